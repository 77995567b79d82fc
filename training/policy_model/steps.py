"""The loop that all training shares: steps of a seeded source of losses, with a rate that rises and falls."""

import math
import sys
import time
from collections.abc import Callable, Iterator

import torch
from torch import Tensor, nn


def train(
    model: nn.Module,
    losses: Iterator[Callable[[], dict[str, Tensor]]],
    *,
    steps: int,
    rate: float,
    warm: float = 0.1,
    decay: float = 0.01,
    frozen: tuple[str, ...] = (),
    half: bool = True,
    name: str = "train",
    on_step: Callable[[int], None] | None = None,
) -> nn.Module:
    """Runs `steps` steps of AdamW; `losses` gives a function a step, whose losses are added up.

    `warm`: the part of the steps in which the rate rises; then it falls along a cosine. `frozen`: parameters, by the
    beginning of their names, that stay as they are. `half`: matrices are multiplied as bfloat16, twice as fast
    where the processor can.
    """
    parameters = [p for key, p in model.named_parameters() if not key.startswith(frozen)]
    for key, parameter in model.named_parameters():
        parameter.requires_grad_(not key.startswith(frozen))
    optimizer = torch.optim.AdamW(parameters, lr=rate, weight_decay=decay)
    rising = max(1, int(warm * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: (
            (step + 1) / rising
            if step < rising
            else 0.5 * (1 + math.cos(math.pi * (step - rising) / max(1, steps - rising)))
        ),
    )
    device = next(model.parameters()).device
    model.train()
    told, since = {}, time.monotonic()
    for step in range(steps):
        with torch.autocast(device.type, torch.bfloat16, enabled=half):
            parts = next(losses)()
        optimizer.zero_grad(set_to_none=True)
        sum(parts.values()).backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        schedule.step()
        for key, value in parts.items():
            told.setdefault(key, []).append(float(value.detach()))
        if on_step:
            on_step(step + 1)
        if (step + 1) % max(1, steps // 20) == 0:
            means = ", ".join(f"{key} {sum(some) / len(some):.4f}" for key, some in told.items())
            print(f"{name} {step + 1}/{steps}: {means}; {time.monotonic() - since:.0f} s", file=sys.stderr, flush=True)
            told = {}
    model.eval()
    return model


def mixed(model: nn.Module, other: nn.Module, share: float) -> nn.Module:
    """Moves a model's numbers towards another's; `share` of its own are left (Wortsman et al., CVPR 2022)."""
    with torch.no_grad():
        for own, given in zip(model.parameters(), other.parameters(), strict=True):
            own.mul_(share).add_(given, alpha=1 - share)
    return model
