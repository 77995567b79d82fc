import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparableText } from '../comparable.ts';
import { lexicon } from './lexicon.ts';
import { fields } from './term-family.ts';

const names = lexicon.flatMap((family) => family.names.map((name) => ({ ...name, family })));

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

describe('the lexicon', () => {
  test('has one file for every field', () => {
    const files = readdirSync(new URL('families', import.meta.url)).map((file) => file.replace('.ts', ''));
    expect(files.sort()).toEqual([...fields].sort());
  });

  test('calls every family by its own id', () => {
    expect(repeated(lexicon.map((family) => family.id))).toEqual([]);
  });

  test('has every name once, in one family', () => {
    expect(repeated(names.map((name) => name.text))).toEqual([]);
  });

  test('holds names as they stand in comparable text', () => {
    for (const { text } of names) expect(comparableText(text)).toBe(text);
  });

  test('gives every family at least two names', () => {
    expect(lexicon.filter((family) => family.names.length < 2).map((family) => family.id)).toEqual([]);
  });

  test('has years between the first plans and the next ones, in order', () => {
    const odd = names.filter(
      ({ from, to }) => (from ?? 1978) < 1978 || (to ?? 2030) > 2030 || (from ?? 1978) > (to ?? 2030),
    );
    expect(odd.map((name) => name.text)).toEqual([]);
  });

  test('takes no id that is a name of another family', () => {
    const owner = new Map(names.map((name) => [name.text, name.family.id]));
    const taken = lexicon.filter(({ id }) => (owner.get(comparableText(id)) ?? id) !== id);
    expect(taken.map((family) => family.id)).toEqual([]);
  });
});
