// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { renderPanel } from '../testing/render-panel.tsx';
import { match, passage } from '../testing/sample-data.ts';

const withTasks = passage('a', {
  matches: [match(2007, 'likely'), match(2008, 'strong'), match(2008, 'likely'), match(2006, 'weak')],
});
const row = (container: Element) => container.querySelector<HTMLElement>('[data-row="a"]')!;

test('a passage tells how many tasks of which years it has', () => {
  const { container } = renderPanel({ passages: [withTasks] });
  expect([...container.querySelectorAll('.year-sign')].map((each) => each.textContent)).toEqual([
    '20082',
    '20071',
  ]);
  expect(row(container).textContent).toContain('3 项关联任务：2008 年 2 项，2007 年 1 项');
  expect(document.getElementById(row(container).getAttribute('aria-describedby')!)?.textContent).toBe(
    withTasks.text,
  );
});

test.each([
  [undefined, '等待比对…'],
  [[], '没有关联任务'],
  [[match(2006, 'weak')], '1 项弱关联'],
])('a passage without tasks worth a count says why', (matches, said) => {
  const { container } = renderPanel({ passages: [passage('a', { matches })], done: 0 });
  expect(row(container).textContent).toContain(said);
});

test('when the model has failed, nothing is said to be in progress', () => {
  const { container } = renderPanel({
    passages: [passage('a', { matches: undefined })],
    engine: { is: 'failed', fault: 'memory', detail: '' },
    done: 0,
  });
  expect(row(container).textContent).toContain('未比对');
});

test('pointing lights a passage on the page, leaving puts it out', () => {
  const { container, actions } = renderPanel({ passages: [withTasks] });
  const card = container.querySelector('.passage')!;
  fireEvent.pointerEnter(card);
  expect(actions.light).toHaveBeenLastCalledWith('a');
  fireEvent.pointerLeave(card);
  expect(actions.light).toHaveBeenLastCalledWith(null);
  row(container).focus();
  expect(actions.light).toHaveBeenLastCalledWith('a');
  row(container).blur();
  expect(actions.light).toHaveBeenLastCalledWith(null);
});

test('choosing opens it, choosing again closes it, and the page can be asked to show it once more', async () => {
  const { container, actions, findByRole } = renderPanel({ passages: [withTasks] });
  fireEvent.click(row(container));
  expect(actions.choose).toHaveBeenCalledWith('a');
  await vi.waitFor(() => expect(row(container).getAttribute('aria-expanded')).toBe('true'));
  fireEvent.click(await findByRole('button', { name: '在网页上查看' }));
  expect(actions.choose).toHaveBeenCalledTimes(2);
  fireEvent.click(row(container));
  expect(actions.close).toHaveBeenCalledOnce();
});

test('passages on the page’s screen are marked', async () => {
  const { container, view } = renderPanel({ passages: [withTasks, passage('b')] });
  view.inView.value = new Set(['b']);
  await vi.waitFor(() =>
    expect(
      [...container.querySelectorAll<HTMLElement>('.passage')].map((each) => each.dataset.inView),
    ).toEqual(['false', 'true']),
  );
});
