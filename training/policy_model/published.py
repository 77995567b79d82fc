"""The float model behind the published int8 file (BAAI/bge-small-zh-v1.5, MIT): what training starts from."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .encoder import Encoder
from .shape import Shape

SHAPE = Shape(vocabulary=21_128, hidden=512, layers=4, heads=8, inner=2048, positions=512)


def recover(path: Path) -> Encoder:
    """Reads bytes, scales and zero points back into numbers. Cosine to the int8 file's vectors about 0.996."""
    tensors = {each.name: numpy_helper.to_array(each) for each in onnx.load(path).graph.initializer}

    def whole(name: str) -> torch.Tensor:
        bytes_, scale, zero = (tensors[f"{name}_{part}"] for part in ("quantized", "scale", "zero_point"))
        return torch.from_numpy((bytes_.astype(np.float32) - zero.astype(np.float32)) * scale)

    plain = lambda name: torch.from_numpy(tensors[name].copy())
    encoder = Encoder(SHAPE)
    state = {
        "words.weight": whole(".model.embeddings.word_embeddings.weight"),
        "positions.weight": whole(".model.embeddings.position_embeddings.weight")
        + whole(".model.embeddings.token_type_embeddings.weight")[0],
        "norm.weight": plain("model.layers.-1.embeddings_norm_layernorm.weight"),
        "norm.bias": plain("model.layers.-1.embeddings_norm_layernorm.bias"),
    }
    for i in range(SHAPE.layers):
        from_, to = f"model.layers.{i}", f"layers.{i}"
        state |= {
            f"{to}.self_attn.in_proj_weight": torch.cat(
                [whole(f"{from_}.attn.{x}_proj.MatMul.weight").T for x in "qkv"]
            ),
            f"{to}.self_attn.in_proj_bias": torch.cat([plain(f"{from_}.attn.{x}_proj.Add.bias") for x in "qkv"]),
            f"{to}.self_attn.out_proj.weight": whole(f"{from_}.attn.o_proj.MatMul.weight").T,
            f"{to}.self_attn.out_proj.bias": plain(f"{from_}.attn.o_proj.Add.bias"),
            f"{to}.linear1.weight": whole(f"{from_}.mlp.fc1.MatMul.weight").T,
            f"{to}.linear1.bias": plain(f"{from_}.mlp.fc1.Add.bias"),
            f"{to}.linear2.weight": whole(f"{from_}.mlp.fc2.MatMul.weight").T,
            f"{to}.linear2.bias": plain(f"{from_}.mlp.fc2.Add.bias"),
            f"{to}.norm1.weight": plain(f"{from_}.attention_output_norm_layernorm.weight"),
            f"{to}.norm1.bias": plain(f"{from_}.attention_output_norm_layernorm.bias"),
            f"{to}.norm2.weight": plain(f"{from_}.mlp_output_norm_layernorm.weight"),
            f"{to}.norm2.bias": plain(f"{from_}.mlp_output_norm_layernorm.bias"),
        }
    encoder.load_state_dict({name: tensor.contiguous() for name, tensor in state.items()})
    return encoder
