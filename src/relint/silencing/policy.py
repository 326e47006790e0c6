"""What decides over silences beside the draft itself: the rules that there are, the settings, and the day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from relint.outside.structs import Struct, field
from relint.results.finding import Severity
from relint.silencing.names import KnownNames


class SilencePolicy(Struct, frozen=True):
    """`ran` are the rules that looked at the draft (`None`: all), `today` the day of the run (`None`: none passes).

    `severities` and `ignored` are what the settings say about relint's own rules.
    """

    known: KnownNames
    ran: Collection[str] | None = None
    today: date | None = None
    needs_reason: bool = False
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignored: Collection[str] = ()
