"""The language server: keeps what was found in each open document in step with what is written there."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from relint import __version__
from relint.editors.actions import FIX_ALL, Offers
from relint.editors.looks import Looked
from relint.editors.names import name_of
from relint.editors.places import Places
from relint.editors.telling import page
from relint.errors import RelintError
from relint.results.finding import Finding
from relint.run.desk import Desk, Writing
from relint.run.offered_silences import offered_silences

#: Seconds of quiet after a key before the text is looked at.
QUIET = 0.15
#: What changes what is found in all documents.
_WATCHED = ("**/relint.toml", "**/pyproject.toml", "**/*.yaml", "**/*.yml")
#: To try a silence takes a look: of so many findings at one place they are offered.
_SILENCED = 4
_T = TypeVar("_T")


class EditorServer(LanguageServer):
    """One editor's server. Looking is done in one thread, so that the loop can always answer and nothing overlaps."""

    def __init__(self, desk: Desk) -> None:
        # Whole texts, not changes: a draft is short, and an editor ends lines elsewhere than pygls does.
        super().__init__("relint", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.desk = desk
        self._looks: dict[str, Looked] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._thread = ThreadPoolExecutor(1, "relint-desk")

    async def aside(self, work: Callable[[], _T]) -> _T:
        """Have something done that takes time."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def look_soon(self, uri: str, *, quiet: float = QUIET) -> None:
        """Look at a document once nobody has typed for a moment."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().create_task(self._look_after(uri, quiet))

    def look_again(self) -> None:
        """Look at all open documents: what holds for them has changed."""
        self._looks.clear()
        for document in list(self.workspace.text_documents.values()):
            self.look_soon(document.uri, quiet=0)

    def forget(self, uri: str) -> None:
        """A document was closed: its marks go."""
        if waiting := self._waiting.pop(uri, None):
            waiting.cancel()
        self._looks.pop(uri, None)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    async def looked(self, uri: str) -> Looked | None:
        """What is to be said of a document as it is now; `None` for what is no draft."""
        document = self._document(uri)
        name = name_of(uri, document.language_id, self._folder) if document else None
        if document is None or name is None:
            return None
        known = self._looks.get(uri)
        if known is not None and known.writing.source.text == document.source and known.writing.name == name:
            return known
        writing, version = Writing.of(name, document.source), document.version
        places = Places(writing.source.text, self.workspace.position_encoding)
        made = await self.aside(lambda: _look(self.desk, writing, version, places))
        if self._is_current(document, version):
            self._looks[uri] = made
        return made

    async def _look_after(self, uri: str, quiet: float) -> None:
        await asyncio.sleep(quiet)
        looked = await self.looked(uri)
        document = self._document(uri)
        if looked and document and self._is_current(document, looked.version):
            marks = looked.diagnostics()
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, marks, looked.version))

    def _document(self, uri: str) -> TextDocument | None:
        """An open document; some releases of pygls keep `a%20b.md` as `a b.md`."""
        known: Mapping[str, TextDocument] = self.workspace.text_documents
        return known.get(uri) or known.get(unquote(uri))

    def _is_current(self, document: TextDocument, version: int | None) -> bool:
        """False once somebody has typed on, or closed it; that change has its own look coming."""
        now = self._document(document.uri)
        return now is not None and now.version == version

    @property
    def _folder(self) -> Path:
        return Path(self.workspace.root_path or ".")


def _look(desk: Desk, writing: Writing, version: int | None, places: Places) -> Looked:
    try:
        if not desk.is_wanted(writing.name):
            return Looked(writing, version, places)
        return Looked(writing, version, places, desk.look(writing), desk.session(writing.name).settings.show)
    except RelintError as problem:
        return Looked(writing, version, places, problem=str(problem))
    except Exception as problem:  # whatever breaks is told where the writer looks, and the server goes on
        return Looked(writing, version, places, problem=f"relint broke down over this ({type(problem).__name__}).")


def serve(desk: Desk) -> None:
    """Answer over standard input and output until the editor goes; whatever else is printed goes to standard error."""
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    made(desk).start_io(stdin, stdout)


