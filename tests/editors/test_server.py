"""`relint lsp`, asked by a real client over standard input and output."""

from __future__ import annotations

from pathlib import Path

import pytest
from lsprotocol import types as lsp

from relint.results.finding import Severity
from relint.run.drafts import Drafts, report_on
from relint.run.overrides import Overrides
from relint.run.session import start_session
from tests.conftest import ROOT
from tests.editors.conftest import Editor
from tests.editors.editing import edited, words

HELLO = "Hi Jo,\n\n"
#: Two characters for an editor that counts in UTF-16, four bytes, one character of Unicode.
CAKE = "🎂"
EVERYWHERE = lsp.Range(lsp.Position(0, 0), lsp.Position(99, 0))


def codes(marks: list[lsp.Diagnostic]) -> set[str]:
    return {str(mark.code) for mark in marks}


def marked(marks: list[lsp.Diagnostic], text: str, rule: str, encoding: str = "utf-16") -> list[str]:
    return [words(text, mark.range, encoding) for mark in marks if mark.code == rule]


def test_marks_stand_under_the_exact_words_and_say_what_to_write(editor: Editor) -> None:
    text = f"{HELLO}{CAKE} We leverage flour and time.\n\nBest,\nAnn Lee\n"
    marks = editor.open("a.md", text)
    (mark,) = [mark for mark in marks if "leverage" in words(text, mark.range)]
    assert words(text, mark.range) == "leverage"
    assert (mark.range.start.line, mark.range.start.character) == (2, 6)
    assert mark.source == "relint"
    assert mark.code == "jargon-monoxide/buzzword"
    assert "\nTry: " in mark.message


@pytest.mark.parametrize(
    "name",
    ["a b.md", "café.md", "50 % + 1 @ #2.md", "a\nb.md", "file:///c%3A/letters/a.md", "untitled:a%20b", "x%41.md"],
)
def test_a_document_has_its_marks_whatever_its_name(editor: Editor, name: str) -> None:
    """What an address writes as `%20` is a blank of the name, and the marks come back to the address as it was sent."""
    text = f"{HELLO}We utilize flour.\n"
    assert "jargon-monoxide/buzzword" in codes(editor.open(name, text))
    editor.type(name, f"{HELLO}We use flour.\n", 2)
    assert "jargon-monoxide/buzzword" not in codes(editor.marks(name, 2))
    editor.type(name, text, 3)
    assert "jargon-monoxide/buzzword" in codes(editor.marks(name, 3))
    assert editor.hover(name, 2, 4) is not None
    assert editor.actions(name, EVERYWHERE)
    assert "jargon-monoxide/buzzword" in codes(editor.settings_changed(name))
    assert editor.close(name) == []


def test_an_editor_may_say_by_which_way_it_speaks(tmp_path: Path) -> None:
    """Several say so with every server that they start."""
    editor = Editor(tmp_path, "--isolated", "--stdio")
    try:
        assert "jargon-monoxide/buzzword" in codes(editor.open("a.md", f"{HELLO}We utilize flour.\n"))
    finally:
        editor.leave()


def test_they_are_what_the_command_finds_in_the_file(editor: Editor) -> None:
    path = editor.folder / "first.md"
    path.write_bytes((ROOT / "examples" / "first-touch.md").read_bytes())
    marks = editor.open("first.md", path.read_text(encoding="utf-8"))
    with report_on(start_session(Overrides(), [str(path)]), Drafts((str(path),))) as report:
        found = [(one.rule, one.severity, one.text.replace("\r", "")) for one in report.findings]
    assert {severity for _, severity, _ in found} == set(Severity)
    level = {lsp.DiagnosticSeverity.Error: "error", lsp.DiagnosticSeverity.Warning: "warning"}
    text = path.read_text(encoding="utf-8")
    told = [
        (
            mark.code,
            level.get(lsp.DiagnosticSeverity(mark.severity or lsp.DiagnosticSeverity.Hint), "advice"),
            words(text, mark.range),
        )
        for mark in marks
    ]
    assert [each[:2] for each in told] == [each[:2] for each in found]
    assert [each for each, one in zip(told, found, strict=True) if one[2]] == [each for each in found if each[2]]
    assert {words for (*_, words), one in zip(told, found, strict=True) if not one[2]} == {text.splitlines()[0]}


