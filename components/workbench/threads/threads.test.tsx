// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { sampleComparison, sampleLibrary, sampleThread } from '../../gallery/sample-library.ts';
import { expectAccessible } from '../../testing/render-panel.tsx';
import { renderWorkbench } from '../../testing/render-workbench.tsx';
import { aThread } from './a-thread.testing.ts';
import type { Library } from './threads-place-view.ts';

const plans = sampleLibrary(0).plans;
const threads = [
  aThread('宽带', {
    name: '行政村宽带上网率',
    years: [2006, 2008],
    silent: [2007, 2009],
    tasks: 3,
    ended: true,
    last: 'raised',
    targets: true,
  }),
  aThread('农户', { name: '电脑入农户上网工程', field: 'agriculture', programmes: ['电脑入农户'] }),
  aThread('一卡通', { name: '城市“一卡通”工程', words: '城市“一卡通”工程\n由社会保障局承担' }),
  aThread('培训', { name: '信息化人才培训', years: [2009], last: 'new' }),
];
const there = (library: Library = { plans, threads }) => ({ library: { is: 'there', of: library } as const });

function show(
  facts: Parameters<typeof renderWorkbench>[0] = there(),
  own: Parameters<typeof renderWorkbench>[1] = {},
) {
  const screen = renderWorkbench(facts, own);
  fireEvent.click(screen.getByRole('button', { name: '脉络' }));
  const rowOf = (id: string) => screen.container.querySelector<HTMLElement>(`[data-id="${id}"]`)!;
  return { ...screen, rowOf };
}
const focused = () => document.activeElement as HTMLElement;
const press = (key: string) => fireEvent.keyDown(focused(), { key });

test('threads stand under their topics, with years, tasks and what became of them, for all to read', async () => {
  const { getByRole, rowOf, container } = show();
  const grid = getByRole('treegrid', { name: '脉络列表' });
  expect(
    within(grid)
      .getAllByRole('rowheader')
      .map((each) => each.textContent),
  ).toEqual(['通信网络2 条', '农业农村1 条']);
  const row = within(rowOf('宽带'));
  row.getByText('行政村宽带上网率');
  row.getByText('2006 年、2008 年有任务；2007 年、2009 年的文件未提及');
  row.getByText('3 项任务');
  row.getByText('目标提高');
  row.getByText('之后未再提及');
  expect(rowOf('宽带').querySelectorAll('.matrix-task')).toHaveLength(2);
  expect(rowOf('宽带').querySelectorAll('.matrix-silent')).toHaveLength(2);
  await expectAccessible(container);
});

test('the library is asked for when it is first looked at', () => {
  const { actions, getByRole } = renderWorkbench({});
  expect(actions.threads.load).not.toHaveBeenCalled();
  fireEvent.click(getByRole('button', { name: '脉络' }));
  expect(actions.threads.load).toHaveBeenCalledOnce();
});

test('threads of one year are left out, counted, and shown on request', async () => {
  const { getByText, getByRole, rowOf } = show();
  expect(rowOf('培训')).toBeNull();
  getByText(/另有 1 条只在一年里出现/);
  fireEvent.click(getByRole('button', { name: '也列出来' }));
  await vi.waitFor(() => expect(rowOf('培训')).not.toBeNull());
  expect(within(rowOf('培训')).queryByText('新任务')).toBeNull();
  getByText('共 4 条');
  fireEvent.click(getByRole('button', { name: '只看跨年的' }));
  await vi.waitFor(() => expect(rowOf('培训')).toBeNull());
});

test('filters have counts, narrow the list, and are cleared', async () => {
  const { getByRole, getByText, rowOf } = show();
  const targets = getByRole('checkbox', { name: /^有指标\s*1$/ });
  fireEvent.click(targets);
  await vi.waitFor(() => expect(rowOf('农户')).toBeNull());
  getByText('1 / 3 条');
  fireEvent.input(getByRole('searchbox', { name: '搜索脉络' }), { target: { value: '一卡通' } });
  await vi.waitFor(() => getByText('没有符合条件的脉络'));
  fireEvent.click(getByRole('main').querySelector('.notice .main-button')!);
  await vi.waitFor(() => expect(rowOf('农户')).not.toBeNull());
  getByText('共 3 条');
});

