"""Draw how far confidence can be trusted, from what `weigh.py --write` kept: writes docs/reliability.svg."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SIZE, EDGE = 260, 40


def main() -> None:
    """One dot a tenth of confidence, as large as its share of the findings; on the line, believed is agreed."""
    kept = json.loads((ROOT / "src/relint/judge/weights/confidence.json").read_text("utf-8"))
    total = sum(count for _, count, _, _ in kept["reliability"])
    side = SIZE + 2 * EDGE
    at = [
        (EDGE + believed * SIZE, EDGE + (1 - agreed) * SIZE, 3 + 14 * (count / total) ** 0.5, name, count, agreed)
        for name, count, believed, agreed in kept["reliability"]
    ]
    dots = "\n".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}"><title>confidence {name}: {count} findings, '
        f"{100 * agreed:.0f} in 100 agreed</title></circle>"
        for x, y, r, name, count, agreed in at
    )
    ticks = "\n".join(
        f'<text x="{EDGE + n * SIZE / 5:.0f}" y="{EDGE + SIZE + 16}" text-anchor="middle">{n / 5}</text>'
        f'<text x="{EDGE - 6}" y="{EDGE + SIZE - n * SIZE / 5 + 4:.0f}" text-anchor="end">{n / 5}</text>'
        for n in range(6)
    )
    (ROOT / "docs/reliability.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" font-family="sans-serif" '
        f'font-size="11">\n<title>Confidence beside the share of findings that an editor agreed with</title>\n'
        f'<rect width="{side}" height="{side}" fill="#fff"/>\n'
        f'<rect x="{EDGE}" y="{EDGE}" width="{SIZE}" height="{SIZE}" fill="none" stroke="#999"/>\n'
        f'<path d="M{EDGE} {EDGE + SIZE}L{EDGE + SIZE} {EDGE}" stroke="#999" stroke-dasharray="4"/>\n'
        f'<g fill="#06c" fill-opacity=".75">\n{dots}\n</g>\n<g fill="#333">\n{ticks}\n'
        f'<text x="{side / 2}" y="{side - 6}" text-anchor="middle">confidence</text>\n'
        f'<text x="12" y="{side / 2}" text-anchor="middle" transform="rotate(-90 12 {side / 2})">agreed</text>\n</g>\n'
        f"</svg>\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
