"""What a text is taken for, when nobody says anything about it."""

from __future__ import annotations

from relint import formats
from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.inference import Inference, inference


def taken(text: str, path: str = "draft.txt") -> Inference:
    """The inference for a text of this name."""
    return inference(formats.read(Source(path, text)), Stated())
