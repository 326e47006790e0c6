"""What an editor offers at a finding: the better words, silence, and all better words of a draft at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    OptionalVersionedTextDocumentIdentifier,
    Range,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from relint.draft.span import Span
from relint.editors.looks import Looked
from relint.editors.telling import diagnostic
from relint.outside.structs import Struct
from relint.outside.visible import visible
from relint.results.finding import Finding
from relint.results.fixes import choose, is_safe
from relint.results.report import FileReport
from relint.silencing.writing import Way

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.relint"
_LONGEST = 40


class Offers(Struct, frozen=True):
    """What can be offered for one document as it is now."""

    uri: str
    looked: Looked
    file: FileReport
    versioned: bool = True

    def fixes(self, findings: Iterable[Finding]) -> Iterator[CodeAction]:
        """The fix of each finding that has one."""
        for finding in findings:
            yield from self._fix(finding)

    def all_at_once(self, text: str) -> CodeAction:
        """The draft with all fixes made that have one answer only."""
        whole = self.looked.places.range(Span(0, len(self.looked.writing.source.text)))
        return CodeAction("Put in all better words that are the only ones", FIX_ALL, edit=self._edit(whole, text))

    def _fix(self, finding: Finding) -> Iterator[CodeAction]:
        """Only words that mean nothing to the markup around them."""
        fix = finding.fix
        if fix is None or not choose([finding], unsafe=True).fixes:
            return
        choice = "" if is_safe(finding) else f" (one of {len(finding.suggestions)})" if finding.suggestions else ""
        yield CodeAction(
            f"Write {_quoted(fix.text)}{choice}" if fix.text else f"Take out {_quoted(finding.text)}",
            CodeActionKind.QuickFix,
            diagnostics=[diagnostic(finding, self.file, self.looked.places)],
            is_preferred=is_safe(finding) or None,
            edit=self._edit(self.looked.places.range(fix.span), fix.text),
        )

    def silence(self, finding: Finding, way: Way) -> CodeAction:
        """A comment, or what stands for one, that keeps the finding's rule quiet."""
        where = self.looked.places.range(Span(way.place, way.place))
        reach = "in this draft" if way.covers == "file" else "here"
        return CodeAction(
            f"Keep {finding.rule} quiet {reach}",
            CodeActionKind.QuickFix,
            diagnostics=[diagnostic(finding, self.file, self.looked.places)],
            edit=self._edit(where, way.text),
        )

    def _edit(self, where: Range, text: str) -> WorkspaceEdit:
        """For this version of the document, where the editor knows of versions: it refuses others."""
        if not self.versioned:
            return WorkspaceEdit(changes={self.uri: [TextEdit(where, text)]})
        document = OptionalVersionedTextDocumentIdentifier(self.uri, self.looked.version)
        return WorkspaceEdit(document_changes=[TextDocumentEdit(document, [TextEdit(where, text)])])


def _quoted(text: str) -> str:
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 2]} …"
    return f"“{visible(' '.join(short.split()))}”"
