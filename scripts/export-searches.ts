/**
 * Writes the judged queries with all that ranking needs but vectors, so that training can score a model by itself:
 * `npm run --silent export:searches -- FILE…` (default: the judged files beside the checkout). One JSON object:
 *
 * - `settings`: how the parts of the score are weighed (`Fusion`); the families are in the lexical scores already
 * - `texts`: every text that is embedded
 * - `searches`, one for each library: `tasks` (`own` and `heading` as numbers of texts, `plan`), and `queries`: `own`
 *   (numbers of texts, the query among its neighbours) and `at`, `rows` (the candidates, as numbers of tasks), `lexical`
 *   (the lexical score of each candidate, as lib/engine has it), `judged` (what each candidate was judged as, as numbers
 *   of `grades`), `grades` and `ideal` (the DCG of the best order)
 */
import { readFile } from 'node:fs/promises';
import type { Embedder } from '../lib/engine/embedder.ts';
import { chosenModel } from './chosen-model.ts';
import { indexOf } from './fit-fusion/candidates.ts';
import { readFileParts } from './fit-fusion/searches.ts';
import { judgedFiles } from './judged-files.ts';
import { goldOf, readJudgments } from './judgments.ts';

/** Gives every text its number in place of a vector. */
class Numbers implements Embedder {
  readonly identity = 'numbers';
  readonly dimensions = 1;
  readonly texts = new Map<string, number>();

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    return texts.map((text) => {
      if (!this.texts.has(text)) this.texts.set(text, this.texts.size);
      return Float32Array.of(this.texts.get(text)!);
    });
  }
}

const settings = chosenModel().fusion;
const files = judgedFiles();
const numbers = new Numbers();
const numberOf = ([number]: Float32Array) => number!;
const searches: object[] = [];
for (const path of files) {
  const json = await readFile(path, 'utf8');
  const judged = new Map(readJudgments(json).map((query) => [query.id, query]));
  for await (const { candidates, asked, library } of readFileParts(json, numbers)) {
    const index = indexOf(
      candidates.tasks.map(({ text }) => text),
      settings.families,
    );
    const tasks = candidates.plans.flatMap(({ parts, tasks }) =>
      tasks.map((task, i) => ({
        own: numberOf(parts.own[i]!),
        heading: parts.headings[i] ? numberOf(parts.headings[i]) : null,
        plan: task.plan,
      })),
    );
    const queries = asked.flatMap(({ id, text, own, at, without }) => {
      const rows = [...candidates.tasks.keys()].filter((row) => candidates.tasks[row]!.plan !== without);
      const gold = goldOf(
        judged.get(id)!,
        rows.map((row) => candidates.results[row]!),
      );
      if (!gold) return [];
      const lexical = new Float32Array(candidates.tasks.length);
      index.scores(text, lexical);
      return {
        ...{ id, kind: judged.get(id)!.kind, own: own.map(numberOf), at, rows },
        lexical: rows.map((row) => Math.round(lexical[row]! * 1e5) / 1e5),
        ...{ judged: gold.judgmentsOf, grades: gold.grades, ideal: gold.ideal },
      };
    });
    searches.push({ library, tasks, queries });
  }
}
console.log(JSON.stringify({ settings, texts: [...numbers.texts.keys()], searches }));
