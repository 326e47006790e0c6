"""spaCy imported without its command line is still whole."""

import subprocess
import sys

QUICK = "from relint.language.quick_spacy import import_quickly; import_quickly(); import sys, spacy; "


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_no_command_line_and_no_network_library_is_imported() -> None:
    found = _run(QUICK + "print([m for m in ('typer', 'requests', 'httpx', 'spacy.cli') if m in sys.modules])")
    assert found == "[]"


def test_the_command_line_is_there_for_who_wants_it() -> None:
    code = "from spacy.cli import download; print(download.__module__, spacy.cli.__name__, len(spacy.info()) > 3)"
    assert _run(QUICK + "import spacy.cli; " + code) == "spacy.cli.download spacy.cli True"


def test_it_does_nothing_once_spacy_is_imported() -> None:
    code = "import spacy; from relint.language.quick_spacy import import_quickly; import_quickly(); "
    assert _run(code + "print(spacy.cli.__file__[-11:])") == "__init__.py"
