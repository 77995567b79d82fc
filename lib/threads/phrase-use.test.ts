import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SaidInTasks } from './phrase-use.ts';

test('counts the tasks of some plans that have a phrase, each once', () => {
  const use = new SaidInTasks([
    { plan: 'a', text: '推进“电子政务”，电子政务外网。' },
    { plan: 'a', text: '电子商务和政务公开。' },
    { plan: 'b', text: '电子政务。' },
  ]);
  expect(use.count('电子政务', new Set(['a']))).toBe(1);
  expect(use.count('电子政务', new Set(['a', 'b']))).toBe(2);
  expect(use.count('政务', new Set(['a']))).toBe(2);
  expect(use.count('远程教育', new Set(['a', 'b']))).toBe(0);
});

test('counts as reading every task would', () => {
  const words = fc.string({ unit: fc.constantFrom('电', '子', '政', '务'), maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(words),
      fc.string({ unit: fc.constantFrom('电', '子', '政'), minLength: 2 }),
      (texts, phrase) => {
        const use = new SaidInTasks(texts.map((text) => ({ plan: 'a', text })));
        expect(use.count(phrase, new Set(['a']))).toBe(texts.filter((text) => text.includes(phrase)).length);
      },
    ),
  );
});
