// @vitest-environment jsdom
import { fireEvent, render, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { Correction } from '../../lib/threads/correction.ts';
import type { Thread } from '../../lib/threads/thread.ts';
import { computers, corrected, long } from '../gallery/sample-threads.ts';
import { memoryThreads } from '../testing/memory-threads.ts';
import { expectAccessible, scrolledTo, spied } from '../testing/render-panel.tsx';
import { evidence, targetChange, threadEntry, threadOf, threadTask } from '../testing/sample-threads.ts';
import { wordsFor } from '../words/language.ts';
import type { Language } from '../words/words.ts';
import { ThreadBody } from './thread-body.tsx';

interface Given {
  readonly corrections?: readonly Correction[];
  readonly language?: Language;
  readonly onTask?: () => void;
}

function show(thread: Thread, { corrections = [], language = 'zh-CN', onTask }: Given = {}) {
  const { view, actions: real } = memoryThreads({ corrections });
  const actions = spied(real);
  const words = wordsFor(language);
  const screen = render(
    <main class="panel" lang={language}>
      <h1>政脉</h1>
      <h2>段落</h2>
      <ThreadBody
        thread={thread}
        corrections={view.corrections}
        actions={actions}
        words={words}
        {...(onTask && { onTask })}
      />
    </main>,
  );
  const entry = (key: string) => screen.container.querySelector<HTMLElement>(`[data-task="${key}"]`)!;
  return { ...screen, view, actions, entry };
}

const texts = (of: Element, selector: string) =>
  [...of.querySelectorAll(selector)].map((each) => each.textContent);
/** Without what is only spoken. */
const seen = (element: Element) => {
  const copy = element.cloneNode(true) as Element;
  for (const spoken of copy.querySelectorAll('.only-spoken')) spoken.remove();
  return copy.textContent;
};

const before = threadTask(2007, '继续推进宽带上网，上网率达到70%。', { start: 1 });
const after = threadTask(2009, '继续推进宽带上网，上网率达到100%。', { start: 1 });
const two = threadOf(
  [
    threadEntry(before),
    threadEntry(after, before, { kind: 'raised', targets: [targetChange('上网率', 70, 100)] }),
  ],
  { silent: [2008, 2010] },
);

test.each(['zh-CN', 'en'] as const)('%s: a thread and its corrections are accessible', async (language) => {
  const { container, getByRole } = show(corrected.thread, { corrections: corrected.corrections, language });
  fireEvent.click(getByRole('button', { name: /你的更正|Your corrections/ }));
  await expectAccessible(container);
});

test('name, span, count; the years oldest first, the silent ones among them, the page’s own marked', () => {
  const { container, getByRole } = show(computers);
  expect(getByRole('heading', { name: '电脑入农户上网工程' }).lang).toBe('zh-CN');
  expect(container.querySelector('.thread-span')?.textContent).toBe('2006—2009 年 4 项任务');
  expect(texts(container, 'h4')).toEqual(['2006 年', '2007 年', '2008 年', '2009 年本页']);
  const silent = show(two);
  expect(texts(silent.container, '.year > :first-child')).toEqual([
    '2007 年',
    '2008 年 未再提及',
    '2009 年',
    '2010 年 未再提及',
  ]);
});

test('each task has its source, heading path and relation, a moved target in words', () => {
  const { entry, container } = show(two);
  expect(entry('2007#1').querySelector('.relation-sign')?.textContent).toBe('新任务');
  const raised = entry('2009#1');
  expect(raised.querySelector('.relation-sign')?.textContent).toBe('目标提高');
  expect(raised.querySelector('.entry-target')?.textContent).toBe('上网率 由 70% 提高到 100%');
  expect(raised.textContent).toContain('二、重点工作 › （一）农村信息化');
  expect(texts(container, '.plan-title')[1]).toBe('乌海市2009年信息化工作要点乌海市信息化领导小组办公室');
});

test('nothing is said of a task where no earlier plan would have had it', () => {
  const [first, ...others] = two.entries;
  const untold = { ...first!, relation: { ...first!.relation, kind: null } };
  const { entry } = show({ ...two, entries: [untold, ...others] });
  expect(entry('2007#1').querySelector('.relation-sign')).toBeNull();
  expect(entry('2007#1').textContent).toContain('二、重点工作');
});

test('what changed is marked and said, and the marks can be put away', async () => {
  const { entry, getByRole } = show(two);
  const text = () => entry('2009#1').querySelector('.entry-words')!;
  expect(seen(text())).toBe('继续推进宽带上网，上网率达到70%100%。');
  expect(text().querySelector('del')?.textContent).toMatch(/删去：70%/);
  expect(text().querySelector('ins')?.textContent).toMatch(/加上：100%/);
  const toggle = getByRole('button', { name: '标出改动' });
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(toggle);
  await vi.waitFor(() => expect(text().textContent).toBe(after.text));
  expect(toggle.getAttribute('aria-pressed')).toBe('false');
});

test('a text that was written anew is not marked word by word; another year than the one above is named', () => {
  const other = threadTask(2010, '加强农牧业信息服务站管理。', { start: 1 });
  const back = threadTask(2011, '继续推进宽带上网，上网率达到90%。', { start: 1 });
  const { entry } = show(
    threadOf([threadEntry(before), threadEntry(other, before), threadEntry(back, before)]),
  );
  expect(entry('2010#1').querySelector('ins, del')).toBeNull();
  expect(entry('2010#1').querySelector('.entry-note')?.textContent).toBe('改写较多，没有逐字标出');
  expect(entry('2011#1').querySelector('.entry-note')?.textContent).toBe('对照 2007 年');
  expect(entry('2011#1').querySelector('del')).not.toBeNull();
});

test('evidence is folded, and made of the features that brought the tasks together', async () => {
  const { entry } = show(computers);
  expect(within(entry('2006#1')).queryByRole('button', { name: '依据' })).toBeNull();
  const own = entry('#page');
  const toggle = within(own).getByRole('button', { name: '依据' });
  expect(own.querySelector('.reasons')).toBeNull();
  fireEvent.click(toggle);
  await vi.waitFor(() => expect(toggle.getAttribute('aria-expanded')).toBe('true'));
  expect(texts(own, '.reason')).toEqual([
    '相近程度强关联 · 意思非常接近',
    '都提到行政村宽带上网率',
    '同一工程“电脑入农户上网工程”',
    '不同叫法宽带上网 (2003—2012) → 宽带接入 (2006 起) / 光纤到村 (2010 起)',
    '指标行政村宽带上网率 由 70% 提高到 100%',
    '措辞“继续”',
  ]);
  expect(document.getElementById(toggle.getAttribute('aria-controls')!)).not.toBeNull();
});

test('what both call the same is no other name, and a number alone is no word in common', async () => {
  const name = { text: '宽带上网', from: null, to: null };
  const term = (text: string) => ({ text, weight: 0.5, inPassage: [], inTask: [] });
  const alike = evidence({
    terms: [term('行政村'), term('100')],
    families: [{ id: '宽带', before: [name], after: [name] }],
  });
  const { entry } = show(threadOf([threadEntry(before), threadEntry(after, before, { evidence: alike })]));
  fireEvent.click(within(entry('2009#1')).getByRole('button', { name: '依据' }));
  await vi.waitFor(() => expect(texts(entry('2009#1'), '.reason')).toContain('都提到行政村、宽带上网'));
  expect(texts(entry('2009#1'), '.reason').join()).not.toContain('不同叫法');
});

test('headings are shown once for tasks that stand together under them', () => {
  const under = (start: number, text: string, heading: string) =>
    threadEntry({ ...threadTask(2008, text, { start }), headings: [heading] });
  const { entry } = show(
    threadOf([
      under(1, '建设网络。', '一、网络'),
      under(2, '建设平台。', '一、网络'),
      under(3, '建设队伍。', '二、队伍'),
    ]),
  );
  const shown = ['2008#1', '2008#2', '2008#3'].map(
    (key) => entry(key).querySelectorAll('.match-path').length,
  );
  expect(shown).toEqual([1, 0, 1]);
});

test('evidence that is the user’s own says so', async () => {
  const { entry } = show(
    threadOf([threadEntry(before), threadEntry(after, before, { evidence: evidence({ correction: 'c' }) })]),
  );
  fireEvent.click(within(entry('2009#1')).getByRole('button', { name: '依据' }));
  await vi.waitFor(() =>
    expect(entry('2009#1').querySelector('.reason')?.textContent).toBe('来自你的更正：归到一起'),
  );
});

async function correcting(thread: Thread, key: string) {
  const screen = show(thread);
  const own = within(screen.entry(key));
  fireEvent.click(own.getByRole('button', { name: '更正' }));
  await own.findByRole('button', { name: '年份不对' });
  return { ...screen, own };
}

test('not related: apart from all others, and the focus is not lost with the task', async () => {
  const { own, actions, entry } = await correcting(two, '2009#1');
  fireEvent.click(own.getByRole('button', { name: '不相关' }));
  expect(actions.correct).toHaveBeenCalledWith({
    kind: 'apart',
    task: { plan: '2009', title: after.title, year: 2009, text: after.text },
    others: [{ plan: '2007', title: before.title, year: 2007, text: before.text }],
  });
  expect(document.activeElement).toBe(entry('2007#1'));
});

test('wrong year: for the whole plan, or for the task only', async () => {
  const { own, actions } = await correcting(two, '2009#1');
  fireEvent.click(own.getByRole('button', { name: '年份不对' }));
  const field = await own.findByRole('spinbutton', { name: '应为哪一年' });
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  fireEvent.input(field, { target: { value: '2008' } });
  fireEvent.click(own.getByRole('radio', { name: '只改这一项' }));
  fireEvent.click(own.getByRole('button', { name: '保存' }));
  expect(actions.correct).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'year', year: 2008 }));
});

