import { comparableText } from '../../../policy/comparable.ts';
import { countBigrams } from '../../terms.ts';
import { PlanFeatures } from '../plan-features.ts';

const dimensions = 24;

/** A vector that is alike for texts that are alike: the bigrams' counts, strewn over a few dimensions. */
export function strewn(text: string): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const [bigram, count] of countBigrams(comparableText(text))) {
    const place = Math.imul(bigram, 2654435761) >>> 0;
    vector[place % dimensions]! += place & 0x10000 ? count : -count;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}

/** A plan of tasks with these texts; the key of each is the plan's id and its place. */
export function planOfTexts(plan: string, texts: readonly string[]): PlanFeatures {
  return new PlanFeatures(
    plan,
    texts.map((text, i) => ({ key: `${plan}#${i}`, text, vector: strewn(text) })),
  );
}
