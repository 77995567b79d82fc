import json
import tempfile
import unittest
from pathlib import Path

import numpy as np

from policy_model.general import Similarity


class Spearman(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        path = Path(self.folder.name) / "pairs.jsonl"
        path.write_text(
            "\n".join(json.dumps({"a": f"a{i}", "b": f"b{i}", "score": s}) for i, s in enumerate([0, 2, 2, 5]))
        )
        self.similarity = Similarity(path)

    def vectors(self, cosines):
        made = []
        for cosine in cosines:
            made += [[1, 0], [cosine, np.sqrt(1 - cosine**2)]]
        return np.array(made)

    def test_follows_the_order_alone(self):
        self.assertEqual(self.similarity.texts, ["a0", "b0", "a1", "b1", "a2", "b2", "a3", "b3"])
        self.assertAlmostEqual(self.similarity.score(self.vectors([0.1, 0.2, 0.2, 0.9])), 1)
        self.assertAlmostEqual(self.similarity.score(self.vectors([0.9, 0.2, 0.2, 0.1])), -1)
        # Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
        self.assertAlmostEqual(self.similarity.score(self.vectors([0.1, 0.2, 0.3, 0.9])), 0.9486832980505138)


if __name__ == "__main__":
    unittest.main()
