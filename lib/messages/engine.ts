import * as v from 'valibot';
import { mostPassages, PagePassage } from './page.ts';
import {
  PlanComparison,
  PlanDetails,
  SharedTerm,
  Strip,
  TermName,
  Thread,
  ThreadSummary,
} from './threads.ts';

/** What a panel and the engine tell each other over the port named `enginePort`. */
export const enginePort = 'zhengmai:engine';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(20_000));
/** Arrays that are read only, as the room's types have them. */
const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.readonly());
const planId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

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
    terms: list(SharedTerm),
    families: list(
      v.object({
        id: v.string(),
        inPassage: list(TermName),
        inTask: list(TermName),
        weight: v.number(),
      }),
    ),
    programmes: list(v.string()),
    measures: list(v.object({ of: v.string(), inPassage: v.string(), inTask: v.string() })),
  }),
});

/** Questions about threads, and the news that they are answered otherwise from now on. */
export const ThreadQuestion = v.variant('type', [
  /** The thread of a passage of the page that was asked about last. Answered by `thread`. */
  v.object({ type: v.literal('thread'), passage: id }),
  /** All threads of the library. Answered by `threads`. */
  v.object({ type: v.literal('threads') }),
  /** One thread of the library. Answered by `library-thread`. */
  v.object({ type: v.literal('library-thread'), thread: v.pipe(v.string(), v.maxLength(300)) }),
  /** Two plans side by side, by id. Answered by `comparison`. */
  v.object({ type: v.literal('compare'), earlier: planId, later: planId }),
  /** The user's corrections have changed: they are read again, and threads built anew where they matter. */
  v.object({ type: v.literal('corrections-changed') }),
]);
export type ThreadQuestion = v.InferOutput<typeof ThreadQuestion>;

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
    /** Of the page. */
    title: v.pipe(v.string(), v.maxLength(1_000)),
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
  ThreadQuestion,
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
    /** Null when it belongs to no thread. */
    strip: v.nullable(Strip),
  }),
  /** Null when the passage belongs to none, or is none of the page's any more. */
  v.object({ type: v.literal('thread'), passage: id, thread: v.nullable(Thread) }),
  v.object({ type: v.literal('threads'), threads: list(ThreadSummary), plans: list(PlanDetails) }),
  v.object({ type: v.literal('library-thread'), id: v.string(), thread: v.nullable(Thread) }),
  /** Null when one of the plans is not there. */
  v.object({
    type: v.literal('comparison'),
    earlier: planId,
    later: planId,
    comparison: v.nullable(PlanComparison),
  }),
  /**
   * The user's corrections have been worked in: what was asked about threads may be answered otherwise now. Passages are
   * matched again without being asked for. `state`: of the threads; the same one told again says that nothing has changed
   * since (several pages may tell of one correction).
   */
  v.object({ type: v.literal('threads-changed'), state: v.pipe(v.string(), v.maxLength(64)) }),
  /** The engine broke down over this question more than once: it is not asked again. All else is answered. */
  v.object({ type: v.literal('unanswered'), question: ThreadQuestion, detail: v.string() }),
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

/** Whether a message is the answer to what was asked, or makes it needless. What is answered more than once has none. */
export function isAnswer(message: FromEngine, asked: ToEngine): boolean {
  if (message.type === 'unanswered') return isSame(message.question, asked);
  switch (asked.type) {
    case 'thread':
      return message.type === 'thread' && message.passage === asked.passage;
    case 'threads':
      return message.type === 'threads';
    case 'library-thread':
      return message.type === 'library-thread' && message.id === asked.thread;
    case 'compare': {
      if (message.type !== 'comparison') return false;
      const { earlier, later } = message;
      return earlier === asked.earlier && later === asked.later;
    }
    case 'corrections-changed':
      return message.type === 'threads-changed';
    case 'check':
      return message.type === 'checked';
    default:
      return false;
  }
}

/** Whether two ask the same. */
export function isSame(question: ThreadQuestion, other: ToEngine): boolean {
  const parts = new Map<string, unknown>(Object.entries(other));
  return Object.entries(question).every(([name, value]) => parts.get(name) === value);
}
