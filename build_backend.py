"""The way into the build: refuses an older Python before anything is fetched, and asks for what the build needs alone.

`pyproject.toml` names no requirements of the build itself; the functions below are asked for them first, by pip and
others (PEP 517). Nothing that relint runs on is among them: it would be fetched twice, once to build and once to run.
A wheel that is made for others is made where relint can run (`RELINT_SHIP_PACKS=1`), and brings the bundled packs
worked out (`hatch_build.py`); elsewhere the first run does that. There is no `prepare_metadata`: hatchling has none for
pip, which asks the wheel itself.
"""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is what this is for
    sys.exit("relint needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

_HATCHLING = ["hatchling>=1.24"]


def get_requires_for_build_wheel(config_settings=None):
    """What has to be fetched to make a wheel."""
    return [*_HATCHLING, *_run_time()]


def get_requires_for_build_sdist(config_settings=None):
    """What has to be fetched to pack the source."""
    return _HATCHLING


def get_requires_for_build_editable(config_settings=None):
    """What has to be fetched to install a checkout as it stands."""
    return [*_HATCHLING, "editables>=0.3"]


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Make a wheel, and give its name."""
    from hatchling import build

    return build.build_wheel(wheel_directory, config_settings, metadata_directory)


def build_sdist(sdist_directory, config_settings=None):
    """Pack the source, and give its name."""
    from hatchling import build

    return build.build_sdist(sdist_directory, config_settings)


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    """Make a wheel that points here, and give its name."""
    from hatchling import build

    return build.build_editable(wheel_directory, config_settings, metadata_directory)


def _run_time():
    """What relint runs on, where a wheel for others is wanted."""
    if not os.environ.get("RELINT_SHIP_PACKS"):
        return []
    import tomllib

    with open("pyproject.toml", "rb") as file:  # noqa: PTH123
        return tomllib.load(file)["project"]["dependencies"]
