import type { Passage } from '../policy/passage.ts';
import { recogniseSteps } from '../policy/recognise.ts';
import { carriesPolicy, type PageEvidence, pageEvidence } from './carries-policy.ts';
import { mainText } from './main-text.ts';
import type { PageText } from './page-text.ts';

/** What is known of a page besides its text. */
export interface KnownPage {
  readonly title: string;
  /** The page is a government's, by its host or its metadata. */
  readonly government: boolean;
}

export interface PageRecognition {
  /** In reading order; none when the page carries no policy. Offsets are positions in the page's text. */
  readonly passages: readonly Passage[];
  readonly why: PageEvidence;
}

/**
 * Finds the policy passages of a page. A generator in short steps, for `runSliced` or `runAtOnce`; yields the
 * position in the text up to which has been read.
 */
export function* recognisePage(page: PageText, known: KnownPage): Generator<number, PageRecognition, void> {
  const main = yield* mainText(page);
  const passages = yield* recogniseSteps(main, { title: known.title });
  const why = yield* pageEvidence(passages, main, known);
  return { passages: carriesPolicy(why) ? passages : [], why };
}
