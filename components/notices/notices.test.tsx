// @vitest-environment jsdom
import { fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { EngineFault } from '../../lib/messages/engine.ts';
import { renderPanel } from '../testing/render-panel.tsx';
import { passage } from '../testing/sample-data.ts';
import { wordsFor } from '../words/language.ts';

const { notices, faults } = wordsFor('zh-CN');

test.each([
  [{ is: 'waiting' }, notices.waiting],
  [{ is: 'not-a-page' }, notices.notAPage],
  [
    { is: 'reading', part: 0.34 },
    { title: '正在读取网页 34%', text: '' },
  ],
  [{ is: 'not-government', host: 'a.com', canRead: false }, notices.askToRead],
] as const)('%o has its own words', (page, { title, text }) => {
  const { getByRole, container } = renderPanel({ page });
  expect(getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(container.textContent).toContain(text);
});

test('another site is read when the user asks', () => {
  const { getByRole, getByText, actions } = renderPanel({
    page: { is: 'not-government', host: 'news.example.com', canRead: true },
  });
  getByText('news.example.com');
  fireEvent.click(getByRole('button', { name: '读取本页' }));
  expect(actions.readPage).toHaveBeenCalledOnce();
});

test('a switched-off site can be switched on', () => {
  const { getByRole, actions } = renderPanel({ page: { is: 'switched-off', host: 'a.gov.cn' } });
  fireEvent.click(getByRole('button', { name: '在本站启用' }));
  expect(actions.setSite).toHaveBeenCalledWith('a.gov.cn', true);
});

test('a page that could not be read is tried again', () => {
  const { getByRole, getByText, actions } = renderPanel({ page: { is: 'failed', detail: 'frame removed' } });
  getByText('frame removed');
  fireEvent.click(getByRole('button', { name: '再读一次' }));
  expect(actions.readPage).toHaveBeenCalledOnce();
});

test('a page without passages says so, and has no tools for a list', () => {
  const { getByText, queryByRole } = renderPanel();
  getByText('没有找到政策段落', { selector: 'h2' });
  expect(queryByRole('searchbox')).toBeNull();
});

test.each(EngineFault.options)(
  'fault %s: says what else to try, and can be retried; the list stays',
  (fault) => {
    const { getByRole, getByText, actions } = renderPanel({
      passages: [passage('a')],
      engine: { is: 'failed', fault, detail: 'sha256 differs' },
      done: 0,
    });
    getByText(faults[fault].title, { selector: 'h2' });
    getByText(faults[fault].text);
    getByText('sha256 differs');
    getByText(/（a）/);
    fireEvent.click(getByRole('button', { name: '再试一次' }));
    expect(actions.retryEngine).toHaveBeenCalledOnce();
  },
);
