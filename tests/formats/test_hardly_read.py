"""Files of which little or nothing is copy: their writers are told."""

from __future__ import annotations

import pytest

from relint.draft.hardly_read import ONLY_HEADINGS
from relint.draft.source import Source
from relint.formats import read_papers


def test_a_file_of_which_little_is_read_says_so() -> None:
    def notices(read: int, left_out: int) -> list[str]:
        source = Source("a.md", f"{'lid ' * read}\n\n```\n{'lid ' * left_out}\n```\n")
        return [said for each in read_papers(source, holder="one").drafts for said in each.document.notices]

    said = "only {} of {} words were read; the rest is code, comments, properties or front matter."
    assert notices(2, 60) == [said.format(2, 62)]
    assert notices(13, 47) == [said.format(13, 60)]
    assert not notices(16, 47)
    assert not notices(2, 30)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("# Lids\n\n```bash\nmake all; run it now\n```\n", True),
        ("---\ntitle: Lids\n---\n\n## How\n\n    make all the lids\n", True),
        ("# Lids\n", False),
        ("---\ntitle: Lids\ntags: [a long, list of, other words]\n---\n\n# Lids for pans\n", False),
        ("# Lids\n\n```bash\nmake all; run it now\n```\n\nThey fit.\n", False),
    ],
)
def test_a_file_of_headings_and_code_says_that_nothing_else_was_read(text: str, is_told: bool) -> None:
    said = [notice for each in read_papers(Source("a.md", text)).drafts for notice in each.document.notices]
    assert (ONLY_HEADINGS in said) == is_told
