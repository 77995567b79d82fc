// @vitest-environment jsdom
import { fireEvent, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { computers } from '../gallery/sample-threads.ts';
import type { GivenThreads } from '../testing/memory-threads.ts';
import { expectAccessible, readPage, renderPanel } from '../testing/render-panel.tsx';
import { match, passage } from '../testing/sample-data.ts';
import { stripOf } from '../testing/sample-threads.ts';

const page = computers.entries.at(-1)!.task;
const inThread = match(2008, 'strong', { plan: '2008', start: 1, text: computers.entries[2]!.task.text });
const outside = match(2008, 'likely', { plan: '2008', start: 900, text: '为行政村配备电脑。', index: 7 });
const withThread = passage('a', { text: page.text, matches: [inThread, outside, match(2006, 'weak')] });

const show = (threads: GivenThreads = {}, given: Parameters<typeof renderPanel>[0] = {}) =>
  renderPanel({
    passages: [withThread, passage('b')],
    threads: { strips: { a: stripOf(computers), b: null }, threads: { a: computers }, ...threads },
    ...given,
  });
const strip = (container: Element) => container.querySelector<HTMLButtonElement>('.strip')!;

test('a passage of a thread shows its years and what became of it here; others show none', async () => {
  const { container, getByRole } = show();
  expect(container.querySelectorAll('.strip')).toHaveLength(1);
  expect(
    getByRole('button', {
      name: '脉络“电脑入农户上网工程”：2006 年 1 项，2007 年 1 项，2008 年 1 项；本页目标提高',
    }),
  ).toBe(strip(container));
  expect([...container.querySelectorAll('.strip-words')].map((each) => each.textContent)).toEqual([
    '2006',
    '2007',
    '2008',
    '本页 目标提高',
  ]);
  expect(container.querySelector('[data-row="a"]')?.textContent).toBe('2 项关联任务');
  await expectAccessible(container);
});

test('signs tell one task, several, silence and nothing apart without colour', () => {
  const years = [
    { year: 2005, tasks: 0, silent: false },
    { year: 2006, tasks: 1, silent: false },
    { year: 2007, tasks: 12, silent: false },
    { year: 2008, tasks: 0, silent: true },
  ];
  const { container } = show({ strips: { a: { ...stripOf(computers), years } } });
  const signs = [...container.querySelectorAll<HTMLElement>('.strip-part')];
  expect(signs.map((each) => each.dataset.sign)).toEqual(['none', 'tasks', 'tasks', 'silent', 'page']);
  expect(signs[2]!.querySelector('.strip-sign')?.textContent).toBe('12');
  expect(strip(container).textContent).toContain('2006 年 1 项，2007 年 12 项，2008 年未再提及；');
});

test('a page that the library knows nothing before has only its sign', () => {
  const { container } = show({ strips: { a: { ...stripOf(computers), relation: null } } });
  expect(container.querySelector('[data-sign="page"]')?.textContent?.trim()).toBe('本页');
  expect(container.querySelector('[data-sign="page"] b')).toBeNull();
});

test('the strip opens its thread and closes it; Escape does too, and gives the focus back', async () => {
  const { container, actions, view, queryByRole } = show();
  const button = strip(container);
  expect(button.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(button);
  expect(actions.threads.open).toHaveBeenCalledWith('a');
  const thread = await vi.waitFor(() => {
    const opened = queryByRole('group', { name: '脉络' });
    expect(opened).not.toBeNull();
    return opened!;
  });
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(button.getAttribute('aria-controls')).toBe(thread.id);
  // The related tasks are another matter.
  expect(view.open.value).toBeNull();
  within(thread).getAllByRole('button')[0]!.focus();
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
  expect(actions.threads.close).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(document.activeElement).toBe(button));
  fireEvent.click(button);
  await vi.waitFor(() => expect(button.getAttribute('aria-expanded')).toBe('true'));
  fireEvent.click(button);
  await vi.waitFor(() => expect(button.getAttribute('aria-expanded')).toBe('false'));
});

test('a strip is reached by Tab in the row that has the focus, and leaves the arrow keys to the rows', () => {
  const { container, getByRole } = show();
  expect(strip(container).tabIndex).toBe(-1);
  const section = getByRole('button', { name: /正文|乌海/ });
  section.focus();
  fireEvent.keyDown(section, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(container.querySelector('[data-row="a"]'));
});

test('on its way, without the model, gone: each in its own words', async () => {
  const { view, findByText, getByRole, actions } = show();
  view.threads.opened.value = { passage: 'a', state: { is: 'loading' } };
  await findByText('正在理出这条脉络…');
  view.engine.value = { is: 'failed', fault: 'memory', detail: '' };
  await findByText('模型没有启动，脉络暂时看不了。');
  view.threads.strips.value = new Map([['a', null]]);
  view.threads.opened.value = { passage: 'a', state: { is: 'none' } };
  await findByText('这一段已不在脉络里');
  fireEvent.click(getByRole('button', { name: '收起脉络' }));
  expect(actions.threads.close).toHaveBeenCalledOnce();
  view.engine.value = { is: 'ready', tasks: 1, plans: 1 };
  view.threads.opened.value = { passage: 'a', state: { is: 'failed' } };
  await findByText('这条脉络没能理出来');
  fireEvent.click(getByRole('button', { name: '再试一次' }));
  expect(actions.threads.open).toHaveBeenLastCalledWith('a');
});

test('the workbench shows the same thread', () => {
  const { getByRole, actions } = show({ opened: 'a' });
  fireEvent.click(getByRole('button', { name: '在工作台查看' }));
  expect(actions.threads.showInWorkbench).toHaveBeenCalledWith(computers.id);
});

test('a related task that is not in the thread can be put there, which is said, undone and kept apart from notes', async () => {
  const { getByRole, findByRole, findByText, actions, view, container } = show({ opened: 'a' });
  fireEvent.click(getByRole('button', { name: '还有 1 项关联任务不在这条脉络里' }));
  fireEvent.click(await findByRole('button', { name: '归到这条脉络' }));
  expect(actions.threads.correct).toHaveBeenCalledWith({
    kind: 'together',
    tasks: [
      expect.objectContaining({ plan: '2008', text: computers.entries[2]!.task.text }),
      { plan: '2008', title: outside.task.planTitle, year: 2008, text: '为行政村配备电脑。' },
    ],
  });
  await findByText('已归到一起');
  await findByText('已更正 · 归到了一起');
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(actions.threads.undo).toHaveBeenCalledOnce();
  expect(actions.annotations.undo).not.toHaveBeenCalled();
  expect(view.threads.corrections.all.value).toEqual([]);
  await findByRole('button', { name: '归到这条脉络' });
  expect(container.querySelector<HTMLElement>('.undo-bar')?.dataset.shown).toBe('false');
});

test('under the related tasks: those in the thread say so; without a thread, two can be put together', async () => {
  const first = show({ opened: 'a' }, { open: 'a' });
  const tasks = first.getByRole('group', { name: '关联任务' });
  expect(within(tasks).getByText('在这条脉络里')).not.toBeNull();
  expect(within(tasks).getAllByRole('button', { name: '归到这条脉络' }).length).toBeGreaterThan(0);
  first.unmount();
  const { getByRole, actions } = show(
    { strips: { a: null } },
    { open: 'a', passages: [passage('a', { matches: [outside] })] },
  );
  fireEvent.click(getByRole('button', { name: '归到一起' }));
  expect(actions.threads.correct).toHaveBeenCalledWith({
    kind: 'together',
    tasks: [
      {
        plan: null,
        title: (readPage as { title: string }).title,
        year: 2009,
        text: '加快推进电子政务建设（a）。',
      },
      expect.objectContaining({ plan: '2008', text: '为行政村配备电脑。' }),
    ],
  });
});

test('as long as it is not known whether there is a thread, nothing is offered', () => {
  const { queryByRole } = show({ strips: {} }, { open: 'a' });
  expect(queryByRole('button', { name: /归到/ })).toBeNull();
});

test('in English the contents stay Chinese, and say so', async () => {
  const { container, getByRole } = show({ opened: 'a' }, { language: 'en' });
  expect(getByRole('button', { name: /^Thread “电脑入农户上网工程”: 2006: 1 task/ })).not.toBeNull();
  for (const chinese of ['.thread-name', '.entry-text', '.plan-title', '.series-name span']) {
    expect(
      container.querySelector(`.opened-thread ${chinese}`)?.closest('[lang]')?.getAttribute('lang'),
    ).toBe('zh-CN');
  }
  await expectAccessible(container);
});
