"""The int8 file gives the vectors of the network it was written from."""

import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from policy_model.embed import embed, together
from policy_model.encoder import Encoder
from policy_model.quantised import Quantised, write
from policy_model.shape import Shape

SHAPE = Shape(vocabulary=300, hidden=128, layers=3, heads=4, inner=192, positions=40)


def some_texts(seed: int = 1) -> list[np.ndarray]:
    chance = np.random.default_rng(seed)
    return [chance.integers(5, SHAPE.vocabulary, length).astype(np.int32) for length in (1, 2, 7, 12, 33, 40)]


def an_encoder() -> Encoder:
    torch.manual_seed(1)
    encoder = Encoder(SHAPE).eval()
    # BERT's start is so small that all vectors would be much the same.
    with torch.no_grad():
        for parameter in encoder.parameters():
            if parameter.dim() > 1:
                parameter.mul_(3)
    return encoder


class OnnxGraph(unittest.TestCase):
    def test_same_vectors(self):
        encoder, texts = an_encoder(), some_texts()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "model.onnx"
            write(encoder, path)
            made = Quantised(path).embed(texts)
        wanted = embed(encoder, texts)
        self.assertGreater((made * wanted).sum(1).min(), 0.98)
        np.testing.assert_allclose(np.linalg.norm(made, axis=1), 1, atol=1e-5)
        # Not the same for all, or the above would mean nothing.
        self.assertLess((wanted[0] * wanted[1:]).sum(1).max(), 0.9)


class Batches(unittest.TestCase):
    def test_what_stands_beside_a_text_does_not_matter(self):
        encoder, texts = an_encoder(), some_texts()
        alone = np.concatenate([embed(encoder, [text]) for text in texts])
        np.testing.assert_allclose(embed(encoder, texts, 80), alone, atol=1e-5)
        with torch.no_grad():
            np.testing.assert_allclose(together(encoder, texts, 50).numpy(), alone, atol=1e-5)

    def test_the_last_layer_is_a_whole_one_for_the_first_token(self):
        encoder, texts = an_encoder(), some_texts()
        ids = torch.from_numpy(texts[-1][None].astype(np.int64))
        with torch.no_grad():
            x = encoder.norm(encoder.words(ids) + encoder.positions.weight[: ids.shape[1]])
            for layer in encoder.layers:
                x = layer(x)
            wanted = torch.nn.functional.normalize(x[:, 0], dim=-1)
            torch.testing.assert_close(encoder(ids), wanted, atol=1e-5, rtol=1e-4)


if __name__ == "__main__":
    unittest.main()
