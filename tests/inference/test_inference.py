"""What a draft looks like when nobody states the relationship."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint import formats
from relint.draft.relationship import Channel, Consent, Relationship, Stage, Stated
from relint.draft.source import Source
from relint.inference import infer, inference, reasons
from relint.run.reading import read_file

NOTHING = Stated()


def taken_for(text: str, path: str = "draft.md", stated: Stated = NOTHING) -> Relationship:
    return infer(formats.read(Source(path, text)), stated)


def mail(body: str, *headers: str) -> str:
    return "\n".join(["From: Jo <jo@acme.com>", "To: a@b.org", *headers, "", body])


@pytest.mark.parametrize(
    ("text", "path", "channel"),
    [
        ("We built a thing. Would you try it?", "draft.md", "email"),
        ("Hi Jo,\n\nthe oven is hot.\n\nBest,\nSam", "draft.md", "email"),
        ("---\nsubject: Bread\n---\n# Bread\n\nOne.\n\n## More\n\nTwo.", "draft.md", "email"),
        ("# Why we bake\n\n" + "Bread rises. " * 60 + "\n\n## How\n\nSlowly.", "draft.md", "post"),
        ("Bread rises slowly in winter. " * 60, "draft.txt", "post"),
        ("We leveraged our synergies to win.", "draft.txt", "email"),
        ("Thanks for connecting, Jo. Is bread of interest?", "draft.txt", "message"),
        ("Hi Jo, I saw your profile and would love to connect.", "draft.md", "message"),
        ("Hi Jo, we connect your tills to your books.", "draft.txt", "email"),
        ("<table><tr><td>Hello you</td></tr></table>", "draft.html", "email"),
        ("<html><body><nav>Home</nav><main><h1>Bread</h1><p>It rises.</p></main></body></html>", "page.html", "post"),
        ("# Bread Weekly #12\n\nThis week's newsletter is about rye.\n\n## News\n\nRye is back.", "draft.md", "email"),
        (mail("# No post\n\n" + "Bread. " * 200), "draft.eml", "email"),
    ],
)
def test_channel(text: str, path: str, channel: str) -> None:
    assert taken_for(text, path).channel == channel


@pytest.mark.parametrize(
    ("text", "stage", "touch"),
    [
        ("Hi Jo,\n\nwe help bakers sell more. Do you have 15 minutes?", "stranger", 1),
        ("Hi Jo,\n\nI read your piece on rye. We mill it.", "stranger", 1),
        ("Hi Jo,\n\nfollowing up on my last email: any thoughts?", "stranger", 2),
        ("Hi Jo,\n\nthis is my third email. Any thoughts?", "unknown", 3),
        ("Hi Jo,\n\nthanks for your reply. The oven costs 300.", "curious", 2),
        ("Hi Jo,\n\nas you asked, here are the prices.", "curious", 2),
        ("Hi Jo,\n\nyou asked, we listened: have you ever asked about rye?", "stranger", 1),
        ("Hi Jo,\n\nyou liked our post about rye.", "curious", 1),
        ("Hi Jo,\n\nif you liked our bread, tell us.", "unknown", 1),
        ("Hi Jo,\n\nthanks for stopping at our stand.", "curious", 1),
        ("Hi Jo,\n\nthank you for subscribing. Here is the first letter.", "subscriber", 1),
        ("Hi Jo,\n\nrye.\n\nYou are receiving this email because you signed up at acme.com.", "subscriber", 2),
        ("Hi Jo,\n\nin this week's newsletter: rye.", "subscriber", 2),
        ("Hi Jo,\n\nyour order #123 is on its way.", "customer", 2),
        ("Hi Jo,\n\nthanks for your purchase. How was the bread?", "customer", 2),
        ("Hi Jo,\n\nyour subscription expires on Friday.", "customer", 2),
        ("Hi Jo,\n\nyour account manager could be Sam. Start your free trial.", "stranger", 1),
        ("Hi Jo,\n\nplace your order today, while rye lasts.", "stranger", 1),
        ("Hi Jo,\n\nthank you for referring Bo. You have been with us for ten years.", "advocate", 2),
        ("Dear Homeowner,\n\nrates are low. Your account is approved. Click here to be removed.", "stranger", 1),
    ],
)
def test_stage_and_touch_from_words(text: str, stage: str, touch: int) -> None:
    found = taken_for(text)
    assert (found.stage, found.touch) == (stage, touch)


@pytest.mark.parametrize(
    ("headers", "stage", "touch"),
    [
        (["Subject: Rye"], "stranger", 1),
        (["Subject: Re: Rye"], "curious", 2),
        (["Subject: Regarding rye"], "stranger", 1),
        (["Subject: Rye", "In-Reply-To: <1@b.org>"], "curious", 2),
        (["Subject: Rye", "List-Unsubscribe: <mailto:u@acme.com>"], "subscriber", 2),
        (["Subject: Bread Weekly #4"], "subscriber", 2),
    ],
)
def test_headers_speak(headers: list[str], stage: str, touch: int) -> None:
    found = taken_for(mail("We bake rye bread and sell it in town.", *headers), "draft.eml")
    assert (found.stage, found.touch) == (stage, touch)


def test_quoted_history_is_a_conversation() -> None:
    found = taken_for(mail("Yes, that works.\n\n> Shall we meet on Friday?\n> I am free.", "Subject: Friday"), "a.eml")
    assert (found.stage, found.touch) == (Stage.CURIOUS, 2)


@pytest.mark.parametrize(
    ("path", "touch"),
    [
        ("touch-2.md", 2),
        ("spring-touch3.txt", 3),
        ("email-3.txt", 3),
        ("email_01.md", 1),
        ("follow-up.md", 2),
        ("follow-up-2.md", 3),
        ("sequences/spring/04.txt", 4),
        ("drip\\05.txt", 5),
        ("letters/04.txt", 1),
        ("labelled/07.md", 1),
        ("cpython-msg-13.txt", 1),
        ("email-2026.md", 1),
        ("sequences/spring/notes.txt", 1),
    ],
)
def test_file_names_number_a_sequence(path: str, touch: int) -> None:
    assert taken_for("Hi Jo,\n\nwe mill rye.", path).touch == touch


def test_a_day_in_the_front_matter_is_later() -> None:
    assert taken_for("---\nsubject: Rye\nday: 4\n---\nHi Jo,\n\nwe mill rye.").touch == 2
    assert taken_for("---\nsubject: Rye\nday: 0\n---\nHi Jo,\n\nwe mill rye.").touch == 1


@pytest.mark.parametrize(
    ("stated", "stage", "touch", "consent"),
    [
        (Stated(stage=Stage.CUSTOMER), "customer", 2, "customer"),
        (Stated(stage=Stage.CUSTOMER, touch=1), "customer", 1, "customer"),
        (Stated(stage=Stage.SUBSCRIBER), "subscriber", 2, "opt-in"),
        (Stated(stage=Stage.CURIOUS), "curious", 1, "like"),
        (Stated(stage=Stage.STRANGER), "stranger", 1, "none"),
        (Stated(consent=Consent.OPT_IN), "subscriber", 2, "opt-in"),
        (Stated(consent=Consent.NONE), "stranger", 1, "none"),
        (Stated(touch=3), "stranger", 3, "none"),
        (Stated(channel=Channel.POST), "stranger", None, "none"),
    ],
)
def test_what_is_stated_implies_the_rest(stated: Stated, stage: str, touch: int | None, consent: str) -> None:
    found = taken_for("Hi Jo,\n\nwe mill rye.", stated=stated)
    assert (found.stage, found.touch, found.consent) == (stage, touch, consent)


def test_reasons_are_given_for_what_was_inferred_alone() -> None:
    draft = formats.read(Source("draft.md", "Hi Jo,\n\nas you asked, here are the prices."))
    why = reasons(draft, NOTHING)
    assert why["channel"] == "a greeting"
    assert why["stage"] == why["touch"] == "the words “as you asked”"
    assert why["consent"] == "the stage, curious"
    assert set(reasons(draft, Stated(Channel.EMAIL, Stage.CUSTOMER, 2, Consent.CUSTOMER))) == set()


def test_a_note_between_colleagues_is_no_first_touch() -> None:
    text = "Louise,\n\nPlease see the attached list. Let me know if Friday works for lunch.\n\nThanks,\nMike"
    assert taken_for(text, "note.txt").touch == 2
    selling = "Louise,\n\nsee the attached list of our services. Let me know if you would like a demo.\n\nThanks,\nMike"
    assert taken_for(selling, "note.txt").touch == 1


FOLDERS = [
    ("marketing_email", "house-*", {"email/subscriber/2"}, 1.0),
    ("marketing_email", "sa-spam-*", {"email/stranger/1", "email/unknown/1"}, 1.0),
    ("marketing_email", "sa-hardham-*", {"email/subscriber/2", "email/customer/2"}, 0.9),
    ("marketing_email", "prpitch-*", {"email/stranger/1", "email/unknown/1"}, 1.0),
    ("marketing_post", "*", {"post/stranger/None"}, 1.0),
    ("personal", "sa-*", {"email/subscriber/2", "email/curious/2"}, 0.95),  # one reads like a mail to a customer
    ("personal", "gum-*", {"post/stranger/None"}, 1.0),
    ("personal", "ewt-*", {"post/stranger/None", "email/curious/2"}, 1.0),
]


@pytest.mark.parametrize(("folder", "pattern", "wanted", "share"), FOLDERS)
def test_the_sample(shared: Path, folder: str, pattern: str, wanted: set[str], share: float) -> None:
    paths = sorted((shared / "data" / "sample" / folder).glob(pattern))
    found = [inference(formats.read(read_file(str(path))), NOTHING).relationship for path in paths]
    right = sum(f"{one.channel}/{one.stage}/{one.touch}" in wanted for one in found)
    assert paths
    assert right >= share * len(paths)


def test_sequences_are_numbered(shared: Path) -> None:
    for path in sorted((shared / "data" / "sample" / "sequences").rglob("*.txt")):
        assert taken_for(path.read_text("utf-8"), str(path)).touch == int(path.stem)
