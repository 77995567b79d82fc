// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderPanel } from '../testing/render-panel.tsx';
import { annotation, passage } from '../testing/sample-data.ts';

test('two tabs with counts, and how many are not found', async () => {
  const { getAllByRole, container } = renderPanel({
    passages: [passage('p')],
    annotations: [annotation('a'), annotation('b', { state: 'not-found' })],
  });
  expect(getAllByRole('tab').map((each) => each.textContent)).toEqual(['段落1', '批注21 条没找到']);
  await expectAccessible(container);
});

test('arrow keys, Home and End change between them; Tab reaches the one that is on', async () => {
  const { getByRole } = renderPanel({ passages: [passage('p')], annotations: [annotation('a')] });
  const first = getByRole('tab', { name: /段落/ });
  const second = getByRole('tab', { name: /批注/ });
  first.focus();
  for (const [key, on] of [
    ['ArrowRight', second],
    ['ArrowRight', first],
    ['ArrowLeft', second],
    ['Home', first],
    ['End', second],
  ] as const) {
    fireEvent.keyDown(document.activeElement!, { key });
    await vi.waitFor(() => expect(on.getAttribute('aria-selected')).toBe('true'));
    expect(document.activeElement).toBe(on);
    expect(on.tabIndex).toBe(0);
    expect((on === first ? second : first).tabIndex).toBe(-1);
  }
  expect(getByRole('tabpanel', { name: /批注/ }).hidden).toBe(false);
});

test('a page without passages can be annotated all the same', async () => {
  const { getByRole, findByText } = renderPanel({ annotations: [annotation('a')] });
  getByRole('heading', { name: '没有找到政策段落' });
  fireEvent.click(getByRole('tab', { name: /批注/ }));
  await findByText('加快推进电子政务建设（a）');
});

test('a mark chosen on the page leads back to the passages', async () => {
  const { view, findByRole, getByRole } = renderPanel({ passages: [passage('p')], annotations: [] });
  fireEvent.click(getByRole('tab', { name: /批注/ }));
  await findByRole('tab', { name: /批注/, selected: true });
  view.chosen.value = { id: 'p' };
  await findByRole('tab', { name: /段落/, selected: true });
});

test('the menu opens the workbench', () => {
  HTMLElement.prototype.hidePopover = vi.fn();
  const { getByText, actions } = renderPanel({});
  fireEvent.click(getByText('打开工作台'));
  expect(actions.annotations.openWorkbench).toHaveBeenCalledOnce();
});
