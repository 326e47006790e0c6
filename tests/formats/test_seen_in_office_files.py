"""What of a word processor's file its reader sees: changes, boxes, fields, hidden text, controls, other names."""

from __future__ import annotations

import io
import zipfile

import pytest

from relint.draft.document import BlockKind
from relint.formats import read_papers
from relint.run.reading import decode
from tests.formats.promises import keep_promises

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
STYLES = """
<w:style w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="Heir"><w:name w:val="Heir"/><w:basedOn w:val="Ghost"/></w:style>
<w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>
<w:style w:styleId="Seen"><w:name w:val="Seen"/><w:basedOn w:val="Ghost"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
<w:style w:styleId="Steps"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""


def packed(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def word(body: str, *, namespace: str = MAIN, main: str = "word/document.xml") -> bytes:
    names = f'xmlns:w="{namespace}" xmlns:mc="{MC}"'
    relation = f'<Relationship Type="http://x/relationships/officeDocument" Target="{main}"/>'
    return packed(
        {
            "_rels/.rels": f"<Relationships>{relation}</Relationships>",
            main: f"<w:document {names}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {names}>{STYLES}</w:styles>",
        }
    )


def open_document(body: str, styles: str = "") -> bytes:
    names = " ".join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ("office", "text", "table", "style"))
    names += f' xmlns:draw="{ODF}drawing:1.0" xmlns:svg="{ODF}svg-compatible:1.0"'
    return packed(
        {
            "content.xml": f"<office:d {names}><office:body><office:text>{body}</office:text></office:body></office:d>",
            "styles.xml": f"<office:d {names}>{styles}</office:d>",
        }
    )


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def p(*inside: str, properties: str = "") -> str:
    words = "".join(each if each.startswith("<") else run(each) for each in inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"


def field(code: str, *shown: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    parts = [each if each.startswith("<") else f"<w:r><w:instrText>{each}</w:instrText></w:r>" for each in (code,)]
    return marks[0] + "".join(parts) + marks[1] + "".join(map(run, shown)) + marks[2]


def seen(path: str, data: bytes) -> str:
    papers = read_papers(decode(path, data))
    for draft in papers.drafts:
        keep_promises(draft.document)
    return "\n\n".join(draft.document.text for draft in papers.drafts)


GONE = '<w:rPr><w:del w:id="1"/></w:rPr>'
TEXT_BOX = f"<w:txbxContent>{p('Rye at six.')}{p('Spelt at eight.')}</w:txbxContent>"
PLACEHOLDER = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("It ", "<w:del>" + run("sings") + "</w:del>", "<w:ins>" + run("fits") + "</w:ins>", "."), "It fits."),
        (p("<w:moveFrom>" + run("Gone.") + "</w:moveFrom>") + p("<w:moveTo>" + run("Here.") + "</w:moveTo>"), "Here."),
        (p("It fits ", properties=GONE) + p("you.") + p("So."), "It fits you.\nSo."),
        (p("It fits ", properties=GONE), "It fits"),
        (p(properties=GONE) + p("It fits."), "It fits."),
        ("<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("No.") + "</w:tc></w:tr></w:tbl>" + p("So."), "So."),
        (p("It ", f"<w:r>{TEXT_BOX}</w:r>", "fits."), "It fits.\nRye at six.\nSpelt at eight."),
        (
            p(
                "It ",
                f"<w:r><mc:AlternateContent><mc:Choice>{TEXT_BOX}</mc:Choice><mc:Fallback>{TEXT_BOX}</mc:Fallback>"
                "</mc:AlternateContent></w:r>",
                "fits.",
            ),
            "It fits.\nRye at six.\nSpelt at eight.",
        ),
        (
            f"<mc:AlternateContent><mc:Fallback>{p('It fits.')}</mc:Fallback></mc:AlternateContent>" + p("So."),
            "It fits.\nSo.",
        ),
        (
            p("It ", run("no ", '<w:rStyle w:val="Ghost"/>'), run("no ", '<w:rStyle w:val="Heir"/>'), "fits."),
            "It fits.",
        ),
        (p("No.", properties='<w:pStyle w:val="Ghost"/>') + p("It fits."), "It fits."),
        (p(run("It fits.", "<w:vanish w:val='0'/>"), properties='<w:pStyle w:val="Ghost"/>'), "It fits."),
        (p("It fits.", properties='<w:pStyle w:val="Seen"/>'), "It fits."),
        (p("It fits.", properties='<w:pStyle w:val="Round"/>'), "It fits."),
        (p("Hi ", field(" MERGEFIELD First_Name \\* MERGEFORMAT", "«First_Name»"), ","), "Hi Robin,"),
        (p("Hi ", field(' MERGEFIELD "First Name"', "Jo"), ","), "Hi Robin,"),
        (p("Hi ", f'<w:fldSimple w:instr="MERGEFIELD First_Name">{run("«x»")}</w:fldSimple>', ","), "Hi Robin,"),
        (
            p(field("GREETINGLINE", "«GreetingLine»")) + p("It fits.", field(" NEXT ", "«Next Record»")),
            "Robin\nIt fits.",
        ),
        (p("Page ", f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>', " fits."), "Page 3 fits."),
        (p("It ", field(field("MERGEFIELD a", "no"), "fits"), "."), "It fits."),
        (p("It fits", '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "."), "It fits."),
        (p("It", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("fits."), "It\nfits."),
        (
            p("It ", f"<w:sdt>{PLACEHOLDER}<w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>", "fits."),
            "It fits.",
        ),
        (p("It ", f"<w:sdt><w:sdtPr/><w:sdtContent>{run('fits')}</w:sdtContent></w:sdt>", "."), "It fits."),
        (p("It ", f"<w:smartTag>{run('fits')}</w:smartTag>", "."), "It fits."),
        (
            p("It ", f"<w:r><w:ruby><w:rt>{run('no')}</w:rt><w:rubyBase>{run('fits')}</w:rubyBase></w:ruby></w:r>"),
            "It fits",
        ),
    ],
)
def test_of_a_word_file_what_its_reader_sees_is_read(body: str, expected: str) -> None:
    assert seen("a.docx", word(body)) == expected


def test_words_whose_paragraph_lost_its_end_stand_where_they_began() -> None:
    source = decode("a.docx", word(p("One.") + p("It fits ", properties=GONE) + p("you.") + p("So.")))
    assert source.position(source.text.index("you"))[0] == 2
    assert source.position(source.text.index("So"))[0] == 4


def test_a_style_makes_items_of_a_list_and_its_number_zero_none() -> None:
    none = '<w:pStyle w:val="Steps"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    data = word(p("Bake.", properties='<w:pStyle w:val="Steps"/>') + p("It fits you all.", properties=none))
    document = read_papers(decode("a.docx", data)).drafts[0].document
    assert [block.kind for block in document.blocks] == [BlockKind.LIST_ITEM, BlockKind.PARAGRAPH]


def test_strict_files_and_those_of_a_browser_are_read() -> None:
    assert seen("a.docx", word(p("It fits."), namespace=STRICT)) == "It fits."
    assert seen("a.docx", word(p("It fits."), main="word/document2.xml")) == "It fits."


GHOST = (
    '<style:style style:name="G" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<text:p>It <draw:frame><draw:text-box><text:p>Rye.</text:p></draw:text-box></draw:frame>fits."
            "</text:p>",
            "It fits.\nRye.",
        ),
        ("<text:p>It <draw:custom-shape><text:p>Rye.</text:p></draw:custom-shape>fits.</text:p>", "It fits.\nRye."),
        (
            "<text:p>It fits.<draw:frame><svg:title>No</svg:title><svg:desc>no</svg:desc></draw:frame>"
            "</text:p>",
            "It fits.",
        ),
        (
            '<text:p>Hi <text:database-display text:column-name="First">no</text:database-display>,</text:p>',
            "Hi Robin,",
        ),
        ("<text:p>Hi <text:placeholder>&lt;First&gt;</text:placeholder>,</text:p>", "Hi Robin,"),
        ("<text:p>Hi <text:placeholder>&lt;3&gt;</text:placeholder>,</text:p>", "Hi Robin,"),
        ('<text:p>It <text:hidden-text text:is-hidden="true">no</text:hidden-text>fits.</text:p>', "It fits."),
        ('<text:p>It <text:hidden-text text:is-hidden="false">fits</text:hidden-text>.</text:p>', "It fits."),
        ('<text:p><text:hidden-paragraph text:is-hidden="true"/>No.</text:p><text:p>It fits.</text:p>', "It fits."),
        ('<text:section text:display="none"><text:p>No.</text:p></text:section><text:p>It fits.</text:p>', "It fits."),
        ("<text:section><text:p>It fits.</text:p></text:section>", "It fits."),
        ('<text:p text:style-name="G">No.</text:p><text:p text:style-name="H">It fits.</text:p>', "It fits."),
        (
            '<text:p>It <text:span text:style-name="H">no</text:span><text:span text:style-name="G">fits'
            '</text:span></text:p>',
            "It fits",
        ),
        (
            "<text:p>It <text:ruby><text:ruby-base>fits</text:ruby-base><text:ruby-text>no</text:ruby-text>"
            "</text:ruby></text:p>",
            "It fits",
        ),
    ],
)  # fmt: skip
def test_of_an_open_document_what_its_reader_sees_is_read(body: str, expected: str) -> None:
    assert seen("a.odt", open_document(body, GHOST)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            r"It {\shp{\*\shpinst{\sp{\sn a}{\sv 2}}{\shptxt Rye.\par Spelt.\par}}{\shprslt{\*\do"
            r"{\dptxbxtext no\par}}}}fits.\par",
            "It fits.\nRye.\nSpelt.",
        ),
        (r"It {\*\do{\dptxbxtext Rye.\par}}fits.\par So.\par", "It fits.\nRye.\nSo."),
        (r"\trowd\intbl It {\shp{\*\shpinst{\shptxt Rye.\par}}}fits.\cell\row\pard So.\par", "It fits.\nRye.\nSo."),
        ("Hi Ines,\\\n\\\nit fits.\\\r\nSo.", "Hi Ines,\nit fits.\nSo."),
        (r"{\mvf No.}It fits.{\mvt So.}\par", "It fits.So."),
        (r"Hi {\field{\*\fldinst{ MERGEFIELD }{First_Name }}{\fldrslt{\'abFirst_Name\'bb}}},\par", "Hi Robin,"),
        (r"It {\field{\*\fldinst IF {\field{\*\fldinst MERGEFIELD a}{\fldrslt no}}}{\fldrslt fits}}.\par", "It fits."),
        (
            r"\trowd\intbl It fits.\par\itap2 Rye.\nestcell Spelt.\nestcell{\*\nesttableprops\nestrow}"
            r"{\nonesttables\par}\itap1 So.\cell\row",
            "It fits.\nRye.\nSpelt.\nSo.",
        ),
        (
            r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset999 C;}}\f0 caf\'e9 \f1\'ef\'f0 "
            r"{\f2 \'e9}\plain\'e9 fits.\par",
            "café пр éé fits.",
        ),
    ],
)  # fmt: skip
def test_of_rich_text_what_its_reader_sees_is_read(body: str, expected: str) -> None:
    assert seen("a.rtf", b"{\\rtf1\\ansi\\ansicpg1252 " + body.encode("latin-1") + b"}") == expected
