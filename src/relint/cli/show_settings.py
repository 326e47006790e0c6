"""`--show-settings`: what holds for one draft, each value with the file and the line that say it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

from relint.cli.printing import page_for
from relint.draft.document import Document
from relint.draft.relationship import Stated
from relint.engine.job import Job, relationship_of
from relint.errors import SettingsError
from relint.formats import front_matter, read_papers
from relint.reporters.wording import taken_for
from relint.results.report import ExitStatus
from relint.run.drafts import Drafts
from relint.run.inputs import Inputs
from relint.run.reading import decode
from relint.run.session import Session
from relint.settings.declared import Declared

_PARTS = ("channel", "stage", "touch", "consent", "reader")
_DEFAULT = "default"
_COMMAND_LINE = "command line"


def show_settings(session: Session, drafts: Drafts, stated: Stated) -> ExitStatus:
    """A page on the one draft that was named. Raises `SettingsError` for none or several, `ReadError` as any run."""
    if len(drafts.paths) != 1 or os.path.isdir(drafts.paths[0]):  # noqa: PTH112 - false where it may not be looked at
        raise SettingsError("--show-settings shows what holds for one draft: name one file.")
    inputs = Inputs(drafts.stdin_filename)
    name = inputs.name(drafts.paths[0])
    page = page_for(sys.stdout)
    for title, lines in (
        (name, _relationship(session, drafts, stated, name, inputs.read(drafts.paths[0]))),
        ("Settings", _settings(session, name)),
        ("Rules", _rules(session, name)),
    ):
        page.gap()
        page.title(title)
        for line in lines:
            page.line(line, indent=2, hang=2)
    return ExitStatus.CLEAN


def _relationship(session: Session, drafts: Drafts, stated: Stated, name: str, data: bytes) -> Iterator[str]:
    """What the draft is taken for, part by part; of a file with several drafts each in turn."""
    source = decode(name, data)
    papers = read_papers(source, as_format=drafts.as_format, holder=session.holder_for(name))
    job = Job(source, frozenset(), stated=session.stated_for(name, stated))
    for cutting in papers.drafts:
        document = cutting.document
        found = relationship_of(job, document)
        if len(papers.drafts) > 1:
            line = source.position(cutting.place.start).line
            yield f"the draft in line {line}{f', “{cutting.title}”' if cutting.title else ''}:"
        yield f"read as {document.format}; taken for: {taken_for(found.relationship)}"
        lines = front_matter.read(source).lines if document.format in ("markdown", "text", "html") else {}
        said = {**vars_of(found.relationship), "reader": job.stated.over(document.stated).reader}
        for part in _PARTS:
            if said[part] is not None:
                origin = _origin(session, stated, name, part) or _in_draft(document, part, name, lines.get(part))
                yield f"{part} = {said[part]}  ({origin or f'inferred: {found.reasons.get(part, part)}'})"


def vars_of(relationship: Any) -> dict[str, Any]:
    """The four parts by name."""
    return {part: getattr(relationship, part) for part in _PARTS if part != "reader"}


def _origin(session: Session, stated: Stated, name: str, part: str) -> str:
    """Who says a part over the draft's own head: the command line, or the last entry by path that does."""
    if getattr(stated, part) is not None:
        return f"--{part}"
    settings = session.settings
    for index in reversed(range(len(settings.paths))):
        entry = settings.paths[index]
        if entry in settings.for_path(name) and getattr(entry, part) is not None:
            return _entry(session, index, part)
    return ""


def _entry(session: Session, index: int, key: str) -> str:
    """`relint.toml:12, [[paths]] cold/**`."""
    settings = session.settings
    line = settings.file.line("paths", index, key) if settings.file else 0
    where = f"{settings.file.path}:{line}, " if settings.file else ""
    return f"{where}[[paths]] {', '.join(settings.paths[index].match)}"


def _in_draft(document: Document, part: str, name: str, line: int | None) -> str:
    if getattr(document.stated, part) is None:
        return ""
    return f"{name}:{line}" if line else f"the draft itself, {name}"


def _settings(session: Session, name: str) -> Iterator[str]:
    """Every setting; of tables and lists each entry, since each has a line of its own."""
    settings = session.settings
    yield f"file: {settings.file.path if settings.file else 'none found, or --isolated'}"
    for key in Declared.__struct_encode_fields__:
        if key == "paths":
            continue
        field = key.replace("-", "_")
        value = getattr(settings, field)
        if isinstance(value, dict):
            yield from (f"{key}: {each} = {value[each]}  ({_line(session, key, each)})" for each in value)
        elif isinstance(value, tuple):
            yield from (f"{key}: {each}  ({_line_of_text(session, key, str(each))})" for each in value)
        if value in ((), {}):
            yield f"{key}: none  ({_DEFAULT})"
        elif not isinstance(value, dict | tuple):
            origin = _COMMAND_LINE if field in session.asked.settings else settings.origin(key)
            yield f"{key} = {_shown(value)}  ({origin})"
    for index, entry in enumerate(settings.paths):
        if entry in settings.for_path(name):
            for key in ("select", "ignore"):
                yield from (f"{key}: {each}  ({_entry(session, index, key)})" for each in getattr(entry, key))
            if entry.drafts:
                yield f"drafts = {entry.drafts}  ({_entry(session, index, 'drafts')})"
    for key in ("select", "ignore"):
        yield from (f"{key}: {each}  ({_COMMAND_LINE})" for each in session.asked.names(key))


def _line(session: Session, *keys: str) -> str:
    file = session.settings.file
    return f"{file.path}:{file.line(*keys)}" if file else _COMMAND_LINE


def _line_of_text(session: Session, key: str, text: str) -> str:
    """The line of one entry of a list; what the file does not have came from the command line."""
    file = session.settings.file
    if file is None or key not in file.table:
        return _COMMAND_LINE
    said = file.table[key]
    names = [said] if isinstance(said, str) else said
    written = next((each for each in names if isinstance(each, str) and text.endswith(each.removeprefix("./"))), None)
    return f"{file.path}:{file.line(key, value=written)}" if written is not None else _COMMAND_LINE


def _shown(value: object) -> str:
    if value is None:
        return "the one that comes with relint"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _rules(session: Session, name: str) -> Iterator[str]:
    """How many look at the draft, before the relationship decides which of them speak."""
    every = session.packs.rules
    running = session.rules_for(name)
    yield f"{len(running)} of {len(every)} rules look at it."
    for pack in session.packs.packs:
        left_out = [rule.id for rule in every if rule.pack == pack.name and rule.id not in running]
        if left_out:
            yield f"not: {', '.join(left_out)}"
