"""What training makes small."""

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, kl_div, log_softmax


def contrastive(one: Tensor, other: Tensor, near: Tensor, temperature: float, same: Tensor | None = None) -> Tensor:
    """Each of `one` belongs to its row of `other`, and to no other row nor to any of `near` (InfoNCE).

    `same`: pairs (rows x columns of `other`) that may belong together after all, and are left out.
    """
    logits = one @ torch.cat([other, near]).T / temperature
    if same is not None:
        logits[:, : len(other)] = logits[:, : len(other)].masked_fill(same, -1e4)
    return cross_entropy(logits, torch.arange(len(one), device=one.device))


def listwise(scores: Tensor, grades: Tensor, there: Tensor, temperature: float, sharpness: float = 2.5) -> Tensor:
    """Scores of the candidates of each query should fall as their grades do (ListNet, Cao et al., ICML 2007).

    `scores`, `grades`, `there`: queries x candidates; `there` is false where a list is shorter.
    """
    wanted = (grades * sharpness).masked_fill(~there, -1e4).softmax(-1)
    given = log_softmax((scores / temperature).masked_fill(~there, -1e4), -1)
    return kl_div(given, wanted, reduction="batchmean")


def alike(student: Tensor, teacher: Tensor, temperature: float) -> Tensor:
    """The student's texts should be alike as the teacher's are, whatever the directions of their vectors."""
    n = len(student)
    own = torch.eye(n, dtype=torch.bool, device=student.device)
    given = (student @ student.T / temperature).masked_fill(own, -1e4)
    wanted = (teacher @ teacher.T / temperature).masked_fill(own, -1e4)
    return kl_div(log_softmax(given, -1), wanted.softmax(-1), reduction="batchmean")


def towards(student: Tensor, teacher: Tensor) -> Tensor:
    """1 - cosine, of vectors of length 1."""
    return (1 - (student * teacher).sum(-1)).mean()
