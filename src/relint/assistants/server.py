"""The server: the tools under the names and descriptions by which assistants find them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from relint import __version__
from relint.assistants.tools import UNNAMED, Asked, Tools
from relint.draft.relationship import Channel, Consent, Stage
from relint.errors import RelintError
from relint.outside.visible import visible_lines
from relint.run.desk import Desk

_T = TypeVar("_T")
_INSTRUCTIONS = (
    "relint reads outbound copy (e-mails, messages, posts) as the person who gets it and says what they will feel. "
    "Lint what you write before you hand it over; say who reads it (stage, touch), or the draft is taken for what it "
    "looks like. What it finds is a reader's doubt, not an order: mend what is true, and invent no facts to please it."
)
_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)

Draft = Annotated[
    str | None,
    Field(description="The draft itself: Markdown (front matter may name subject and from), plain text, HTML or mail."),
]
Where = Annotated[str | None, Field(description="Instead of the text: a draft in the folder in which relint runs.")]
Name = Annotated[str, Field(description="A file name for the text; its ending says the format: .md .txt .html .eml")]
Reached = Annotated[Channel | None, Field(description="Where it will be read.")]
Known = Annotated[Stage | None, Field(description="How well the reader knows the sender.")]
Touch = Annotated[int | None, Field(ge=1, description="1 for the first message to them.")]
Agreed = Annotated[Consent | None, Field(description="What the reader has agreed to.")]
Reader = Annotated[str | None, Field(description="Who reads it, and what they did: “Ines, Loaf; ordered in May”.")]


def made(desk: Desk, folder: Path) -> MCPServer:
    """A server with its tools; one question is answered at a time."""
    server = MCPServer(
        "relint", instructions=_INSTRUCTIONS, version=__version__, log_level="ERROR", subscriptions=False
    )
    tools = Tools(desk, folder)
    aside = _Aside()

    @server.tool(annotations=_READS, title="Lint a draft")
    async def lint(
        text: Draft = None,
        path: Where = None,
        name: Name = UNNAMED,
        channel: Reached = None,
        stage: Known = None,
        touch: Touch = None,
        consent: Agreed = None,
        reader: Reader = None,
    ) -> dict[str, Any]:
        """Say what the reader of a draft will feel, at the exact words, and what to write instead."""
        asked = Asked(text, path, name=name, channel=channel, stage=stage, touch=touch, consent=consent, reader=reader)
        return await aside(lambda: tools.lint(asked))

    @server.tool(annotations=_READS, title="Profile a draft")
    async def profile(
        text: Draft = None,
        path: Where = None,
        name: Name = UNNAMED,
        channel: Reached = None,
        stage: Known = None,
        touch: Touch = None,
        consent: Agreed = None,
        reader: Reader = None,
    ) -> dict[str, Any]:
        """Show the whole relationship in a draft: nine characteristics, closeness, asks and gives, and a score."""
        asked = Asked(text, path, name=name, channel=channel, stage=stage, touch=touch, consent=consent, reader=reader)
        return await aside(lambda: tools.profile(asked))

    @server.tool(annotations=_READS, title="Compare two versions")
    async def compare(
        before: Annotated[str, Field(description="The older version, as text.")],
        after: Annotated[str, Field(description="The newer version, as text.")],
        name: Name = UNNAMED,
        channel: Reached = None,
        stage: Known = None,
        touch: Touch = None,
        consent: Agreed = None,
        reader: Reader = None,
    ) -> dict[str, Any]:
        """Say what an edit was worth: what went, what came, what moved, and whether the reader is better off."""
        asked = Asked(None, None, name=name, channel=channel, stage=stage, touch=touch, consent=consent, reader=reader)
        return await aside(lambda: tools.compare(before, after, asked))

    @server.tool(annotations=_READS, title="Explain a rule")
    async def explain(rule: Annotated[str, Field(description="Its id, as findings name it: pack/rule")]) -> str:
        """Tell what a rule says and why, with examples that it finds and that it leaves alone, and its sources."""
        return await aside(lambda: tools.explain(rule))

    return server


class _Aside:
    """Has questions answered in threads, one at a time, while the server goes on listening."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    async def __call__(self, work: Callable[[], _T]) -> _T:
        """What comes of it; what is wrong with the question is told to whoever asked."""
        return await asyncio.to_thread(self._done, work)

    def _done(self, work: Callable[[], _T]) -> _T:
        try:
            with self._lock:
                return work()
        except RelintError as problem:
            raise ToolError(visible_lines(str(problem))) from None


def serve(desk: Desk, folder: Path) -> None:
    """Answer over standard input and output until the assistant goes."""
    made(desk, folder).run("stdio")
