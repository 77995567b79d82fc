import { passageVector, taskVectors } from '../../lib/engine/context-vectors.ts';
import type { Embedder } from '../../lib/engine/embedder.ts';
import type { Fusion } from '../../lib/engine/fusion.ts';
import { comparableClauses } from '../../lib/engine/threads/clauses.ts';
import { dot } from '../../lib/engine/vector-table.ts';
import { comparableText } from '../../lib/policy/comparable.ts';
import { sharedFamilies, termsIn } from '../../lib/policy/lexicon/find-terms.ts';
import { sharedMeasures } from '../../lib/policy/measures/shared-measures.ts';
import { sharedProgrammes } from '../../lib/policy/programmes/programmes.ts';
import { type Candidates, indexOf } from './candidates.ts';
import type { Asked } from './searches.ts';

/** Features that are tried besides the score, with the weights that are tried; 0 is none. */
export const extraWeights = {
  /** Both name one programme. */
  programmes: [0, 0.02, 0.05, 0.1],
  /** Both state one measure. */
  measures: [0, 0.02, 0.05, 0.1],
  /** Both name one thing by different names, besides what the family makes of the lexical score. */
  otherNames: [0, 0.02, 0.05, 0.1],
  /** Cosine of the families alone by TF-IDF, as a feature of their own. */
  familiesAlone: [0, 0.05, 0.1, 0.2, 0.3],
  /** Less the mean cosine with the ten nearest tasks of the library (Conneau et al. 2018, CSLS). */
  hubness: [0, 0.1, 0.2, 0.3, 0.5],
  /** Less the cosine with the mean of the library. */
  background: [0, 0.1, 0.2, 0.3, 0.5],
  /** Cosine with the mean of the task's section. */
  section: [0, 0.05, 0.1, 0.2, 0.3],
  /** Cosine of the TF-IDF vectors of the passage and the task's headings. */
  headingWords: [0, 0.05, 0.1, 0.2, 0.3],
  /** Cosine of the TF-IDF vectors of the two most alike clauses. */
  clauseWords: [0, 0.1, 0.2, 0.3, 0.5],
  /** Cosine of the vectors of the two most alike clauses. */
  clauseMeaning: [0, 0.1, 0.2, 0.3, 0.5],
} as const satisfies Record<string, readonly number[]>;

export type ExtraName = keyof typeof extraWeights;
export const extraNames = Object.keys(extraWeights) as ExtraName[];

/** The features of one query, a number a candidate. */
export type ExtraFeatures = (query: Asked) => Promise<Record<ExtraName, Float32Array>>;

/** How many neighbours tell a hub, as in the paper. */
const nearest = 10;