def test_they_follow_what_is_typed_and_not_saved(editor: Editor) -> None:
    text = f"{HELLO}We bake bread at night.\n\nBest,\nAnn Lee\n"
    (editor.folder / "b.md").write_text("Nobody reads this.\n")
    assert "jargon-monoxide/buzzword" not in codes(editor.open("b.md", text))
    worse = text.replace("We bake", "We leverage")
    for version, given in enumerate((text.replace("We bake", "We lev"), text, worse), start=2):
        editor.type("b.md", given, version)
    assert marked(editor.marks("b.md", 4), worse, "jargon-monoxide/buzzword") == ["leverage"]
    assert editor.close("b.md") == []


@pytest.mark.parametrize(("encodings", "column"), [(["utf-8"], 8), (["utf-32", "utf-16"], 5), (None, 6)])
def test_both_sides_count_in_the_same_units(tmp_path: Path, encodings: list[str] | None, column: int) -> None:
    editor = Editor(tmp_path, encodings=encodings)
    text = f"{HELLO}{CAKE} We leverage flour.\n\nBest,\nAnn Lee\n"
    marks = editor.open("a.md", text)
    agreed = editor.server.capabilities.position_encoding or "utf-16"
    assert agreed == (encodings or ["utf-16"])[0]
    (mark,) = [mark for mark in marks if mark.code == "jargon-monoxide/buzzword"]
    assert mark.range.start.character == column
    assert words(text, mark.range, agreed) == "leverage"
    assert editor.hover("a.md", 2, column + 1) is not None
    assert editor.leave() == 0


def test_only_the_three_line_ends_of_the_protocol_end_a_line(editor: Editor) -> None:
    text = f"{HELLO}Bread\u2028and\x0bbutter\x85here.\r\n\r\nWe leverage flour.\r\rBest,\r\nAnn Lee\r\n"
    assert marked(editor.open("lines.md", text), text, "jargon-monoxide/buzzword") == ["leverage"]


def test_hover_says_why_and_how_sure_and_shows_no_markup_of_the_draft(editor: Editor) -> None:
    text = f"{HELLO}We leverage ![](https://spy.example/p.png) flour.\n\nBest,\nAnn Lee\n"
    editor.open("c.md", text)
    hover = editor.hover("c.md", 2, 5)
    assert hover is not None
    assert isinstance(hover.contents, lsp.MarkupContent)
    told = hover.contents.value
    for part in ("**Jargon monoxide: buzzword** · ", "*Try:*", "*Why:*", "*How sure:*", "editors"):
        assert part in told
    assert "`relint rules explain jargon-monoxide/buzzword`" in told
    assert "![" not in told
    assert editor.hover("c.md", 0, 0) is None


def test_the_better_words_are_put_in(editor: Editor) -> None:
    text = f"{HELLO}{CAKE} We utilize flour in order to bake.\n\nBest,\nAnn Lee\n"
    marks = editor.open("d.md", text)
    (mark,) = [mark for mark in marks if words(text, mark.range) == "utilize"]
    fixes = [action for action in editor.actions("d.md", mark.range) if action.title.startswith("Write")]
    (first,) = [action for action in fixes if "“use”" in action.title]
    assert first.kind == lsp.CodeActionKind.QuickFix
    assert list(first.diagnostics or ()) == [mark]
    assert edited(text, first) == text.replace("utilize", "use")


