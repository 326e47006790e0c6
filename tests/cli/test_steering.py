"""Drafts, packs, settings and command lines of strangers steer no terminal, whichever command shows them."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from relint.__main__ import main
from relint.reporters import REPORTERS

ODD = "a\x1b[31m\x9b31m\u202e\u2066\u200b\x07\x7f\U000e0041\u2028z"
STEERING = set(ODD) - set("a[31mz")
#: The same inside of quotes, as JSON writes it; YAML and TOML read it, too.
QUOTED = json.dumps(ODD).replace("\\udb40\\udc41", "\\U000e0041").replace("\x7f", "\\u007f")
RULE = f"""\
kind: match
severity: warning
message: {QUOTED}
hint: {QUOTED}
why: {QUOTED}
references: [{QUOTED}]
options: {{find: [wibble]}}
examples: {{flag: [{{text: {QUOTED}}}, {{text: a wibble}}, {{text: the wibble}}], pass: [a hat, a cat, a rat]}}
"""
DRAFT = f"""\
---
subject: {QUOTED}
from: {QUOTED}
---
Hi {{{{ {ODD} }}}}, we wibble{ODD} for [you](http://{ODD}.example).

<!-- relint-disable {ODD} -->
"""
HOUSE = ("--isolated", "--pack", "./house")
COMMANDS = [
    *[(*HOUSE, "--format", name, ".") for name in REPORTERS],
    (*HOUSE, "--full", "."),
    (*HOUSE, "--statistics", "."),
    (*HOUSE, "--show-files", "."),
    (*HOUSE, "--reader", ODD, "a.md"),
    (*HOUSE, "--stdin-filename", f"{ODD}.md", "-"),
    ("profile", *HOUSE, "a.md"),
    ("profile", *HOUSE, "a.json"),
    ("compare", *HOUSE, "a.md", "b.txt"),
    ("page", *HOUSE, "a.md", "--output", "-"),
    ("silences", *HOUSE, "."),
    ("rules", "list", "--pack", "./house"),
    ("rules", "explain", "house/mine", "--pack", "./house"),
    ("rules", "explain", ODD),
    ("rules", "test", "./house"),
    ("rules", "try", "house/mine.yaml", f"we wibble {ODD}"),
    ("rules", "new", ODD),
    ("rules", "new", "fresh", f"{ODD}x"),
    ("rules", "docs", f"{ODD}x", "--pack", "./house"),
    ("rules", "docs", f"{ODD}x", "--check"),
    ("page", *HOUSE, "a.md", "--output", f"{ODD}.html"),
    (*HOUSE, "--fix", "."),
    ("init", "--yes", "--drafts", ODD),
    ("doctor", "--pack", "./house"),
    ("doctor", "--config", "odd.toml"),
    ("--config", "odd.toml", "a.md"),
    ("--config", "key.toml", "a.md"),
    ("--config", ODD, "a.md"),
    ("--pack", ODD, "a.md"),
    ("--stage", ODD, "a.md"),
    ("--output", f"json:/nowhere/{ODD}", "a.md"),
    ("--new-since", ODD, "a.md"),
    ("schema", ODD),
    (ODD,),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "pack.yaml").write_text(f"title: {QUOTED}\nabout: {QUOTED}\n")
    (tmp_path / "house" / "mine.yaml").write_text(RULE)
    (tmp_path / "a.md").write_text(DRAFT)
    (tmp_path / "b.txt").write_text(f"Hi {ODD}, we wibble.\n")
    (tmp_path / f"{ODD}\n.md").write_text("We wibble.\n")
    (tmp_path / "stage.md").write_text(f"---\nrelint: {{stage: {QUOTED}}}\n---\nHi.\n")
    (tmp_path / "a.json").write_text(json.dumps([{"subject": ODD, "body": f"Hi Jo, we wibble {ODD}."}] * 2))
    (tmp_path / "odd.toml").write_text(f"[severities]\n{QUOTED} = 'error'\n")
    (tmp_path / "key.toml").write_text(f"{QUOTED} = 1\n")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: ascii(" ".join(arguments))[:60])
def test_it_shows_what_stands_there(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"Hi {ODD}, we wibble.".encode())))
    main([*arguments])
    told = capsys.readouterr()
    said = told.out + told.err
    assert not STEERING.intersection(said)
    assert "broke down" not in said
    assert said
