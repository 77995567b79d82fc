"""Vectors of many texts, in batches of like length."""

from collections.abc import Iterator

import numpy as np
import torch

from .encoder import Encoder
from .tokens import padded


def batches(texts: list[np.ndarray], tokens: int) -> Iterator[np.ndarray]:
    """Numbers of texts, longest first, so that a batch holds at most `tokens` numbers with what fills it up."""
    order = np.argsort([-len(text) for text in texts], kind="stable")
    start = 0
    while start < len(order):
        size = max(1, tokens // len(texts[order[start]]))
        yield order[start : start + size]
        start += size


def together(encoder: Encoder, texts: list[np.ndarray], tokens: int = 1536) -> torch.Tensor:
    """The vectors of tokenised texts in their order, to learn from.

    Texts of like length go through side by side: filled up to the longest of all, two thirds of the work would be done
    on nothing.
    """
    device = next(encoder.parameters()).device
    order, made = [], []
    for rows in batches(texts, tokens):
        order.append(rows)
        made.append(encoder(padded([texts[row] for row in rows]).to(device)))
    place = np.empty(len(texts), np.int64)
    place[np.concatenate(order)] = np.arange(len(texts))
    return torch.cat(made)[torch.from_numpy(place).to(device)]


@torch.inference_mode()
def embed(encoder: Encoder, texts: list[np.ndarray], tokens: int = 4096) -> np.ndarray:
    """The vectors of tokenised texts, in their order."""
    device = next(encoder.parameters()).device
    was = encoder.training
    encoder.eval()
    made: np.ndarray | None = None
    for rows in batches(texts, tokens):
        vectors = encoder(padded([texts[row] for row in rows]).to(device)).float().cpu().numpy()
        if made is None:
            made = np.zeros((len(texts), vectors.shape[1]), np.float32)
        made[rows] = vectors
    encoder.train(was)
    return made