test('the field has the focus with the form: what is typed at once is not lost', async () => {
  const { own } = await correcting(two, '2009#1');
  // As a browser does, which waits for no effects; and no frame later.
  own.getByRole('button', { name: '年份不对' }).click();
  for (let i = 0; i < 5; i += 1) await null;
  const field = own.getByRole<HTMLInputElement>('spinbutton');
  expect(document.activeElement).toBe(field);
});

test('a thread that is fetched again keeps what is being typed, the field and the focus', async () => {
  const { view, actions: real } = memoryThreads({});
  const props = { corrections: view.corrections, actions: real, words: wordsFor('zh-CN') };
  const entries = Array.from({ length: 9 }, (_, i) =>
    threadEntry(threadTask(2001 + i, `推进第${i}项工作。`)),
  );
  const { container, rerender } = render(<ThreadBody thread={threadOf(entries)} {...props} />);
  const own = within(container.querySelector<HTMLElement>('[data-task="2007#0"]')!);
  fireEvent.click(own.getByRole('button', { name: '更正' }));
  fireEvent.click(await own.findByRole('button', { name: '年份不对' }));
  const field = (await own.findByRole('spinbutton')) as HTMLInputElement;
  fireEvent.input(field, { target: { value: '20' } });
  const stays = () => {
    expect(container.querySelector('[data-task="2007#0"] input')).toBe(field);
    expect([field.value, document.activeElement]).toEqual(['20', field]);
  };
  rerender(<ThreadBody thread={structuredClone(threadOf(entries))} {...props} />);
  stays();
  // Two years more: the middle of so long a thread is folded.
  const later = [2010, 2011].map((year) => threadEntry(threadTask(year, '推进后来的工作。')));
  rerender(<ThreadBody thread={threadOf([...entries, ...later])} {...props} />);
  expect(container.querySelector('.thread-fold')).not.toBeNull();
  stays();
});

