import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { recognise, recogniseSteps } from './recognise.ts';

const seed = readFileSync('seeds/004_53171d51f28a7a6c.txt', 'utf8');

test('nothing is recognised where nothing is', () => {
  for (const text of [
    '',
    '\n\n',
    '\u200b\ufeff\u200f',
    '　　',
    '。。。；；',
    '一、',
    '（）《》“',
    '\ud800',
    '.'.repeat(99),
  ]) {
    expect(recognise(plainText(text))).toEqual([]);
  }
});

/** Time of the faster of two runs: what else goes on only makes a run slower. */
function time(text: string): number {
  const run = () => {
    const begin = performance.now();
    recognise(plainText(text));
    return performance.now() - begin;
  };
  return Math.min(run(), run());
}

const units: Record<string, string> = {
  'a plan': seed,
  'a plan in one line': seed.replaceAll('\n', ''),
  'a plan whose marks all became full stops': seed.replace(/[，。、；：]/g, '.').replaceAll('\n', ''),
  'one character': '字',
  'a line of one character': '字\n',
  'open brackets': '（《“',
  'a quotation mark': '"',
  'an apostrophe and a stop': "字'.",
  'a number of a section': '一、',
  'clauses that never end': '在党委领导下加快推进，',
  'the beginnings of cues': '按照由可自从存在面临是',
};

// Ten times as long must take about ten times as long; quadratic work would take a hundred times, at every try. A busy
// machine may take the processor away in the middle of one.
test.each(Object.entries(units))('takes time linear in %s', { timeout: 60_000, retry: 3 }, (_, unit) => {
  const short = unit.repeat(Math.ceil(30_000 / unit.length));
  const long = short.repeat(10);
  time(short);
  // A floor under the short time, so that the clock's grain and the collector do not decide.
  expect(time(long) / Math.max(time(short), 10)).toBeLessThan(40);
});

test('reads 5 MB in steps short enough to be sliced', { timeout: 60_000 }, () => {
  const text = seed.repeat(Math.ceil(5_000_000 / 3 / seed.length));
  let steps = 0;
  const work = recogniseSteps(plainText(text));
  let step = work.next();
  for (; !step.done; step = work.next()) steps++;
  expect(steps).toBeGreaterThan(text.length / 1000);
  expect(step.value.length).toBeGreaterThan(20_000);
});

test('no passage is longer than the messages between page and panel allow', () => {
  const text = `要加快${'推进信息化建设和'.repeat(20_000)}`;
  for (const passage of recognise(plainText(text))) expect(passage.text.length).toBeLessThan(20_000);
});
