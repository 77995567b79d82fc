import { inferYear } from '../policy/infer-year.ts';
import type { Passage } from '../policy/passage.ts';
import { recogniseSteps } from '../policy/recognise.ts';
import { carriesPolicy, type PageEvidence, pageEvidence } from './carries-policy.ts';
import { type MainText, mainText } from './main-text.ts';
import type { PageText } from './page-text.ts';

/** What is known of a page besides its text. */
export interface KnownPage {
  readonly title: string;
  /** The page is a government's, by its host or its metadata. */
  readonly government: boolean;
  /** Day of writing or of publication, YYYY-MM-DD. */
  readonly dated?: string | undefined;
}

export interface PageRecognition {
  /** In reading order; none when the page carries no policy. Offsets are positions in the page's text. */
  readonly passages: readonly Passage[];
  readonly why: PageEvidence;
  /** The year the page is about, as `inferYear` tells it from title, date and the page's own text; null for none. */
  readonly year: number | null;
}

/** A year is looked for in this much of the page's own text. */
const read = 60_000;

/**
 * Finds the policy passages of a page. A generator in short steps, for `runSliced` or `runAtOnce`; yields the
 * position in the text up to which has been read.
 */
export function* recognisePage(page: PageText, known: KnownPage): Generator<number, PageRecognition, void> {
  const main = yield* mainText(page);
  yield 0;
  const year = yearOf(main, known);
  yield 0;
  const passages = yield* recogniseSteps(main, { title: known.title });
  const why = yield* pageEvidence(passages, main, known);
  return { passages: carriesPolicy(why) ? passages : [], why, year };
}

/** Lists of other documents around the text name years as well: only the page's own text is asked. */
function yearOf({ text, blocks }: MainText, { title, dated }: KnownPage): number | null {
  let own = '';
  for (const { start, end } of blocks) {
    if (own.length >= read) break;
    own += `${text.slice(start, Math.min(end, start + read))}\n`;
  }
  return inferYear({ title, text: own, ...(dated && { published: dated }) })?.year ?? null;
}
