import type { ChosenTarget } from './choose-target.ts';
import type { Located } from './located.ts';

/**
 * An id for a record that has none, made from its content, so that reading it again makes the same.
 * @param more its note and tags
 */
export function contentId(
  address: Located,
  { quote, position }: ChosenTarget,
  more: readonly (Located | undefined)[],
): string {
  const parts = [address, quote.exact, quote.prefix, quote.suffix, position?.start, ...more];
  const content = parts.map((part) => part?.text ?? (typeof part?.value === 'number' ? part.value : null));
  return `urn:zhengmai:content:${hash128(JSON.stringify(content))}`;
}

/**
 * Four interleaved 32-bit multiplicative hashes with the finalizer of MurmurHash3, in hexadecimal: enough to tell the
 * records of one user apart; nothing is proven by it.
 */
function hash128(text: string): string {
  const lanes = [0xdeadbeef, 0x41c6ce57, 0x9747b28c, 0x2f0b4c47];
  const factors = [0x9e3779b1, 0x5f356495, 0x85ebca77, 0x27d4eb2f];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (let lane = 0; lane < 4; lane++) lanes[lane] = Math.imul(lanes[lane]! ^ unit, factors[lane]!);
  }
  return lanes.map((lane) => (finish(lane) >>> 0).toString(16).padStart(8, '0')).join('');
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
