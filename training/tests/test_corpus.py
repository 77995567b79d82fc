import lzma
import tempfile
import unittest
from pathlib import Path

from policy_model import corpus


class Spliced(unittest.TestCase):
    texts = ["天气很好，我们去公园走走。", "她把旧书捐给了图书馆。", "面馆换了老板，味道没变。"]

    def test_beginnings_and_ends_of_the_texts(self):
        made = corpus.spliced(self.texts, 4, seed=1)
        self.assertEqual(len(made), 4 * len(self.texts))
        for i, text in enumerate(made):
            one = self.texts[i % len(self.texts)]
            self.assertEqual(text[: len(one) // 3], one[: len(one) // 3])
            self.assertTrue(any(text.endswith(other[-len(other) // 4 :]) for other in self.texts))

    def test_the_same_for_the_same_seed(self):
        self.assertEqual(corpus.spliced(self.texts, 2, seed=3), corpus.spliced(self.texts, 2, seed=3))
        self.assertNotEqual(corpus.spliced(self.texts, 2, seed=3), corpus.spliced(self.texts, 2, seed=4))


class Sentences(unittest.TestCase):
    def test_without_markup_and_cut_at_commas(self):
        long = "推进信息化建设，" * 30
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "sentences.txt.xz"
            with lzma.open(path, "wt") as file:
                file.write(f"<p>加快电子政务&nbsp;建设步伐。</p>\n太短\n{long}\n")
            made = corpus.sentences(path)
        self.assertEqual(made[0], "加快电子政务建设步伐。")
        self.assertEqual("".join(made[1:]), long)
        self.assertTrue(all(8 <= len(text) <= 160 and text.endswith("，") for text in made[1:]))


if __name__ == "__main__":
    unittest.main()
