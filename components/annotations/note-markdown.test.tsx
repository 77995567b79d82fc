// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { NoteView } from './note-markdown.tsx';

afterEach(cleanup);

const html = (note: string) => {
  const { container } = render(<NoteView note={note} />);
  return container.querySelector('.note')!.innerHTML;
};

test.each([
  ['**重点**和*强调*', '<p><strong>重点</strong>和<em>强调</em></p>'],
  ['第一行\n第二行', '<p>第一行<br>第二行</p>'],
  ['~~旧~~ `码`', '<p><del>旧</del> <code>码</code></p>'],
  ['> 引用', '<blockquote><p>引用</p></blockquote>'],
  ['- 甲\n- 乙', '<ul><li>甲</li><li>乙</li></ul>'],
  ['3. 丙\n4. 丁', '<ol start="3"><li>丙</li><li>丁</li></ol>'],
  ['```\n<b>\n```', '<pre><code>&lt;b&gt;</code></pre>'],
  ['一\n\n---\n\n二', '<p>一</p><hr><p>二</p>'],
  ['\\*不是\\*', '<p>*不是*</p>'],
])('%j', (note, expected) => expect(html(note)).toBe(expected));

test('headings are paragraphs, so that a note never changes the outline around it', () => {
  expect(html('# 大标题')).toBe('<p class="note-heading">大标题</p>');
});

test('tasks show whether they are done', () => {
  const { container } = render(<NoteView note={'- [x] 好了\n- [ ] 还没\n\n- [x] 松的'} />);
  expect([...container.querySelectorAll('li')].map((each) => each.textContent?.trim())).toEqual([
    '☑ 好了',
    '☐ 还没',
    '☑ 松的',
  ]);
});

test('tables', () => {
  const { container } = render(<NoteView note={'| 年 | 率 |\n| --- | ---: |\n| 2008 | **90%** |'} />);
  expect([...container.querySelectorAll('th')].map((each) => each.textContent)).toEqual(['年', '率']);
  expect(container.querySelector('td strong')?.textContent).toBe('90%');
  expect(container.querySelectorAll('td')[1]?.style.textAlign).toBe('right');
});

test('links of the web and of mail open elsewhere, and give nothing away', () => {
  const { getByRole, getByText } = render(
    <NoteView note={'[规划](https://www.nmg.gov.cn/a) a@b.cn http://x.gov.cn/'} />,
  );
  const link = getByRole('link', { name: '规划' });
  expect(link.getAttribute('href')).toBe('https://www.nmg.gov.cn/a');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(getByText('a@b.cn').getAttribute('href')).toBe('mailto:a@b.cn');
  expect(getByText('http://x.gov.cn/').getAttribute('href')).toBe('http://x.gov.cn/');
});

test.each([
  '[点](javascript:alert(1))',
  '[点](JaVaScRiPt:alert(1))',
  '[点](data:text/html,<script>)',
  '[点](file:///etc/passwd)',
  '[点](chrome-extension://abc/a.html)',
  '[点](/相对)',
  '[点](#锚)',
  '[点](<java\nscript:alert(1)>)',
])('no link: %j', (note) => {
  const { container } = render(<NoteView note={note} />);
  expect(container.querySelector('a')).toBeNull();
  expect(container.textContent).toContain('点');
});

test('markup is text, a picture is a link with its description', () => {
  const note =
    '<img src=x onerror=alert(1)> 行内<b>粗</b>\n\n<script>alert(2)</script>\n\n![图示](https://a.cn/b.png)';
  const { container, getByRole } = render(<NoteView note={note} />);
  expect(container.querySelector('img, script, b')).toBeNull();
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(container.textContent).toContain('<b>粗</b>');
  expect(container.textContent).toContain('<script>alert(2)</script>');
  expect(getByRole('link', { name: '图示' }).getAttribute('href')).toBe('https://a.cn/b.png');
});

test.each([
  ['quotes nested by the thousand', `${'>'.repeat(15_000)}深`],
  ['lists nested deeply', Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- 深`).join('\n')],
  ['a very long note', `**长**${'字'.repeat(100_000)}`],
])('%s: all text is shown, however it looks', (_, note) => {
  const { container } = render(<NoteView note={note} />);
  const bare = (text: string) => text.replace(/[\s>*-]/gu, '');
  expect(bare(container.textContent)).toBe(bare(note));
  expect(container.querySelectorAll('*').length).toBeLessThan(100);
});
