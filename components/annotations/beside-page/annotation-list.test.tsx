// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderPanel, scrolledTo } from '../../testing/render-panel.tsx';
import { annotation } from '../../testing/sample-data.ts';

const three = [annotation('a'), annotation('b', { note: '有笔记' }), annotation('c')];

async function openTab(given: Parameters<typeof renderPanel>[0] = { annotations: three }) {
  const screen = renderPanel(given);
  fireEvent.click(screen.getByRole('tab', { name: /批注/ }));
  const row = (id: string) => screen.container.querySelector<HTMLElement>(`[data-row="${id}"]`)!;
  const card = (id: string) => row(id).closest<HTMLElement>('.annotation')!;
  await vi.waitFor(() => expect(screen.container.querySelector('#panel-annotations > *')).not.toBeNull());
  const ids = () =>
    [...screen.container.querySelectorAll<HTMLElement>('.annotation-row')]
      .map((each) => each.dataset.row)
      .join('');
  return { ...screen, row, card, ids };
}
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });

test('meaning in words, quote, note, tags and links; axe finds no fault', async () => {
  const { container, card, view, findByText } = await openTab({
    annotations: [annotation('a', { note: '**要点**', tags: ['标签一'], meaning: 'question' })],
  });
  expect(card('a').textContent).toContain('疑问');
  expect(card('a').querySelector('blockquote')?.textContent).toBe('加快推进电子政务建设（a）');
  expect(card('a').querySelector('strong')?.textContent).toBe('要点');
  expect(card('a').textContent).toContain('标签一');
  await expectAccessible(container);
  view.annotations.labels.value = { question: '要核实' };
  await findByText('要核实');
});

test('none yet: how it is done', async () => {
  const { getByText, container } = await openTab({ annotations: [] });
  getByText('这一页还没有批注');
  getByText(/Alt\+Shift\+H/);
  await expectAccessible(container);
});

test('pointing and focus light it on the page, choosing shows it there', async () => {
  const { card, row, actions } = await openTab();
  fireEvent.pointerEnter(card('b'));
  expect(actions.annotations.lightAnnotation).toHaveBeenLastCalledWith('b');
  fireEvent.pointerLeave(card('b'));
  expect(actions.annotations.lightAnnotation).toHaveBeenLastCalledWith(null);
  row('c').focus();
  expect(actions.annotations.lightAnnotation).toHaveBeenLastCalledWith('c');
  fireEvent.click(card('b').querySelector('.quote-text')!);
  expect(actions.annotations.showAnnotation).toHaveBeenLastCalledWith('b');
  fireEvent.click(row('a'));
  expect(actions.annotations.showAnnotation).toHaveBeenLastCalledWith('a');
  expect(actions.annotations.showAnnotation).toHaveBeenCalledTimes(2);
});

test('selecting text in a card does not scroll the page away', async () => {
  const { card, actions } = await openTab();
  getSelection()!.selectAllChildren(card('b').querySelector('.quote-text')!);
  fireEvent.click(card('b').querySelector('.quote-text')!);
  expect(actions.annotations.showAnnotation).not.toHaveBeenCalled();
  getSelection()!.removeAllRanges();
});

test('one that is not found lights and shows nothing, and keeps its text', async () => {
  const { card, row, actions, getByRole, container } = await openTab({
    annotations: [annotation('a', { state: 'not-found' })],
  });
  expect(card('a').textContent).toContain('没找到');
  expect(card('a').textContent).toContain('加快推进电子政务建设（a）');
  fireEvent.pointerEnter(card('a'));
  fireEvent.click(row('a'));
  expect(actions.annotations.lightAnnotation).not.toHaveBeenCalledWith('a');
  expect(actions.annotations.showAnnotation).not.toHaveBeenCalled();
  fireEvent.click(getByRole('button', { name: '重新定位' }));
  expect(actions.annotations.reattach).toHaveBeenCalledWith('a');
  await expectAccessible(container);
});

test('an approximate one shows what has changed, in words too, and what can be done', async () => {
  const { card, actions, getByRole, container } = await openTab({
    annotations: [
      annotation('a', { state: 'approximate', exact: '力争实现村村通', found: '全面实现村村通' }),
    ],
  });
  expect(card('a').textContent).toContain('大致位置');
  expect(card('a').querySelector('del')?.textContent).toMatch(/删去：力争/);
  expect(card('a').querySelector('ins')?.textContent).toMatch(/加上：全面/);
  fireEvent.click(getByRole('button', { name: '采用现在的文字' }));
  expect(actions.annotations.acceptText).toHaveBeenCalledWith('a');
  fireEvent.click(getByRole('button', { name: '重新定位' }));
  expect(actions.annotations.reattach).toHaveBeenCalledWith('a');
  await expectAccessible(container);
});

test('one that is still looked for says so', async () => {
  const { card } = await openTab({ annotations: [annotation('a', { state: 'pending' })] });
  expect(card('a').textContent).toContain('正在查找');
});

