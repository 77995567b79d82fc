"""The int8 file as the extension runs it, here with the native runtime."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime

from .encoder import Encoder
from .onnx_graph import build


def write(encoder: Encoder, path: Path) -> None:
    weights = {name: value.detach().float().cpu().numpy() for name, value in encoder.state_dict().items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(build(encoder.shape, weights), path)


class Quantised:
    """Embeds one text at a time, as the extension does: activations are scaled by the range of what they stand with."""

    def __init__(self, path: Path, threads: int = 1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def embed(self, texts: list[np.ndarray]) -> np.ndarray:
        return np.concatenate(
            [self._session.run(None, {"input_ids": text[None].astype(np.int64)})[0] for text in texts]
        )
