"""A page as Chromium shows it, in a frame of its width: Chromium lays no window out under 500 pixels."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
#: As Chromium's settings number them.
LIGHT, DARK = 1, 0
_NARROWEST_WINDOW = 500
_HEIGHT = 1500
#: Around the page: a frame, and what the page tells from within, put where it can be read from the document.
_FRAME = """<!doctype html><meta name="color-scheme" content="light dark"><body style="margin:0;overflow:hidden">
<iframe src="page.html" style="display:block;border:0;width:{width}px;height:{height}px"></iframe>
<script>addEventListener("message", event => {{
  const told = document.createElement("pre");
  told.id = "told";
  told.textContent = event.data;
  document.body.appendChild(told);
}});</script></body>"""
#: In the page: how wide it is, what sticks out, and what axe finds where axe is at hand.
_TELL = """const sticksOut = [...document.body.querySelectorAll("*")].filter(
  one => one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1);
const tell = found => parent.postMessage(JSON.stringify({
  width: innerWidth, scrolls: document.documentElement.scrollWidth > innerWidth,
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
  sticks_out: sticksOut.map(one => one.outerHTML.slice(0, 120)), passes: found.passes.length,
  violations: found.violations.map(one => one.id + ": " + one.nodes.map(node => node.html).join(" | "))}), "*");
addEventListener("load", () => window.axe
  ? axe.run(document, {resultTypes: ["violations"]}).then(tell) : tell({passes: [], violations: []}));"""


@dataclass(frozen=True)
class Shown:
    """What a page tells of itself: `passes` and `violations` are axe's."""

    width: int
    scrolls: bool
    dark: bool
    sticks_out: list[str]
    passes: int
    violations: list[str]


def shown(text: str, folder: Path, width: int, scheme: int, axe: Path | None = None) -> Shown:
    """The page at a width, in light or dark."""
    checker = f"<script>{_within_a_page(axe.read_text(encoding='utf-8'))}</script>" if axe else ""
    framed = _framed(text.replace("</body>", f"{checker}<script>{_TELL}</script></body>"), folder, width)
    document = _browse(framed, folder, width, scheme, "--virtual-time-budget=20000", "--dump-dom")
    told = re.search(r'<pre id="told">(.*?)</pre>', document, re.DOTALL)
    assert told, "the page told nothing"
    return Shown(**json.loads(html.unescape(told[1])))


def picture(text: str, folder: Path, width: int, scheme: int, to: Path) -> None:
    """A picture of the page's first screens."""
    _browse(_framed(text, folder, width), folder, width, scheme, f"--screenshot={to}")


def printed(text: str, folder: Path, to: Path) -> None:
    """The page as a printer gets it."""
    page = folder / "page.html"
    page.write_text(text, encoding="utf-8")
    _browse(page, folder, _NARROWEST_WINDOW, LIGHT, f"--print-to-pdf={to}")


def _within_a_page(script: str) -> str:
    return script.replace("</script", "<\\/script")


def _framed(text: str, folder: Path, width: int) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "page.html").write_text(text, encoding="utf-8")
    outer = folder / "frame.html"
    outer.write_text(_FRAME.format(width=width, height=_HEIGHT), encoding="utf-8")
    return outer


def _browse(page: Path, folder: Path, width: int, scheme: int, *options: str) -> str:
    command = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    command += [f"--blink-settings=preferredColorScheme={scheme}", *options]
    command += [f"--window-size={max(width, _NARROWEST_WINDOW)},{_HEIGHT}", page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