test('those that began in the last year are there when it is chosen, and that is said', async () => {
  const { getByRole, getByText, queryByText, rowOf } = show();
  const several = () => getByRole('button', { name: '只看跨年的' });
  fireEvent.click(getByRole('checkbox', { name: /^2009 年\s*1$/ }));
  await vi.waitFor(() => expect(rowOf('培训')).not.toBeNull());
  getByText(/只在一年里出现的 1 条也列出来了/);
  expect(several().getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(several());
  await vi.waitFor(() => getByText('没有符合条件的脉络'));
  fireEvent.click(getByRole('button', { name: '也列出来' }));
  await vi.waitFor(() => expect(rowOf('培训')).not.toBeNull());
  fireEvent.click(getByRole('checkbox', { name: /^2009 年/ }));
  await vi.waitFor(() => expect(rowOf('培训')).toBeNull());
  expect(several().getAttribute('aria-pressed')).toBe('true');
  expect(queryByText(/也列出来了/)).toBeNull();
});

test('where nothing fits, what can be left off is one press away, and the keyboard goes on in the list', async () => {
  const { getByRole, getByText, rowOf, container } = show();
  fireEvent.click(getByRole('checkbox', { name: /^农业农村/ }));
  fireEvent.click(getByRole('checkbox', { name: /^有指标/ }));
  await vi.waitFor(() => getByText('没有符合条件的脉络'));
  getByRole('button', { name: '不限“领域”，有 1 条' });
  await expectAccessible(container);
  fireEvent.click(getByRole('button', { name: '不限“有指标”，有 1 条' }));
  await vi.waitFor(() => expect(rowOf('农户')).not.toBeNull());
  await vi.waitFor(() => expect(focused().getAttribute('role')).toBe('row'));
  const search = getByRole('searchbox', { name: '搜索脉络' });
  search.focus();
  fireEvent.input(search, { target: { value: '一卡通' } });
  await vi.waitFor(() => getByRole('button', { name: '不搜索，有 1 条' }));
  fireEvent.input(search, { target: { value: '' } });
  await vi.waitFor(() => expect(rowOf('农户')).not.toBeNull());
  await new Promise((drawn) => requestAnimationFrame(drawn));
  expect(focused()).toBe(search);
});

/** Lays the open thread, or the filters, over the list, as they lie in a narrow window. */
function narrow() {
  const box = Element.prototype.getBoundingClientRect;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.matches('.detail, .list-column, .workbench-columns[data-filters="true"] > .filters')
      ? new DOMRect(0, 0, 400, 600)
      : box.call(this);
  });
}

test('in a narrow window a search shows the list, and goes on being typed', async () => {
  const { getByRole, rowOf, queryByRole, container } = show();
  const search = getByRole('searchbox', { name: '搜索脉络' });
  const open = async () => {
    fireEvent.click(rowOf('宽带'));
    return vi.waitFor(() => getByRole('region', { name: '脉络详情' }));
  };
  await open();
  search.focus();
  fireEvent.input(search, { target: { value: '宽' } });
  await vi.waitFor(() => expect(rowOf('农户')).toBeNull());
  // Beside each other both have their room.
  getByRole('region', { name: '脉络详情' });
  narrow();
  fireEvent.input(search, { target: { value: '宽带' } });
  await vi.waitFor(() => expect(queryByRole('region', { name: '脉络详情' })).toBeNull());
  expect(focused()).toBe(search);
  expect(rowOf('宽带').tabIndex).toBe(0);
  fireEvent.click(getByRole('button', { name: '筛选' }));
  const columns = container.querySelector<HTMLElement>('.workbench-columns')!;
  await vi.waitFor(() => expect(columns.dataset.filters).toBe('true'));
  fireEvent.click(getByRole('checkbox', { name: /^有指标/ }));
  await vi.waitFor(() => getByRole('button', { name: '看这 1 条' }));
  expect(columns.dataset.filters).toBe('true');
  fireEvent.input(search, { target: { value: '' } });
  await vi.waitFor(() => expect(columns.dataset.filters).toBe('false'));
  await open();
  fireEvent.click(getByRole('button', { name: '只看跨年的' }));
  await vi.waitFor(() => expect(queryByRole('region', { name: '脉络详情' })).toBeNull());
});

