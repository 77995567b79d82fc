import type { Passage } from '../policy/passage.ts';

/**
 * Names for a page's passages, in the same order. A passage keeps its name as long as its text and headings stand on
 * the page, wherever they move; equal ones are told apart by their order.
 */
export function passageIds(passages: readonly Pick<Passage, 'text' | 'headings'>[]): string[] {
  const seen = new Map<string, number>();
  return passages.map(({ text, headings }) => {
    const name = hash53([...headings, text].join('\n')).toString(36);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `${name}-${count}`;
  });
}

/**
 * A hash of 53 bits (two interleaved 32-bit multiplicative hashes with the finalizer of MurmurHash3): two of 20,000
 * passages share one with a chance of 2e-8. Names need no more; nothing is kept by them.
 */
function hash53(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = finish(a);
  b = finish(b);
  return (b & 0x1fffff) * 2 ** 32 + (a >>> 0);
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
