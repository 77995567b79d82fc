import json
import unittest
from dataclasses import asdict
from pathlib import Path

from policy_model.recipe import Recipe, changed

MODEL = Path(__file__).parents[2] / "model"


class TheRecipe(unittest.TestCase):
    def test_is_that_of_the_shipped_model(self):
        report = json.loads((MODEL / "report.json").read_text())
        self.assertEqual(report["recipe"], json.loads(json.dumps(asdict(Recipe()))))

    def test_one_value_is_changed(self):
        recipe = changed(Recipe(), "teacher.steps", "7")
        self.assertEqual(recipe.teacher.steps, 7)
        self.assertEqual(changed(recipe, "teacher.steps", str(Recipe().teacher.steps)), Recipe())
        self.assertFalse(changed(Recipe(), "with_lists", "false").with_lists)

    def test_what_it_does_not_have_is_refused(self):
        for name in ("teachers", "teacher.step", "teacher"):
            with self.assertRaises(ValueError):
                changed(Recipe(), name, "1")


if __name__ == "__main__":
    unittest.main()