test('while its new place is selected: what to do, and Escape or a button leave off', async () => {
  const { view, actions, findByText, getByRole, queryByText } = await openTab({
    annotations: [annotation('a', { state: 'not-found' })],
  });
  view.annotations.reattaching.value = 'a';
  await findByText('请在网页上选中这条批注的新位置');
  fireEvent.click(getByRole('button', { name: '取消' }));
  expect(actions.annotations.reattach).toHaveBeenLastCalledWith(null);
  await vi.waitFor(() => expect(queryByText('请在网页上选中这条批注的新位置')).toBeNull());
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(actions.annotations.reattach).toHaveBeenCalledTimes(1);
  view.annotations.reattaching.value = 'a';
  await findByText('请在网页上选中这条批注的新位置');
  await vi.waitFor(() => {
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(actions.annotations.reattach).toHaveBeenCalledTimes(2);
  });
});

test('arrow keys, Home and End move between the annotations; Tab reaches the tools of one', async () => {
  const { row, container } = await openTab();
  row('a').focus();
  press('ArrowDown');
  expect(document.activeElement).toBe(row('b'));
  press('End');
  expect(document.activeElement).toBe(row('c'));
  press('ArrowUp');
  press('Home');
  expect(document.activeElement).toBe(row('a'));
  press('ArrowDown');
  await vi.waitFor(() =>
    expect(
      [...container.querySelectorAll<HTMLElement>('.annotation button:not([tabindex="-1"])')].map(
        (each) =>
          each.closest<HTMLElement>('.annotation')!.querySelector<HTMLElement>('[data-row]')!.dataset.row,
      ),
    ).toEqual(['b', 'b', 'b']),
  );
});

test('Delete puts it into the bin, and the next one has the focus', async () => {
  const { row, ids, actions } = await openTab();
  row('b').focus();
  press('Delete');
  expect(actions.annotations.edit).toHaveBeenCalledWith('b', { binned: true });
  await vi.waitFor(() => expect(ids()).toBe('ac'));
  await vi.waitFor(() => expect(document.activeElement).toBe(row('c')));
});

test('one chosen on the page comes into sight and focus, whatever tab and filter were on', async () => {
  const { view, row, card, container, findByRole } = renderPanelWithFilter();
  view.annotations.chosenAnnotation.value = { id: 'c', edit: false };
  await findByRole('tab', { name: /批注/, selected: true });
  await vi.waitFor(() => expect(document.activeElement).toBe(row('c')));
  expect(scrolledTo).toHaveBeenCalledWith(card('c'));
  expect(container.querySelector('[data-chosen="true"]')).toBe(card('c'));
});

function renderPanelWithFilter() {
  const screen = renderPanel({ annotations: three });
  const row = (id: string) => screen.container.querySelector<HTMLElement>(`[data-row="${id}"]`)!;
  const card = (id: string) => row(id).closest<HTMLElement>('.annotation')!;
  return { ...screen, row, card };
}

test('one that was just made is waited for, and its editor opened', async () => {
  const { view, findByRole } = await openTab();
  view.annotations.chosenAnnotation.value = { id: 'neu', edit: true };
  view.annotations.annotations.value = [...three, annotation('neu')];
  const area = await findByRole('textbox', { name: '笔记' });
  await vi.waitFor(() => expect(document.activeElement).toBe(area));
  view.annotations.annotations.value = [...view.annotations.annotations.value];
  expect(area.isConnected).toBe(true);
});

test('many are drawn in steps, and one far down can be brought into sight at once', async () => {
  const many = Array.from({ length: 500 }, (_, i) => annotation(`n${i}`));
  const { container, view, row } = await openTab({ annotations: many });
  expect(container.querySelectorAll('.annotation').length).toBeLessThan(100);
  view.annotations.chosenAnnotation.value = { id: 'n499', edit: false };
  await vi.waitFor(() => expect(document.activeElement).toBe(row('n499')));
  expect(container.querySelectorAll('.annotation')).toHaveLength(500);
});

test('a change redraws its own card only', async () => {
  const { container, view, card, findByText } = await openTab();
  const cards = [...container.querySelectorAll('.annotation')];
  const changed: Node[] = [];
  const watcher = new MutationObserver((records) => changed.push(...records.map((record) => record.target)));
  watcher.observe(container.querySelector('.annotation-list')!, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  const [a, b, c] = view.annotations.annotations.value;
  view.annotations.annotations.value = [a!, { ...b!, annotation: { ...b!.annotation, note: '改过的' } }, c!];
  await findByText('改过的');
  expect([...container.querySelectorAll('.annotation')]).toEqual(cards);
  expect(changed.every((node) => card('b').contains(node))).toBe(true);
});

test('a store that does not work is told at the top, and the way out', async () => {
  const { view, findByText, container } = await openTab();
  view.annotations.fault.value = 'blocked';
  await findByText('批注暂时打不开');
  await expectAccessible(container);
  // Nobody knows by then that there are none.
  view.annotations.annotations.value = [];
  await vi.waitFor(() => expect(container.querySelector('.annotation')).toBeNull());
  expect(container.textContent).not.toContain('这一页还没有批注');
});
