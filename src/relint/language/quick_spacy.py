"""Import spaCy without its command line, which is a third of its import and brings network libraries with it.

`import spacy` takes one function, `info`, from `spacy.cli`; for that it reads every command, typer, requests and
httpx. While `import_quickly` imports spaCy, a stand-in holds the place of `spacy.cli`; then it is taken away again, so
that whoever imports `spacy.cli` later gets the real one. Nothing of spaCy itself is changed.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_NAMES = ("spacy.cli", "spacy.cli.info")


def import_quickly() -> None:
    """Import spaCy, unless it is imported already; call this before the first module that needs it."""
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in _NAMES}
    vars(stand_ins["spacy.cli.info"])["info"] = _info
    sys.modules.update(stand_ins)
    try:
        import_module("spacy")
    finally:
        for name in _NAMES:
            sys.modules.pop(name, None)


def _info(*arguments: Any, **settings: Any) -> Any:
    return import_module("spacy.cli.info").info(*arguments, **settings)
