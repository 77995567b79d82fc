// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { PlanComparison } from '../../../lib/threads/comparison.ts';
import { sampleComparison, sampleLibrary } from '../../gallery/sample-library.ts';
import { expectAccessible } from '../../testing/render-panel.tsx';
import { renderWorkbench } from '../../testing/render-workbench.tsx';

const sample = sampleComparison();
const [first] = sample.pairs as [PlanComparison['pairs'][number]];
const text = (task: typeof first.before, words: string, start: number) => ({
  ...task,
  key: `${task.key}-${start}`,
  text: words,
  start,
  headings: ['一、网络'],
});
/** A pair whose target was raised, two that did not change, one that is new and one that is gone. */
const comparison: PlanComparison = {
  ...sample,
  pairs: [
    {
      before: text(first.before, '年内行政村宽带上网率达到70%。', 10),
      after: text(first.after, '年内行政村宽带上网率达到100%。', 10),
      relation: { ...first.relation, kind: 'raised', targets: [] },
      unchanged: false,
    },
    ...[20, 30].map((start) => ({
      before: text(first.before, `继续推进第${start}号工程。`, start),
      after: text(first.after, `继续推进第${start}号工程。`, start),
      relation: { ...first.relation, kind: 'continued' as const, targets: [] },
      unchanged: true,
    })),
  ],
  fresh: [text(first.after, '新建应急指挥平台。', 40)],
  gone: [text(first.before, '召开动员大会。', 50)],
};
const library = { is: 'there', of: sampleLibrary(0) } as const;

function show(
  facts: Parameters<typeof renderWorkbench>[0] = { library, comparison: { is: 'there', of: comparison } },
  own: Parameters<typeof renderWorkbench>[1] = {},
) {
  const screen = renderWorkbench(facts, { ...own, threads: { compare: () => {}, ...own.threads } });
  fireEvent.click(screen.getByRole('button', { name: '文件对照' }));
  return screen;
}

test('the two latest plans of one place are compared, and others when they are chosen or swapped', async () => {
  const { actions, findByRole, getByRole } = show({ library });
  await vi.waitFor(() => expect(actions.threads.compare).toHaveBeenCalledWith('2008', '2009'));
  const earlier = (await findByRole('combobox', { name: '前一份' })) as HTMLSelectElement;
  expect(
    within(earlier).getByRole('option', { name: '2006 · 内蒙古推进信息化建设加强信息资源开发利用' }),
  ).toBeTruthy();
  fireEvent.change(earlier, { target: { value: '2007' } });
  await vi.waitFor(() => expect(actions.threads.compare).toHaveBeenLastCalledWith('2007', '2009'));
  fireEvent.click(getByRole('button', { name: '前后对调' }));
  await vi.waitFor(() => expect(actions.threads.compare).toHaveBeenLastCalledWith('2009', '2007'));
  expect(earlier.value).toBe('2009');
});

test('a plan is not compared with itself', async () => {
  const { actions, findByRole, findByText } = show({ library });
  await vi.waitFor(() => expect(actions.threads.compare).toHaveBeenCalledOnce());
  fireEvent.change(await findByRole('combobox', { name: '前一份' }), { target: { value: '2009' } });
  await findByText('两边是同一份文件');
  expect(actions.threads.compare).toHaveBeenCalledOnce();
});

test('changed words are marked on their sides; what one plan has alone is said to be missing in the other', async () => {
  const { findByRole, getByRole, getByText, container } = show();
  await findByRole('table');
  const row = getByRole('row', { name: /^目标提高/ });
  expect(row.querySelector('del')?.textContent).toContain('70%');
  expect(row.querySelector('ins')?.textContent).toContain('100%');
  expect(within(row).getAllByRole('cell')[0]!.querySelector('ins')).toBeNull();
  within(getByRole('row', { name: /^新任务/ })).getByText('前一份没有');
  within(getByRole('row', { name: /^未再提及/ })).getByText('后一份没有');
  getByText('一、网络');
  await expectAccessible(container);
});

test('what did not change is folded, run by run, and all at once', async () => {
  const { findByRole, getByRole, queryByText, getByText } = show();
  const folded = await findByRole('button', { name: '2 项没有改动' });
  expect(queryByText('继续推进第20号工程。')).toBeNull();
  fireEvent.click(folded);
  await vi.waitFor(() => expect(getByRole('table').textContent).toContain('继续推进第30号工程。'));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('继续推进第20号工程。'));
  fireEvent.click(getByRole('button', { name: '展开没有改动的' }));
  fireEvent.click(await findByRole('button', { name: '折起没有改动的' }));
  await vi.waitFor(() => getByText('2 项没有改动'));
});

