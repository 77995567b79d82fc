"""The teacher's vectors of very many texts: its int8 file, a process for each core."""

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

from .quantised import Quantised

_teacher: Quantised | None = None


def _start(path: Path) -> None:
    global _teacher
    _teacher = Quantised(path)


def _some(texts: list[np.ndarray]) -> np.ndarray:
    return _teacher.embed(texts).astype(np.float16)


def teach(path: Path, texts: list[np.ndarray], slice_: int = 500) -> np.ndarray:
    """The vectors of `texts` by the file at `path`, as float16."""
    slices = [texts[at : at + slice_] for at in range(0, len(texts), slice_)]
    with ProcessPoolExecutor(len(os.sched_getaffinity(0)), initializer=_start, initargs=(path,)) as pool:
        return np.concatenate(list(pool.map(_some, slices)))
