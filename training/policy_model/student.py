"""A smaller encoder that starts as a part of a larger one."""

import numpy as np
import torch

from .encoder import Encoder
from .shape import Shape


@torch.no_grad()
def part_of(teacher: Encoder, shape: Shape, layers: list[int], vocabulary: np.ndarray) -> Encoder:
    """Takes the words of `vocabulary` (numbers in the teacher), the `layers`, and of each the inner neurons that do
    most.

    With another width than the teacher's only the words and places are taken, in the directions in which the words
    differ most.
    """
    student = Encoder(shape)
    words = teacher.words.weight.cpu()[torch.from_numpy(vocabulary)]
    turn = None if shape.hidden == teacher.shape.hidden else _directions(words, shape.hidden)
    turned = (lambda x: x) if turn is None else (lambda x: x @ turn)
    student.words.weight.copy_(turned(words))
    student.words.weight[0] = 0
    student.positions.weight.copy_(turned(teacher.positions.weight.cpu()[: shape.positions]))
    if turn is not None:
        return student
    student.norm.load_state_dict(teacher.norm.state_dict())
    for own, given in zip(student.layers, (teacher.layers[i] for i in layers), strict=True):
        for name in ("self_attn", "norm1", "norm2"):
            getattr(own, name).load_state_dict(getattr(given, name).state_dict())
        does = given.linear1.weight.norm(dim=1) * given.linear2.weight.norm(dim=0)
        best = does.topk(shape.inner).indices.sort().values
        own.linear1.weight.copy_(given.linear1.weight[best])
        own.linear1.bias.copy_(given.linear1.bias[best])
        own.linear2.weight.copy_(given.linear2.weight[:, best])
        own.linear2.bias.copy_(given.linear2.bias)
    return student


def _directions(words: torch.Tensor, hidden: int) -> torch.Tensor:
    _, _, directions = torch.linalg.svd(words - words.mean(0), full_matrices=False)
    return directions[:hidden].T.contiguous()
