"""A trained judge of sentences: what an editor of marketing copy would likely mark, pack by pack.

`passages_of(analysis, relationship)` cuts a draft into passages: each sentence in its context, the sender's name first.
`Judge().judge(passages)` answers with probabilities in the order of `OUTPUTS` (`PACKS`, then `ANY`) and with logits for
each word; `carried(judgement, output)` gives the words that carried an answer. `Judge().encode(sentences)` gives
vectors of length 1 whose product says how alike two sentences read. Trained by `training/judge`; see
`weights/README.md`.
`Judge().packs_of_draft(passages)` says which packs the whole draft calls for, `mean_vector(judgements, weights)` what
it reads like. `background()` are such vectors of sentences that nobody would mark.
"""

from relint.judge.judge import WEIGHTS_FOLDER, Judge, Judgement, background, mean_vector
from relint.judge.outputs import ANY, DOUBTS, OUTPUTS, PACKS, UNTOLD
from relint.judge.passage import Passage, Placed, passages_of
from relint.judge.quoting import carried

__all__ = [
    "ANY",
    "DOUBTS",
    "OUTPUTS",
    "PACKS",
    "UNTOLD",
    "WEIGHTS_FOLDER",
    "Judge",
    "Judgement",
    "Passage",
    "Placed",
    "background",
    "carried",
    "mean_vector",
    "passages_of",
]
