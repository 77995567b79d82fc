import { remembered } from '../remembered.ts';
import { chanceWords } from './chance-words.ts';
import { lexicon } from './lexicon.ts';
import type { TermFamily, TermName } from './term-family.ts';

/** A name of the lexicon in a text. Offsets are into the comparable text that was given. */
export interface FoundTerm {
  readonly family: TermFamily;
  readonly name: TermName;
  readonly start: number;
  readonly end: number;
}

/** A family that two texts name, and the names that each has for it, in their order in the text. */
export interface SharedFamily {
  readonly family: TermFamily;
  readonly inA: TermName[];
  readonly inB: TermName[];
}

interface KnownName {
  readonly text: string;
  /** Null for a word that holds names by chance: it keeps its place, and is no find. */
  readonly term: { readonly family: TermFamily; readonly name: TermName } | null;
}

interface Candidate {
  readonly known: KnownName;
  readonly start: number;
  readonly end: number;
}

const latinOrDigit = /[a-z0-9]/;

let known: Map<string, KnownName[]> | undefined;

/** All names and chance words under their first two characters: every one has at least two, and few share them. */
function knownNames(): Map<string, KnownName[]> {
  if (known) return known;
  const names: KnownName[] = lexicon.flatMap((family) =>
    family.names.map((name) => ({ text: name.text, term: { family, name } })),
  );
  for (const text of chanceWords) names.push({ text, term: null });
  known = Map.groupBy(names, ({ text }) => text.slice(0, 2));
  return known;
}

/** Whether a cut before `at` would split a number or a Latin word: the bot of robot, the 3g of 13g. */
function splitsWord(text: string, at: number): boolean {
  return latinOrDigit.test(text.charAt(at - 1)) && latinOrDigit.test(text.charAt(at));
}

/**
 * The names of policy terms in a comparable text, from front to back. Where names overlap the longer one counts, of
 * equally long ones the first. The time needed grows with the text, not with the lexicon.
 */
export const termsIn: (text: string) => readonly FoundTerm[] = remembered((text) => {
  const names = knownNames();
  const candidates: Candidate[] = [];
  for (let start = 0; start + 1 < text.length; start += 1) {
    for (const known of names.get(text.slice(start, start + 2)) ?? []) {
      const end = start + known.text.length;
      if (!text.startsWith(known.text, start) || splitsWord(text, start) || splitsWord(text, end)) continue;
      candidates.push({ known, start, end });
    }
  }
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(text.length);
  const found: FoundTerm[] = [];
  for (const { known, start, end } of candidates) {
    // No candidate left is longer than those taken, so it overlaps one of them only with its first or last unit in it.
    if (taken[start] || taken[end - 1]) continue;
    taken.fill(1, start, end);
    if (known.term) found.push({ ...known.term, start, end });
  }
  return found.sort((a, b) => a.start - b.start);
});

/** The names by family, each name once. */
function namesByFamily(text: string): Map<TermFamily, Set<TermName>> {
  const byFamily = new Map<TermFamily, Set<TermName>>();
  for (const { family, name } of termsIn(text)) {
    const names = byFamily.get(family);
    if (names) names.add(name);
    else byFamily.set(family, new Set([name]));
  }
  return byFamily;
}

/** The families that two comparable texts both name, in their order in the first. */
export function sharedFamilies(a: string, b: string): SharedFamily[] {
  const namesInB = namesByFamily(b);
  const shared: SharedFamily[] = [];
  for (const [family, inA] of namesByFamily(a)) {
    const inB = namesInB.get(family);
    if (inB) shared.push({ family, inA: [...inA], inB: [...inB] });
  }
  return shared;
}
