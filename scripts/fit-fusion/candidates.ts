import { taskVectors } from '../../lib/engine/context-vectors.ts';
import type { Embedder } from '../../lib/engine/embedder.ts';
import { LexicalIndex } from '../../lib/engine/lexical-index.ts';
import { embedParts, type TaskParts } from '../../lib/engine/library-vectors.ts';
import { VectorTable } from '../../lib/engine/vector-table.ts';
import type { Task } from '../../lib/policy/plan.ts';
import type { Result } from '../rank-queries.ts';
import { contexts, familyWeights } from './settings.ts';

/** What is known of a task that can be found. Tasks of libraries have neither headings nor sections. */
export type Candidate = Pick<Task, 'text' | 'plan' | 'headings'> & { readonly section?: number };

export interface CandidatePlan {
  readonly tasks: readonly Candidate[];
  readonly results: readonly Result[];
  readonly parts: TaskParts;
}

/** The tasks of a library with everything a setting may ask of them, worked out once. */
export interface Candidates {
  readonly plans: readonly CandidatePlan[];
  readonly tasks: readonly Candidate[];
  readonly results: readonly Result[];
  /** Own vectors, without context. */
  readonly own: readonly Float32Array[];
  /** Context vectors, in the order of `contexts`. */
  readonly vectors: readonly VectorTable[];
  /** In the order of `familyWeights`. */
  readonly lexical: readonly LexicalIndex[];
}

export async function makeCandidates(
  embedder: Embedder,
  plans: readonly { tasks: readonly Candidate[]; results: readonly Result[] }[],
): Promise<Candidates> {
  const ready: CandidatePlan[] = [];
  for (const plan of plans) ready.push({ ...plan, parts: await embedParts(embedder, plan) });
  const tasks = ready.flatMap((plan) => plan.tasks);
  return {
    plans: ready,
    tasks,
    results: ready.flatMap((plan) => plan.results),
    own: ready.flatMap(({ parts }) => parts.own),
    vectors: contexts.map((shares) => {
      const table = new VectorTable(embedder.dimensions);
      for (const { own, headings } of ready.map(({ parts }) => parts))
        for (const vector of taskVectors(own, headings, shares)) table.add(vector);
      return table;
    }),
    lexical: familyWeights.map((weight) =>
      indexOf(
        tasks.map(({ text }) => text),
        weight,
      ),
    ),
  };
}

/** @param families how much a family says in it */
export function indexOf(texts: readonly string[], families: number): LexicalIndex {
  const index = new LexicalIndex({ families });
  for (const text of texts) index.add(text);
  return index;
}
