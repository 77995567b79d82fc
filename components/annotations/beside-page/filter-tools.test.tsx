// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderPanel } from '../../testing/render-panel.tsx';
import { annotation } from '../../testing/sample-data.ts';

const four = [
  annotation('a', { meaning: 'target', exact: '电子政务' }),
  annotation('b', { meaning: 'target', note: '宽带' }),
  annotation('c', { meaning: 'question', tags: ['甲'] }),
  annotation('d', { meaning: 'question', state: 'not-found' }),
];

async function open() {
  const screen = renderPanel({ annotations: four });
  fireEvent.click(screen.getByRole('tab', { name: /批注/ }));
  await screen.findByRole('searchbox', { name: '查找原文、笔记和标签' });
  const tools = screen.container.querySelector<HTMLElement>('search[aria-label="筛选批注"]')!;
  const ids = () =>
    [...screen.container.querySelectorAll<HTMLElement>('.annotation-row')]
      .map((each) => each.dataset.row)
      .join('');
  const shows = (expected: string) => vi.waitFor(() => expect(ids()).toBe(expected));
  return { ...screen, tools: within(tools), shows };
}

test('chips of the meanings that are there, with counts, any of which may be on', async () => {
  const { tools, shows, container } = await open();
  const chips = within(tools.getByRole('group', { name: '按含义筛选' })).getAllByRole('button');
  expect(chips.map((each) => each.textContent)).toEqual(['目标2', '疑问2']);
  fireEvent.click(chips[0]!);
  await shows('ab');
  await tools.findByText('显示 2 / 4 条');
  expect(tools.getByRole('button', { name: /疑问/ }).textContent).toBe('疑问2');
  fireEvent.click(tools.getByRole('button', { name: /疑问/, pressed: false }));
  await shows('abcd');
  fireEvent.click(tools.getByRole('button', { name: /目标/, pressed: true }));
  await shows('cd');
  await expectAccessible(container);
  fireEvent.click(tools.getByRole('button', { name: '清除筛选' }));
  await shows('abcd');
  await tools.findByText('共 4 条，1 条没找到');
});

test('text narrows, Escape empties, and nothing found leads back', async () => {
  const { tools, shows, findByText, container } = await open();
  const box = tools.getByRole('searchbox', { name: '查找原文、笔记和标签' });
  fireEvent.input(box, { target: { value: '宽带' } });
  await shows('b');
  fireEvent.keyDown(box, { key: 'Escape' });
  await shows('abcd');
  fireEvent.input(box, { target: { value: '没有这样的' } });
  await findByText('没有符合条件的批注。');
  const back = within(container.querySelector<HTMLElement>('.empty-list')!).getByRole('button');
  fireEvent.click(back);
  await shows('abcd');
});

test('what is seldom needed is behind a button, and stays open while it is on', async () => {
  const { tools, shows } = await open();
  expect(tools.queryByRole('button', { name: '没找到' })).toBeNull();
  const more = tools.getByRole('button', { name: '更多筛选' });
  fireEvent.click(more);
  fireEvent.click(await tools.findByRole('button', { name: '没找到' }));
  await shows('d');
  fireEvent.click(tools.getByRole('button', { name: '没找到' }));
  fireEvent.click(tools.getByRole('button', { name: '有笔记' }));
  await shows('b');
  fireEvent.click(tools.getByRole('button', { name: '有笔记' }));
  fireEvent.change(tools.getByRole('combobox', { name: '标签' }), { target: { value: '甲' } });
  await shows('c');
  expect(more.getAttribute('aria-expanded')).toBe('true');
  fireEvent.change(tools.getByRole('combobox', { name: '标签' }), { target: { value: '' } });
  await shows('abcd');
});

test('another page forgets the filter', async () => {
  const { tools, shows, view, findByText, findByRole, container } = await open();
  fireEvent.input(tools.getByRole('searchbox'), { target: { value: '宽带' } });
  await shows('b');
  const page = view.page.value;
  view.page.value = { is: 'reading', part: null };
  await findByText('正在读取网页…', { selector: 'h1' });
  view.page.value = page;
  await findByRole('tab', { name: /批注/, selected: true });
  await vi.waitFor(() => expect(container.querySelectorAll('.annotation')).toHaveLength(4));
});