test('Escape closes the thread wherever the focus is, but for what has a use of its own for it', async () => {
  const { getByRole, rowOf, queryByRole } = show();
  const pane = () => queryByRole('region', { name: '脉络详情' });
  const open = async () => {
    fireEvent.click(rowOf('宽带'));
    await vi.waitFor(() => getByRole('button', { name: '和另一条归到一起…' }));
  };
  await open();
  await vi.waitFor(() => expect(focused()).toBe(rowOf('宽带')));
  rowOf('宽带').blur();
  expect(focused()).toBe(document.body);
  press('Escape');
  await vi.waitFor(() => expect(pane()).toBeNull());
  await vi.waitFor(() => expect(focused()).toBe(rowOf('宽带')));

  await open();
  const filter = getByRole('checkbox', { name: /^有指标/ });
  filter.focus();
  press('Escape');
  await vi.waitFor(() => expect(pane()).toBeNull());
  await new Promise((drawn) => requestAnimationFrame(drawn));
  expect(focused()).toBe(filter);

  await open();
  getByRole('searchbox', { name: '搜索脉络' }).focus();
  press('Escape');
  expect(pane()).not.toBeNull();

  // A year that is being written is not lost.
  fireEvent.click(within(pane()!).getAllByRole('button', { name: '更正' })[0]!);
  fireEvent.click(await vi.waitFor(() => within(pane()!).getByRole('button', { name: '年份不对' })));
  const year = await vi.waitFor(() => within(pane()!).getByRole('spinbutton'));
  year.blur();
  press('Escape');
  for (const other of [pane()!, rowOf('宽带')]) {
    other.focus();
    press('Escape');
    // What is drawn anew is drawn by then.
    await new Promise((drawn) => requestAnimationFrame(drawn));
    expect(pane()).not.toBeNull();
  }
  fireEvent.keyDown(year, { key: 'Escape' });
  await vi.waitFor(() => expect(year.isConnected).toBe(false));
  expect(pane()).not.toBeNull();

  fireEvent.click(getByRole('button', { name: '和另一条归到一起…' }));
  await vi.waitFor(() => getByRole('dialog'));
  focused().blur();
  press('Escape');
  expect(pane()).not.toBeNull();
});

test('long lists of programmes are searched', async () => {
  const many = Array.from({ length: 30 }, (_, i) => aThread(`t${i}`, { programmes: [`第${i}号工程`] }));
  const { getByRole, queryByRole, getByText } = show(there({ plans, threads: many }));
  expect(queryByRole('checkbox', { name: /第27号工程/ })).toBeNull();
  fireEvent.input(getByRole('searchbox', { name: '找工程' }), { target: { value: ' 27号 ' } });
  await vi.waitFor(() => getByRole('checkbox', { name: /第27号工程\s*1/ }));
  expect(queryByRole('checkbox', { name: /第1号工程/ })).toBeNull();
  fireEvent.input(getByRole('searchbox', { name: '找工程' }), { target: { value: '没有' } });
  await vi.waitFor(() => getByText('没有这个工程'));
});

test('the search box searches threads here, and shows the words that were found', async () => {
  const { getByRole, rowOf, container } = show();
  const search = getByRole('searchbox', { name: '搜索脉络' });
  fireEvent.input(search, { target: { value: '社会保障局' } });
  await vi.waitFor(() => expect(rowOf('宽带')).toBeNull());
  expect(container.querySelector('mark')?.textContent).toBe('社会保障局');
  fireEvent.keyDown(search, { key: 'ArrowDown' });
  await vi.waitFor(() => expect(focused().getAttribute('role')).toBe('row'));
  fireEvent.keyDown(search, { key: 'Escape' });
  await vi.waitFor(() => expect(rowOf('宽带')).not.toBeNull());
});

test('the ways of annotations in and out are not shown beside threads', () => {
  const { queryByRole } = show();
  expect(queryByRole('button', { name: '导入' })).toBeNull();
});

