"""What an editor shows of packs and copy of strangers: nothing in it is Markdown that an editor would fetch or draw."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("pygls")

from markdown_it import MarkdownIt

from relint.editors.telling import page
from relint.results.finding import Finding, Severity

PICTURE = "![p](https:spy.example)<img src='//spy.example'> [a](b) *c* `d`\n\n# e\n- f\n> g"
ODD = f"\x1b[31m{PICTURE}`{PICTURE}"


def parts(text: str) -> list[Any]:
    """All parts of a Markdown text, as a reader of its own sees them."""
    return [part for block in MarkdownIt().parse(text) for part in (block, *(block.children or ()))]


@pytest.mark.parametrize("markdown", [True, False])
def test_a_strangers_rule_over_a_strangers_copy(markdown: bool) -> None:
    finding = Finding("a.md", f"house/a`{PICTURE}", Severity.WARNING, ODD, ODD, title=ODD, before=ODD, after="x")
    told = page(finding, None, markdown=markdown)
    assert "\x1b" not in told
    if markdown:
        kinds = {part.type for part in parts(told)}
        assert kinds <= {
            "paragraph_open", "paragraph_close", "inline", "text", "text_special", "code_inline",
            "strong_open", "strong_close", "em_open", "em_close",
        }  # fmt: skip
        assert [part.content[:12] for part in parts(told) if part.type == "code_inline"] == ["relint rules"]
