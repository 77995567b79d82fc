// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderPanel } from '../testing/render-panel.tsx';
import { annotation } from '../testing/sample-data.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const drawn = () => vi.advanceTimersByTimeAsync(50);

async function changed() {
  const screen = renderPanel({ annotations: [annotation('a'), annotation('b')] });
  fireEvent.click(screen.getByRole('tab', { name: /批注/ }));
  await drawn();
  fireEvent.click(screen.getAllByRole('button', { name: '放入回收站' })[0]!);
  await drawn();
  const bar = screen.container.querySelector<HTMLElement>('.undo-bar')!;
  const ids = () => screen.view.annotations.annotations.value.map((each) => each.annotation.id);
  return { ...screen, bar, ids };
}

test('what was binned can be taken back', async () => {
  const { getByRole, bar, ids } = await changed();
  expect(ids()).toEqual(['b']);
  expect(bar.querySelector('[role="status"]')?.textContent).toBe('已放入回收站');
  fireEvent.click(getByRole('button', { name: '撤销' }));
  await drawn();
  expect(ids()).toEqual(['a', 'b']);
  expect(bar.dataset.shown).toBe('false');
});

test('it stays for eight seconds and more, and longer while it is pointed at or has the focus', async () => {
  const { bar, getByRole, actions } = await changed();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(bar.dataset.shown).toBe('true');
  fireEvent.pointerEnter(bar);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(bar.dataset.shown).toBe('true');
  fireEvent.focusIn(getByRole('button', { name: '撤销' }));
  fireEvent.pointerLeave(bar);
  fireEvent.focusOut(getByRole('button', { name: '撤销' }));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(bar.dataset.shown).toBe('false');
  expect(actions.annotations.dismissUndo).toHaveBeenCalledOnce();
});

test('another change is another offer, for as long again', async () => {
  const { bar, view } = await changed();
  await vi.advanceTimersByTimeAsync(8_000);
  view.annotations.undoable.value = { what: 'edited', count: 1 };
  await vi.advanceTimersByTimeAsync(8_000);
  expect(bar.textContent).toContain('已修改');
});

test('it can be sent away, and the next offer runs out by itself', async () => {
  const { bar, view, getByRole } = await changed();
  fireEvent.pointerEnter(bar);
  fireEvent.click(getByRole('button', { name: '知道了' }));
  await drawn();
  expect(bar.dataset.shown).toBe('false');
  view.annotations.undoable.value = { what: 'reattached', count: 3 };
  await drawn();
  expect(bar.textContent).toContain('3 条批注已重新定位');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(bar.dataset.shown).toBe('false');
});

test('Ctrl or ⌘ and Z take it back wherever the focus is, in a text field they are the text’s own', async () => {
  const { getByRole, actions, container } = await changed();
  fireEvent.keyDown(getByRole('searchbox'), { key: 'z', ctrlKey: true });
  expect(actions.annotations.undo).not.toHaveBeenCalled();
  fireEvent.keyDown(container.querySelector('.annotation-row')!, { key: 'z', metaKey: true });
  expect(actions.annotations.undo).toHaveBeenCalledOnce();
  // The focus may have gone with what was deleted.
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(actions.annotations.undo).toHaveBeenCalledTimes(2);
});
