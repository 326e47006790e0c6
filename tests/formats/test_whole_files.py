"""One file of each format with all that its reader knows, and what is made of it.

RELINT_REWRITE=1 pytest tests/formats/test_whole_files.py writes the outlines anew; read the difference.
"""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from relint.formats import read_papers
from relint.run.reading import decode
from tests.formats.outline import outline
from tests.formats.promises import keep_promises

FOLDER = Path(__file__).with_name("whole")
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix != ".outline")
#: Office files lie there as the text that is packed into them, so that one can read and change them.
PACKED = {".docx": "word/document.xml", ".odt": "content.xml"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_whole_file_is_read_as_its_outline_says(path: Path) -> None:
    name = path.name.removesuffix(".xml")
    papers = read_papers(decode(name, packed(path.read_bytes(), PACKED.get(Path(name).suffix))))
    for cutting in papers.drafts:
        keep_promises(cutting.document)
    kept, said = path.with_name(f"{path.name}.outline"), outline(papers)
    if os.environ.get("RELINT_REWRITE"):
        kept.write_text(said, encoding="utf-8")
    assert said == kept.read_text(encoding="utf-8")


def packed(data: bytes, within: str | None) -> bytes:
    if within is None:
        return data
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(within, data)
    return buffer.getvalue()


def test_no_outline_is_left_of_a_file_that_is_gone() -> None:
    assert sorted(path.name.removesuffix(".outline") for path in FOLDER.glob("*.outline")) == [
        path.name for path in FILES
    ]
