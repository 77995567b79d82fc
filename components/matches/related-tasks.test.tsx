// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderPanel } from '../testing/render-panel.tsx';
import { match, passage } from '../testing/sample-data.ts';

const text = '推进“数字乌海”和门户网站建设，行政村宽带上网率达到100%。';
const strong = match(2007, 'strong', {
  text: '“数字乌海”建设取得成效，行政村宽带上网率达70%。',
  headings: ['二、建设', '（一）网络'],
  similarity: 0.93,
  terms: [
    { text: '数字乌海', inPassage: [{ start: 3, end: 7 }], inTask: [{ start: 1, end: 5 }], weight: 0.6 },
  ],
  programmes: ['“数字乌海”'],
  measures: [{ of: '行政村宽带上网率', inPassage: '行政村宽带上网率保持100%', inTask: '70%' }],
});
const likely = match(2008, 'likely', {
  text: '办好门户网站。',
  similarity: 0.2,
  terms: [
    { text: '门户网站', inPassage: [{ start: 9, end: 13 }], inTask: [{ start: 2, end: 6 }], weight: 0.3 },
  ],
});
const weak = match(2006, 'weak', { text: '加强网络安全。' });

const marks = (element: Element | null) =>
  [...element!.querySelectorAll('mark')].map((each) => each.textContent);
const open = (matches = [strong, likely, weak]) =>
  renderPanel({ passages: [passage('a', { text, matches })], open: 'a' });

test('years newest first, each with source, heading path, strength in words and text', async () => {
  const { container, getByText } = open();
  expect([...container.querySelectorAll('h3')].map((each) => each.textContent)).toEqual([
    '2008 年',
    '2007 年',
    '2006 年',
  ]);
  const year = getByText('2007 年', { selector: 'h3' }).parentElement!;
  expect(year.textContent).toContain('乌海市2007年信息化工作要点');
  expect(year.textContent).toContain('乌海市信息办');
  expect(year.textContent).toContain('二、建设 › （一）网络');
  expect(year.textContent).toContain('强关联');
  await expectAccessible(container);
});

test('shared terms are marked in both texts; pointing at a task leaves its own', async () => {
  const { container, getByText } = open();
  const passageText = container.querySelector('.passage-text');
  expect(marks(passageText)).toEqual(['数字乌海', '门户网站']);
  const task = getByText('2008 年', { selector: 'h3' }).parentElement!.querySelector('.match')!;
  expect(marks(task)).toEqual(['门户网站']);
  fireEvent.pointerEnter(task);
  await vi.waitFor(() => expect(marks(passageText)).toEqual(['门户网站']));
  fireEvent.pointerLeave(task);
  await vi.waitFor(() => expect(marks(passageText)).toHaveLength(2));
});

test('why: terms, programmes, both values of a measure, and the meaning when it says something', () => {
  const { getByText } = open();
  const reasons = (year: string) =>
    [...getByText(year, { selector: 'h3' }).parentElement!.querySelectorAll('.reason')].map(
      (each) => each.textContent,
    );
  expect(reasons('2007 年')).toEqual([
    '都提到数字乌海',
    '意思非常接近',
    '同一工程“数字乌海”',
    '指标对照行政村宽带上网率 本页 保持100% 2007 年 70%',
  ]);
  expect(reasons('2008 年')).toEqual(['都提到门户网站']);
});

test('a task that shares no words is there for its meaning, and says so', () => {
  const { container } = open([match(2008, 'likely', { similarity: 0.7 })]);
  expect(container.querySelector('.reasons')?.textContent).toBe('意思有些相近');
});

test('other names of one thing, with the years in which they were usual', () => {
  const names = (text: string, from: number | null, to: number | null) => ({ text, from, to });
  const { container } = open([
    match(2008, 'likely', {
      families: [
        {
          id: '一网通办',
          inPassage: [names('一网通办', 2018, null), names('网上办事', 2004, 2018)],
          inTask: [names('一站式审批', null, null)],
          weight: 0.7,
        },
      ],
    }),
  ]);
  expect(container.querySelector('.reasons')?.textContent).toBe(
    '不同叫法本页 一网通办 (2018 起) / 网上办事 (2004—2018) 2008 年 一站式审批',
  );
});

test('what did not count is set apart and says so', () => {
  const { container, getByText } = open([match(2008, 'strong', { programmes: ['“数字乌海”'] })]);
  const [counted, besides] = container.querySelectorAll('.reasons');
  expect(counted!.textContent).toBe('意思有些相近');
  expect(getByText('另可对照（不影响排序）').nextElementSibling).toBe(besides);
  expect(besides!.textContent).toBe('同一工程“数字乌海”');
});

test('light terms are marked, but not named', () => {
  const term = (text: string, weight: number) => ({
    text,
    inPassage: [],
    inTask: [{ start: 0, end: 2 }],
    weight,
  });
  const { container } = open([match(2008, 'likely', { terms: [term('网络', 0.8), term('经济', 0.05)] })]);
  expect(container.querySelector('.reason')?.textContent).toBe('都提到网络');
});

test('an equal measure is said once', () => {
  const { container } = open([
    match(2008, 'strong', { measures: [{ of: '覆盖率', inPassage: '90%', inTask: '90%' }] }),
  ]);
  expect(container.querySelector('.also-stated + .reasons')?.textContent).toBe('指标对照覆盖率 都是 90%');
});

test('weak ones are folded, unless there are no others', async () => {
  const { getByRole, getByText } = open();
  const toggle = getByRole('button', { name: '另有 1 项较弱的关联' });
  expect(getByText('加强网络安全。').closest('[hidden]')).not.toBeNull();
  fireEvent.click(toggle);
  await vi.waitFor(() => expect(getByText('加强网络安全。').closest('[hidden]')).toBeNull());
  expect(toggle.getAttribute('aria-expanded')).toBe('true');
});

test('only weak ones are shown at once', () => {
  const { getByText, queryByRole } = open([weak]);
  expect(getByText('加强网络安全。').closest('[hidden]')).toBeNull();
  expect(queryByRole('button', { name: /较弱/ })).toBeNull();
});

test('no task, not yet, not at all: each in its own words', async () => {
  const { view, findByText } = renderPanel({
    passages: [passage('a', { matches: undefined })],
    open: 'a',
    done: 0,
  });
  await findByText('正在比对这一段，马上就好。');
  view.engine.value = { is: 'failed', fault: 'memory', detail: '' };
  await findByText('模型没有启动，这一段暂时没法比对。');
  view.passages.value = [passage('a')];
  await findByText('任务库里没有找到与这一段有关联的任务。');
});
