"""Train the reader of roles: what a sentence shows of its reader. Writes `judge/weights/roles.npz`.

Usage: teach.py [--prose PROSE.jsonl] [--epochs N] [--seed N] [--together N] [--out FILE.npz]

`lines/ROLE.txt` holds lines as [one|another] writes them, with words of `lists.yaml` in braces; each is written out in
several ways, the same for each seed.
`--prose` are sentences that show nothing (`training/judge/plain_prose.py`).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import torch
import yaml
from torch import nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "src"))

from relint.judge.exact import STEPS
from relint.judge.forms import Forms
from relint.judge.judge import WEIGHTS_FOLDER
from relint.judge.roles import MAX_WORDS, PAIRS, ROLES, WINDOW, pairs_of, words_of
from relint.judge.weights import read_weights

LINES = Path(__file__).parent / "lines"
NATURAL = LINES / "natural"
#: How often each natural line is met: the others are met in six ways and more.
TIMES = 4
#: Ways in which each line is written out, more for roles with few lines; and how many sentences of prose there are.
FEWEST, MOST, AIM, PROSE = 6, 16, 900, 2000
FILTERS, BATCH = 160, 128
#: How often a line stands in a sentence with one that shows nothing, and how often all is in capitals.
JOINED, SHOUTED = 0.25, 0.04
_EITHER = re.compile(r"\[([^\]]*)\]")
_LISTED = re.compile(r"\{(\w+)\}")
Example = tuple[list[str], int]


def written(line: str, dice: random.Random) -> str:
    """One way to write a line out."""
    text = _EITHER.sub(lambda either: dice.choice(either[1].split("|")), line)
    text = _LISTED.sub(lambda listed: dice.choice(lists()[listed[1]]), text).strip()
    return text[0].upper() + text[1:] if dice.random() < 0.5 else text


@cache
def lists() -> dict[str, list[str]]:
    """Words that lines name in braces."""
    found: dict[str, list[str]] = yaml.safe_load((LINES / "lists.yaml").read_text("utf-8"))
    return found


def lines_of(role: str) -> list[str]:
    """The lines of a role."""
    return [line for line in (LINES / f"{role}.txt").read_text("utf-8").splitlines() if line.strip()]


def natural() -> list[tuple[str, str]]:
    """Role and text of lines that stand as they are: writers of many trades wrote them, without a look at any rule."""
    lines = (line for path in sorted(NATURAL.glob("*.tsv")) for line in path.read_text("utf-8").splitlines())
    return [(role, text) for role, text in (line.split("\t", 1) for line in lines)]


def as_sentence(text: str, others: Sequence[str], dice: random.Random) -> list[str]:
    """The words of a line, now and then beside one that shows nothing, or in capitals."""
    if dice.random() < JOINED:
        other = written(dice.choice(others), dice)
        text = f"{text}, {other}" if dice.random() < 0.5 else f"{other}, {text}"
    text = text.upper() if dice.random() < SHOUTED else text
    return words_of(text + dice.choice((".", ".", "", "!")))


def examples(dice: random.Random) -> list[Example]:
    """All lines written out, some of them beside one that shows nothing."""
    found: list[Example] = []
    nothing = lines_of("nothing")
    for role, text in natural():
        found += [(as_sentence(text, nothing, dice), ROLES.index(role)) for _ in range(TIMES)]
    for number, role in enumerate(ROLES):
        lines = lines_of(role)
        for line in lines:
            often = min(MOST, max(FEWEST, AIM // len(lines))) * (1 + 2 * line.count("{"))
            ways = {written(line, dice) for _ in range(often)}
            found += [(as_sentence(text, nothing, dice), number) for text in sorted(ways)]
    return found


class Network(nn.Module):
    """The same as `RoleReader`, in floats."""

    def __init__(self, width: int):
        super().__init__()
        self.window = nn.Linear(WINDOW * width, FILTERS)
        self.answer = nn.Linear(FILTERS, len(ROLES))
        self.pairs = nn.EmbeddingBag(PAIRS, len(ROLES), mode="sum")
        self.drop = nn.Dropout(0.3)
        nn.init.zeros_(self.pairs.weight)

    def forward(self, rows: torch.Tensor, bags: list[list[int]]) -> torch.Tensor:
        """Logits; `rows` are padded with empty ones to one length."""
        seen = functional.pad(rows, (0, 0, WINDOW - 1, WINDOW - 1)).unfold(1, WINDOW, 1).transpose(2, 3).flatten(2)
        said = self.answer(self.drop(torch.relu(self.window(seen)).amax(1)))
        sizes = [len(bag) for bag in bags]
        starts = torch.tensor(np.cumsum([0, *sizes[:-1]]))
        weights = torch.tensor(np.repeat(1 / np.sqrt(sizes), sizes), dtype=torch.float32)
        paired = self.pairs(torch.tensor([each for bag in bags for each in bag]), starts, per_sample_weights=weights)
        return torch.as_tensor(said + _LOUD * paired)


#: Pairs learn in smaller numbers than they speak in.
_LOUD = 3.0


def train(data: list[Example], forms: Forms, epochs: int, seed: int) -> Network:
    """The network after so many rounds through the examples."""
    dice = random.Random(seed)
    torch.manual_seed(seed)
    network = Network(forms.width)
    rows = torch.zeros(len(data), MAX_WORDS, forms.width, dtype=torch.float16)
    for number, (words, _) in enumerate(data):
        rows[number, : len(words)] = torch.tensor(forms.rows(words) / STEPS)
    bags = [pairs_of(words) for words, _ in data]
    roles = torch.tensor([role for _, role in data])
    paired = list(network.pairs.parameters())
    others = [*network.window.parameters(), *network.answer.parameters()]
    adam = torch.optim.Adam([{"params": others, "lr": 2e-3}, {"params": paired, "lr": 1e-2}])
    order = list(range(len(data)))
    for epoch in range(epochs):
        dice.shuffle(order)
        network.train()
        total = 0.0
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            said = network(rows[batch].float(), [bags[each] for each in batch])
            loss = functional.cross_entropy(said, roles[batch], label_smoothing=0.05)
            loss = loss + 1e-4 * sum((each**2).sum() for each in others) + 1e-5 * (paired[0] ** 2).sum()
            adam.zero_grad()
            loss.backward()
            adam.step()
            total += loss.item() * len(batch)
        print(f"round {epoch + 1}: loss {total / len(order):.3f}", flush=True)
    return network.eval()


def in_bytes(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers up to 127 and a scale for each column."""
    scales = np.maximum(np.abs(matrix).max(axis=0) / 127, 1e-6).astype("float32")
    return np.round(matrix / scales).clip(-127, 127).astype("int8"), scales