test('kinds are counted, and are filters', async () => {
  const { findByRole, getByRole, queryByRole, getByText } = show();
  const fresh = await findByRole('button', { name: '新任务 1' });
  expect((getByRole('button', { name: '目标降低 0' }) as HTMLButtonElement).disabled).toBe(true);
  fireEvent.click(fresh);
  await vi.waitFor(() => expect(queryByRole('row', { name: /^目标提高/ })).toBeNull());
  expect(fresh.getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(getByRole('button', { name: '目标提高 1' }));
  await vi.waitFor(() => getByRole('row', { name: /^目标提高/ }));
  fireEvent.input(getByRole('searchbox', { name: '在对照里查找' }), { target: { value: '没有的词' } });
  await vi.waitFor(() => getByText('没有符合条件的任务'));
  fireEvent.click(getByRole('button', { name: '显示全部' }));
  await vi.waitFor(() => getByRole('row', { name: /^未再提及/ }));
});

test('what is searched for is marked, and shown though it did not change', async () => {
  const { findByRole, container, getByRole } = show();
  await findByRole('table');
  fireEvent.input(getByRole('searchbox', { name: '在对照里查找' }), { target: { value: '３０号' } });
  await vi.waitFor(() => expect(container.querySelector('mark')?.textContent).toBe('30号'));
  expect(container.querySelectorAll('.compared-row')).toHaveLength(1);
});

test('every pair shows its evidence, and the user can say that it is none', async () => {
  const { findByRole, getByRole, actions, queryByRole } = show();
  await findByRole('table');
  const why = within(getByRole('row', { name: /^目标提高/ })).getByRole('button', { name: '依据' });
  fireEvent.click(why);
  await findByRole('button', { name: '不相关' });
  expect(why.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(getByRole('button', { name: '不相关' }));
  expect(actions.threads.correct).toHaveBeenCalledWith({
    kind: 'apart',
    task: expect.objectContaining({ plan: '2009', text: '年内行政村宽带上网率达到100%。' }),
    others: [expect.objectContaining({ plan: '2008', text: '年内行政村宽带上网率达到70%。' })],
  });
  await findByRole('button', { name: '撤销' });
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(actions.threads.undo).toHaveBeenCalledOnce();
  fireEvent.click(why);
  await vi.waitFor(() => expect(queryByRole('button', { name: '不相关' })).toBeNull());
});

test.each([
  ['a pair, to the thread of its later task', /^目标提高/, comparison.pairs[0]!.after],
  ['what is new', /^新任务/, comparison.fresh[0]!],
  ['what is gone', /^未再提及/, comparison.gone[0]!],
])('every line leads to its thread, and is there again on the way back: %s', async (_, name, task) => {
  const { findByRole, getByRole, actions } = show(undefined, { threads: { open: () => {} } });
  await findByRole('table');
  fireEvent.click(within(getByRole('row', { name })).getByRole('button', { name: '查看脉络' }));
  expect(actions.threads.open).toHaveBeenCalledExactlyOnceWith(task.key);
  await vi.waitFor(() =>
    expect(getByRole('button', { name: '脉络' }).getAttribute('aria-current')).toBe('page'),
  );
  fireEvent.click(getByRole('button', { name: '文件对照' }));
  await vi.waitFor(() => expect(document.activeElement).toBe(getByRole('row', { name })));
});

test('a thread that was opened from a line has the keyboard', async () => {
  const { findByRole, getByRole } = show({
    library: { is: 'there', of: sampleLibrary(90) },
    comparison: { is: 'there', of: comparison },
  });
  await findByRole('table');
  fireEvent.click(within(getByRole('row', { name: /^新任务/ })).getByRole('button', { name: '查看脉络' }));
  await vi.waitFor(() => expect(document.activeElement).toBe(getByRole('region', { name: '脉络详情' })));
});

test('filters and exports can be folded where they have no room', async () => {
  const { findByRole, getByRole } = show();
  const tools = await findByRole('button', { name: '筛选与导出' });
  expect(tools.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(tools);
  await vi.waitFor(() => expect(tools.getAttribute('aria-expanded')).toBe('true'));
  fireEvent.click(getByRole('button', { name: '新任务 1' }));
  // What is set is told when they are folded, too.
  await findByRole('button', { name: /^筛选与导出.*已用 1 个条件/ });
});

test('it is printed, and exported in each form; what fails says so', async () => {
  let works = true;
  const { findByRole, findByText, actions, getByRole } = show(undefined, {
    threads: { exportComparison: async () => works, printComparison: () => {} },
  });
  fireEvent.click(await findByRole('button', { name: '打印' }));
  expect(actions.threads.printComparison).toHaveBeenCalledOnce();
  fireEvent.click(getByRole('button', { name: 'Word 文档' }));
  expect(actions.threads.exportComparison).toHaveBeenLastCalledWith('docx');
  await findByText(/^已导出/);
  works = false;
  fireEvent.click(getByRole('button', { name: '表格' }));
  await findByText(/没有导出成功/);
  expect(actions.threads.exportComparison).toHaveBeenLastCalledWith('csv');
});

test('a long comparison is drawn in slices, to its end', async () => {
  const { pairs } = comparison;
  const many = Array.from({ length: 400 }, (_, i) => ({
    ...pairs[0]!,
    before: text(first.before, `第${i}项，达到70%。`, i),
    after: text(first.after, `第${i}项，达到100%。`, i),
  }));
  const { findByRole, container } = show({
    library,
    comparison: { is: 'there', of: { ...comparison, pairs: many } },
  });
  await findByRole('table');
  const drawn = () => container.querySelectorAll('.compared-row').length;
  expect(drawn()).toBeLessThan(200);
  await vi.waitFor(() => expect(drawn()).toBe(402), { timeout: 10_000 });
});

test('waiting, a failure that can be tried again, and a library without two plans', async () => {
  const { view, findByText, findByRole, actions } = show({
    library,
    comparison: { is: 'loading', part: null },
  });
  await findByText('正在对照…');
  view.threads.comparison.value = { is: 'failed', fault: 'crashed' };
  actions.threads.compare.mockClear();
  fireEvent.click(await findByRole('button', { name: '再试一次' }));
  expect(actions.threads.compare).toHaveBeenCalledWith('2008', '2009');
  view.threads.library.value = { is: 'there', of: { plans: [], threads: [] } };
  await findByText('还不能对照');
});
