import type { Passage } from '../policy/passage.ts';
import { recogniseSteps } from '../policy/recognise.ts';
import { mainText } from './main-text.ts';
import type { PageText } from './page-text.ts';

export interface PageFacts {
  readonly title: string;
  readonly government: boolean;
}
export interface PageRecognition {
  readonly passages: readonly Passage[];
}

export function* recognisePage(page: PageText, facts: PageFacts): Generator<number, PageRecognition, void> {
  const main = yield* mainText(page);
  const passages = yield* recogniseSteps(main, { title: facts.title });
  return { passages };
}