def arrays_of(networks: Sequence[Network]) -> dict[str, Any]:
    """What the package reads: several networks side by side are one, which answers with their mean."""
    windows, answers = [each.window for each in networks], [each.answer for each in networks]
    matrices = {
        "window": (np.hstack([_matrix(each) for each in windows]), np.hstack([_bias(each) for each in windows])),
        "answer": (
            np.vstack([_matrix(each) for each in answers]) / len(networks),
            np.mean([_bias(each) for each in answers], axis=0),
        ),
    }
    found: dict[str, Any] = {}
    for name, (matrix, bias) in matrices.items():
        found[f"{name}.matrix"], found[f"{name}.scales"] = in_bytes(matrix)
        found[f"{name}.bias"] = bias.astype("float16")
    pairs = np.mean([each.pairs.weight.detach().numpy() for each in networks], axis=0)
    found["pairs"], found["pairs.scales"] = in_bytes(_LOUD * pairs)
    return found


def _matrix(linear: nn.Linear) -> np.ndarray:
    return linear.weight.detach().numpy().T


def _bias(linear: nn.Linear) -> np.ndarray:
    return linear.bias.detach().numpy()


def main() -> None:
    """Train, keep and tell."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--prose", type=Path)
    asked.add_argument("--epochs", type=int, default=9)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--together", type=int, default=3, help="how many networks answer together")
    asked.add_argument("--out", type=Path, default=WEIGHTS_FOLDER / "roles.npz")
    args = asked.parse_args()
    torch.set_num_threads(1)
    forms = Forms(read_weights(WEIGHTS_FOLDER / "judge.bin").arrays)
    data = examples(random.Random(args.seed))
    if args.prose:
        prose = [" ".join(json.loads(line)["words"]) for line in args.prose.open(encoding="utf8")]
        random.Random(args.seed).shuffle(prose)
        data += [(words_of(each) or ["."], len(ROLES) - 1) for each in prose[:PROSE]]
    print(f"{len(data)} sentences of {len(ROLES)} roles")
    networks = [train(data, forms, args.epochs, args.seed + number) for number in range(args.together)]
    np.savez_compressed(args.out, **arrays_of(networks))


if __name__ == "__main__":
    main()
