/**
 * Writes lib/policy/traditional.ts from the OpenCC tables: `npx node scripts/make-traditional.ts`.
 *
 * Taken are the one-to-one characters of TSCharacters within the first level of Big5 (0xA440–0xC67E), the 5,401
 * characters of everyday use. With them the table stays near 11 kB, small enough for a content script; the whole
 * table would be half as big again for characters that public documents hardly use.
 */
import { writeFileSync } from 'node:fs';
// @ts-expect-error The tables have no types.
import characters from 'opencc-js/dict/TSCharacters';

const everyday = new Set<string>();
const big5 = new TextDecoder('big5');
for (let lead = 0xa4; lead <= 0xc6; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) trail = 0xa1;
    everyday.add(big5.decode(Uint8Array.of(lead, trail)));
  }
}

const pairs = String(characters)
  .split('|')
  .map((entry) => entry.split(' '))
  .filter(([from, to]) => from?.length === 1 && to?.length === 1 && from !== to && everyday.has(from))
  .map(([from, to]) => `${from}${to}`)
  .join('');

writeFileSync(
  new URL('../lib/policy/traditional.ts', import.meta.url),
  `// Written by scripts/make-traditional.ts from the tables of OpenCC (Apache-2.0). Do not edit.
const pairs =
  '${pairs}';

/** Traditional characters of everyday use and the simplified character of each. */
export const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!]),
);
`,
);
