import * as v from 'valibot';
import { mostPassages, PagePassage } from './page.ts';

/** What a panel and the engine tell each other over the port named `enginePort`. */
export const enginePort = 'zhengmai:engine';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(20_000));
/** Arrays that are read only, as the room's types have them. */
const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.readonly());
const span = v.object({ start: count, end: count });

export const Match = v.object({
  task: v.object({
    plan: v.string(),
    planTitle: v.string(),
    issuer: v.string(),
    year: v.pipe(v.number(), v.integer()),
    index: count,
    text,
    headings: list(v.string()),
    start: count,
    end: count,
  }),
  score: v.number(),
  strength: v.picklist(['strong', 'likely', 'weak']),
  why: v.object({
    similarity: v.number(),
    lexical: v.number(),
    terms: list(
      v.object({ text: v.string(), inPassage: list(span), inTask: list(span), weight: v.number() }),
    ),
    programmes: list(v.string()),
    measures: list(v.object({ of: v.string(), inPassage: v.string(), inTask: v.string() })),
  }),
});

/** From a panel to the engine. */
export const ToEngine = v.variant('type', [
  /**
   * Match these passages of one page. Replaces what this port asked before; passages whose text and context have not
   * changed are not matched again. `year`: tasks of this year are left out, none when null. `first`: ids to do first.
   */
  v.object({
    type: v.literal('match'),
    revision: v.pipe(v.number(), v.integer()),
    year: v.nullable(v.pipe(v.number(), v.integer())),
    passages: v.pipe(v.array(PagePassage), v.maxLength(mostPassages)),
    first: v.pipe(v.array(id), v.maxLength(mostPassages)),
  }),
  /** Do these first from now on (they came into view). */
  v.object({ type: v.literal('first'), ids: v.pipe(v.array(id), v.maxLength(mostPassages)) }),
  /** Start the engine again after it failed. */
  v.object({ type: v.literal('retry') }),
  /**
   * Self-check: embed every task of the library here and compare it with the shipped vectors. Takes some seconds;
   * passages go first. Answered by `checked`.
   */
  v.object({ type: v.literal('check') }),
]);
export type ToEngine = v.InferOutput<typeof ToEngine>;

/** Why the engine could not start, for the panel to put into words. */
export const EngineFault = v.picklist([
  'model-missing',
  'model-damaged',
  'self-test',
  'library',
  'memory',
  'crashed',
]);
export type EngineFault = v.InferOutput<typeof EngineFault>;

/** From the engine to a panel. */
export const FromEngine = v.variant('type', [
  /** Starting: `part` 0 to 1 of the model loaded. */
  v.object({ type: v.literal('loading'), part: v.number() }),
  /** Ready to match against this many tasks of this many plans. */
  v.object({ type: v.literal('ready'), tasks: count, plans: count }),
  v.object({ type: v.literal('failed'), fault: EngineFault, detail: v.string() }),
  /** The matches of one passage, best first; empty when nothing is related. */
  v.object({
    type: v.literal('matched'),
    revision: v.pipe(v.number(), v.integer()),
    id,
    matches: list(Match),
  }),
  /** All tasks were embedded here; `least` is the smallest cosine between a shipped vector and the one made here. */
  v.object({ type: v.literal('checked'), tasks: count, least: v.number() }),
  v.object({
    type: v.literal('progress'),
    revision: v.pipe(v.number(), v.integer()),
    done: count,
    total: count,
  }),
]);
export type FromEngine = v.InferOutput<typeof FromEngine>;
