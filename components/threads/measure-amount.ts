import type { Measure } from '../../lib/policy/measures/measure.ts';
import type { Words } from '../words/words.ts';

/** A measure's figure with its unit, without what it measures; a change keeps its verb: 增长10%. */
export function measureAmount({ value, range, unit, sense, change, verb }: Measure, words: Words): string {
  const middle = value ?? (range ? (range[0] + range[1]) / 2 : 0);
  const amount = words.threads.amount({ value: middle, range, unit, sense });
  return change && verb ? `${verb} ${amount}` : amount;
}
