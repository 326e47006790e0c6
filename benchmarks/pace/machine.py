"""On what, with what and when it was measured."""

from __future__ import annotations

import datetime
import os
import platform
import subprocess
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from pace.rivals import Rivals

_LIBRARIES = ("spacy", "thinc", "numpy", "google-re2", "pyphen")


def described(relint: Sequence[str], rivals: Rivals) -> list[tuple[str, str]]:
    """What and its description, line by line."""
    rows = [
        ("date", datetime.datetime.now(tz=datetime.UTC).strftime("%Y-%m-%d %H:%M UTC")),
        ("processor", f"{_processor()}, {_cores()} cores that may be used"),
        ("memory", _memory()),
        ("system", f"{_system()}, {platform.system()} {platform.release()}"),
        ("Python", f"{platform.python_version()} ({', '.join(f'{name} {version(name)}' for name in _LIBRARIES)})"),
        ("relint", _said([*relint, "--version"]).rpartition(" ")[2] + _revision()),
    ]
    rows += [(rival.name, rival.version) for rival in rivals.there.values()]
    if any(name != "proselint" for name in rivals.there):
        rows.append(("Node", _said(["node", "--version"])))
    return rows + [(name, f"not measured: {reason}") for name, reason in rivals.missing.items()]


def load() -> str:
    """How busy the machine was with other things, where that can be told."""
    return f"load average {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor() or platform.machine()
    fields = dict(line.split(":", 1) for line in text.split("\n\n")[0].splitlines() if ":" in line)
    by_name = {name.strip(): value.strip() for name, value in fields.items()}
    clock = f" at {float(by_name['cpu MHz']) / 1000:.1f} GHz" if "cpu MHz" in by_name else ""
    return by_name.get("model name", platform.machine()) + clock


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _memory() -> str:
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return "unknown"
    return f"{size / 2**30:.0f} GiB"


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.platform()


def _revision() -> str:
    """The commit of this checkout, where it is one, and whether anything was changed since."""
    here = str(Path(__file__).parent)
    commit = _said(["git", "-C", here, "rev-parse", "--short", "HEAD"])
    changed = _said(["git", "-C", here, "status", "--porcelain", "--untracked-files=no", "--", ":/src", ":/rules"])
    return f" ({commit}{', with changes' if changed else ''})" if commit else ""


def _said(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(list(command), capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
