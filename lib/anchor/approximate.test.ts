import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorText } from './anchor-text.ts';
import { boundOf, findNear } from './approximate.ts';
import { editsBetween, editsByEnd } from './edit-distance.ts';
import { seededNumbers, TrackedPage } from './tracked-page.ts';

const seed = readFileSync(new URL('../../seeds/004_53171d51f28a7a6c.txt', import.meta.url), 'utf8');
const words = anchorText(new TrackedPage(seed.split('\n')).page).text;

/** A text with some characters replaced, left out or put in. */
function edited(text: string, edits: number, random: () => number): string {
  let now = text;
  for (let i = 0; i < edits; i++) {
    const at = Math.floor(random() * now.length);
    const kind = Math.floor(random() * 3);
    now = now.slice(0, at) + (kind ? '甲' : '') + now.slice(kind === 2 ? at : at + 1);
  }
  return now;
}

describe('findNear', () => {
  it('finds every place within the bound', () => {
    fc.assert(
      fc.property(
        fc.nat(words.length - 200),
        fc.integer({ min: 6, max: 120 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (start, length, share, number) => {
          const end = start + length;
          const quote = words.slice(start, end);
          const edits = Math.ceil(share * boundOf(length));
          const there = edited(quote, edits, seededNumbers(number));
          const page = words.slice(0, start) + there + words.slice(end);
          const found = findNear(
            anchorText({ text: page, blocks: [{ start: 0, end: page.length, linkShare: 0 }] }),
            {
              words: quote,
              before: words.slice(Math.max(0, start - 64), start),
              after: words.slice(end, end + 64),
              isWhole: false,
              expected: undefined,
            },
          );
          const here = found.find((near) => near.start < start + there.length && near.end > start);
          expect(here).toBeDefined();
          // The edges are made to fit the contexts, so the edits may be a few more than the least.
          expect(here!.edits).toBeLessThanOrEqual(boundOf(length));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('looks for nothing near a quote of fewer than six characters', () => {
    const page = anchorText(new TrackedPage(['加快推进电子政务']).page);
    const sought = { words: '加快推行', before: '', after: '电子政务', isWhole: false, expected: 0 };
    expect(findNear(page, sought)).toEqual([]);
  });
});

describe('edits', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙'), maxLength: 12 });

  /** Wagner and Fischer's table, without a band. */
  function plainly(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      }
      row = next;
    }
    return row[b.length]!;
  }

  it('between two texts are counted up to the bound', () => {
    fc.assert(
      fc.property(text, text, fc.nat(12), (a, b, bound) => {
        expect(editsBetween(a, b, bound)).toBe(Math.min(plainly(a, b), bound + 1));
      }),
    );
  });

  it('by end are the least of all beginnings', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const byEnd = Array.from({ length: b.length + 1 }, (_, end) =>
          Math.min(...Array.from({ length: end + 1 }, (_, start) => plainly(a, b.slice(start, end)))),
        );
        expect([...editsByEnd(a, b)]).toEqual(byEnd);
      }),
    );
  });
});
