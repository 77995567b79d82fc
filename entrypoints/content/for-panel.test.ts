import { expect, test } from 'vitest';
import { FromPage, mostPassages } from '../../lib/messages/page.ts';
import { receive } from '../../lib/messages/receive.ts';
import { forPanel } from './for-panel.ts';

const page = { title: '', site: '', host: '', government: true, year: null };

function told(passages: Parameters<typeof forPanel>[0]) {
  const ids = passages.map((_, i) => `p-${i}`);
  const message = { type: 'passages', revision: 1, moved: false, page, passages: forPanel(passages, ids) };
  return receive(FromPage, message);
}

const passage = { start: 0, end: 1, kind: 'task', section: 0 } as const;

test('whatever a page holds, what is told of it passes the border', () => {
  const heading = '章'.repeat(3_000);
  const hostile = {
    ...passage,
    text: '建'.repeat(50_000),
    headings: Array.from({ length: 40 }, () => heading),
  };
  const message = told(Array.from({ length: mostPassages + 1 }, () => hostile));
  expect(message).toMatchObject({ type: 'passages' });
  expect(JSON.stringify(message).length * 3).toBeLessThan(64 * 2 ** 20);
});

test('an ordinary page is told whole', () => {
  const passages = Array.from({ length: 3_000 }, () => ({
    ...passage,
    text: '建设内网。',
    headings: ['一、网络'],
  }));
  expect(told(passages)).toMatchObject({ passages: { length: 3_000 } });
});
