"""`relint mcp`, asked by the official client over standard input and output; nothing is written, no network opened."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp")

from mcp.client import ClientSession
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.types import CallToolResult, TextContent

from tests.watched import watched

TOOLS = {"lint", "profile", "explain", "compare"}
DRAFT = "---\nsubject: Bread\nstage: stranger\n---\n\nHi Jo,\n\nWe utilize flour.\n\nBest,\nAnn Lee\n"
PATIENCE = 300


def talk(folder: Path, say: Callable[[ClientSession], Awaitable[Any]], *arguments: str, **environment: str) -> Any:
    """Start a server in the folder, say something, and let it go."""

    async def whole() -> Any:
        given = list(arguments or ("-m", "relint", "mcp"))
        around = {**os.environ, **environment}
        server = StdioServerParameters(command=sys.executable, args=given, cwd=folder, env=around)
        async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
            await session.initialize()
            return await say(session)

    return asyncio.run(asyncio.wait_for(whole(), PATIENCE))


def said(result: CallToolResult) -> str:
    return "\n".join(part.text for part in result.content if isinstance(part, TextContent))


def data(result: CallToolResult) -> dict[str, Any]:
    assert not result.is_error, said(result)
    found: dict[str, Any] = json.loads(said(result))
    return found


def test_an_assistant_checks_its_own_copy(tmp_path: Path) -> None:
    (tmp_path / "relint.toml").write_text('ignore = ["tmi-too-soon"]\n')

    async def conversation(session: ClientSession) -> None:
        offered = (await session.list_tools()).tools
        assert {tool.name for tool in offered} == TOOLS
        for tool in offered:
            assert tool.annotations
            assert tool.annotations.read_only_hint
            assert tool.annotations.open_world_hint is False
            assert tool.description
        report = data(await session.call_tool("lint", {"text": DRAFT}))
        (found,) = [each for each in report["findings"] if each["text"] == "utilize"]
        assert found["rule"] == "jargon-monoxide/buzzword"
        assert found["fix"]["text"] == "use"
        assert DRAFT[found["span"]["start"] : found["span"]["end"]] == "utilize"
        assert (report["stage"], report["summary"]["hidden"]) == ("stranger", 0)
        assert not any(each["rule"].startswith("tmi-too-soon") for each in report["findings"])
        assert report["verdict"].startswith(("Ready", "Not ready"))
        told = said(await session.call_tool("explain", {"rule": found["rule"]}))
        assert told.startswith("jargon-monoxide/buzzword")
        assert "Why:" in told
        whole = data(await session.call_tool("profile", {"text": DRAFT}))
        assert 0 <= whole["score"] <= 100
        assert len(whole["characteristics"]) == 9
        better = {"before": DRAFT, "after": DRAFT.replace("utilize flour", "buy flour from Ines in Leith")}
        compared = data(await session.call_tool("compare", better))
        assert "utilize" in json.dumps(compared["went"])
        assert compared["came"] == []

    talk(tmp_path, conversation)


def test_what_is_wrong_with_a_question_is_told(tmp_path: Path) -> None:
    inside = tmp_path / "desk"
    inside.mkdir()
    (tmp_path / "secret.md").write_text("Nobody may read this.\n")
    (inside / "key.pem").write_text("Nor this.\n")
    (inside / "link.md").symlink_to(tmp_path / "secret.md")

    async def conversation(session: ClientSession) -> None:
        for tool, question, answer in (
            ("lint", {}, "one of the two"),
            ("lint", {"path": "../secret.md"}, "does not lie in the folder"),
            ("lint", {"path": "link.md"}, "does not lie in the folder"),
            ("lint", {"path": "key.pem"}, "not called like a draft"),
            ("lint", {"path": "missing.md"}, "no such file"),
            ("lint", {"path": "nul\0.md"}, "is no path"),
            ("explain", {"rule": "buzz\x1b[31m"}, "buzz\\x1b[31m"),
            ("lint", {"text": DRAFT, "stage": "friend"}, "stranger"),
            ("explain", {"rule": "jargon-monoxide/buzzwrd"}, "did you mean “jargon-monoxide/buzzword”?"),
        ):
            result = await session.call_tool(tool, question)
            assert result.is_error
            assert answer in said(result)
            assert "Nobody may read" not in said(result)
        (inside / "a.md").write_text(DRAFT)
        assert data(await session.call_tool("lint", {"path": "a.md"}))["path"].endswith("a.md")

    talk(inside, conversation)


def test_nothing_is_written_and_no_network_opened(tmp_path: Path) -> None:
    seen, folder = tmp_path / "seen", tmp_path / "desk"
    folder.mkdir()
    (folder / "a.md").write_text(DRAFT)

    async def conversation(session: ClientSession) -> None:
        assert data(await session.call_tool("lint", {"path": "a.md"}))["findings"]
        data(await session.call_tool("profile", {"text": DRAFT}))

    talk(folder, conversation, "-c", watched(["mcp"]), SEEN=str(seen), RELINT_CACHE="")
    assert seen.read_text() == ""
    assert [path.name for path in folder.iterdir()] == ["a.md"]