test.each(['', '1200', '2008.5', '9999'])('the year “%s” is refused in words', async (typed) => {
  const { own, actions } = await correcting(two, '2009#1');
  fireEvent.click(own.getByRole('button', { name: '年份不对' }));
  const field = await own.findByRole('spinbutton');
  fireEvent.input(field, { target: { value: typed } });
  fireEvent.click(own.getByRole('button', { name: '保存' }));
  expect((await own.findByRole('alert')).textContent).toMatch(/请填 1949 到 20\d\d 之间的年份/);
  await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(actions.correct).not.toHaveBeenCalled();
});

test('Escape leaves the year alone, and only that', async () => {
  const { own } = await correcting(two, '2009#1');
  const wrong = own.getByRole('button', { name: '年份不对' });
  fireEvent.click(wrong);
  const heard = vi.fn();
  addEventListener('keydown', heard, { once: true });
  fireEvent.keyDown(await own.findByRole('spinbutton'), { key: 'Escape' });
  await vi.waitFor(() => expect(own.queryByRole('spinbutton')).toBeNull());
  expect(document.activeElement).toBe(wrong);
  expect(heard).not.toHaveBeenCalled();
  removeEventListener('keydown', heard);
});

test('a page has no plan whose year could be wrong', async () => {
  const { own } = await correcting(computers, '#page');
  fireEvent.click(own.getByRole('button', { name: '年份不对' }));
  await own.findByRole('spinbutton');
  expect(own.queryByRole('radio')).toBeNull();
});

