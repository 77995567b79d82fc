import { remembered } from './remembered.ts';
import { simplified } from './traditional.ts';

/** A text as it is compared, with the way back to the text as it was written. */
export interface Comparable {
  /** NFKC, lower case, simplified characters; white space, punctuation, symbols and control characters left out. */
  readonly text: string;
  /** For every UTF-16 unit of `text`, where the character it came from starts in the raw text. */
  readonly starts: Uint32Array;
  /** For every UTF-16 unit of `text`, where the character it came from ends in the raw text. */
  readonly ends: Uint32Array;
  /** 1 for every UTF-16 unit of `text` that has a stop (，。；：、…) between itself and the unit before. */
  readonly stops: Uint8Array;
}

const stop = /[，。；：、！？,.;:!?…—（）()\n\u3000]/;
const compared = /[\p{L}\p{N}]/u;
const known = new Map<string, string>();

/** One character as it is compared: none, one, or several (① is 1, ㎡ is m2). */
function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = '';
    for (const part of character.normalize('NFKC').toLowerCase()) {
      if (compared.test(part)) folded += simplified.get(part) ?? part;
    }
    known.set(character, folded);
  }
  return folded;
}

/** The text as it is compared, without the way back. */
export function comparableText(raw: string): string {
  let text = '';
  for (const character of raw) text += foldCharacter(character);
  return text;
}

/** Folds a text for comparison and keeps where every unit came from, so that finds can be marked in the raw text. */
export const comparable: (raw: string) => Comparable = remembered((raw) => {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const stops: number[] = [];
  let stopped = 0;
  let at = 0;
  for (const character of raw) {
    const folded = foldCharacter(character);
    for (let i = 0; i < folded.length; i += 1) {
      starts.push(at);
      ends.push(at + character.length);
      stops.push(stopped);
      stopped = 0;
    }
    if (!folded && stop.test(character)) stopped = 1;
    text += folded;
    at += character.length;
  }
  return {
    text,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    stops: Uint8Array.from(stops),
  };
});
