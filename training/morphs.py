"""A morphologizer that can be trained on sentences in which only some words are tagged.

spaCy's own takes a word without part of speech for one that must have none.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.pipeline.morphologizer import Morphologizer
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Model, SequenceCategoricalCrossentropy


class PatientMorphologizer(Morphologizer):  # type: ignore[misc]
    """Learns nothing from a word without part of speech."""

    def get_loss(self, examples: list[Example], scores: Any) -> tuple[float, Any]:
        """Return the loss and its gradient, which is zero where the gold part of speech is missing."""
        smoothing = self.cfg["label_smoothing"]
        measure = SequenceCategoricalCrossentropy(names=list(self.labels), normalize=False, label_smoothing=smoothing)
        truths: Any = [self._truths(example) for example in examples]
        gradient, loss = measure(scores, truths)
        return float(loss), gradient

    def _truths(self, example: Example) -> list[str | None]:
        places = example.get_aligned("POS", as_string=True)
        morphs = example.get_aligned("MORPH", as_string=True)
        return [self._label(pos, morph) for pos, morph in zip(places, morphs, strict=True)]

    def _label(self, pos: str | None, morph: str | None) -> str | None:
        if not pos or morph is None:
            return None
        known = self.__dict__.setdefault("known_labels", {})
        if (pos, morph) not in known:
            features = {} if morph in {"", "_"} else dict(part.split("=", 1) for part in morph.split("|"))
            label = self.vocab.strings[self.vocab.morphology.add({**features, "POS": pos})]
            known[pos, morph] = label if label in self.labels else None
        found: str | None = known[pos, morph]
        return found


@Language.factory("patient_morphologizer", default_config={"label_smoothing": 0.0})
def make_morphologizer(nlp: Language, name: str, model: Model[Any, Any], label_smoothing: float) -> Morphologizer:
    """Return the component; its labels come from the examples, as with spaCy's own."""
    vocab: Vocab = nlp.vocab
    return PatientMorphologizer(vocab, model, name, label_smoothing=label_smoothing)
