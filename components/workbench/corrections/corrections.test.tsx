// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { Correction } from '../../../lib/threads/correction.ts';
import { sampleCorrections } from '../../gallery/sample-library.ts';
import { expectAccessible } from '../../testing/render-panel.tsx';
import { renderWorkbench } from '../../testing/render-workbench.tsx';

const task = (text: string, year: number | null = 2008) => ({
  plan: 'p',
  title: '乌海市2008年信息化工作要点',
  year,
  text,
});
const corrections: readonly Correction[] = [
  {
    kind: 'apart',
    id: 'c1',
    made: '2026-09-01T08:00:00.000Z',
    task: task('建设一卡通'),
    others: ['甲', '乙', '丙', '丁', '戊'].map((each) => task(each)),
  },
  {
    kind: 'together',
    id: 'c2',
    made: '2026-09-02T08:00:00.000Z',
    tasks: [task('电脑入农户'), task('农户上网')],
  },
  { kind: 'year', id: 'c3', made: '2026-09-03T08:00:00.000Z', task: task('宽带上网率'), year: 2009 },
  {
    kind: 'plan-year',
    id: 'c4',
    made: '2026-09-04T08:00:00.000Z',
    plan: 'q',
    title: '在全市信息化工作会议上的讲话',
    year: 2006,
  },
];

function show(
  facts: Parameters<typeof renderWorkbench>[0] = { corrections },
  own: Parameters<typeof renderWorkbench>[1] = {},
) {
  const screen = renderWorkbench(facts, own);
  fireEvent.click(screen.getByRole('button', { name: /^更正记录/ }));
  return screen;
}

test('the latest correction stands first; each says what it is about, and since when', async () => {
  const { getByRole, getAllByRole, container } = show();
  expect(getByRole('button', { name: /^更正记录/ }).textContent).toBe('更正记录4');
  expect(getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
    '文件年份不对',
    '年份不对',
    '归到一起',
    '不相关',
  ]);
  const [plan, year, together, apart] = getAllByRole('list')[0]!.querySelectorAll<HTMLElement>('.correction');
  within(plan!).getByText('整份文件算作 2006 年');
  within(plan!).getByText('在全市信息化工作会议上的讲话');
  within(year!).getByText('2008 年改为 2009 年');
  within(together!).getByText('农户上网');
  expect(within(apart!).queryByText('丁')).toBeNull();
  fireEvent.click(within(apart!).getByRole('button', { name: '另有 2 项' }));
  await vi.waitFor(() => within(apart!).getByText('戊'));
  await expectAccessible(container);
});

test('what a search finds is seen, also among the tasks that were joined with those named', async () => {
  const tasks = [
    { ...task('电脑入农户'), others: [task('电脑下乡'), task('村村有电脑')] },
    { ...task('农户上网'), others: [task('宽带进村')] },
  ];
  const [, , third] = corrections;
  const { getByRole, container } = show({
    corrections: [{ ...corrections[1]!, tasks } as Correction, third!],
  });
  const shown = () => [...container.querySelectorAll('.correction')].at(-1)!;
  const texts = () => [...shown().querySelectorAll('.correction-text')].map((each) => each.textContent);
  expect(texts()).toEqual(['电脑入农户', '农户上网', '电脑下乡']);
  fireEvent.input(getByRole('searchbox', { name: '搜索更正' }), { target: { value: '进村' } });
  await vi.waitFor(() => expect(container.querySelectorAll('.correction')).toHaveLength(1));
  expect(texts()).toContain('宽带进村');
  expect(shown().querySelector('mark')?.textContent).toBe('进村');
});

test('one is taken back, and the taking back undone', async () => {
  const { getAllByRole, actions, findByRole, container } = show();
  fireEvent.click(getAllByRole('button', { name: '收回' })[1]!);
  expect(actions.threads.remove).toHaveBeenCalledWith(['c3']);
  await vi.waitFor(() => expect(container.querySelectorAll('.correction')).toHaveLength(3));
  expect(document.activeElement).toBe(getAllByRole('button', { name: '收回' })[1]);
  fireEvent.click(await findByRole('button', { name: '撤销' }));
  await vi.waitFor(() => expect(container.querySelectorAll('.correction')).toHaveLength(4));
});

test('several are selected and taken back at once', async () => {
  const { getAllByRole, getByRole, getByText, actions, findByText } = show();
  const [first, second] = getAllByRole('checkbox');
  fireEvent.click(first!);
  fireEvent.click(second!);
  await findByText('已选 2 条');
  fireEvent.click(getByRole('button', { name: '收回 2 条' }));
  expect(actions.threads.remove).toHaveBeenCalledWith(['c4', 'c3']);
  await findByText('共 2 条');
  fireEvent.click(getByRole('button', { name: '全选' }));
  await findByText('已选 2 条');
  fireEvent.click(getByRole('button', { name: '取消选择' }));
  await vi.waitFor(() => getByText('共 2 条'));
});

