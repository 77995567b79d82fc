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

/** Whether a result was judged related; spans are the same when they share half of the shorter one. */
export function isRelated(query: JudgedQuery, result: Result): boolean {
  return query.judgments.some((judged) => {
    if (judged.grade === 0) return false;
    if ('task' in result) return judged.task === result.task;
    const shared = Math.min(result.end, judged.end) - Math.max(result.start, judged.start);
    const shorter = Math.min(result.end - result.start, judged.end - judged.start);
    return judged.seed === result.seed && shared >= shorter / 2;
  });
}
