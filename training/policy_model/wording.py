"""What triplets and graded lists teach: one task under its wordings over the years, apart from what is only near."""

import random
from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor

from .corpus import Triplet
from .embed import together
from .encoder import Encoder
from .lists import GradedList
from .losses import contrastive, listwise
from .recipe import Tuning
from .tokens import Tokens

#: Triplets of which the tasks' cosine is above this may be about the same: they are no counter-examples of each other.
MAY_BE_SAME = 0.85
#: How many of a triplet's nearest ones it is put into a batch with, and out of how many these are drawn.
BESIDE, NEAREST = 7, 64


class Wordings:
    """Batches of triplets, out of a few subjects each once `gather_by` has said which are near."""

    def __init__(self, triplets: list[Triplet], tokens: Tokens):
        self._wordings = [tokens.of(list(each.wordings)) for each in triplets]
        self._near = [tokens.of(list(each.near)) for each in triplets]
        self._neighbours: np.ndarray | None = None
        self._same: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self._near)

    def gather_by(self, vectors: np.ndarray) -> None:
        """From now on batches are gathered around some triplets: `vectors` has one of length 1 for each."""
        cosines = vectors @ vectors.T
        np.fill_diagonal(cosines, -1)
        self._neighbours = np.argsort(-cosines, axis=1)[:, :NEAREST]
        self._same = cosines > MAY_BE_SAME

    def batches(self, size: int, seed: int) -> Iterator[np.ndarray]:
        """Numbers of triplets, without end; none twice in a batch."""
        chance = random.Random(seed)
        every: list[int] = []
        while True:
            every = _refilled(every, size, len(self), chance)
            if self._neighbours is None:
                batch, every = every[:size], every[size:]
                yield np.array(batch)
                continue
            middles = max(1, size // (BESIDE + 1))
            batch, every = every[:middles], every[middles:]
            beside = [int(i) for each in batch for i in chance.sample(list(self._neighbours[each]), BESIDE)]
            yield np.array(list(dict.fromkeys([*batch, *beside])))

    def loss(self, encoder: Encoder, batch: np.ndarray, temperature: float, chance: random.Random) -> Tensor:
        pairs = [chance.sample(range(len(self._wordings[i])), 2) for i in batch]
        texts = [self._wordings[i][a] for i, (a, _) in zip(batch, pairs)]
        texts += [self._wordings[i][b] for i, (_, b) in zip(batch, pairs)]
        texts += [chance.choice(self._near[i]) for i in batch]
        one, other, near = together(encoder, texts).chunk(3)
        same = None if self._same is None else torch.from_numpy(self._same[np.ix_(batch, batch)]).to(one.device)
        return (contrastive(one, other, near, temperature, same) + contrastive(other, one, near, temperature, same)) / 2


class Lists:
    """Batches of graded lists; scores are those of the extension, the lexical part as it is."""

    def __init__(self, lists: list[GradedList], tokens: Tokens, share: float):
        """`share`: how much the lexical score counts beside the similarity."""
        self._queries = tokens.of([each.query for each in lists])
        self._candidates = [tokens.of(list(each.candidates)) for each in lists]
        self._grades = [each.grades for each in lists]
        self._lexical = [each.lexical for each in lists]
        self._share = share

    def __len__(self) -> int:
        return len(self._queries)

    def batches(self, size: int, seed: int) -> Iterator[list[int]]:
        chance = random.Random(seed)
        every: list[int] = []
        while True:
            every = _refilled(every, size, len(self), chance)
            batch, every = every[:size], every[size:]
            yield batch

    def loss(self, encoder: Encoder, batch: list[int], temperature: float) -> Tensor:
        longest = max(len(self._candidates[i]) for i in batch)
        texts = [self._queries[i] for i in batch] + [text for i in batch for text in self._candidates[i]]
        vectors = together(encoder, texts)
        queries, candidates = vectors[: len(batch)], vectors[len(batch) :]
        scores = vectors.new_zeros(len(batch), longest)
        grades, there = torch.zeros_like(scores), torch.zeros_like(scores, dtype=torch.bool)
        start = 0
        rows = []
        for row, i in enumerate(batch):
            n = len(self._candidates[i])
            similarity = candidates[start : start + n] @ queries[row]
            lexical = torch.tensor(self._lexical[i], device=vectors.device)
            rows.append(torch.nn.functional.pad(similarity + self._share * lexical, (0, longest - n)))
            grades[row, :n] = torch.tensor(self._grades[i], dtype=scores.dtype)
            there[row, :n] = True
            start += n
        return listwise(torch.stack(rows), grades, there, temperature)


def losses(
    encoder: Encoder, wordings: Wordings, lists: Lists, tuning: Tuning, seed: int
) -> Iterator[Callable[[], dict[str, Tensor]]]:
    """What `steps.train` asks for: a batch of triplets and one of lists a step."""
    chance = random.Random(seed)
    of_wordings = wordings.batches(tuning.triplets, seed)
    of_lists = lists.batches(tuning.lists, seed)
    while True:
        batch = next(of_wordings)
        graded = next(of_lists) if len(lists) else None

        def step(batch=batch, graded=graded) -> dict[str, Tensor]:
            made = {"wordings": wordings.loss(encoder, batch, tuning.temperature, chance)}
            if graded is not None:
                made["lists"] = tuning.list_share * lists.loss(encoder, graded, tuning.temperature)
            return made

        yield step


def _refilled(left: list[int], size: int, of: int, chance: random.Random) -> list[int]:
    """Numbers in a fresh order behind what is left, when that is not enough."""
    while len(left) < size:
        fresh = list(range(of))
        chance.shuffle(fresh)
        left = left + fresh
    return left
