"""Small hand-made reports that every reporter is tested with."""

from __future__ import annotations

from typing import Any

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.draft.source import Source
from relint.draft.span import Span
from relint.engine.excerpt import with_line
from relint.results.finding import Excerpt, Finding, Fix, Severity
from relint.results.report import Failure, FileReport, Measurement, Report, ReportBlock

DRAFT = """\
---
from: Acme Team <no-reply@acme.example>
subject: "[red]Unlock[/red] synergies"
---

We are thrilled to announce that Acme, the [bold]industry-leading[/close] platform for revenue orchestration, can \
leverage your data to unlock synergies across the whole customer journey, at scale and with no compromise.

Book a 45-minute demo now 🚀.
"""

STRANGER = Relationship(Channel.EMAIL, Stage.STRANGER, 1, Consent.NONE)


def finding(
    source: Source, words: str | None, rule: str, severity: Severity, message: str, hint: str, **more: Any
) -> Finding:
    if words is None:
        return Finding(source.path, rule, severity, message, hint, **more)
    start = source.text.index(words)
    span = Span(start, start + len(words))
    there = Finding(
        source.path,
        rule,
        severity,
        message,
        hint,
        span,
        source.position(span.start),
        source.position(span.end),
        words,
        seen=span,
        byte_columns=(source.byte_column(span.start), source.byte_column(span.end)),
        **more,
    )
    return with_line(there, source)


def findings(source: Source) -> tuple[Finding, ...]:
    leverage = Span(at := source.text.index("leverage"), at + 8)
    columns = (source.byte_column(leverage.start), source.byte_column(leverage.end))
    return (
        finding(
            source,
            None,
            "tmi-too-soon/too-long",
            Severity.ADVICE,
            "This is 214 words long; a stranger gives you the time for about 125.",
            "Keep the first two sentences, and save the rest for the second touch.",
            values={"value": 214, "limit": 125},
        ),
        finding(
            source,
            "no-reply@acme.example",
            "faceless-sender/no-reply-address",
            Severity.ERROR,
            "“no-reply” tells me to read and be quiet.",
            "Send from a person’s own address, and say that a reply reaches you.",
        ),
        finding(
            source,
            "thrilled to announce",
            "jargon-monoxide/hype",
            Severity.WARNING,
            "“thrilled to announce” is about your feelings; I have not met you yet.",
            "Say what is new for me.",
        ),
        finding(
            source,
            "leverage",
            "jargon-monoxide/buzzword",
            Severity.WARNING,
            "“leverage” is fog: I have to translate it before I can care.",
            "Say it plainly: “use”.",
            suggestions=("use", "draw on"),
            fix=Fix(leverage, "use", source.position(leverage.start), source.position(leverage.end), columns),
            before="… can leverage your data to unlock synergies …",
            after="… can use your data to unlock synergies …",
            values={"term": "leverage", "weight": 3.0},
        ),
        finding(
            source,
            None,
            "jargon-monoxide/buzzword",
            Severity.ADVICE,
            "… and 2 more of the same kind: “synergies”, “at scale”.",
            "Mend the ones above first; the others follow the same way.",
            values={"summed": 2, "limit": 1},
        ),
        finding(
            source,
            "45-minute demo",
            "tmi-too-soon/big-ask",
            Severity.WARNING,
            "You ask a stranger for 45 minutes before you have given them one.",
            "Ask for what takes one line to answer: “Is this a problem for you, too?”",
            values={"nested": {"odd": {3, 1}}, "not finite": float("inf")},
        ),
    )


MEASURES = {
    "words": Measurement(214, 125),
    "reading_seconds": Measurement(64.2),
    "grade": Measurement(11.23, 9),
    "jargon": Measurement(4.2, 1),
    "asks": Measurement(1, 1),
    "gives": Measurement(0),
    "we": Measurement(5),
    "you": Measurement(3),
    "hidden_one": Measurement(3),
}


FOG = "We leverage our synergies to drive growth."


def fog() -> Report:
    """Four findings in one sentence, with markup in the file, two of them of one shape."""
    source = Source("fog.md", "Hello,\n\nWe *leverage* our **synergies** to drive growth. Bye.\n")

    def found(words: str, rule: str, severity: Severity, message: str, hint: str, use: str | None = None) -> Finding:
        at = FOG.index(words)
        seen = Excerpt(FOG, at, at + len(words))
        after = FOG[:at] + use + FOG[at + len(words) :] if use else None
        before = FOG if use else None
        return finding(source, words, rule, severity, message, hint, excerpt=seen, before=before, after=after)

    message = "“{}” is fog: I have to translate it."
    findings = (
        found(
            "leverage", "jargon-monoxide/buzzword", Severity.WARNING, message.format("leverage"), "Write “use”.", "use"
        ),
        found("synergies", "jargon-monoxide/buzzword", Severity.WARNING, message.format("synergies"), "Name them."),
        found(
            "drive growth", "jargon-monoxide/verb", Severity.ADVICE, "Who does what?", "Say what goes up.", "sell more"
        ),
        found("growth", "jargon-monoxide/noun", Severity.ERROR, "Growth of what?", "Name it.", "sales"),
    )
    stated = Relationship(Channel.EMAIL, Stage.SUBSCRIBER, 3, Consent.OPT_IN, frozenset({"channel", "stage", "touch"}))
    return Report((FileReport("fog.md", stated, "markdown", findings),))


def passages(source: Source) -> tuple[ReportBlock, ...]:
    """The two paragraphs, which are seen as they are written."""
    starts = [source.text.index(words) for words in ("We are thrilled", "Book a")]
    return tuple(ReportBlock("paragraph", 0, start, source.text[start:].split("\n")[0]) for start in starts)


def one(relationship: Relationship = STRANGER) -> Report:
    source = Source("draft.md", DRAFT)
    seen, fold = passages(source), source.text.index("Book a")
    file = FileReport("draft.md", relationship, "markdown", findings(source), MEASURES, passages=seen, fold=fold)
    return Report((file,))


def several() -> Report:
    bad = Source("mails/bad one.md", DRAFT)
    post = Relationship(Channel.POST, Stage.CUSTOMER, None, Consent.CUSTOMER, frozenset({"channel"}))
    return Report(
        (
            FileReport(bad.path, STRANGER, "markdown", findings(bad)[1:3], MEASURES, ("from: is not an address.",)),
            FileReport("mails/clean.md", STRANGER, "markdown", (), {"words": Measurement(60, 125)}),
            FileReport("mails/clean post.md", post, "markdown", ()),
        ),
        (
            Failure("mails/logo.png", "is not text."),
            Failure("mails/bad one.md", "ZeroDivisionError: division by zero", "jargon-monoxide/density"),
        ),
        ("the pipeline has no tree: 12 rules see less.",),
    )


def clean() -> Report:
    measures = {"words": Measurement(60, 125), "grade": Measurement(5.5, 9)}
    return Report((FileReport("draft.md", STRANGER, "markdown", (), measures),))


def empty() -> Report:
    return Report(())
