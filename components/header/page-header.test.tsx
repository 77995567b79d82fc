// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { renderPanel, scrolledTo } from '../testing/render-panel.tsx';
import { match, passage } from '../testing/sample-data.ts';

const list = [
  passage('a', { matches: [match(2008, 'strong')] }),
  passage('b', { matches: [] }),
  passage('c', { matches: undefined }),
];
const texts = (container: Element) =>
  [...container.querySelectorAll('.passage-text')].map((each) => each.textContent.at(-3)).join('');

test('title, year and site of the page; the site can be switched off', () => {
  const { getByRole, getByText, actions } = renderPanel({ passages: list });
  expect(getByRole('heading', { level: 1 }).textContent).toBe('乌海市2009年信息化工作要点');
  getByText('2009 年');
  getByText('乌海市人民政府');
  fireEvent.click(getByRole('switch', { name: '在本站启用', checked: true }));
  expect(actions.setSite).toHaveBeenCalledWith('www.wuhai.gov.cn', false);
});

test('without title, site and year the host stands in', () => {
  const { getByRole, container } = renderPanel({
    page: { is: 'read', title: '', site: '', host: 'www.gov.cn', year: null },
  });
  expect(getByRole('heading', { level: 1 }).textContent).toBe('www.gov.cn');
  expect(container.querySelector('.page-year')).toBeNull();
});

test('the menu reads the page again and tells of the library', () => {
  HTMLElement.prototype.hidePopover = vi.fn();
  const { getByText, actions } = renderPanel({ passages: list });
  getByText(/5 份文件，312 项任务/);
  fireEvent.click(getByText('重新读取本页'));
  expect(actions.readPage).toHaveBeenCalledOnce();
});

test('the filter box narrows the list, Escape empties it', async () => {
  const { container, getByRole, findByText } = renderPanel({ passages: list });
  const box = getByRole('searchbox', { name: '筛选段落和任务' });
  fireEvent.input(box, { target: { value: '（b）' } });
  await vi.waitFor(() => expect(texts(container)).toBe('b'));
  await findByText('显示 1 / 3 段');
  fireEvent.keyDown(box, { key: 'Escape' });
  await vi.waitFor(() => expect(texts(container)).toBe('abc'));
});

test('only with related tasks, and a way back when nothing is left', async () => {
  const { container, view, getByRole, findByRole, findByText } = renderPanel({ passages: list, done: 2 });
  fireEvent.click(getByRole('button', { name: '只看有关联', pressed: false }));
  await vi.waitFor(() => expect(texts(container)).toBe('a'));
  view.passages.value = [list[1]!, list[2]!];
  await findByText('还没有比对出有关联的段落，请稍等。');
  view.progress.value = { done: 3, total: 3 };
  await findByText('没有符合条件的段落。');
  fireEvent.click(await findByRole('button', { name: '显示全部段落' }));
  await vi.waitFor(() => expect(texts(container)).toBe('bc'));
});

test('progress is a bar with words while it moves, and words alone after that', async () => {
  const { view, getByRole, queryByRole, findByText } = renderPanel({ passages: list, done: 1 });
  const bar = getByRole('progressbar', { name: '比对进度' });
  expect(bar.getAttribute('aria-valuenow')).toBe('33');
  expect(bar.getAttribute('aria-valuetext')).toBe('已比对 1 / 3 段');
  view.progress.value = { done: 3, total: 3 };
  await findByText('共 3 段，1 段有关联任务', { selector: '.status-text' });
  expect(queryByRole('progressbar')).toBeNull();
});

test('what the page shows now can be found in the list', async () => {
  const { container, view, getByRole } = renderPanel({ passages: list });
  const button = getByRole('button', { name: '跳到网页当前位置' }) as HTMLButtonElement;
  expect(button.disabled).toBe(true);
  view.inView.value = new Set(['b', 'c']);
  await vi.waitFor(() => expect(button.disabled).toBe(false));
  fireEvent.click(button);
  await vi.waitFor(() => expect(scrolledTo).toHaveBeenCalledWith(container.querySelectorAll('.passage')[1]));
});

test('screen readers are told of what changes', async () => {
  const { view, container } = renderPanel({ passages: list, done: 0 });
  const announcer = () => container.querySelector('.only-spoken[role="status"]')!;
  const region = announcer();
  expect(region.textContent).toBe('正在比对 3 段');
  view.progress.value = { done: 3, total: 3 };
  await vi.waitFor(() => expect(region.textContent).toBe('共 3 段，1 段有关联任务'));
  view.page.value = { is: 'reading', part: 0.2 };
  await vi.waitFor(() => expect(region.textContent).toBe('正在读取网页…'));
  view.page.value = { is: 'switched-off', host: 'a.gov.cn' };
  await vi.waitFor(() => expect(region.textContent).toBe('已在本站停用'));
  expect(announcer()).toBe(region);
});
