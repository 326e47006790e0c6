"""A real editor's side of the talk: pygls' client, which starts `relint lsp` and speaks with it over stdio."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

pytest.importorskip("pygls")

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

_T = TypeVar("_T")
#: Nothing that relint does takes so long, however busy the machine is.
PATIENCE = 300


class Editor:
    """An editor with some documents open, told and asked one thing at a time."""

    def __init__(
        self,
        folder: Path,
        *arguments: str,
        encodings: list[str] | None = None,
        plain: bool = False,
        command: list[str] | None = None,
    ) -> None:
        self.folder = folder
        self._loop = asyncio.new_event_loop()
        self._client = LanguageClient("an-editor", "1")
        self._marks: dict[str, lsp.PublishDiagnosticsParams] = {}
        self._published = asyncio.Event()
        self.watched: list[lsp.Registration] = []
        self._client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda marks: self._keep(marks))
        self._client.feature(lsp.CLIENT_REGISTER_CAPABILITY)(lambda asked: self._register(asked))
        self._run(self._client.start_io(sys.executable, *(command or ["-m", "relint", "lsp"]), *arguments, cwd=folder))
        self.server = self._run(self._client.initialize_async(_parameters(folder, encodings, plain=plain)))
        self._client.initialized(lsp.InitializedParams())

    def _keep(self, marks: lsp.PublishDiagnosticsParams) -> None:
        self._marks[marks.uri] = marks
        self._published.set()

    def _register(self, asked: lsp.RegistrationParams) -> None:
        self.watched += asked.registrations

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> list[lsp.Diagnostic]:
        """Open a document that need not be on disk; its marks."""
        item = lsp.TextDocumentItem(self.uri(name), language, 1, text)
        self._client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        return self.marks(name, 1)

    def type(self, name: str, text: str, version: int) -> None:
        """Change the text of a document, which is not saved."""
        document = lsp.VersionedTextDocumentIdentifier(version, self.uri(name))
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self._client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))

    def close(self, name: str) -> list[lsp.Diagnostic]:
        self._client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(self.uri(name))))
        return self.marks(name, None)

    def settings_changed(self, name: str) -> list[lsp.Diagnostic]:
        """Tell that `relint.toml` changed on disk; the marks of the document that come of it."""
        del self._marks[self.uri(name)]
        event = lsp.FileEvent((self.folder / "relint.toml").as_uri(), lsp.FileChangeType.Changed)
        self._client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([event]))
        self._run(self._until(lambda: self.uri(name) in self._marks))
        return list(self._marks[self.uri(name)].diagnostics)

    def marks(self, name: str, version: int | None) -> list[lsp.Diagnostic]:
        """The marks of that version, once they are there."""
        uri = self.uri(name)
        self._run(self._until(lambda: uri in self._marks and self._marks[uri].version == version))
        return list(self._marks[uri].diagnostics)

    def hover(self, name: str, line: int, character: int) -> lsp.Hover | None:
        document = lsp.TextDocumentIdentifier(self.uri(name))
        asked = lsp.HoverParams(document, lsp.Position(line, character))
        return self._run(self._client.text_document_hover_async(asked))

    def actions(self, name: str, where: lsp.Range, only: list[str] | None = None) -> list[lsp.CodeAction]:
        document, context = lsp.TextDocumentIdentifier(self.uri(name)), lsp.CodeActionContext([], only)
        asked = lsp.CodeActionParams(document, where, context)
        found = self._run(self._client.text_document_code_action_async(asked))
        return [action for action in found or () if isinstance(action, lsp.CodeAction)]

    def leave(self) -> int | None:
        """Shut the server down as editors do; its exit status."""
        self._run(self._client.shutdown_async(None))
        self._client.exit(None)
        process = self._client._server
        assert process is not None
        status = self._run(process.wait())
        self._run(self._client.stop())  # type: ignore[no-untyped-call]
        self._loop.close()
        return status

    async def _until(self, is_so: Any) -> None:
        while not is_so():
            self._published.clear()
            await self._published.wait()

    def _run(self, work: Coroutine[Any, Any, _T]) -> _T:
        return self._loop.run_until_complete(asyncio.wait_for(work, PATIENCE))


def _parameters(folder: Path, encodings: list[str] | None, *, plain: bool) -> lsp.InitializeParams:
    formats = [lsp.MarkupKind.PlainText] if plain else [lsp.MarkupKind.Markdown]
    watching = lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=not plain)
    edits = lsp.WorkspaceEditClientCapabilities(document_changes=not plain)
    capabilities = lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=encodings) if encodings else None,
        text_document=lsp.TextDocumentClientCapabilities(hover=lsp.HoverClientCapabilities(content_format=formats)),
        workspace=lsp.WorkspaceClientCapabilities(did_change_watched_files=watching, workspace_edit=edits),
    )
    return lsp.InitializeParams(capabilities, root_uri=folder.as_uri(), process_id=os.getpid())


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """One editor for the tests of a file; each opens documents of its own."""
    editor = Editor(tmp_path_factory.mktemp("desk"))
    yield editor
    assert editor.leave() == 0
