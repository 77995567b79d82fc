import type { SourceBlock, SourceText } from './source-text.ts';

/** A plain text as the recogniser reads it: each line that is not empty is a block. */
export function plainText(text: string): SourceText {
  const blocks: SourceBlock[] = [];
  const line = /[^\n\r\u2028\u2029]+/g;
  for (let found = line.exec(text); found; found = line.exec(text)) {
    const end = found.index + found[0].length;
    if (/\S/.test(found[0])) blocks.push({ start: found.index, end, linkShare: 0 });
  }
  return { text, blocks };
}
