// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { states } from './gallery/states.ts';
import { Panel } from './panel.tsx';
import { expectAccessible, renderPanel } from './testing/render-panel.tsx';
import { match, passage } from './testing/sample-data.ts';

const nothing = () => {};
const actions = {
  light: nothing,
  choose: nothing,
  close: nothing,
  readPage: nothing,
  retryEngine: nothing,
  setSite: nothing,
};
const small = Object.keys(states).filter(
  (name) =>
    !['huge', 'long', 'long-open', 'annotations-long', 'thread-long', 'thread-unfolded'].includes(name),
);

test.each(small)('%s: says something, has a heading, and axe finds no fault', async (name) => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { view, annotations, threads } = states[name]!();
    const { container } = render(
      <Panel view={view} actions={{ ...actions, annotations, threads }} language={language} />,
    );
    expect(container.querySelector('h1')?.textContent).toMatch(/\S/);
    await expectAccessible(container);
    cleanup();
  }
});

test('page text is shown as text, never as markup', () => {
  const text = '加快<img src=x onerror="alert(1)">电子政务建设';
  const { container } = renderPanel({
    page: { is: 'read', title: text, site: text, host: 'a.gov.cn', year: null },
    passages: [
      passage('a', {
        text,
        headings: [`一、${text}`],
        matches: [
          match(2008, 'strong', {
            text,
            planTitle: text,
            issuer: text,
            headings: [text],
            programmes: [text],
            measures: [{ of: text, inPassage: text, inTask: '2' }],
            terms: [{ text, inPassage: [{ start: 2, end: 9 }], inTask: [{ start: 0, end: 30 }], weight: 1 }],
          }),
        ],
      }),
    ],
    open: 'a',
  });
  expect(container.querySelector('img')).toBeNull();
  // Title, site, heading; the passage; plan, issuer, path, task; term, programme, measure twice.
  expect(container.textContent.split(text).length - 1).toBe(12);
});

test('another page forgets what was looked for on the last one', async () => {
  const { container, view, findByText, queryByText } = renderPanel({
    passages: [passage('a'), passage('b')],
  });
  const input = container.querySelector('input')!;
  input.value = '（a）';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(queryByText(/（b）/)).toBeNull());
  const page = view.page.value;
  view.page.value = { is: 'reading', part: null };
  await findByText('正在读取网页…', { selector: 'h1' });
  view.page.value = page;
  expect(await findByText(/（b）/)).toBeTruthy();
});

test('a long page is drawn in steps, until all of it is there', async () => {
  const { container } = renderPanel({ passages: Array.from({ length: 450 }, (_, i) => passage(`p${i}`)) });
  expect(container.querySelectorAll('.passage')).toHaveLength(100);
  await vi.waitFor(() => expect(container.querySelectorAll('.passage')).toHaveLength(450), 15_000);
});
