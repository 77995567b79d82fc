// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { annotationWith } from '../../../lib/annotation/search/sample.ts';
import { renderWorkbench } from '../../testing/render-workbench.tsx';

const page = { title: '乌海市2009年信息化工作要点', site: '乌海', address: 'https://a.gov.cn/1.html' };
const other = { title: '政府工作报告', site: '内蒙古', address: 'https://b.gov.cn/2.html' };
const day = (n: number) => `2026-03-0${n}T00:00:00.000Z`;
const broadband = annotationWith({
  ...page,
  quote: '行政村宽带上网率100%',
  start: 40,
  modified: day(5),
  tags: ['宽带'],
});
const platform = annotationWith({
  ...page,
  quote: '建设应急指挥平台',
  start: 10,
  meaning: 'measure',
  note: '谁来**负责**？',
});
const report = annotationWith({
  ...other,
  quote: '电子政务',
  created: day(8),
  modified: day(9),
  tags: ['宽带', '报告'],
});
const annotations = [broadband, platform, report];

function start(
  facts: Parameters<typeof renderWorkbench>[0] = { annotations },
  own: Parameters<typeof renderWorkbench>[1] = {},
) {
  const screen = renderWorkbench(facts, own);
  const rows = () => screen.queryAllByRole('row').filter((row) => row.classList.contains('annotation-row'));
  return {
    ...screen,
    rows,
    /** Quotes in the order they are seen. */
    quotes: () =>
      rows()
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.querySelector('.row-quote')!.textContent),
    selected: () => rows().filter((row) => row.getAttribute('aria-selected') === 'true').length,
    search: (text: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } }),
    row: (of: { id: string }) => rows().find((row) => row.dataset.id === of.id)!,
  };
}
const quotesOf = (...of: (typeof annotations)[number][]) => of.map(({ target }) => target.quote.exact);

test('pages by their latest annotation, annotations as they stand on their page', () => {
  const { quotes, container } = start();
  expect(quotes()).toEqual(quotesOf(report, platform, broadband));
  expect(container.querySelectorAll('.page-row')).toHaveLength(2);
});

test('another order, without pages', async () => {
  const { getByRole, quotes, container } = start();
  fireEvent.click(getByRole('button', { name: '按网页分组' }));
  fireEvent.change(getByRole('combobox', { name: '排序' }), { target: { value: 'modified' } });
  await vi.waitFor(() => expect(quotes()).toEqual(quotesOf(report, broadband, platform)));
  expect(container.querySelectorAll('.page-row')).toHaveLength(0);
});

test('search finds in all that belongs to an annotation, and marks it', async () => {
  const { search, quotes, container, getByText } = start();
  search('指揮平台');
  await vi.waitFor(() => expect(quotes()).toEqual(quotesOf(platform)));
  expect(container.querySelector('.row-quote mark')?.textContent).toBe('指挥平台');
  search('负责');
  await vi.waitFor(() => expect(container.querySelector('.row-note mark')?.textContent).toBe('负责'));
  getByText('1 / 3 条');
  search('宽带 报告');
  await vi.waitFor(() => expect(quotes()).toEqual(quotesOf(report)));
  search('没有这样的话');
  await vi.waitFor(() => getByText('没有符合条件的批注'));
  fireEvent.click(getByText('显示全部'));
  await vi.waitFor(() => expect(quotes()).toHaveLength(3));
});

test('where nothing is quite as typed, what comes near is shown and said to be so', async () => {
  const { search, quotes, container, getByText, queryByText } = start();
  search('应急的指挥平台');
  await vi.waitFor(() => expect(quotes()).toEqual(quotesOf(platform)));
  getByText('没有完全相同的，相近的有 1 条');
  expect(container.querySelector('.row-quote mark')?.textContent).toContain('指挥平台');
  search('“应急的指挥平台”');
  await vi.waitFor(() => getByText('没有符合条件的批注'));
  search('指挥平台');
  await vi.waitFor(() => expect(queryByText(/相近/)).toBeNull());
});

test('letters on their way to becoming characters search for nothing', async () => {
  const { getByRole, quotes, search } = start();
  const box = getByRole('searchbox') as HTMLInputElement;
  box.value = 'dianzi';
  box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  search('电子');
  await vi.waitFor(() => expect(quotes()).toEqual(quotesOf(report)));
});