export async function extraFeatures(
  candidates: Candidates,
  fusion: Fusion,
  embedder: Embedder,
): Promise<ExtraFeatures> {
  const { tasks, plans } = candidates;
  const vectors = plans.flatMap(({ parts }) => taskVectors(parts.own, parts.headings, fusion));
  const mean = meanOf(vectors);
  const hubness = Float32Array.from(vectors, (vector) => -hubnessOf(vector, vectors));
  const background = Float32Array.from(vectors, (vector) => -dot(vector, mean));
  const sections = plans.flatMap(({ tasks: ofPlan, parts }) => sectionMeans(ofPlan, parts.own));
  const inFamilies = familyCosines(tasks.map((task) => comparableText(task.text)));
  const headings = indexOf(
    tasks.map((task) => task.headings.join('\n')),
    fusion.families,
  );
  const clauses = tasks.map(({ text }) => comparableClauses(text));
  const clauseIndex = indexOf(clauses.flat(), fusion.families);
  const clauseVectors: Float32Array[][] = [];
  for (const some of clauses) clauseVectors.push(await embedder.embed(some));

  return async ({ text, own, at }) => {
    const folded = comparableText(text);
    const vector = passageVector(own, at, fusion);
    const mark = (is: (other: string) => boolean) =>
      Float32Array.from(tasks, (task) => (is(task.text) ? 1 : 0));
    const ownClauses = comparableClauses(text);
    const ownClauseVectors = await embedder.embed(ownClauses);
    const inHeadings = new Float32Array(tasks.length);
    headings.scores(text, inHeadings);
    return {
      programmes: mark((other) => sharedProgrammes(text, other).length > 0),
      measures: mark((other) => sharedMeasures(text, other).length > 0),
      otherNames: mark((other) =>
        sharedFamilies(folded, comparableText(other)).some(
          ({ inA, inB }) => !inA.some((n) => inB.includes(n)),
        ),
      ),
      familiesAlone: inFamilies(folded),
      hubness,
      background,
      section: Float32Array.from(sections, (section) => (section ? dot(vector, section) : 0)),
      headingWords: inHeadings,
      clauseWords: bestByTask(ownClauses, clauses, (clause) => {
        const scores = new Float32Array(clauseIndex.size);
        clauseIndex.scores(clause, scores);
        return scores;
      }),
      clauseMeaning: Float32Array.from(clauseVectors, (ofTask) =>
        Math.max(0, ...ofTask.flatMap((one) => ownClauseVectors.map((other) => dot(one, other)))),
      ),
    };
  };
}

/** The cosine of a text with every task, of the families that each names. */
function familyCosines(tasks: readonly string[]): (text: string) => Float32Array {
  const familiesOf = (text: string) => [...new Set(termsIn(text).map(({ family }) => family.id))];
  const named = tasks.map(familiesOf);
  const frequency = new Map<string, number>();
  for (const id of named.flat()) frequency.set(id, (frequency.get(id) ?? 0) + 1);
  const squared = (id: string) => Math.log(1 + tasks.length / (frequency.get(id) ?? 1)) ** 2;
  const sumOf = (ids: readonly string[]) => ids.reduce((sum, id) => sum + squared(id), 0);
  return (text) => {
    const own = familiesOf(text);
    return Float32Array.from(named, (ids) => {
      const shared = sumOf(ids.filter((id) => own.includes(id)));
      return shared ? shared / Math.sqrt(sumOf(own) * sumOf(ids)) : 0;
    });
  };
}

function hubnessOf(vector: Float32Array, all: readonly Float32Array[]): number {
  const cosines = all.filter((other) => other !== vector).map((other) => dot(vector, other));
  const best = cosines.sort((a, b) => b - a).slice(0, nearest);
  return best.reduce((sum, cosine) => sum + cosine, 0) / best.length;
}

/** The mean, of length 1. */
function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]!.length);
  for (const vector of vectors) for (let i = 0; i < mean.length; i += 1) mean[i]! += vector[i]!;
  const length = Math.sqrt(dot(mean, mean)) || 1;
  return mean.map((number) => number / length);
}

/** For every task the mean of its section; null where tasks have none. */
function sectionMeans(tasks: Candidates['tasks'], own: readonly Float32Array[]): (Float32Array | null)[] {
  const bySection = Map.groupBy(own.keys(), (i) => tasks[i]!.section);
  const means = new Map([...bySection].map(([section, rows]) => [section, meanOf(rows.map((i) => own[i]!))]));
  return tasks.map(({ section }) => (section === undefined ? null : means.get(section)!));
}

/** For every task the best of its clauses for any clause of the query. */
function bestByTask(
  own: readonly string[],
  clauses: readonly (readonly string[])[],
  scoresOf: (clause: string) => Float32Array,
): Float32Array {
  const best = new Float32Array(clauses.length);
  for (const clause of own) {
    const scores = scoresOf(clause);
    let row = 0;
    for (const [task, { length }] of clauses.entries())
      for (const end = row + length; row < end; row += 1) best[task] = Math.max(best[task]!, scores[row]!);
  }
  return best;
}
