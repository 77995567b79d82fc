"""Batches of triplets and lists."""

import unittest
from collections import Counter
from itertools import islice

import numpy as np

from policy_model.corpus import Triplet
from policy_model.lists import GradedList
from policy_model.wording import Lists, Wordings


class Numbered:
    """Stands for a tokenizer: a text's tokens are the codes of its characters."""

    def of(self, texts):
        return [np.array([ord(character) for character in text]) for text in texts]


def triplets(n):
    return [Triplet((f"{i}a", f"{i}b", f"{i}c"), (f"{i}x", f"{i}y")) for i in range(n)]


class BatchesOfTriplets(unittest.TestCase):
    def test_each_comes_once_a_round(self):
        batches = islice(Wordings(triplets(40), Numbered()).batches(10, seed=1), 8)
        self.assertEqual(Counter(i for batch in batches for i in batch.tolist()), Counter(list(range(40)) * 2))

    def test_gathered_batches_are_of_like_ones(self):
        # Ten subjects of twenty.
        subject = np.arange(200) % 10
        chance = np.random.default_rng(1)
        vectors = np.eye(10)[subject] + 0.1 * chance.normal(size=(200, 10))
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        wordings = Wordings(triplets(200), Numbered())
        plain = np.mean([np.unique(subject[b]).size for b in islice(wordings.batches(16, seed=1), 50)])
        wordings.gather_by(vectors)
        for batch in islice(wordings.batches(16, seed=1), 50):
            self.assertEqual(len(set(batch.tolist())), len(batch))
            self.assertGreater(len(batch), 8)
        pairs = [subject[b][:, None] == subject[b][None] for b in islice(wordings.batches(16, seed=1), 50)]
        self.assertGreater(np.mean([p.mean() for p in pairs]), 0.15)
        self.assertGreater(plain, 7)

    def test_seeded(self):
        some = lambda: [b.tolist() for b in islice(Wordings(triplets(40), Numbered()).batches(7, seed=3), 20)]
        self.assertEqual(some(), some())


class BatchesOfLists(unittest.TestCase):
    def test_smaller_collections_are_gone_through_again(self):
        lists = Lists([GradedList(f"q{i}", ("a",), (1,), (0.0,)) for i in range(4)], Numbered(), 0.8)
        batches = list(islice(lists.batches(6, seed=1), 4))
        self.assertEqual([len(batch) for batch in batches], [6] * 4)
        self.assertEqual(set(Counter(i for batch in batches for i in batch).values()), {6})


if __name__ == "__main__":
    unittest.main()