test('only what is in the list is taken back: a search leaves the selected others alone', async () => {
  const { getAllByRole, getByRole, actions, findByText } = show();
  fireEvent.click(getAllByRole('checkbox')[0]!);
  fireEvent.click(getAllByRole('checkbox')[2]!);
  fireEvent.input(getByRole('searchbox', { name: '搜索更正' }), { target: { value: '农户' } });
  await findByText('已选 1 条');
  fireEvent.click(getByRole('button', { name: '收回 1 条' }));
  expect(actions.threads.remove).toHaveBeenCalledWith(['c2']);
});

test('without any it says what corrections are, and offers to import some', async () => {
  const { getByText, getByRole, findByRole } = show({ corrections: [] });
  getByText('还没有更正');
  getByText(/“归到一起”/);
  fireEvent.click(getByRole('button', { name: '导入更正' }));
  await findByRole('dialog');
});

test('while they are being read, and when one could not be kept', async () => {
  const { view, getByText, findByText } = show({ corrections: null });
  getByText('正在读取更正…');
  view.threads.corrections.all.value = corrections;
  view.threads.corrections.failed.value = 'writing';
  await findByText('更正没有保存成功');
  view.threads.corrections.failed.value = null;
  view.threads.corrections.applying.value = true;
  await findByText(/正在按你的更正重新整理/);
});

test('what could not be read is not said to be on its way', async () => {
  const { view, findByText, queryByText } = show({ corrections: null });
  view.threads.corrections.failed.value = 'reading';
  await findByText('更正暂时读不出来');
  expect(queryByText('正在读取更正…')).toBeNull();
});

test('they are exported; what fails says so', async () => {
  const { getByRole, findByText } = show(undefined, { threads: { exportCorrections: async () => false } });
  fireEvent.click(getByRole('button', { name: '导出更正' }));
  await findByText(/没有导出成功/);
});

test('of many, the latest are drawn, and more on request', async () => {
  const { getByRole, container } = show({ corrections: sampleCorrections(130) });
  const drawn = () => container.querySelectorAll('.correction').length;
  expect(drawn()).toBe(100);
  fireEvent.click(getByRole('button', { name: '再显示 30 条' }));
  await vi.waitFor(() => expect(drawn()).toBe(130));
});

const file = new File(['{}'], '更正.json', { type: 'application/json' });

async function choose(screen: ReturnType<typeof show>) {
  fireEvent.click(screen.getByRole('button', { name: '导入更正' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(dialog.querySelector('input[type="file"]')!, { target: { files: [file] } });
  return within(dialog);
}

test('a file is read and shown before anything is changed, then taken over', async () => {
  const screen = show(undefined, {
    threads: {
      readCorrections: async () => ({
        is: 'read',
        corrections: [corrections[0]!, { ...corrections[1]!, id: 'n1' }, { ...corrections[2]!, id: 'n2' }],
        unreadable: 2,
      }),
    },
  });
  const dialog = await choose(screen);
  await vi.waitFor(() => dialog.getByText('里面有 3 条更正。'));
  dialog.getByText('2 条这里还没有，1 条已经有了。');
  dialog.getByText('另有 2 条读不懂，不会导入。');
  dialog.getByText('不相关 1 条');
  expect(screen.actions.threads.importCorrections).not.toHaveBeenCalled();
  fireEvent.click(dialog.getByRole('button', { name: '导入 3 条' }));
  await vi.waitFor(() => dialog.getByText('新增 2 条，可以撤销。'));
  await expectAccessible(screen.container);
});

test.each([
  ['no-file', /文件打不开/],
  ['not-json', /不完整/],
  ['other-format', /没有更正/],
  ['newer', /更新版本/],
  ['empty', /空的/],
] as const)('a file that cannot be used says why: %s', async (why, said) => {
  const dialog = await choose(
    show(undefined, { threads: { readCorrections: async () => ({ is: 'unreadable', why }) } }),
  );
  await vi.waitFor(() => dialog.getByText(said));
  dialog.getByText('还没有改动任何更正。');
  dialog.getByRole('button', { name: '换一个文件' });
});

test('what could not be kept says so', async () => {
  const dialog = await choose(show(undefined, { threads: { importCorrections: async () => null } }));
  fireEvent.click(await vi.waitFor(() => dialog.getByRole('button', { name: '导入 7 条' })));
  await vi.waitFor(() => dialog.getByText('没有导入成功'));
});

test('a file that is dropped here is read as corrections', async () => {
  const { findByRole, actions } = show();
  fireEvent.drop(document.body, { dataTransfer: { files: [file], types: ['Files'] } });
  await findByRole('dialog', { name: '导入更正' });
  expect(actions.threads.readCorrections).toHaveBeenCalledWith(file);
  expect(actions.readFile).not.toHaveBeenCalled();
});
