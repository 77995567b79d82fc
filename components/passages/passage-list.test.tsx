// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { renderPanel, scrolledTo } from '../testing/render-panel.tsx';
import { match, passage } from '../testing/sample-data.ts';

const list = [
  passage('a', { headings: ['一、领导'], matches: [match(2008, 'strong')] }),
  passage('b', { headings: ['一、领导'] }),
  passage('c', { headings: ['二、建设'] }),
];
const rowOf = (container: Element, name: string) =>
  [...container.querySelectorAll<HTMLElement>('[data-row]')].find(
    (row) => row.dataset.row === name || row.textContent.includes(name),
  )!;
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
const focused = () => {
  const row = document.activeElement as HTMLElement;
  return row.querySelector('.section-name')?.textContent ?? row.dataset.row;
};

test('headings and passages stand in page order', () => {
  const { container } = renderPanel({ passages: list });
  expect([...container.querySelectorAll('h2, .passage-text')].map((each) => each.textContent)).toEqual([
    expect.stringContaining('一、领导'),
    list[0]!.text,
    list[1]!.text,
    expect.stringContaining('二、建设'),
    list[2]!.text,
  ]);
});

test('arrow keys, Home and End move between the rows, one of which Tab reaches', async () => {
  const { container } = renderPanel({ passages: list });
  const tabStops = () => [...container.querySelectorAll('[data-row][tabindex="0"]')];
  expect(tabStops()).toEqual([rowOf(container, '一、领导')]);
  rowOf(container, '一、领导').focus();
  press('ArrowUp');
  expect(focused()).toBe('一、领导');
  press('ArrowDown');
  expect(focused()).toBe('a');
  press('End');
  expect(focused()).toBe('c');
  press('ArrowUp');
  expect(focused()).toBe('二、建设');
  press('Home');
  press('ArrowDown');
  await vi.waitFor(() => expect(tabStops()).toEqual([rowOf(container, 'a')]));
});

test('Left folds a section, whose passages are then skipped; Right unfolds it', async () => {
  const { container } = renderPanel({ passages: list });
  rowOf(container, '一、领导').focus();
  press('ArrowLeft');
  await vi.waitFor(() => expect(rowOf(container, '一、领导').getAttribute('aria-expanded')).toBe('false'));
  press('ArrowDown');
  expect(focused()).toBe('二、建设');
  press('Home');
  press('ArrowRight');
  await vi.waitFor(() => expect(container.querySelector('ol')?.hidden).toBe(false));
});

test('Escape closes the open passage, from anywhere in it, and goes back to its row', async () => {
  const { container, actions, findByRole } = renderPanel({ passages: list, open: 'a' });
  (await findByRole('button', { name: '在网页上查看' })).focus();
  press('Escape');
  expect(actions.close).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(rowOf(container, 'a'));
});

test('a mark chosen on the page brings its passage into sight and focus, even from a folded section', async () => {
  const { container, view } = renderPanel({ passages: list });
  fireEvent.click(rowOf(container, '二、建设'));
  await vi.waitFor(() => expect(rowOf(container, '二、建设').getAttribute('aria-expanded')).toBe('false'));
  view.open.value = 'c';
  await vi.waitFor(() => expect(document.activeElement).toBe(rowOf(container, 'c')));
  expect(rowOf(container, 'c').closest('[hidden]')).toBeNull();
  expect(scrolledTo).toHaveBeenCalledWith(rowOf(container, 'c').closest('.passage'));
});

test('a mark chosen again on the page brings its open passage up again', async () => {
  const { container, view } = renderPanel({ passages: list, open: 'c' });
  await vi.waitFor(() => expect(scrolledTo).toHaveBeenCalled());
  scrolledTo.mockClear();
  view.chosen.value = { id: 'c' };
  await vi.waitFor(() => expect(scrolledTo).toHaveBeenCalledWith(rowOf(container, 'c').closest('.passage')));
});

test('a passage that was opened and closed by hand is brought into sight again when its mark is chosen', async () => {
  const { container, view } = renderPanel({ passages: list });
  const row = rowOf(container, 'b');
  fireEvent.click(row);
  await vi.waitFor(() => expect(row.getAttribute('aria-expanded')).toBe('true'));
  fireEvent.click(row);
  await vi.waitFor(() => expect(row.getAttribute('aria-expanded')).toBe('false'));
  expect(scrolledTo).not.toHaveBeenCalledWith(row.closest('.passage'));
  view.open.value = 'b';
  await vi.waitFor(() => expect(scrolledTo).toHaveBeenCalledWith(row.closest('.passage')));
});

test('a passage far down a long page can be brought into sight at once', async () => {
  const many = Array.from({ length: 300 }, (_, i) => passage(`p${i}`));
  const { container, view } = renderPanel({ passages: many });
  view.open.value = 'p299';
  await vi.waitFor(() => expect(focused()).toBe('p299'));
  expect(container.querySelectorAll('.passage')).toHaveLength(300);
});

test('results that arrive change their own card only', async () => {
  const { container, view } = renderPanel({ passages: list });
  const cards = [...container.querySelectorAll('.passage')];
  const changed: Node[] = [];
  const watcher = new MutationObserver((records) => changed.push(...records.map((record) => record.target)));
  watcher.observe(container.querySelector('.passage-list')!, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  view.passages.value = list.map((each) =>
    each.id === 'b' ? { ...each, matches: [match(2007, 'likely')] } : each,
  );
  await vi.waitFor(() => expect(cards[1]!.textContent).toContain('2007'));
  expect([...container.querySelectorAll('.passage')]).toEqual(cards);
  expect(changed.every((node) => cards[1]!.contains(node))).toBe(true);
});
