"""A student learns its teacher's vectors."""

import random
from collections.abc import Callable, Iterator

import numpy as np
import torch
from torch import Tensor

from .encoder import Encoder
from .losses import alike, towards
from .tokens import padded


def losses(
    student: Encoder,
    texts: list[np.ndarray],
    teacher: np.ndarray,
    *,
    seed: int,
    size: int = 128,
    temperature: float = 0.05,
    alike_share: float = 0.2,
) -> Iterator[Callable[[], dict[str, Tensor]]]:
    """Batches of texts of like length. `teacher`: the vector of each text, whatever its number of dimensions."""
    device = next(student.parameters()).device
    chance = random.Random(seed)
    lengths = np.array([len(text) for text in texts])
    jitter = np.random.default_rng(seed)
    while True:
        # Like length with some chance, so that no two rounds have the same batches.
        order = np.argsort(lengths * jitter.uniform(0.8, 1.25, len(lengths)), kind="stable")
        starts = list(range(0, len(order) - size + 1, size))
        chance.shuffle(starts)
        for start in starts:
            rows = order[start : start + size]

            def step(rows=rows) -> dict[str, Tensor]:
                given = student(padded([texts[row] for row in rows]).to(device))
                wanted = torch.from_numpy(teacher[rows].astype(np.float32)).to(device)
                parts = {"alike": alike_share * alike(given, wanted, temperature)}
                if given.shape == wanted.shape:
                    parts["towards"] = towards(given, wanted)
                return parts

            yield step