test('filters leave what has all that was asked for', async () => {
  const { getByRole, quotes } = start();
  const filters = within(getByRole('region', { name: '筛选' }));
  fireEvent.click(filters.getByRole('checkbox', { name: /^宽带/ }));
  await vi.waitFor(() => expect(quotes()).toEqual(quotesOf(report, broadband)));
  fireEvent.click(filters.getByRole('checkbox', { name: /^乌海/ }));
  await vi.waitFor(() => expect(quotes()).toEqual(quotesOf(broadband)));
  fireEvent.click(filters.getByRole('button', { name: '清除筛选' }));
  fireEvent.click(filters.getByRole('checkbox', { name: /有笔记/ }));
  await vi.waitFor(() => expect(quotes()).toEqual(quotesOf(platform)));
});

test('the keyboard goes from row to row, opens and selects', async () => {
  const { row, container, selected, getByRole, queryByRole } = start();
  const stop = () => container.querySelector<HTMLElement>('[role="row"][tabindex="0"]')!;
  const press = (key: string, more = {}) => fireEvent.keyDown(stop(), { key, ...more });
  expect(stop().classList).toContain('page-row');
  stop().focus();
  press('ArrowDown');
  await vi.waitFor(() => expect(document.activeElement).toBe(row(report)));
  press(' ');
  await vi.waitFor(() => expect(selected()).toBe(1));
  press('ArrowDown', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  await vi.waitFor(() => expect(selected()).toBe(2));
  press('Escape');
  await vi.waitFor(() => expect(selected()).toBe(0));
  press('a', { ctrlKey: true });
  await vi.waitFor(() => expect(selected()).toBe(3));
  press('Escape');
  press('End');
  await vi.waitFor(() => expect(document.activeElement).toBe(row(broadband)));
  press('Enter');
  await vi.waitFor(() => expect(document.activeElement).toBe(getByRole('region', { name: '批注详情' })));
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
  await vi.waitFor(() => expect(document.activeElement).toBe(row(broadband)));
  expect(queryByRole('region', { name: '批注详情' })).toBeNull();
});

test('open details follow the keyboard from row to row', async () => {
  const { row, findByRole, container } = start();
  fireEvent.click(row(platform));
  const details = await findByRole('region', { name: '批注详情' });
  within(details).getByText(platform.target.quote.exact);
  await vi.waitFor(() => expect(row(platform).tabIndex).toBe(0));
  fireEvent.keyDown(container.querySelector('[role="row"][tabindex="0"]')!, { key: 'ArrowDown' });
  await vi.waitFor(() => within(details).getByText(broadband.target.quote.exact));
  fireEvent.keyDown(container.querySelector('[role="row"][tabindex="0"]')!, { key: 'Escape' });
  await vi.waitFor(() => expect(details.isConnected).toBe(false));
});

test('Ctrl+A selects all found, wherever the focus is none', async () => {
  const { selected, search, rows } = start();
  search('宽带');
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
  await vi.waitFor(() => expect(selected()).toBe(2));
});

test('the heading of a page selects its annotations, and deletes nothing by itself', async () => {
  const { container, selected, actions } = start();
  const heading = container.querySelectorAll<HTMLElement>('.page-row')[1]!;
  fireEvent.keyDown(heading, { key: 'Delete' });
  expect(actions.editAll).not.toHaveBeenCalled();
  fireEvent.click(heading);
  await vi.waitFor(() => expect(selected()).toBe(2));
});

test('Delete puts the row into the bin, or all selected ones with it', async () => {
  const { row, actions, rows } = start();
  fireEvent.click(row(report), { ctrlKey: true });
  await vi.waitFor(() => expect(row(report).getAttribute('aria-selected')).toBe('true'));
  fireEvent.click(row(platform));
  const press = (of: { id: string }) => {
    row(of).focus();
    fireEvent.keyDown(row(of), { key: 'Delete' });
  };
  await vi.waitFor(() => expect(row(platform).tabIndex).toBe(0));
  press(platform);
  expect(actions.editAll).toHaveBeenLastCalledWith([platform.id], { binned: true });
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
});

test('what a filter hides is not changed with what is selected', async () => {
  const { row, search, rows, getByRole, actions } = start();
  fireEvent.click(row(report), { ctrlKey: true });
  fireEvent.click(row(platform), { ctrlKey: true });
  search('指挥');
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  fireEvent.click(getByRole('button', { name: '放入回收站' }));
  expect(actions.editAll).toHaveBeenCalledWith([platform.id], { binned: true });
});

test('a range is selected with Shift', async () => {
  const { row, selected } = start();
  fireEvent.click(row(report), { ctrlKey: true });
  fireEvent.click(row(broadband), { shiftKey: true });
  await vi.waitFor(() => expect(selected()).toBe(3));
});

test('/ leads to the search, ? shows the keys', async () => {
  const { getByRole, findByRole } = start();
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(getByRole('searchbox'));
  fireEvent.keyDown(document.activeElement!, { key: '?' });
  (document.activeElement as HTMLElement).blur();
  fireEvent.keyDown(document.body, { key: '?' });
  within(await findByRole('dialog')).getByText('键盘操作');
});

test('the bin gives back and deletes for ever, but asks first', async () => {
  const binned = [
    { ...platform, deleted: day(6) },
    { ...report, deleted: day(7) },
  ];
  const { getByRole, findByRole, row, actions, rows } = start({ annotations: [broadband], binned });
  fireEvent.click(getByRole('button', { name: /回收站/ }));
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  fireEvent.click(row(platform), { ctrlKey: true });
  fireEvent.click(await findByRole('button', { name: '放回原处' }));
  expect(actions.editAll).toHaveBeenCalledWith([platform.id], { binned: false });
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  fireEvent.click(getByRole('button', { name: '清空回收站' }));
  const dialog = within(await findByRole('dialog'));
  expect(actions.remove).not.toHaveBeenCalled();
  fireEvent.click(dialog.getByRole('button', { name: '彻底删除' }));
  await vi.waitFor(() => expect(actions.remove).toHaveBeenCalledWith([report.id]));
});

test('tags are added to and taken from many, and their meaning changed', async () => {
  const { row, getByRole, findByRole, queryByRole, actions } = start();
  const choose = (...of: { id: string }[]) => {
    for (const each of of) fireEvent.click(row(each), { ctrlKey: true });
  };
  choose(broadband, platform);
  fireEvent.click(await findByRole('button', { name: '加标签' }));
  const field = within(await findByRole('dialog')).getByRole('combobox');
  fireEvent.input(field, { target: { value: '待核实、重点，' } });
  fireEvent.click(getByRole('button', { name: '确定' }));
  const ids = expect.arrayContaining([broadband.id, platform.id]);
  await vi.waitFor(() => expect(actions.editAll).toHaveBeenCalledWith(ids, { addTags: ['待核实', '重点'] }));
  await vi.waitFor(() => expect(queryByRole('dialog')).toBeNull());
  fireEvent.click(getByRole('button', { name: '去标签' }));
  fireEvent.click(within(await findByRole('dialog')).getByRole('checkbox', { name: /宽带/ }));
  fireEvent.click(getByRole('button', { name: '确定' }));
  await vi.waitFor(() => expect(actions.editAll).toHaveBeenCalledWith(ids, { removeTags: ['宽带'] }));
  await vi.waitFor(() => expect(queryByRole('dialog')).toBeNull());
  fireEvent.click(getByRole('button', { name: '改含义' }));
  fireEvent.click(within(await findByRole('dialog')).getByRole('radio', { name: '疑问' }));
  fireEvent.click(getByRole('button', { name: '确定' }));
  await vi.waitFor(() => expect(actions.editAll).toHaveBeenCalledWith(ids, { meaning: 'question' }));
});

test('a change that was refused stays in its dialog and says why', async () => {
  const { row, findByRole, getByRole, findByText } = start(
    { annotations },
    { editAll: async () => ({ is: 'refused', fault: 'quota' }) },
  );
  fireEvent.click(row(broadband), { ctrlKey: true });
  fireEvent.click(await findByRole('button', { name: '改含义' }));
  fireEvent.click(within(await findByRole('dialog')).getByRole('radio', { name: '疑问' }));
  fireEvent.click(getByRole('button', { name: '确定' }));
  await findByText('磁盘空间不够，没有保存');
  getByRole('dialog');
});
