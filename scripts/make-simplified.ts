// Writes lib/policy/simplified.ts: the traditional characters that have one simplified form, out of opencc-js.
//   npx node scripts/make-simplified.ts
import { writeFileSync } from 'node:fs';
// @ts-expect-error The package has no types for its single dictionaries.
import characters from 'opencc-js/dict/TSCharacters';

let from = '';
let to = '';
for (const pair of (characters as string).split('|')) {
  const [traditional, simplified] = pair.split(' ') as [string, string];
  // Characters outside of the basic plane are too rare to carry the offsets of surrogate pairs for.
  if (traditional.length !== 1 || simplified?.length !== 1 || traditional === simplified) continue;
  from += traditional;
  to += simplified;
}

const file = new URL('../lib/policy/simplified.ts', import.meta.url);
writeFileSync(
  file,
  `// Made by scripts/make-simplified.ts from the character table of OpenCC (Apache-2.0), as opencc-js ships it.
// ${from.length} pairs: the character at a position of the first string is written as the one there in the second.
/** Traditional characters. */
export const traditional =
  '${from}';
/** Their simplified forms, in the same order. */
export const simplified =
  '${to}';
`,
);
console.log(`${from.length} pairs`);