test('other orders have no topics, and say the topic with each thread', async () => {
  const { getByRole, queryAllByRole, rowOf } = show();
  fireEvent.change(getByRole('combobox', { name: '排序' }), { target: { value: 'name' } });
  await vi.waitFor(() => expect(queryAllByRole('rowheader')).toHaveLength(0));
  within(rowOf('农户')).getByText('农业农村');
});

test('keys: arrows go from row to row, Enter opens, Escape closes and goes back to the row', async () => {
  const { getByRole, rowOf, actions, queryByRole } = show();
  getByRole('row', { name: /通信网络/ }).focus();
  press('ArrowDown');
  await vi.waitFor(() => expect(focused()).toBe(rowOf('宽带')));
  press('ArrowDown');
  await vi.waitFor(() => expect(focused()).toBe(rowOf('一卡通')));
  press('Enter');
  expect(actions.threads.open).toHaveBeenCalledWith('一卡通');
  const pane = await vi.waitFor(() => getByRole('region', { name: '脉络详情' }));
  await vi.waitFor(() => expect(focused()).toBe(pane));
  expect(rowOf('一卡通').getAttribute('aria-selected')).toBe('true');
  rowOf('一卡通').focus();
  press('Enter');
  await vi.waitFor(() => expect(focused()).toBe(pane));
  fireEvent.keyDown(pane, { key: 'Escape' });
  await vi.waitFor(() => expect(queryByRole('region', { name: '脉络详情' })).toBeNull());
  await vi.waitFor(() => expect(focused()).toBe(rowOf('一卡通')));
  press('End');
  await vi.waitFor(() => expect(focused()).toBe(rowOf('农户')));
  press('Home');
  await vi.waitFor(() => expect(focused()).toBe(getByRole('row', { name: /通信网络/ })));
});

test('keys: a topic is folded and unfolded, and the arrow to the left leads to it', async () => {
  const { getByRole, rowOf } = show();
  const heading = () => getByRole('row', { name: /通信网络/ });
  rowOf('宽带').click();
  await vi.waitFor(() => expect(focused()).toBe(rowOf('宽带')));
  press('ArrowLeft');
  await vi.waitFor(() => expect(focused()).toBe(heading()));
  press('ArrowLeft');
  await vi.waitFor(() => expect(rowOf('宽带')).toBeNull());
  expect(heading().getAttribute('aria-expanded')).toBe('false');
  press('ArrowRight');
  await vi.waitFor(() => expect(rowOf('宽带')).not.toBeNull());
  fireEvent.click(heading());
  await vi.waitFor(() => expect(rowOf('宽带')).toBeNull());
});

test('while a thread is open, the one the keyboard comes to rest on takes its place', async () => {
  const { rowOf, actions, getByRole } = show();
  fireEvent.click(rowOf('宽带'));
  await vi.waitFor(() => getByRole('region', { name: '脉络详情' }));
  await vi.waitFor(() => expect(focused()).toBe(rowOf('宽带')));
  actions.threads.open.mockClear();
  press('ArrowDown');
  await vi.waitFor(() => expect(actions.threads.open).toHaveBeenCalledWith('一卡通'));
  expect(focused()).toBe(rowOf('一卡通'));
});

test('the thread that the address asks for is opened, and its row is the one that Tab reaches', async () => {
  const { actions, getByRole, container } = renderWorkbench({ ...there(), askedThread: '农户' });
  expect(actions.threads.open).toHaveBeenCalledWith('农户');
  const pane = await vi.waitFor(() => getByRole('region', { name: '脉络详情' }));
  within(pane).getByRole('heading', { name: '电脑入农户上网工程' });
  expect(container.querySelector<HTMLElement>('[data-id="农户"]')!.tabIndex).toBe(0);
  expect(getByRole('button', { name: '脉络' }).getAttribute('aria-current')).toBe('page');
});

test('a thread that is being fetched, and one that is gone', async () => {
  const { view, getByText } = show();
  view.threads.opened.value = { id: 'x', state: { is: 'loading' } };
  await vi.waitFor(() => getByText('正在理出这条脉络…'));
  view.threads.opened.value = { id: 'x', state: { is: 'none' } };
  await vi.waitFor(() => getByText('这条脉络已经不在了'));
});

