/**
 * An id for a record that has none, made from its content, so that reading it again makes the same. 128 bits (four
 * interleaved 32-bit multiplicative hashes with the finalizer of MurmurHash3): told apart are the records of one user,
 * nothing is proven by it.
 */
export function contentId(content: unknown): string {
  const text = JSON.stringify(content);
  const lanes = [0xdeadbeef, 0x41c6ce57, 0x9747b28c, 0x2f0b4c47];
  const factors = [0x9e3779b1, 0x5f356495, 0x85ebca77, 0x27d4eb2f];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (let lane = 0; lane < 4; lane++) lanes[lane] = Math.imul(lanes[lane]! ^ unit, factors[lane]!);
  }
  return `urn:zhengmai:content:${lanes.map((lane) => hex(finish(lane))).join('')}`;
}

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
