"""The hook gets the files that relint reads, chosen as pre-commit chooses them (`types` by identify, then patterns)."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from identify import identify

from relint.draft.file_names import is_draft
from tests.conftest import ROOT

(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
OFFICE = ("docx", "odt", "rtf")


def gets(name: str) -> bool:
    """True when the hook is given a file of that name."""
    return bool(re.search(HOOK["files"], name)) and not re.search(HOOK["exclude"], name)


@pytest.mark.parametrize(
    "name",
    """letter.md letters/june.mdx a.markdown post.txt note.text page.html page.HTM mail.eml news.mjml offer.liquid
    welcome.hbs welcome.html.erb invite.docx invite.odt invite.rtf a.mbox b.emlx deep/er/x.twig letter.txt.j2
    license-renewal.md security-update.md README.md""".split(),
)
def test_the_hook_gets_what_relint_reads(name: str) -> None:
    assert gets(name)


@pytest.mark.parametrize(
    "name",
    """LICENSE LICENSE.txt LICENSE-MIT.txt LICENCE.md COPYING COPYING.txt requirements.txt requirements-dev.txt
    docs/requirements.txt constraints.txt robots.txt public/robots.txt CMakeLists.txt humans.txt security.txt llms.txt
    main.py data.json config.yaml style.css app.js.erb config.yaml.j2 app.tsx picture.png Makefile relint.toml
    .github/pull_request_template.md .hidden.md a/.b/c.md letter.v2.liquid""".split(),
)
def test_the_hook_never_gets_what_is_no_copy(name: str) -> None:
    assert not gets(name)


ENDINGS = """md markdown mdx txt text html htm xhtml mjml eml emlx mbox hbs liquid erb njk j2 jinja twig tmpl tpl ejs py
js json yaml toml css lock png pdf v2 mustache heex eex handlebars mkd mdown""".split()
STEMS = "letter LICENSE license requirements requirements-dev robots a.b README .hidden security cmakelists".split()


@settings(max_examples=400)
@given(st.sampled_from(STEMS), st.lists(st.sampled_from(ENDINGS), max_size=3))
def test_the_hook_chooses_as_relint_does_in_a_folder(stem: str, endings: list[str]) -> None:
    name = ".".join([stem, *endings])
    assert gets(f"mails/{name}") == (is_draft(name) and not name.startswith("."))


@pytest.mark.parametrize("ending", OFFICE)
def test_documents_of_word_processors_come_too(ending: str) -> None:
    assert gets(f"a.{ending}")
    assert not is_draft(f"a.{ending}")


def test_the_tags_let_every_kind_of_text_through(tmp_path: Path) -> None:
    """`types: [file]` and nothing else: identify knows no e-mail, no MJML, no Word."""
    assert HOOK["types"] == ["file"]
    assert "types_or" not in HOOK
    for name in ("a.eml", "a.mjml", "a.docx", "a.hbs", "a.md"):
        file = tmp_path / name
        file.write_text("Hello.\n")
        assert "file" in identify.tags_from_path(str(file))


def test_advice_is_shown() -> None:
    assert HOOK["verbose"] is True


def test_pre_commit_accepts_the_hook(tmp_path: Path) -> None:
    done = validated(ROOT / ".pre-commit-hooks.yaml")
    assert done.returncode == 0, done.stdout
    broken = tmp_path / "hooks.yaml"
    hook: dict[str, Any] = {key: value for key, value in HOOK.items() if key != "entry"}
    broken.write_text(yaml.safe_dump([hook]))
    assert validated(broken).returncode == 1


def validated(file: Path) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, "-m", "pre_commit", "validate-manifest", str(file)]
    return subprocess.run(arguments, capture_output=True, text=True, check=False)
