"""Time per word in short drafts and in one very long one."""

from __future__ import annotations

from pace.bench import Bench
from pace.drafts import draft
from pace.result import LENGTH, Measured
from pace.timing import Spread, cpus, in_turn, number

_SHORT = 300


def measure(bench: Bench) -> Measured:
    """As many words in drafts of 300 as in the one long draft, so that both take long enough to be told apart.

    Start-up is what a draft of one word takes; it is taken off both.
    """
    longest = bench.sizes.lengths[-1]
    folder = bench.folder / "length"
    folder.mkdir()
    texts = {"one.md": draft("one", 1), "mail.md": draft("mail", _SHORT), "long.md": draft("long", longest)}
    short = {f"short-{count}.md": draft(f"short {count}", _SHORT) for count in range(longest // _SHORT)}
    for name, text in (texts | short).items():
        (folder / name).write_text(text, encoding="utf-8")
    names = {
        "relint, a draft of one word": ["one.md"],
        f"relint, one draft of {_SHORT} words": ["mail.md"],
        f"relint, {len(short)} drafts of {_SHORT} words": list(short),
        f"relint, one draft of {longest:,} words": ["long.md"],
    }
    sizes = {name: sum(len((texts | short)[each].split()) for each in drafts) for name, drafts in names.items()}
    runs = in_turn(
        [bench.linter(name, folder, ["-j", "1", *drafts]) for name, drafts in names.items()], bench.rounds, bench.say
    )
    start, single, many, long = (cpus(runs[name]) for name in names)
    _, single_words, many_words, long_words = sizes.values()
    per_word = [
        [(time - at) / words for time, at in zip(times, start, strict=True)]
        for times, words in ((single, single_words), (many, many_words), (long, long_words))
    ]
    ratio = Spread(tuple(one / other for one, other in zip(per_word[2], per_word[1], strict=True)))
    micro = [number(Spread(tuple(one)).middle * 1e6) for one in per_word]
    remark = (
        f"Start-up (a draft of one word) taken off, a word takes {micro[2]} µs in the long draft and {micro[1]} µs in "
        f"drafts of {_SHORT} words; in a single draft of {_SHORT} words, which has to load the weights, {micro[0]} µs."
    )
    return Measured("Short drafts and one long draft, one core", runs, got={LENGTH: ratio}, remarks=[remark])
