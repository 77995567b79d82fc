"""An encoder's weights as one int8 ONNX file.

The graph is written node by node, for one text at a time: no mask, no padding, and of the last layer only what the
first token ([CLS]) needs, as nobody looks at the other tokens' vectors. Weights of matrices are int8 with a scale a
column, activations are quantised as they come (DynamicQuantizeMatMul); words and places have a scale each.
"""

from dataclasses import dataclass

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .shape import Shape

MICROSOFT = "com.microsoft"
EPSILON = 1e-12


@dataclass
class _Graph:
    nodes: list
    tensors: list

    def tensor(self, name: str, array: np.ndarray) -> str:
        self.tensors.append(numpy_helper.from_array(array, name))
        return name

    def node(self, kind: str, inputs: list[str], output: str | list[str], domain: str = "", **attributes) -> str:
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return outputs[0]


def quantise_columns(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Moves a matrix (inputs x outputs) to a grid of 255 steps a column. Gives the bytes and the columns' scales."""
    scale = np.maximum(np.abs(weight).max(axis=0), 1e-12) / 127
    return np.clip(np.round(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def _dense(graph: _Graph, name: str, x: str, weight: np.ndarray, bias: np.ndarray) -> str:
    """x · weight + bias; `weight` is outputs x inputs, as PyTorch has it."""
    bytes_, scale = quantise_columns(weight.T)
    inputs = [
        x,
        graph.tensor(f"{name}/weight", np.ascontiguousarray(bytes_)),
        graph.tensor(f"{name}/scale", scale),
        "",
        graph.tensor(f"{name}/bias", bias),
    ]
    return graph.node("DynamicQuantizeMatMul", inputs, f"{name}/out", MICROSOFT)


def build(shape: Shape, weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """Writes the graph. `weights`: the state of an `Encoder`."""
    g = _Graph([], [])
    axis = g.tensor("tokens", np.array([1], np.int64))
    x = g.node("Add", [_words(g, weights["words.weight"]), _positions(g, weights["positions.weight"])], "embeddings")
    x = g.node("LayerNormalization", [x, *_norm(g, weights, "norm")], "norm/out", axis=-1, epsilon=EPSILON)
    for i in range(shape.layers):
        at, layer = f"layers.{i}", f"layer{i}"
        attention = f"{at}.self_attn"
        matrix, bias = weights[f"{attention}.in_proj_weight"], weights[f"{attention}.in_proj_bias"]
        q, k, v = (f"{layer}/{part}" for part in "qkv")
        if i < shape.layers - 1:
            g.node("Split", [_dense(g, f"{layer}/qkv", x, matrix, bias)], [q, k, v], axis=2, num_outputs=3)
        else:
            # What all tokens give to the first, and the first token alone from here on.
            h = shape.hidden
            g.node("Split", [_dense(g, f"{layer}/kv", x, matrix[h:], bias[h:])], [k, v], axis=2, num_outputs=2)
            ends = [g.tensor("first/start", np.array([0], np.int64)), g.tensor("first/end", np.array([1], np.int64))]
            x = g.node("Slice", [x, *ends, axis], "first")
            q = _dense(g, q, x, matrix[:h], bias[:h])
        a = g.node("MultiHeadAttention", [q, k, v], f"{layer}/attention", MICROSOFT, num_heads=shape.heads)
        a = _dense(g, f"{layer}/o", a, weights[f"{attention}.out_proj.weight"], weights[f"{attention}.out_proj.bias"])
        x = _added(g, x, a, f"{layer}/norm1", _norm(g, weights, f"{at}.norm1"))
        f = _dense(g, f"{layer}/inner", x, weights[f"{at}.linear1.weight"], weights[f"{at}.linear1.bias"])
        f = g.node("Gelu", [f], f"{layer}/gelu", MICROSOFT)
        f = _dense(g, f"{layer}/outer", f, weights[f"{at}.linear2.weight"], weights[f"{at}.linear2.bias"])
        x = _added(g, x, f, f"{layer}/norm2", _norm(g, weights, f"{at}.norm2"))
    x = g.node("Squeeze", [x, axis], "pooled")
    g.node("LpNormalization", [x], "sentence_embedding", axis=1, p=2)
    graph = helper.make_graph(
        g.nodes,
        "encoder",
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "tokens"])],
        [helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, [1, shape.hidden])],
        g.tensors,
    )
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)]
    model = helper.make_model(graph, opset_imports=opsets, producer_name="zhengmai")
    # What the runtime that is shipped can read.
    model.ir_version = 9
    return model


def _words(g: _Graph, weight: np.ndarray) -> str:
    """A grid for each row."""
    return _rows(g, "words", weight, lambda table, name: g.node("Gather", [table, "input_ids"], name))


def _positions(g: _Graph, weight: np.ndarray) -> str:
    length = g.node("Shape", ["input_ids"], "length", start=1, end=2)
    ends = [
        g.tensor("positions/start", np.array([0], np.int64)),
        length,
        g.tensor("positions/axis", np.array([0], np.int64)),
    ]
    return _rows(g, "positions", weight, lambda table, name: g.node("Slice", [table, *ends], name))


def _rows(g: _Graph, name: str, weight: np.ndarray, take) -> str:
    columns, scale = quantise_columns(weight.T)
    bytes_ = take(g.tensor(f"{name}/rows", np.ascontiguousarray(columns.T)), f"{name}/bytes")
    scales = take(g.tensor(f"{name}/scales", scale[:, None].copy()), f"{name}/scale")
    return g.node("Mul", [g.node("Cast", [bytes_], f"{name}/numbers", to=TensorProto.FLOAT), scales], f"{name}/vectors")


def _added(g: _Graph, x: str, more: str, name: str, norm: list[str]) -> str:
    """x + more, normalised."""
    return g.node("SkipLayerNormalization", [x, more, *norm], name, MICROSOFT, epsilon=EPSILON)


def _norm(g: _Graph, weights: dict[str, np.ndarray], name: str) -> list[str]:
    return [g.tensor(f"{name}/{part}", weights[f"{name}.{part}"]) for part in ("weight", "bias")]