def made(desk: Desk) -> EditorServer:
    """A server with everything that it answers."""
    server = EditorServer(desk)
    _register_documents(server)
    _register_questions(server)
    return server


def _register_documents(server: EditorServer) -> None:
    @server.feature(lsp.INITIALIZED)
    async def initialized(server: EditorServer, _params: lsp.InitializedParams) -> None:
        capabilities = server.client_capabilities.workspace
        watching = capabilities.did_change_watched_files if capabilities else None
        if watching and watching.dynamic_registration:
            watchers = [lsp.FileSystemWatcher(pattern) for pattern in _WATCHED]
            options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = lsp.Registration("relint-settings", method, options)
            await server.client_register_capability_async(lsp.RegistrationParams([registration]))

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(server: EditorServer, params: lsp.DidOpenTextDocumentParams) -> None:
        server.look_soon(params.text_document.uri, quiet=0)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(server: EditorServer, params: lsp.DidChangeTextDocumentParams) -> None:
        server.look_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(server: EditorServer, params: lsp.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(server: EditorServer, params: lsp.DidSaveTextDocumentParams) -> None:
        if Path(params.text_document.uri).name in ("relint.toml", "pyproject.toml"):
            server.look_again()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def settings_changed(server: EditorServer, _params: lsp.DidChangeWatchedFilesParams) -> None:
        server.look_again()


def _register_questions(server: EditorServer) -> None:
    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hover(server: EditorServer, params: lsp.HoverParams) -> lsp.Hover | None:
        looked = await server.looked(params.text_document.uri)
        found = looked.at(params.position, params.position) if looked else []
        if not looked or not found:
            return None
        markdown = _reads_markdown(server)
        rules = {one.rule: server.desk.rule(one.rule, looked.writing.name) for one in found}
        told = "\n\n---\n\n".join(page(finding, rules[finding.rule], markdown=markdown) for finding in found)
        kind = lsp.MarkupKind.Markdown if markdown else lsp.MarkupKind.PlainText
        return lsp.Hover(lsp.MarkupContent(kind, told))

    options = lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, FIX_ALL], resolve_provider=False)

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, options)
    async def actions(server: EditorServer, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        looked = await server.looked(params.text_document.uri)
        if looked is None or looked.outcome is None or looked.outcome.file is None:
            return []
        offers = Offers(params.text_document.uri, looked, looked.outcome.file, versioned=_takes_versions(server))
        offered: list[lsp.CodeAction] = []
        if _is_asked(lsp.CodeActionKind.QuickFix, params.context.only):
            found = looked.at(params.range.start, params.range.end)
            offered += offers.fixes(found)
            offered += await server.aside(lambda: _silences(server.desk, offers, found[:_SILENCED]))
        if params.context.only and _is_asked(FIX_ALL, params.context.only):
            with suppress(RelintError):
                mended = await server.aside(lambda: server.desk.mended(looked.writing))
                offered += [offers.all_at_once(mended.text)] if mended.made else []
        return offered


def _silences(desk: Desk, offers: Offers, findings: Sequence[Finding]) -> list[lsp.CodeAction]:
    """Narrow ones first; each has been tried on the draft."""
    near: list[lsp.CodeAction] = []
    whole: list[lsp.CodeAction] = []
    for finding in findings:
        for way in offered_silences(desk, offers.looked.writing, offers.file, finding):
            (whole if way.covers == "file" else near).append(offers.silence(finding, way))
    return [*near, *whole]


def _is_asked(kind: str, only: Sequence[str] | None) -> bool:
    """An editor that asks for `source` wants `source.fixAll.relint`, too."""
    return not only or any(kind == asked or kind.startswith(f"{asked}.") for asked in only)


def _reads_markdown(server: EditorServer) -> bool:
    document = server.client_capabilities.text_document
    formats = document.hover.content_format if document and document.hover else None
    return bool(formats and lsp.MarkupKind.Markdown in formats)


def _takes_versions(server: EditorServer) -> bool:
    workspace = server.client_capabilities.workspace
    return bool(workspace and workspace.workspace_edit and workspace.workspace_edit.document_changes)
