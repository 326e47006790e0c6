"""The drafts of a file, each as if it stood alone."""

from __future__ import annotations

from collections.abc import Sequence

from relint.draft.file_names import place_name
from relint.outside.structs import replace
from relint.results.report import FileReport


def parts(file: FileReport) -> Sequence[FileReport]:
    """The file itself, or the drafts that it holds among notes, named by their title or line."""
    if not file.drafts:
        return (file,)
    return [
        replace(
            file,
            path=f"{file.path}, {draft.title or place_name(file.path, draft.start.line)}",
            relationship=draft.relationship,
            findings=tuple(finding for finding in file.findings if finding.draft in (draft.index, None)),
            measures=draft.measures,
            reasons=draft.reasons,
            profile=draft.profile,
            passages=draft.passages,
            fold=draft.fold,
            drafts=(),
            reading="",
        )
        for draft in file.drafts
    ]
