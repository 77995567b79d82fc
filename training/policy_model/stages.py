"""Results of long steps, kept by what they were made of, so that a stopped run goes on where it was."""

import hashlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from .encoder import Encoder
from .shape import Shape


class Stages:
    def __init__(self, folder: Path):
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        #: Seconds that each step took when it was made, in this run or in one before.
        self.seconds: dict[str, float] = {}

    def encoder(self, name: str, made_of: object, make: Callable[[], Encoder]) -> Encoder:
        path = self._path(name, made_of, "pt")
        if not path.exists():
            made = self._timed(path, name, make)
            _whole(path, lambda at: torch.save({"shape": made.shape.as_dict(), "state": made.cpu().state_dict()}, at))
        self._remember(path, name)
        kept = torch.load(path, weights_only=True)
        encoder = Encoder(Shape(**kept["shape"]))
        encoder.load_state_dict(kept["state"])
        return encoder.eval()

    def vectors(self, name: str, made_of: object, make: Callable[[], np.ndarray]) -> np.ndarray:
        path = self._path(name, made_of, "npy")
        if not path.exists():
            made = self._timed(path, name, make)
            _whole(path, lambda at: np.save(at, made.astype(np.float16)))
        self._remember(path, name)
        return np.load(path, mmap_mode="r")

    def key(self, made_of: object) -> str:
        """What a step's result is known by: give it to the steps that build on it."""
        return hashlib.sha256(json.dumps(made_of, sort_keys=True, default=str).encode()).hexdigest()[:12]

    def _path(self, name: str, made_of: object, end: str) -> Path:
        return self._folder / f"{name}-{self.key([name, made_of])}.{end}"

    def _remember(self, path: Path, name: str) -> None:
        beside = path.with_suffix(".seconds")
        if beside.exists():
            self.seconds[name] = float(beside.read_text())

    def _timed(self, path: Path, name: str, make):
        print(f"{name} …", file=sys.stderr, flush=True)
        start = time.monotonic()
        made = make()
        took = time.monotonic() - start
        path.with_suffix(".seconds").write_text(f"{took:.0f}")
        print(f"{name}: {took:.0f} s", file=sys.stderr, flush=True)
        return made


def _whole(path: Path, write: Callable[[Path], None]) -> None:
    """A run may be stopped while it writes."""
    making = path.with_name(f".{os.getpid()}-{path.name}")
    write(making)
    making.rename(path)
