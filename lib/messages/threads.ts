import * as v from 'valibot';
import { fields } from '../policy/lexicon/term-family.ts';

/** Threads as they go from the engine to our own pages. The types are those of lib/threads. */

const text = v.pipe(v.string(), v.maxLength(20_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const year = v.pipe(v.number(), v.integer());
/** Arrays that are read only, as the room's types have them. */
const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.readonly());
const span = v.object({ start: count, end: count });
const range = v.nullable(v.pipe(v.tuple([v.number(), v.number()]), v.readonly()));
const sense = v.picklist(['exact', 'about', 'at-least', 'at-most']);
const level = v.picklist(['national', 'province', 'city', 'county', 'town']);
const planKind = v.picklist(['plan', 'results', 'speech', 'regional-plan', 'other']);
const field = v.nullable(v.picklist(fields));

export const SharedTerm = v.object({
  text: v.string(),
  inPassage: list(span),
  inTask: list(span),
  weight: v.number(),
});

export const TermName = v.object({ text: v.string(), from: v.nullable(year), to: v.nullable(year) });
export const SharedFamily = v.object({ id: v.string(), before: list(TermName), after: list(TermName) });

const Measure = v.object({
  start: count,
  end: count,
  text,
  value: v.nullable(v.number()),
  range,
  unit: v.string(),
  number: v.nullable(v.number()),
  numbers: range,
  base: v.string(),
  of: v.string(),
  sense,
  verb: v.string(),
  direction: v.nullable(v.picklist(['up', 'down'])),
  change: v.boolean(),
  deadline: v.nullable(
    v.object({ start: count, end: count, text: v.string(), until: v.nullable(v.string()) }),
  ),
});

const ThreadTask = v.object({
  key: v.string(),
  plan: v.nullable(v.string()),
  title: v.string(),
  issuer: v.string(),
  place: v.string(),
  level: v.nullable(level),
  planKind: v.nullable(planKind),
  year: v.nullable(year),
  yearCorrected: v.boolean(),
  ownYear: v.nullable(year),
  text,
  start: count,
  end: count,
  headings: list(v.string()),
  kind: v.picklist(['task', 'requirement', 'provision', 'target', 'result']),
  stance: v.object({
    stance: v.picklist(['announced', 'continued', 'required', 'reported']),
    cues: list(span),
  }),
  measures: list(Measure),
  programmes: list(v.string()),
});

const relationKind = v.nullable(
  v.picklist(['continued', 'raised', 'lowered', 'reported', 'reworded', 'new']),
);

const Relation = v.object({
  kind: relationKind,
  from: v.nullable(v.string()),
  targets: list(
    v.object({
      of: v.string(),
      before: Measure,
      after: Measure,
      is: v.picklist(['raised', 'lowered', 'same', 'other']),
    }),
  ),
  evidence: v.nullable(
    v.object({
      affinity: v.number(),
      strength: v.picklist(['strong', 'likely', 'weak']),
      similarity: v.number(),
      lexical: v.number(),
      clause: v.number(),
      terms: list(SharedTerm),
      programmes: list(v.string()),
      families: list(SharedFamily),
      cues: list(span),
      correction: v.nullable(v.string()),
    }),
  ),
});

export const Thread = v.object({
  id: v.string(),
  name: v.string(),
  field,
  entries: list(v.object({ task: ThreadTask, relation: Relation })),
  years: list(v.object({ year, tasks: list(v.string()), page: v.boolean(), silent: v.boolean() })),
  series: list(
    v.object({
      of: v.string(),
      unit: v.string(),
      points: list(
        v.object({
          year,
          said: year,
          value: v.number(),
          range,
          sense,
          text: v.string(),
          task: v.string(),
          reported: v.boolean(),
        }),
      ),
    }),
  ),
  corrections: list(v.string()),
});

export const Strip = v.object({
  thread: v.string(),
  name: v.string(),
  years: list(v.object({ year, tasks: count, silent: v.boolean() })),
  relation: relationKind,
});

export const ThreadSummary = v.object({
  id: v.string(),
  name: v.string(),
  field,
  years: list(year),
  silent: list(year),
  tasks: count,
  last: relationKind,
  places: list(v.string()),
  levels: list(level),
  programmes: list(v.string()),
  targets: v.boolean(),
  ended: v.boolean(),
  corrected: v.boolean(),
  latest: v.string(),
  words: v.string(),
});

export const PlanDetails = v.object({
  id: v.string(),
  title: v.string(),
  issuer: v.string(),
  place: v.string(),
  year,
  kind: planKind,
});

export const PlanComparison = v.object({
  earlier: PlanDetails,
  later: PlanDetails,
  pairs: list(
    v.object({ before: ThreadTask, after: ThreadTask, relation: Relation, unchanged: v.boolean() }),
  ),
  gone: list(ThreadTask),
  fresh: list(ThreadTask),
});
