import type { EngineState } from '../view.ts';
import type { Words } from '../words/words.ts';

/** How far the matching is: in words, and as a part from 0 to 1 while it moves. */
export interface Status {
  readonly text: string;
  readonly part: number | null;
  /** Spoken to screen readers when it changes; coarser than `text`, so that it does not chatter. */
  readonly spoken: string;
}

interface Facts {
  readonly engine: EngineState;
  readonly done: number;
  readonly total: number;
  readonly related: number;
}

/** Puts the state of the engine and the matching into words. */
export function statusOf({ engine, done, total, related }: Facts, words: Words): Status {
  if (engine.is === 'failed') {
    const text = done > 0 ? words.status.matched(done, total) : words.status.stuck(total);
    return { text, part: null, spoken: words.faults[engine.fault].title };
  }
  if (total > 0 && done >= total) {
    const text = words.status.done(total, related);
    return { text, part: null, spoken: text };
  }
  if (engine.is === 'asleep') return { text: words.status.waking, part: 0, spoken: '' };
  if (engine.is === 'loading') {
    return { text: words.status.loading(engine.part), part: engine.part, spoken: words.announce.loading };
  }
  if (total === 0) return { text: words.status.waking, part: 0, spoken: '' };
  return {
    text: words.status.matched(done, total),
    part: done / total,
    spoken: done / total < 0.5 ? words.announce.matching(total) : words.announce.half,
  };
}
