"""The way into the build: refuses an older Python before anything is fetched, and asks for what the build needs alone.

`pyproject.toml` names no requirements of the build itself; the functions below are asked for them first, by pip and
others (PEP 517). A wheel brings the bundled packs worked out, and an editable install puts them into the checkout
(`hatch_build.py`), or else the first run on each machine would do that, which takes it six times as long. The few small
libraries which that needs are among the requirements; nothing large that relint runs on is, which would be unpacked
twice. `RELINT_SHIP_PACKS=0` makes either without, and needs none of them. There is no `prepare_metadata`: hatchling has
none for pip, which asks the wheel itself.
"""

import os
import re
import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is what this is for
    sys.exit("relint needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

_HATCHLING = ["hatchling>=1.24"]
#: What working the packs out imports.
_WORKED_OUT_WITH = {"google-re2", "lemminflect", "msgspec", "numpy", "pyyaml"}


def get_requires_for_build_wheel(config_settings=None):
    """What has to be fetched to make a wheel."""
    return [*_HATCHLING, *_to_work_out()]


def get_requires_for_build_sdist(config_settings=None):
    """What has to be fetched to pack the source."""
    return _HATCHLING


def get_requires_for_build_editable(config_settings=None):
    """What has to be fetched to install a checkout as it stands."""
    return [*_HATCHLING, "editables>=0.3", *_to_work_out()]


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


def _to_work_out():
    """What working the packs out needs, in the versions that relint runs on."""
    if os.environ.get("RELINT_SHIP_PACKS") == "0":
        return []
    import tomllib

    with open("pyproject.toml", "rb") as file:  # noqa: PTH123
        needed = tomllib.load(file)["project"]["dependencies"]
    return [one for one in needed if re.match("[A-Za-z0-9-]+", one)[0] in _WORKED_OUT_WITH]
