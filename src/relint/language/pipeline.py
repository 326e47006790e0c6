"""Which pipeline reads the text, and what it can tell: the shipped one, or any spaCy pipeline on request."""

from __future__ import annotations

from relint.language.bundled import load_bundled
from relint.language.pipeline_protocol import Pipeline

__all__ = ["Pipeline", "load_pipeline"]


def load_pipeline(name_or_path: str | None = None) -> Pipeline:
    """Return the shipped pipeline, or the one that is installed under this name or path.

    Raises `PipelineError` with the way to install it when it is not there. Never downloads.
    """
    if name_or_path is None:
        return load_bundled()
    from relint.language.foreign import load_foreign  # spaCy, which the shipped pipeline needs nothing of

    return load_foreign(name_or_path)
