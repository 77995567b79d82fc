import { expect, test } from 'vitest';
import { changesOnSides, shownChanges } from './shown-changes.ts';

/** Marks as in {+put in} and {-taken away}. */
const shown = (before: string, after: string) =>
  shownChanges(before, after)
    ?.map(({ is, text }) => (is === 'same' ? text : `{${is === 'added' ? '+' : '-'}${text}}`))
    .join('');

test('words that changed are marked, punctuation is not', () => {
  expect(shown('继续推进全市电脑入农户上网工程；', '继续推进“电脑入农户上网工程”。')).toBe(
    '继续推进{-全市}“电脑入农户上网工程”。',
  );
  expect(shown('建立职责清晰，分工合理的机制。', '建立职责清晰、分工合理的机制；')).toBe(
    '建立职责清晰、分工合理的机制；',
  );
});

test('the number that a task has in its plan is no change of its wording', () => {
  expect(shown('五是积极推进四级信息站建设。', '四是要积极推进四级信息站建设。')).toBe(
    '四是要积极推进四级信息站建设。',
  );
});

test('numbers that count something are wording', () => {
  expect(shown('年内上网率达到70%。', '年内上网率达到100%。')).toBe('年内上网率达到{-70%}{+100%}。');
  expect(shown('建设2.5公里的道路。', '建设25公里的道路。')).toContain('{+25}');
});

test('nothing is marked where most was rewritten', () => {
  expect(shownChanges('组织实施城市大脑项目。', '启动智慧城市运行管理平台。')).toBeNull();
  expect(changesOnSides('组织实施城市大脑项目。', '启动智慧城市运行管理平台。')).toBeNull();
});

test('side by side, each text has all of its own characters', () => {
  const [before, after] = [
    '一是继续推进全市电脑入农户，覆盖行政村的农户;',
    '继续推进“电脑入农户”，覆盖行政村和社区的农户。',
  ];
  const sides = changesOnSides(before, after)!;
  const textOf = (side: typeof sides.before) => side.map(({ text }) => text).join('');
  expect([textOf(sides.before), textOf(sides.after)]).toEqual([before, after]);
  const marked = (side: typeof sides.before) =>
    side.filter(({ is }) => is === 'added').map(({ text }) => text);
  expect([marked(sides.before), marked(sides.after)]).toEqual([['全市'], ['和社区']]);
});
