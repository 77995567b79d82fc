import * as v from 'valibot';
import type { Result } from './rank-queries.ts';

const Judgment = v.object({
  seed: v.optional(v.string()),
  task: v.optional(v.number()),
  start: v.optional(v.number(), 0),
  end: v.optional(v.number(), 0),
  grade: v.picklist([0, 1, 2]),
});
const JudgedQuery = v.object({
  id: v.string(),
  kind: v.optional(v.string(), 'libraries'),
  judgments: v.array(Judgment),
});
const JudgedFile = v.object({
  queries: v.optional(v.array(JudgedQuery), []),
  libraries: v.optional(v.array(v.object({ queries: v.array(JudgedQuery) })), []),
});

export type JudgedQuery = v.InferOutput<typeof JudgedQuery>;

/** The queries of a judged file that have related tasks at all. @throws ValiError when the file has another form */
export function readJudgments(json: string): JudgedQuery[] {
  const { queries, libraries } = v.parse(JudgedFile, JSON.parse(json));
  return [...queries, ...libraries.flatMap((library) => library.queries)];
}

type Judgment = JudgedQuery['judgments'][number];

/** Whether a result stands for what was judged; spans are the same when they share half of the shorter one. */
function isJudged(judged: Judgment, result: Result): boolean {
  if ('task' in result) return judged.task === result.task;
  const shared = Math.min(result.end, judged.end) - Math.max(result.start, judged.start);
  const shorter = Math.min(result.end - result.start, judged.end - judged.start);
  return judged.seed === result.seed && shared >= shorter / 2;
}

/** Whether a result was judged related. */
export function isRelated(query: JudgedQuery, result: Result): boolean {
  return query.judgments.some((judged) => judged.grade > 0 && isJudged(judged, result));
}

/** The judgments of a query, looked up for every candidate once, so that many rankings can be scored. */
export interface Gold {
  /** For every candidate the numbers of the judgments it stands for. */
  readonly judgmentsOf: readonly (readonly number[])[];
  readonly grades: readonly number[];
  /** DCG of the best ranking there could be. */
  readonly ideal: number;
}

/** How good a ranking is: nDCG@10 with gain 2^grade - 1, and the share of the first three that are related. */
export interface Quality {
  readonly ndcg: number;
  readonly p3: number;
}

/** How many results count. */
export const counted = 10;

const discounts = Array.from({ length: counted }, (_, rank) => 1 / Math.log2(rank + 2));
const dcg = (grades: readonly number[]) =>
  grades.slice(0, counted).reduce((sum, grade, rank) => sum + (2 ** grade - 1) * discounts[rank]!, 0);

/** @returns null when nothing is related to the query: then no ranking is better than another */
export function goldOf(query: JudgedQuery, candidates: readonly Result[]): Gold | null {
  const grades = query.judgments.map(({ grade }) => grade);
  const ideal = dcg(grades.toSorted((a, b) => b - a));
  if (ideal === 0) return null;
  const judgmentsOf = candidates.map((candidate) =>
    query.judgments.flatMap((judged, i) => (isJudged(judged, candidate) ? i : [])),
  );
  return { judgmentsOf, grades, ideal };
}

/** Scores a ranking as score.mjs does: what was judged once counts once. @param best candidates, best first */
export function qualityOf({ judgmentsOf, grades, ideal }: Gold, best: Iterable<number>): Quality {
  const found = new Set<number>();
  const gradesFound: number[] = [];
  for (const candidate of best) {
    let grade = 0;
    for (const judgment of judgmentsOf[candidate]!) {
      if (!found.has(judgment)) grade = Math.max(grade, grades[judgment]!);
      found.add(judgment);
    }
    if (gradesFound.push(grade) === counted) break;
  }
  return {
    ndcg: dcg(gradesFound) / ideal,
    p3: gradesFound.slice(0, 3).filter((grade) => grade > 0).length / 3,
  };
}