test('the source of a task leads to its plan, beside the plan before it, and there to the task', async () => {
  const { rowOf, view, getByRole, findByRole, actions } = show();
  fireEvent.click(rowOf('宽带'));
  const { before, after, relation } = sampleComparison().pairs.find(({ unchanged }) => unchanged)!;
  const entries = [
    { task: before, relation: { ...relation, kind: 'new' as const, from: null, evidence: null } },
    { task: after, relation },
  ];
  const thread = {
    ...sampleThread(threads[0]!),
    entries,
    years: [2008, 2009].map((year, i) => ({
      year,
      tasks: [entries[i]!.task.key],
      page: false,
      silent: false,
    })),
  };
  view.threads.opened.value = { id: '宽带', state: { is: 'thread', thread } };
  fireEvent.click(await findByRole('button', { name: after.title }));
  await findByRole('table');
  expect(actions.threads.compare).toHaveBeenCalledWith('2008', '2009');
  await vi.waitFor(() => expect(focused().dataset.after).toBe(after.key));
  expect(getByRole('button', { name: '文件对照' }).getAttribute('aria-current')).toBe('page');
});

test('two threads are joined by their first tasks, once both were read', async () => {
  const { rowOf, getByRole, actions, queryByRole } = show();
  fireEvent.click(rowOf('宽带'));
  fireEvent.click(await vi.waitFor(() => getByRole('button', { name: '和另一条归到一起…' })));
  const dialog = within(await vi.waitFor(() => getByRole('dialog')));
  const join = dialog.getByRole('button', { name: '归到一起' }) as HTMLButtonElement;
  expect(join.disabled).toBe(true);
  fireEvent.input(dialog.getByRole('searchbox'), { target: { value: '农户' } });
  fireEvent.click(await vi.waitFor(() => dialog.getByRole('radio', { name: /电脑入农户上网工程/ })));
  await vi.waitFor(() => expect(join.disabled).toBe(false));
  dialog.getByText(/另一条 · 2008 年/);
  fireEvent.click(join);
  const [draft] = actions.threads.correct.mock.calls[0]!;
  expect(draft).toMatchObject({ kind: 'together', tasks: [{ year: 2006 }, { year: 2008 }] });
  await vi.waitFor(() => expect(queryByRole('dialog')).toBeNull());
  getByRole('button', { name: '撤销' });
});

test('a thread that cannot be had is not joined', async () => {
  const { rowOf, getByRole } = show(there(), { threads: { threadOf: async () => null } });
  fireEvent.click(rowOf('宽带'));
  fireEvent.click(await vi.waitFor(() => getByRole('button', { name: '和另一条归到一起…' })));
  const dialog = within(await vi.waitFor(() => getByRole('dialog')));
  fireEvent.click(dialog.getByRole('radio', { name: /电脑入农户上网工程/ }));
  await vi.waitFor(() => dialog.getByText(/现在打不开/));
  expect((dialog.getByRole('button', { name: '归到一起' }) as HTMLButtonElement).disabled).toBe(true);
});

test('of 20,000 threads only what is in sight is drawn', () => {
  const { getByRole, container } = show(there(sampleLibrary(20_000, 2000, 2025)));
  expect(Number(getByRole('treegrid').getAttribute('aria-rowcount'))).toBeGreaterThan(6_000);
  expect(container.querySelectorAll('[role="row"]').length).toBeLessThan(100);
});

test('loading tells how far it is; a failure can be tried again; an empty library says so', async () => {
  const { view, getByRole, getByText, actions } = show({ library: { is: 'loading', part: 0.4 } });
  expect((getByRole('progressbar') as HTMLProgressElement).value).toBe(0.4);
  view.threads.library.value = { is: 'failed', fault: 'crashed' };
  fireEvent.click(await vi.waitFor(() => getByRole('button', { name: '再试一次' })));
  expect(actions.threads.load).toHaveBeenCalledOnce();
  view.threads.library.value = { is: 'there', of: { plans: [], threads: [] } };
  await vi.waitFor(() => getByText('还没有脉络'));
});

test('markup in names stays text', () => {
  const { container } = show(
    there({
      plans,
      threads: [aThread('x', { name: '<img src=x onerror=alert(1)>', places: ['<b>乌海</b>'] })],
    }),
  );
  expect(container.querySelector('img, b')).toBeNull();
});
