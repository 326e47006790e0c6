"""Import spaCy without its command line, which is a third of its import and brings network libraries with it.

`import spacy` takes one function, `info`, from `spacy.cli`; for that it reads every command, typer, requests and
httpx. While `import_quickly` imports spaCy, a stand-in holds the place of `spacy.cli`; then it is taken away again, so
that whoever imports `spacy.cli` later gets the real one. Nothing of spaCy itself is changed.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_NAMES = ("spacy.cli", "spacy.cli.info")
#: Sentences make small matrices: threads that share the work on one cost more than they save, and worker processes
#: have a core each already. Whoever has set one of these keeps it; numpy reads them once, when it is imported.
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def import_quickly() -> None:
    """Import spaCy, unless it is imported already; call this before the first module that needs it, or numpy, is read.

    Numpy, which comes with it, is told to use one thread.
    """
    if "spacy" in sys.modules:
        return
    for name in _THREADS:
        os.environ.setdefault(name, "1")
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
