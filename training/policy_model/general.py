"""How well vectors follow a reader's sense of likeness of general sentences, away from policy (training/general)."""

import json
from pathlib import Path

import numpy as np


class Similarity:
    """Pairs of general sentences with how alike they are, 0 to 5. `score` wants the vectors of `texts`."""

    def __init__(self, path: Path):
        rows = [json.loads(line) for line in path.read_text().splitlines()]
        self.texts = [row[side] for row in rows for side in ("a", "b")]
        self._scores = np.array([row["score"] for row in rows])

    def score(self, vectors: np.ndarray) -> float:
        """Spearman's rank correlation of cosines and scores."""
        cosines = (vectors[0::2] * vectors[1::2]).sum(1)
        return float(np.corrcoef(_ranks(cosines), _ranks(self._scores))[0, 1])


def _ranks(numbers: np.ndarray) -> np.ndarray:
    """Ranks from 1; equal numbers share the mean of theirs."""
    values, place, count = np.unique(numbers, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return (last - (count - 1) / 2)[place]
