import type { Measure } from './measure.ts';
import type { Thing } from './measured-thing.ts';
import type { Quantity } from './quantities.ts';
import type { Wording } from './wording.ts';

/** What a text says of a number: by which verb, which way, and whether by how much or where to. */
export interface Said extends Pick<Measure, 'verb' | 'direction' | 'change'> {
  readonly base: string;
  readonly counts: boolean;
}

/**
 * Puts together what leads to the number and what stands before the thing (新增床位1000张).
 * @param listed what was said of the number before, when this one goes on its list: 增长7.5%、11.5%
 */
export function saidOf(
  wording: Wording,
  thing: Thing | null,
  { base, kind }: Quantity,
  listed: Said | null,
): Said {
  const own = { base, counts: kind === 'counter' };
  const { verb, direction, change } = wording;
  if (verb || change) return { ...own, verb, direction, change };
  const deed = thing?.verb ?? '';
  if (deed) {
    const way = directionOf(deed);
    return { ...own, verb: deed, direction: way, change: way !== null };
  }
  if (listed && (listed.base === base || (listed.counts && own.counts))) {
    return { ...own, verb: listed.verb, direction: listed.direction, change: listed.change };
  }
  return { ...own, verb, direction, change };
}

function directionOf(verb: string): Measure['direction'] {
  if (/^(?:新增|净增|增加|增设|提高|扩大)/.test(verb)) return 'up';
  return /^(?:减少|压减|降低|缩短|压降)/.test(verb) ? 'down' : null;
}
