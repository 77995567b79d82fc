// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { expectAccessible, renderPanel } from '../testing/render-panel.tsx';
import { passage } from '../testing/sample-data.ts';

test('one click annotates a passage, closed or open, without opening or closing it', async () => {
  const { getByRole, actions, view, findByText } = renderPanel({ passages: [passage('a')] });
  fireEvent.click(getByRole('button', { name: '标注这一段，标为“其他”' }));
  expect(actions.annotations.annotatePassage).toHaveBeenCalledWith('a', 'other');
  expect(actions.choose).not.toHaveBeenCalled();
  view.open.value = 'a';
  fireEvent.click(await findByText('标注这一段'));
  expect(actions.annotations.annotatePassage).toHaveBeenCalledTimes(2);
  expect(actions.close).not.toHaveBeenCalled();
});

test('another meaning is one click more, and the next passage has it at once', async () => {
  const { getByRole, getAllByRole, findByRole, actions, container } = renderPanel({
    passages: [passage('a'), passage('b')],
    open: 'a',
  });
  const others = await findByRole('button', { name: '标为其他含义', expanded: false });
  fireEvent.click(others);
  fireEvent.click(await findByRole('button', { name: '责任' }));
  expect(actions.annotations.annotatePassage).toHaveBeenCalledWith('a', 'responsibility');
  await vi.waitFor(() => expect(others.getAttribute('aria-expanded')).toBe('false'));
  await vi.waitFor(() => expect(getAllByRole('button', { name: '标注这一段，标为“责任”' })).toHaveLength(2));
  fireEvent.click(getByRole('button', { name: '标为其他含义' }));
  await findByRole('button', { name: '疑问' });
  await expectAccessible(container);
});
