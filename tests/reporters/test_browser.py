"""The page in a browser: no violation of accessibility in light and dark, at the widths of a phone and of a desk.

Skipped where there is no Chromium. The checker, axe-core, is no dependency: RELINT_AXE names its `axe.min.js`.
With RELINT_SCREENS=FOLDER pictures of the page are written there, for somebody to look at.
"""

from __future__ import annotations

import html
import io
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from relint.reporters import View, reporter

from . import reports

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LIGHT, DARK = 1, 0
#: Puts what axe finds where it can be read from the document.
RUN = """axe.run(document, {resultTypes: ["violations"]}).then(found => {
  const told = document.createElement("pre");
  told.id = "told";
  told.textContent = JSON.stringify({passes: found.passes.length, violations: found.violations.map(
    one => one.id + ": " + one.nodes.map(node => node.html).join(" | "))});
  document.body.appendChild(told);
});"""

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here")


def browse(page: Path, profile: Path, *options: str) -> str:
    command = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", *options]
    return subprocess.run([*command, page.as_uri()], capture_output=True, text=True, check=True, timeout=300).stdout


def page_of(name: str) -> str:
    out = io.StringIO()
    reporter("html")({"one": reports.one, "several": reports.several}[name](), View(), out)
    return out.getvalue()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["one", "several"])
def test_nobody_is_shut_out(name: str, width: int, scheme: int, tmp_path: Path) -> None:
    axe = os.environ.get("RELINT_AXE")
    if not axe:
        pytest.skip("RELINT_AXE names no axe.min.js")
    script = Path(axe).read_text(encoding="utf-8").replace("</script", "<\\/script")
    page = tmp_path / "page.html"
    text = page_of(name).replace("</body>", f"<script>{script}</script><script>{RUN}</script></body>")
    page.write_text(text, encoding="utf-8")
    scheme_option = f"--blink-settings=preferredColorScheme={scheme}"
    options = (scheme_option, f"--window-size={width},1500", "--virtual-time-budget=20000", "--dump-dom")
    told = re.search(r'<pre id="told">(.*?)</pre>', browse(page, tmp_path / "profile", *options), re.DOTALL)
    assert told, "axe did not run"
    found = json.loads(html.unescape(told[1]))
    assert found["passes"] > 10
    assert found["violations"] == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 820, 1280])
def test_the_page_can_be_looked_at(width: int, scheme: int, tmp_path: Path) -> None:
    folder = os.environ.get("RELINT_SCREENS")
    if not folder:
        pytest.skip("RELINT_SCREENS names no folder")
    page = tmp_path / "page.html"
    page.write_text(page_of("one"), encoding="utf-8")
    picture = Path(folder) / f"{'light' if scheme else 'dark'}-{width}.png"
    options = (f"--blink-settings=preferredColorScheme={scheme}", f"--window-size={width},1500")
    browse(page, tmp_path / "profile", *options, f"--screenshot={picture}")
    assert picture.stat().st_size > 10_000