test('what was corrected says so, and can be taken back, on the task and below the thread', async () => {
  const { entry, actions, getByRole, container } = show(corrected.thread, {
    corrections: corrected.corrections,
  });
  expect(texts(entry('2007#1'), '.corrected')).toEqual(['已更正 · 改到 2007 年收回']);
  expect(texts(entry('2008#1'), '.corrected')).toEqual(['已更正 · 归到了一起收回']);
  fireEvent.click(within(entry('2007#1')).getByRole('button', { name: '收回' }));
  expect(actions.remove).toHaveBeenLastCalledWith(['c1']);
  await vi.waitFor(() => expect(entry('2007#1').querySelector('.corrected')).toBeNull());
  fireEvent.click(getByRole('button', { name: '你的更正 2' }));
  const [, apart] = container.querySelectorAll<HTMLElement>('.own-correction');
  expect(apart?.textContent).toContain('移出了这条脉络');
  fireEvent.click(within(apart!).getByRole('button', { name: '收回' }));
  expect(actions.remove).toHaveBeenLastCalledWith(['c3']);
});

test('failure and progress are said', async () => {
  const { view, findByText, getByRole } = show(two);
  view.corrections.failed.value = 'writing';
  await vi.waitFor(() => expect(getByRole('alert').textContent).toContain('更正没有保存成功'));
  view.corrections.applying.value = true;
  await findByText('正在按你的更正重新整理…');
});

test('the middle of 25 years and most of 30 tasks are folded until asked for', async () => {
  const { container, findByRole, getByRole, queryByRole } = show(long);
  const count = () => container.querySelectorAll('.thread-entry').length;
  expect(count()).toBeLessThan(15);
  fireEvent.click(getByRole('button', { name: /展开中间/ }));
  const more = await findByRole('button', { name: '另有 26 项' });
  expect(queryByRole('button', { name: /展开中间/ })).toBeNull();
  const folded = count();
  fireEvent.click(more);
  await vi.waitFor(() => expect(count()).toBe(folded + 26));
});

test('a source is a button only where it leads somewhere', () => {
  const onTask = vi.fn();
  const { getAllByRole, unmount } = show(computers, { onTask });
  fireEvent.click(getAllByRole('button', { name: '乌海市2008年信息化工作要点' })[0]!);
  expect(onTask).toHaveBeenCalledWith(expect.objectContaining({ key: '2008#1' }));
  unmount();
  expect(show(two).queryByRole('button', { name: /信息化工作要点/ })).toBeNull();
});

test('a plot tells its values as one picture, and as a table', async () => {
  const { getByRole, getAllByRole, getByText } = show(computers);
  expect(getByRole('img').getAttribute('aria-label')).toBe(
    '行政村宽带上网率：2008 年计划 70%，2009 年计划 100%，2009 年计划 100%',
  );
  fireEvent.click(getByText('看表'));
  await vi.waitFor(() => expect(getByRole('table')).not.toBeNull());
  expect(getAllByRole('row').map((row) => row.textContent)).toEqual([
    '年份数值出处',
    '200870%计划2008 年文件',
    '2009100%计划2008 年文件',
    '2009100%计划2009 年文件',
  ]);
});

test('every point can be reached by keys, says when it was said, and leads to its source', async () => {
  const { getByRole, container, entry } = show(computers);
  const points = within(getByRole('group', { name: '各年数值' })).getAllByRole('button');
  expect(points.filter((point) => point.tabIndex === 0)).toHaveLength(1);
  points[2]!.focus();
  await vi.waitFor(() =>
    expect(container.querySelector('.plot-legend')?.textContent).toBe('2009 年 100% · 计划 · 2009 年文件'),
  );
  fireEvent.keyDown(points[2]!, { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(points[1]);
  fireEvent.click(points[1]!);
  await vi.waitFor(() => expect(document.activeElement).toBe(entry('2008#1')));
  expect(scrolledTo).toHaveBeenCalledWith(entry('2008#1'));
});

test('a point leads to a task that was folded as well', async () => {
  const { container, entry, getAllByRole } = show(long);
  const [points] = getAllByRole('group', { name: '各年数值' });
  expect(entry('2010#0')).toBeNull();
  fireEvent.click(within(points!).getByRole('button', { name: /^2010 年/ }));
  await vi.waitFor(() => expect(document.activeElement).toBe(entry('2010#0')));
  expect(container.querySelector('.thread-fold')).toBeNull();
});

test('a thread that is fetched again keeps what the reader has unfolded', async () => {
  const { view, actions: real } = memoryThreads({});
  const props = { corrections: view.corrections, actions: real, words: wordsFor('zh-CN') };
  const { getByRole, rerender, findByRole, queryByRole } = render(<ThreadBody thread={long} {...props} />);
  fireEvent.click(getByRole('button', { name: /展开中间/ }));
  await findByRole('button', { name: '另有 26 项' });
  rerender(<ThreadBody thread={{ ...long }} {...props} />);
  expect(queryByRole('button', { name: /展开中间/ })).toBeNull();
});
