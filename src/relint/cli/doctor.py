"""`relint doctor`: what is installed, what is used, and where each setting came from."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

import click

from relint import __version__
from relint.cli.options import settings_options
from relint.cli.printing import page_for
from relint.errors import RelintError
from relint.language.pipeline import load_pipeline
from relint.results.report import ExitStatus
from relint.run.overrides import Overrides
from relint.run.session import Session, start_session
from relint.settings.declared import Declared

_LIBRARIES = ("spacy", "lemminflect", "pyphen", "google-re2", "msgspec", "pyromark", "click", "rich")


@click.command("doctor")
@settings_options()
def command(asked: Overrides) -> int:
    """Show versions, the pipeline and its hash, packs, and settings with where each came from."""
    page = page_for()
    session = start_session(asked)
    status = ExitStatus.CLEAN
    for title, lines in (
        ("Versions", _versions()),
        ("Pipeline", _pipeline(session)),
        ("Packs", _packs(session)),
        ("Settings", _settings(session)),
    ):
        page.gap()
        page.title(title)
        try:
            for line in lines:
                page.line(line, indent=2, hang=2)
        except RelintError as error:
            page.line(f"broken: {error}", indent=2, hang=2)
            status = ExitStatus.USAGE
    return status


def _versions() -> Iterator[str]:
    yield f"relint {__version__}"
    yield f"Python {platform.python_version()} on {platform.system()}"
    for name in _LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name}: not installed"


def _pipeline(session: Session) -> Iterator[str]:
    pipeline = load_pipeline(session.settings.pipeline)
    yield f"{pipeline.name} {pipeline.version} ({pipeline.source})"
    yield f"hash {pipeline.content_hash}" if pipeline.content_hash else "hash: none (nothing was trained)"
    yield "layers: " + ", ".join(layer.name.lower() for layer in sorted(pipeline.layers))
    yield f"tree: {'Universal Dependencies' if pipeline.universal_tree else 'none, or not Universal Dependencies'}"


def _packs(session: Session) -> Iterator[str]:
    for pack in session.packs_in_order().packs:
        rules = sum(rule.pack == pack.name for rule in session.packs.rules)
        noun = "rule" if rules == 1 else "rules"
        yield f"{pack.name} {pack.info.version}, {rules} {noun}, {pack.info.language} ({pack.path})"
    yield f"{len(session.packs.signals)} shared signals"


def _settings(session: Session) -> Iterator[str]:
    settings = session.settings
    yield f"file: {settings.file.path if settings.file else 'none found, or --isolated'}"
    for key in Declared.__struct_encode_fields__:
        value = getattr(settings, key.replace("-", "_"))
        said = key.replace("-", "_") in session.asked.settings
        origin = "command line" if said else settings.origin(key)
        yield f"{key} = {_shown(key, value)}  ({origin})"


def _shown(key: str, value: object) -> str:
    if key == "paths" and isinstance(value, tuple):
        return "; ".join(", ".join(entry.match) for entry in value) or "none"
    if key == "allow" and isinstance(value, tuple):
        return "; ".join(f"{', '.join(entry.words)} to {', '.join(entry.rules)}" for entry in value) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{name} {item}" for name, item in value.items()) or "none"
    if isinstance(value, tuple):
        return ", ".join(value) or ("all bundled" if key == "packs" else "none")
    if value is None and key == "baseline":
        return ".relint-baseline.yaml, where there is one"
    if value is None:
        return "the one that comes with relint"
    return str(value).lower() if isinstance(value, bool) else str(value)
