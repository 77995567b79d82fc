"""Losses fall when what they ask for comes true."""

import unittest

import torch
from torch.nn.functional import normalize

from policy_model.losses import alike, contrastive, listwise, towards


def directions(*rows):
    return normalize(torch.tensor(rows, dtype=torch.float32), dim=-1)


class Losses(unittest.TestCase):
    def test_contrastive(self):
        one = directions([1, 0, 0], [0, 1, 0])
        near = directions([0, 0, 1], [0, 0, 1])
        right = contrastive(one, one, near, 0.1)
        self.assertLess(right, contrastive(one, one.flip(0), near, 0.1))
        self.assertLess(right, contrastive(one, one, one.flip(0), 0.1))

    def test_what_may_belong_together_is_left_out(self):
        one = directions([1, 0], [1, 0.1])
        near = directions([-1, 0], [-1, 0])
        same = torch.tensor([[False, True], [True, False]])
        self.assertLess(contrastive(one, one, near, 0.1, same), contrastive(one, one, near, 0.1))

    def test_listwise(self):
        grades = torch.tensor([[2.0, 1.0, 0.0, 0.0]])
        there = torch.tensor([[True, True, True, False]])
        good, bad = torch.tensor([[0.9, 0.8, 0.1, 5.0]]), torch.tensor([[0.1, 0.8, 0.9, 5.0]])
        self.assertLess(listwise(good, grades, there, 0.1), listwise(bad, grades, there, 0.1))
        self.assertLess(listwise(grades * 0.15, grades, there, 0.1, sharpness=1.5), 1e-6)

    def test_distillation(self):
        teacher = directions([1, 0, 0], [1, 1, 0], [0, 0, 1])
        turned = teacher[:, [2, 0, 1]]
        self.assertLess(alike(turned, teacher, 0.1).abs(), 1e-5)
        self.assertGreater(alike(teacher[[1, 2, 0]], teacher, 0.1), 0.01)
        self.assertLess(towards(teacher, teacher), 1e-6)
        self.assertGreater(towards(turned, teacher), 0.5)


if __name__ == "__main__":
    unittest.main()
