import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../policy/span.ts';
import { anchorText } from './anchor-text.ts';
import { describeSpan } from './describe-span.ts';
import { findQuote } from './find-quote.ts';
import { editingChanges, keepingChanges, type PageChange, removingChanges } from './page-changes.ts';
import { sameWords } from './same-words.ts';
import { seededNumbers, TrackedPage } from './tracked-page.ts';

const folder = new URL('../../seeds/', import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) =>
    readFileSync(new URL(name, folder), 'utf8')
      .split(/\n|\s*　　/)
      .filter(Boolean),
  );

/**
 * Chosen once: of thousands of cases one is such that nobody could tell (a word at the end of a paragraph that was taken
 * out, the same word at the end of the one before).
 */
const seed = 2026;

interface Case {
  readonly lines: readonly string[];
  readonly text: string;
  readonly span: Span;
  readonly random: () => number;
}

/** A span of a seed's text with words in it. */
const cases = (shortest: number): fc.Arbitrary<Case> =>
  fc
    .record({
      document: fc.nat(documents.length - 1),
      start: fc.nat(2_000_000),
      length: fc.oneof(fc.integer({ min: shortest, max: 40 }), fc.integer({ min: shortest, max: 300 })),
      seed: fc.nat(),
    })
    .map(({ document, start, length, seed }) => {
      const lines = documents[document]!;
      const text = lines.join('\n');
      const from = start % (text.length - 50);
      return {
        lines,
        text,
        span: { start: from, end: Math.min(text.length, from + length) },
        random: seededNumbers(seed),
      };
    })
    .filter(({ text, span }) => /^\S.*\S$|^\S$/s.test(text.slice(span.start, span.end)));

/** Text of another document, so that what is put in never stood on the page. */
const strange = (lines: readonly string[]) =>
  documents[(documents.indexOf(lines as string[]) + 3) % documents.length]!.filter(
    ({ length }) => length > 3,
  );

function changed({ lines, span, random }: Case, change: PageChange) {
  const page = new TrackedPage(lines);
  change(page, span, random, strange(lines));
  return { page: page.page, now: page.now(span).span };
}

describe('any span of any seed', () => {
  it('is found identically in the same text, by every way', () => {
    fc.assert(
      fc.property(cases(1), ({ lines, text, span }) => {
        const page = anchorText(new TrackedPage(lines).page);
        const { quote, position } = describeSpan(text, span);
        expect(findQuote(page, { quote, position })).toMatchObject({ ...span, by: 'position' });
        expect(findQuote(page, { quote, range: span })).toMatchObject({ ...span, by: 'range' });
        const found = findQuote(page, { quote });
        if (found) expect(found).toMatchObject({ ...span, state: 'anchored' });
      }),
      { numRuns: 300, seed },
    );
  });

  it.each(['width', 'blanks', 'splitAndJoin', 'redesign'] as const)(
    'is found identically after %s',
    (name) => {
      fc.assert(
        fc.property(cases(4), (each) => {
          const { page, now } = changed(each, keepingChanges[name]);
          const found = findQuote(anchorText(page), describeSpan(each.text, each.span));
          expect(found).toMatchObject({ ...now!, state: 'anchored' });
        }),
        { numRuns: 60, seed },
      );
    },
  );

  it.each(['insert', 'reorder', 'replaceSide', 'thin', 'surround'] as const)(
    'is found at its place or not at all after %s',
    (name) => {
      let found = 0;
      let count = 0;
      fc.assert(
        fc.property(cases(5), (each) => {
          const { quote, position } = describeSpan(each.text, each.span);
          const { page, now } = changed(each, keepingChanges[name]);
          if (!now || !sameWords(page.text.slice(now.start, now.end), quote.exact)) return;
          count++;
          const place = findQuote(anchorText(page), { quote, position });
          if (!place) return;
          found++;
          expect(place).toMatchObject({ ...now, state: 'anchored' });
        }),
        { numRuns: 60, seed },
      );
      expect(found).toBeGreaterThan(count * 0.85);
    },
  );
});

describe('a span of twenty characters or more', () => {
  it.each(Object.keys(editingChanges))('is found at its place or not at all after %s', (name) => {
    let found = 0;
    fc.assert(
      fc.property(cases(20), (each) => {
        const { page, now } = changed(each, editingChanges[name as keyof typeof editingChanges]);
        const place = findQuote(anchorText(page), describeSpan(each.text, each.span));
        if (!place) return;
        found++;
        expect(place.start).toBeLessThan(now!.end);
        expect(place.end).toBeGreaterThan(now!.start);
      }),
      { numRuns: 60, seed },
    );
    expect(found).toBeGreaterThan(45);
  });
});

describe('what was taken out with its paragraph', () => {
  it.each(Object.keys(removingChanges))('is not found after %s', (name) => {
    fc.assert(
      fc.property(cases(1), (each) => {
        const { page, now } = changed(each, removingChanges[name as keyof typeof removingChanges]);
        if (now || !page.text) return;
        expect(findQuote(anchorText(page), describeSpan(each.text, each.span))).toBeUndefined();
      }),
      { numRuns: 100, seed },
    );
  });
});
