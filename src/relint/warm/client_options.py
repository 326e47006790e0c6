"""Whether a run asks for the warm process, found out before anything is imported that takes time."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # `typing` takes a fifth of the time that a client has
if TYPE_CHECKING:
    from collections.abc import Sequence

VARIABLE = "RELINT_WARM"
_NO = frozenset({"0", "false", "no", "off"})
STANDARD_INPUT = "-"
DRAFT_COMMANDS = frozenset({"check", "profile"})
OTHER_COMMANDS = frozenset(
    "baseline clean compare demo doctor init lsp manual mcp page rules schema silenced warm".split()
)
#: Options of the draft commands that take a value, and those that take none (a test compares them with the commands).
#: A run with an option that stands in neither goes the ordinary way: what is a draft in it cannot be told from here.
VALUED = frozenset(
    (
        "--as --channel --color --config --consent --exclude --fail-on --format --ignore --jobs --limit --min-score "
        "--pack --pipeline --reader --select --show --stage --stdin-filename --touch"
    ).split()
)
FLAGS = frozenset("--force-exclude --full --isolated --no-baseline --no-warm --preview --profile --warm".split())
#: Runs with these are for a process of their own: help says how it was called, jobs are many, and what is not to be
#: kept should not stay in anybody's memory either; and what changes drafts is done by whoever was asked.
_ALONE = frozenset(
    {"--help", "--version", "--jobs", "--no-cache", "--diff", "--fix", "--unsafe-fixes", "--add-silence"}
)


class ClientOptions:
    """A command line as far as it matters here. `drafts` are the paths, `rest` what stands around them.

    `config` is the settings file named.
    `wish` is what `--warm` and `--no-warm` say, `None` when neither is there.
    """

    __slots__ = ("config", "drafts", "is_isolated", "rest", "stdin_name", "wish")

    def __init__(self) -> None:
        self.drafts: list[str] = []
        self.rest: list[str] = []
        self.wish: bool | None = None
        self.config: str | None = None
        self.stdin_name: str | None = None
        self.is_isolated = False


def asking(arguments: Sequence[str]) -> ClientOptions | None:
    """Read a command line; `None` when it is no run over drafts, or one that is better done alone."""
    if not arguments or arguments[0] in OTHER_COMMANDS:
        return None
    found = ClientOptions()
    remaining = iter(arguments)
    if arguments[0] in DRAFT_COMMANDS:
        found.rest.append(next(remaining))
    for argument in remaining:
        if argument == "--":
            found.drafts.extend(remaining)
        elif argument == STANDARD_INPUT or not argument.startswith("-"):
            found.drafts.append(argument)
        elif not argument.startswith("--"):
            return None
        else:
            name, has_value, value = argument.partition("=")
            if name in _ALONE or name not in VALUED | FLAGS:
                return None
            found.rest.append(argument)
            if name in VALUED and not has_value:
                value = next(remaining, "")
                found.rest.append(value)
            _note(found, name, value)
    return found if found.drafts else None


def _note(found: ClientOptions, name: str, value: str) -> None:
    if name in ("--warm", "--no-warm"):
        found.wish = name == "--warm"
    elif name == "--config":
        found.config = value
    elif name == "--stdin-filename":
        found.stdin_name = value
    elif name == "--isolated":
        found.is_isolated = True


def size_of(asked: ClientOptions) -> int | None:
    """How many bytes the named drafts have, standard input aside; `None` when one of them is no plain file."""
    size = 0
    for path in asked.drafts:
        if path != STANDARD_INPUT:
            if not os.path.isfile(path):  # noqa: PTH113 - pathlib: 10 ms
                return None
            size += os.path.getsize(path)  # noqa: PTH202
    return size


def is_wished(asked: ClientOptions) -> bool:
    """The command line decides, then `RELINT_WARM`, then the settings that hold for these drafts."""
    if asked.wish is not None:
        return asked.wish
    said = os.environ.get(VARIABLE, "").strip().lower()
    if said:
        return said not in _NO
    if asked.is_isolated:
        return False
    from relint.warm.setting import is_set, is_set_in

    if asked.config:
        return is_set_in(asked.config)
    return is_set(_common_folder(asked))


def _common_folder(asked: ClientOptions) -> str:
    names = [asked.stdin_name or path if path == STANDARD_INPUT else path for path in asked.drafts]
    folders = {os.path.dirname(os.path.abspath(name)) for name in names if name != STANDARD_INPUT}  # noqa: PTH100, PTH120
    return os.path.commonpath(folders) if folders else os.getcwd()  # noqa: PTH109
