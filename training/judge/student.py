"""The network that ships, as torch trains it; `relint.judge.network` repeats it with numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from rows import OUTPUTS, Row
from torch import nn
from torch.nn import functional

from relint.judge.exact import LIMIT, STEPS
from relint.judge.network import CHANNELS, MAX_WORDS, PLACES, STAGES
from relint.judge.passage import MANY_TOUCHES, PARTS
from relint.judge.words import ENDINGS, Shape, Vocabulary, ending_of, plain

DILATIONS = (1, 2, 4)
LIKENESS = 128


@dataclass
class Example:
    """A passage in numbers, with what is wanted of it. `words` wants: target and weight for each word and output."""

    rows: np.ndarray
    shapes: np.ndarray
    endings: np.ndarray
    before_rows: np.ndarray
    before_shapes: np.ndarray
    context: tuple[int, int, int, int, int]
    target: np.ndarray
    weight: np.ndarray
    word_target: np.ndarray
    word_weight: float
    vector: np.ndarray | None


def in_numbers(row: Row, vocabulary: Vocabulary) -> tuple[np.ndarray, ...]:
    """Rows and shapes of the words and of those before, and the rows that the words would have if unknown."""
    words, before = row.words[:MAX_WORDS] or ("",), row.before[-MAX_WORDS:]
    here = np.array([vocabulary.row_and_shape(word) for word in words]).reshape(-1, 2)
    there = np.array([vocabulary.row_and_shape(word) for word in before], dtype="int64").reshape(-1, 2)
    endings = np.array([len(vocabulary) + ending_of(plain(word)) for word in words])
    return here[:, 0], here[:, 1], endings, there[:, 0], there[:, 1]


def unlabelled_example(row: Row, vocabulary: Vocabulary) -> Example:
    """A passage in numbers of which nothing is wanted but an answer."""
    here, shapes, endings, there, shapes_there = in_numbers(row, vocabulary)
    nothing, silent = np.zeros(len(OUTPUTS), "float32"), np.zeros((len(here), len(OUTPUTS)), "float32")
    context = context_numbers(row)
    return Example(here, shapes, endings, there, shapes_there, context, nothing, nothing, silent, 0.0, None)


def context_numbers(row: Row) -> tuple[int, int, int, int, int]:
    """What is known around the passage, as rows of the context tables."""
    channel, stage, touch, place, part = row.context
    return CHANNELS.index(channel), STAGES.index(stage), touch, PLACES.index(place), part


def grid(rows: torch.Tensor) -> torch.Tensor:
    """Rounded to the steps that the package counts in; the gradient passes as if it were not."""
    rows = rows.clamp(-LIMIT / STEPS, LIMIT / STEPS)
    return rows + (torch.round(rows * STEPS) / STEPS - rows).detach()


class Student(nn.Module):
    """Word rows and context, three layers of windows, a reading of each word and one of the whole."""

    def __init__(self, vectors: np.ndarray, dropout: float):
        super().__init__()
        count, width = vectors.shape
        self.rows = nn.Embedding(count + ENDINGS, width)
        self.rows.weight.data[:count] = torch.from_numpy(vectors)
        self.rows.weight.data[count:] = torch.from_numpy(vectors.mean(0)) + 0.1 * torch.randn(ENDINGS, width)
        sizes = (len(Shape), len(CHANNELS), len(STAGES), MANY_TOUCHES + 1, len(PLACES), PARTS + 1)
        self.shapes, *tables = (nn.Embedding(size, width) for size in sizes)
        self.tables = nn.ModuleList(tables)
        for table in (self.shapes, *tables):
            nn.init.normal_(table.weight, std=0.1)
        self.before = nn.Linear(width, width)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(len(DILATIONS) + 1))
        self.layers = nn.ModuleList(nn.Linear(3 * width, 2 * width) for _ in DILATIONS)
        self.words = nn.Linear(width, len(OUTPUTS))
        self.head = nn.Linear(3 * width + len(OUTPUTS), len(OUTPUTS))
        self.vector = nn.Linear(2 * width, LIKENESS)
        for head in (self.words, self.head):
            nn.init.constant_(head.bias, -3.0)
        self.drop = nn.Dropout(dropout)

    def forward(self, batch: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Logits of sentences, of words, and vectors of length 1."""
        mask = batch["mask"].unsqueeze(-1)
        context = self.before(grid(self._mean_before(batch)))
        for number, table in enumerate(self.tables):
            context = context + table(batch["context"][:, number])
        context = grid(context)
        rows = self.drop(grid(self.rows(batch["rows"]) + self.shapes(batch["shapes"])))
        rows = grid(self.norms[0](rows + self.drop(context)[:, None])) * mask
        for layer, norm, dilation in zip(self.layers, self.norms[1:], DILATIONS, strict=True):
            edged = functional.pad(rows, (0, 0, dilation, dilation))
            length = rows.shape[1]
            windows = torch.cat([edged[:, :length], rows, edged[:, 2 * dilation :]], -1)
            first, second = layer(windows).chunk(2, -1)
            rows = grid(rows + self.drop(norm(torch.maximum(first, second)))) * mask
        said = self.words(rows)
        mean = grid(rows.sum(1) / mask.sum(1))
        most = rows.masked_fill(mask == 0, -1e4).amax(1)
        loudest = grid(said.masked_fill(mask == 0, -1e4).amax(1))
        pooled = torch.cat([mean, most], -1)
        logits = self.head(torch.cat([self.drop(pooled), loudest, self.drop(context)], -1))
        return logits, said, functional.normalize(self.vector(pooled), dim=-1)

    def _mean_before(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        mask = batch["before_mask"].unsqueeze(-1)
        rows = grid(self.rows(batch["before_rows"]) + self.shapes(batch["before_shapes"])) * mask
        return rows.sum(1) / mask.sum(1).clamp(min=1)


def in_batch(
    examples: list[Example], rng: np.random.Generator | None = None, unknown: float = 0.0
) -> dict[str, torch.Tensor]:
    """Padded arrays; with `rng` a share of the words is taken for unknown, so that endings learn."""
    length, before = max(len(e.rows) for e in examples), max(1, *(len(e.before_rows) for e in examples))
    count = len(examples)
    made = {name: np.zeros((count, length), "int64") for name in ("rows", "shapes")}
    made |= {name: np.zeros((count, before), "int64") for name in ("before_rows", "before_shapes")}
    made |= {"mask": np.zeros((count, length), "float32"), "before_mask": np.zeros((count, before), "float32")}
    word_target = np.zeros((count, length, len(OUTPUTS)), "float32")
    word_weight = np.zeros((count, length), "float32")
    for n, each in enumerate(examples):
        size = len(each.rows)
        rows = each.rows
        if rng is not None:
            rows = np.where(rng.random(size) < unknown, each.endings, rows)
        made["rows"][n, :size], made["shapes"][n, :size], made["mask"][n, :size] = rows, each.shapes, 1
        size_before = len(each.before_rows)
        made["before_rows"][n, :size_before], made["before_shapes"][n, :size_before] = (
            each.before_rows,
            each.before_shapes,
        )
        made["before_mask"][n, :size_before] = 1
        word_target[n, :size] = each.word_target
        word_weight[n, :size] = each.word_weight
    tensors = {name: torch.from_numpy(array) for name, array in made.items()}
    tensors["context"] = torch.tensor([each.context for each in examples])
    tensors["target"] = torch.from_numpy(np.stack([each.target for each in examples]))
    tensors["weight"] = torch.from_numpy(np.stack([each.weight for each in examples]))
    tensors["word_target"], tensors["word_weight"] = torch.from_numpy(word_target), torch.from_numpy(word_weight)
    tensors["has_vector"] = torch.tensor([float(each.vector is not None) for each in examples])
    tensors["vector"] = torch.from_numpy(
        np.stack([np.zeros(LIKENESS, "float32") if each.vector is None else each.vector for each in examples])
    )
    return tensors