def test_all_of_them_at_once_where_an_editor_asks_for_that(editor: Editor) -> None:
    text = f"{HELLO}We utilize flour, and we utilize salt.\n\nBest,\nAnn Lee\n"
    editor.open("e.md", text)
    assert all(action.kind == "quickfix" for action in editor.actions("e.md", EVERYWHERE))
    (action,) = editor.actions("e.md", EVERYWHERE, ["source.fixAll"])
    assert action.kind == "source.fixAll.relint"
    after = edited(text, action)
    assert "utilize" not in after
    assert after.startswith(HELLO)
    assert editor.actions("e.md", EVERYWHERE, ["refactor"]) == []


def test_settings_hold_and_are_noticed_when_they_change(tmp_path: Path) -> None:
    settings = tmp_path / "relint.toml"
    settings.write_text('exclude = ["old/"]\n')
    editor = Editor(tmp_path)
    text = f"{HELLO}We leverage flour.\n\nBest,\nAnn Lee\n"
    assert "jargon-monoxide/buzzword" in codes(editor.open("a.md", text))
    assert editor.open("old/a.md", text) == []
    assert "**/relint.toml" in str(editor.watched)
    settings.write_text('ignore = ["jargon-monoxide"]\n')
    assert not any(code.startswith("jargon-monoxide") for code in codes(editor.settings_changed("a.md")))
    settings.write_text("ignore = [\n")
    (mark,) = editor.settings_changed("a.md")
    assert "relint.toml" in mark.message
    settings.unlink()
    assert "jargon-monoxide/buzzword" in codes(editor.settings_changed("a.md"))
    assert editor.leave() == 0


def test_a_text_without_a_file_is_read_as_what_it_is_written_in(editor: Editor) -> None:
    text = "<p>Hi Jo,</p>\n<p>We <b>leverage</b> flour.</p>\n"
    assert marked(editor.open("untitled:Untitled-1", text, "html"), text, "jargon-monoxide/buzzword") == ["leverage"]


def test_an_editor_that_knows_little_is_answered_in_its_way(tmp_path: Path) -> None:
    editor = Editor(tmp_path, "--isolated", plain=True)
    text = f"{HELLO}We utilize flour.\n\nBest,\nAnn Lee\n"
    editor.open("a.md", text)
    hover = editor.hover("a.md", 2, 5)
    assert hover is not None
    assert isinstance(hover.contents, lsp.MarkupContent)
    assert hover.contents.kind is lsp.MarkupKind.PlainText
    assert "**" not in hover.contents.value
    where = lsp.Range(lsp.Position(2, 5), lsp.Position(2, 5))
    fix = next(action for action in editor.actions("a.md", where) if "“use”" in action.title)
    assert fix.edit is not None
    assert fix.edit.document_changes is None
    assert edited(text, fix) == text.replace("utilize", "use")
    assert editor.watched == []
    assert editor.leave() == 0


@pytest.mark.parametrize(("name", "language"), [("s.md", "markdown"), ("s.html", "html"), ("s.txt", "plaintext")])
def test_a_rule_is_kept_quiet_here_or_in_the_whole_draft(editor: Editor, name: str, language: str) -> None:
    text = "Hi Jo,\n\nWe utilize flour.\n\nThey utilize rye.\n\nBest,\nAnn Lee\n"
    text = text if language != "html" else "".join(f"<p>{line}</p>\n" for line in text.splitlines() if line)
    rule = "jargon-monoxide/buzzword"
    marks = [mark for mark in editor.open(name, text, language) if mark.code == rule]
    assert len(marks) == 2
    offered = editor.actions(name, marks[0].range)
    for version, (reach, left) in enumerate({"here": 1, "in this draft": 0}.items(), start=2):
        (action,) = [each for each in offered if each.title == f"Keep {rule} quiet {reach}"]
        editor.type(name, edited(text, action), version)
        after = editor.marks(name, version)
        assert len([mark for mark in after if mark.code == rule]) == left
        assert not any(str(mark.code).startswith("relint/") for mark in after)
