"""Fine-tune one fold's teacher: an output a pack and one for "any", for passages in context and each word in them.

Usage: teacher.py DATA OUT FOLD FOLDS [--epochs N] [--share S]
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from minilm import WIDTH, Body, Pieces
from rows import OUTPUTS, Row, drafts, examples, fold_of, neutral
from torch import nn
from torch.nn import functional

MAX_SENTENCE, MAX_BEFORE = 64, 24
BATCH = 16
#: What a draft in our own words counts beside a real one.
OURS = 0.5
_GLUED = ("'", "’", "n't", "n’t")


class Teacher(nn.Module):
    """The body, and two readings: of the sentence's mean and maximum, and of each piece."""

    def __init__(self) -> None:
        super().__init__()
        self.body = Body()
        self.sentence = nn.Linear(2 * WIDTH, len(OUTPUTS))
        self.piece = nn.Linear(WIDTH, len(OUTPUTS))
        self.drop = nn.Dropout(0.1)
        for each in (self.sentence, self.piece):
            nn.init.normal_(each.weight, std=0.02)
            nn.init.constant_(each.bias, -3.0)

    def forward(self, low: torch.Tensor, mask: torch.Tensor, inside: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of sentences and of pieces; `inside` is true for the pieces of the sentence itself."""
        rows = self.body.above(low, mask)
        weights = inside.unsqueeze(-1).float()
        mean = (rows * weights).sum(1) / weights.sum(1).clamp(min=1)
        most = rows.masked_fill(~inside.unsqueeze(-1), -1e4).amax(1).clamp(min=-1e3)
        return self.sentence(self.drop(torch.cat([mean, most], -1))), self.piece(self.drop(rows))


class Encoded:
    """A passage in pieces: `owners` is the word that each piece belongs to, -1 outside the sentence."""

    __slots__ = ("ids", "low", "owners", "row", "weight")

    def __init__(self, row: Row, pieces: Pieces):
        channel, stage, touch, place, part = row.context
        said = f"{channel} | {stage} | touch {touch} | {place} | part {part} |".split() if channel else []
        context = [piece for word in said for piece in pieces.of(word)]
        before = [piece for text, _ in _joined(row.before) for piece in pieces.of(text)][-MAX_BEFORE:]
        ids = [pieces.cls, *context, *before, pieces.sep]
        owners = [-1] * len(ids)
        for text, word in _joined(row.words):
            for piece in pieces.of(text):
                ids.append(piece)
                owners.append(word)
        limit = 2 + len(context) + len(before) + MAX_SENTENCE
        self.ids = np.array([*ids[:limit], pieces.sep], "int32")
        self.owners = np.array([*owners[:limit], -1], "int32")
        self.row, self.weight = row, row.weight
        self.low: torch.Tensor | None = None


def _joined(words: tuple[str, ...]) -> list[tuple[str, int]]:
    """Words as they were written, `do` and `n't` in one, each with the number of its first."""
    found: list[tuple[str, int]] = []
    for number, word in enumerate(words):
        if found and word.lower().startswith(_GLUED) and len(word) > 1 and found[-1][0][-1].isalpha():
            found[-1] = (found[-1][0] + word, found[-1][1])
        else:
            found.append((word, number))
    return found


def lower_half(batch: list[Encoded], body: Body, keep: bool) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """What the frozen half makes of a batch, kept with each passage when `keep`."""
    length = max(len(each.ids) for each in batch)
    mask = torch.zeros(len(batch), length, dtype=torch.bool)
    inside = torch.zeros(len(batch), length, dtype=torch.bool)
    low = torch.zeros(len(batch), length, WIDTH)
    for n, each in enumerate(batch):
        mask[n, : len(each.ids)] = True
        inside[n, : len(each.ids)] = torch.from_numpy(each.owners >= 0)
    if fresh := [n for n, each in enumerate(batch) if each.low is None]:
        ids, kinds = (
            torch.zeros(len(fresh), length, dtype=torch.long),
            torch.zeros(len(fresh), length, dtype=torch.long),
        )
        for at, n in enumerate(fresh):
            ids[at, : len(batch[n].ids)] = torch.from_numpy(batch[n].ids.astype("int64"))
            first = int(np.argmax(batch[n].owners >= 0)) if (batch[n].owners >= 0).any() else len(batch[n].ids)
            kinds[at, first : len(batch[n].ids)] = 1
        made = body.below(ids, kinds, mask[fresh])
        for at, n in enumerate(fresh):
            low[n] = made[at]
            if keep:
                batch[n].low = made[at, : len(batch[n].ids)].half()
    for n, each in enumerate(batch):
        if n not in fresh:
            assert each.low is not None
            low[n, : len(each.ids)] = each.low.float()
    return low, mask, inside


def batches(rows: list[Encoded], size: int, rng: random.Random | None) -> list[list[Encoded]]:
    """Passages of like length together; shuffled when there is a random source."""
    order = sorted(rows, key=lambda each: len(each.ids) + (rng.random() * 6 if rng else 0))
    found = [order[start : start + size] for start in range(0, len(order), size)]
    if rng:
        rng.shuffle(found)
    return found


def loss_of(model: Teacher, batch: list[Encoded]) -> torch.Tensor:
    """Binary cross-entropy of what is known, of sentences and (a third as heavy) of words in marked drafts."""
    low, mask, inside = lower_half(batch, model.body, keep=True)
    logits, pieces = model(low, mask, inside)
    labels = torch.from_numpy(np.stack([each.row.labels for each in batch]))
    weights = torch.tensor([each.weight for each in batch])[:, None] * (labels >= 0)
    loss = functional.binary_cross_entropy_with_logits(
        logits, labels.clamp(min=0), weight=weights, reduction="sum"
    ) / len(batch)
    wanted, weigh = torch.zeros_like(pieces), torch.zeros_like(pieces)
    for n, each in enumerate(batch):
        if each.row.tokens is not None:
            at = np.flatnonzero(each.owners >= 0)
            wanted[n, at] = torch.from_numpy(each.row.tokens[each.owners[at]])
            weigh[n, at] = each.weight / max(8, len(at))
    return loss + 0.5 * functional.binary_cross_entropy_with_logits(
        pieces, wanted, weight=weigh, reduction="sum"
    ) / len(batch)


def main() -> None:
    """Train and write the teacher of one fold: it never sees that fold's drafts."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("fold", type=int)
    parser.add_argument("folds", type=int)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--share", type=float, default=0.6)
    parser.add_argument("--neutral", type=int, default=1500)
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(asked.fold)
    rng = random.Random(asked.fold)
    pieces, model = Pieces(), Teacher()
    seen = [
        row for row in drafts(asked.data / "train.jsonl") if fold_of(row.origin["group"], asked.folds) != asked.fold
    ]
    seen += [replace(row, weight=OURS) for row in drafts(asked.data / "own.jsonl")]
    others = examples(asked.data / "examples.jsonl"), neutral(asked.data / "neutral.jsonl")
    encoded = {id(row): Encoded(row, pieces) for row in seen}
    shown = [Encoded(row, pieces) for row in others[0]]
    calm = [Encoded(row, pieces) for row in others[1]]
    upper = list(model.body.upper.parameters())
    heads = [*model.sentence.parameters(), *model.piece.parameters()]
    optimiser = torch.optim.AdamW([{"params": upper, "lr": 1e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    rates = [group["lr"] for group in optimiser.param_groups]
    per_epoch = -(-int(len(seen) * (asked.share * 0.9 + 0.1) + len(shown) + asked.neutral) // BATCH)
    total, step, began = asked.epochs * per_epoch, 0, time.time()
    for epoch in range(asked.epochs):
        model.train()
        chosen = [*_weighted(seen, encoded, asked.share, rng, pieces), *shown, *rng.sample(calm, asked.neutral)]
        losses = []
        for batch in batches(chosen, BATCH, rng):
            factor = min(1.0, (step + 1) / 100, max(0.02, 1 - step / total))
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * factor
            loss = loss_of(model, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([*upper, *heads], 1.0)
            optimiser.step()
            losses.append(float(loss.detach()))
            step += 1
            if step % 50 == 0:
                print(
                    epoch,
                    step,
                    total,
                    round(float(np.mean(losses[-50:])), 4),
                    f"{time.time() - began:.0f}s",
                    flush=True,
                )
        torch.save({k: v for k, v in model.state_dict().items() if "upper" in k or "body" not in k}, asked.out)


def _weighted(
    seen: list[Row], encoded: dict[int, Encoded], share: float, rng: random.Random, pieces: Pieces
) -> list[Encoded]:
    """This epoch's share of the drafts, one passage in seven without its context."""
    found = []
    for row in seen:
        marked = row.labels[-1] > 0
        if not marked and rng.random() >= share:
            continue
        kept = encoded[id(row)] if rng.random() > 1 / 7 else Encoded(row.bare(), pieces)
        kept.weight = row.weight if marked else row.weight / share
        found.append(kept)
    return found


if __name__ == "__main__":
    main()
