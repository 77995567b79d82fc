import { comparableText } from '../comparable.ts';
import { fold } from '../fold.ts';
import { remembered } from '../remembered.ts';
import type { Span } from '../span.ts';
import { documentNames } from './document-names.ts';
import { withoutEdges } from './name-edges.ts';
import type { ProgrammeKind, ProgrammeName } from './programme-name.ts';
import { quotedNames } from './quoted-names.ts';
import { sameProgramme } from './same-programme.ts';
import { serviceNumbers } from './service-numbers.ts';
import { coreOf } from './sorts.ts';
import { unquotedNames } from './unquoted-names.ts';
import { wellKnownNames } from './well-known.ts';

/** A named undertaking. Spans are UTF-16 offsets into the text. */
export interface Programme extends ProgrammeName, Span {}

/** The programmes a text names, in order; each place once, but for names that stand within a document's title. */
export const programmesOf: (text: string) => readonly Programme[] = remembered((text) => {
  const folded = fold(text);
  const found: Programme[] = [];
  const taken = new Uint8Array(folded.text.length);
  const add = (kind: ProgrammeKind, span: Span, keyOf = comparableText) => {
    const { start, end } = withoutEdges(folded.text, span);
    if (start === end) return;
    const from = folded.at(start);
    // The character before the end may be followed by invisible ones, which are no part of the name.
    const to = folded.at(end - 1) + 1;
    const name = text.slice(from, to);
    const key = keyOf(name);
    if (key.length < 2) return;
    found.push({ start: from, end: to, name, key, kind });
    taken.fill(1, start, end);
  };
  const free = ({ start, end }: Span) => !taken.subarray(start, end).includes(1);
  for (const span of serviceNumbers(folded.text)) add('service-number', span);
  for (const span of quotedNames(folded.text)) if (free(span)) add('named', span, coreOf);
  for (const span of wellKnownNames(folded.text)) if (free(span)) add('named', span, coreOf);
  // A name inside a title is a programme too: 《关于实施“金煤工程”的若干意见》.
  for (const span of documentNames(folded.text)) add('document', span);
  for (const span of unquotedNames(folded.text)) if (free(span)) add('named', span);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
});

/**
 * Names of the programmes that both texts speak of, as the first names them, or the second where only it sets them
 * off: a name in quotes in one text may stand without them in the other.
 */
export function sharedProgrammes(passage: string, task: string): string[] {
  const inPassage = programmesOf(passage);
  const inTask = programmesOf(task);
  if (!inPassage.length && !inTask.length) return [];
  const shared: Programme[] = [];
  const add = (own: readonly Programme[], others: readonly Programme[], other: string) => {
    const comparable = comparableText(other);
    for (const programme of own) {
      const there = stands(programme, comparable) || others.some((one) => sameProgramme(one, programme));
      if (there && !shared.some((one) => sameProgramme(one, programme))) shared.push(programme);
    }
  };
  add(inPassage, inTask, task);
  add(inTask, inPassage, passage);
  return shared.map(({ name }) => name);
}

/** Whether a programme's key stands in a comparable text; a number as a whole: 114 does not stand in 2114. */
function stands({ key, kind }: Programme, comparable: string): boolean {
  if (kind !== 'service-number') return comparable.includes(key);
  return new RegExp(`(?<!\\d)${key}(?!\\d)`, 'u').test(comparable);
}
