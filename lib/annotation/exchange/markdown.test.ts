import fc from 'fast-check';
import { Lexer, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../annotation.ts';
import { anAnnotation, options } from './an-annotation.testing.ts';
import { hardText } from './annotations.arbitrary.ts';
import { writeMarkdown } from './markdown.ts';
import { linesOf } from './plain-text.ts';

const quoting = (exact: string, change: Partial<Annotation> = {}): Annotation => {
  const { target } = anAnnotation();
  return anAnnotation({ target: { ...target, quote: { ...target.quote, exact } }, ...change });
};

test('a document by page', () => {
  const other = anAnnotation({
    id: 'urn:uuid:2',
    note: '',
    tags: [],
    links: [],
    meaning: 'question',
    target: {
      ...anAnnotation().target,
      page: { address: 'urn:x-pdf:1', title: '', site: '', fingerprint: '' },
    },
  });
  const third = anAnnotation({ id: 'urn:uuid:3', note: '', tags: [], links: [] });
  const days = /批注于 2026-03-0[45]/g;
  expect(writeMarkdown([anAnnotation(), other, third], options).replace(days, '批注于 当日')).toBe(`# 我的批注

## [2026年政府工作报告](<https://www.shanghai.gov.cn/2026/report.html?id=1&b=2>)

> 新建公园 20 个，
>
> 开放绿地 3 处。

**目标** · 标签：公园、城市更新

与**去年**相比多 5 个。

**关联任务**

- 2025 · 2025年上海市政府工作报告 · 二、重点任务 › （三）生态 · 新建公园 15 个。

来源：[2026年政府工作报告](<https://www.shanghai.gov.cn/2026/report.html?id=1&b=2>) · 上海市人民政府 · 发布于 2026-02-01 · 批注于 当日

---

> 新建公园 20 个，
>
> 开放绿地 3 处。

**目标**

来源：[2026年政府工作报告](<https://www.shanghai.gov.cn/2026/report.html?id=1&b=2>) · 上海市人民政府 · 发布于 2026-02-01 · 批注于 当日

---

## urn:x-pdf:1

> 新建公园 20 个，
>
> 开放绿地 3 处。

**疑问**

来源：urn:x-pdf:1 · 批注于 当日

---
`);
});

/** Text of tokens, in which nothing may be but text. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'paragraph') return textOf(token.tokens ?? []);
      if (token.type === 'text' && 'tokens' in token && token.tokens) return textOf(token.tokens);
      if (token.type === 'text' || token.type === 'escape') return token.text as string;
      if (token.type === 'space') return '\n';
      throw new Error(`markup in a quote: ${token.type} ${token.raw}`);
    })
    .join('');
}

test('no text of a page becomes markup: read as Markdown it is that text', () => {
  fc.assert(
    fc.property(hardText(400), (exact) => {
      const quote = Lexer.lex(writeMarkdown([quoting(exact)], options)).find(
        ({ type }) => type === 'blockquote',
      );
      const shown = textOf((quote as { tokens: Token[] }).tokens);
      expect(linesOf(shown)).toEqual(linesOf(exact));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  '# 甲',
  '1. 甲',
  '- 甲',
  '> 甲',
  '甲\n===',
  '[甲](https://a.cn)',
  '*甲*',
  '`甲`',
  '<b>甲</b>',
  'https://a.cn',
  '见www.a.cn',
  'a@b.cn',
  '| 甲 |',
  '==甲==',
  '#甲',
  '$x$',
  '    code',
  '&lt;',
  '![[甲]]',
])('%j on a page stays text, in title, site, tag, plan and label too', (text) => {
  const { target } = anAnnotation();
  const hard = quoting(text, { tags: [text], note: '' });
  const annotation = {
    ...hard,
    links: [{ ...anAnnotation().links[0]!, planTitle: text, text, headings: [text] }],
    target: { ...target, quote: hard.target.quote, page: { ...target.page, title: text, site: text } },
  };
  const markdown = writeMarkdown([annotation], {
    ...options,
    title: text,
    labels: { ...options.labels, target: text },
  });
  const types = new Set<string>();
  const walk = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      types.add(token.type);
      walk((token as { tokens?: Token[] }).tokens ?? []);
      for (const item of (token as { items?: Token[] }).items ?? []) walk([item]);
    }
  };
  walk(Lexer.lex(markdown));
  const ours = [
    'heading',
    'space',
    'blockquote',
    'paragraph',
    'text',
    'escape',
    'strong',
    'list',
    'list_item',
    'link',
    'hr',
  ];
  expect([...types].filter((type) => !ours.includes(type))).toEqual([]);
  expect(markdown.match(/(?<!\\)\]\(/g)).toHaveLength(2);
});

describe('a note', () => {
  /** What follows the note, read as Markdown: the source, then a rule. */
  const follows = (note: string) =>
    Lexer.lex(writeMarkdown([anAnnotation({ note, links: [], tags: [] })], options))
      .filter(({ type }) => type !== 'space')
      .slice(-2)
      .map(({ type, raw }) => (type === 'paragraph' && raw.startsWith('来源') ? 'source' : type));

  test.each([
    '```\ncode',
    '~~~~js\ncode\n~~~',
    '<!-- open',
    '<script>\nalert(1)',
    '> quote',
    '- list\n  ```\n  code',
    '| a |\n| - |\n| b |',
    '[a]: https://a.cn',
    '[a',
    '***',
    'a\n---',
    '\\',
    '>'.repeat(5_000),
  ])('%j ends where it ends', (note) => {
    expect(follows(note)).toEqual(['source', 'hr']);
  });

  test('keeps its markup, its headings below ours, and shows HTML as text', () => {
    const note = '# 一\n\n**粗** <b>x</b> `<i>` <https://a.cn>\n\n1. 甲\n## 二\n```\n<b>\n```';
    expect(writeMarkdown([anAnnotation({ note })], options)).toContain(
      '### 一\n\n**粗** \\<b>x\\</b> `<i>` <https://a.cn>\n\n1. 甲\n\n#### 二\n\n```\n<b>\n```\n\n**关联任务**\n',
    );
  });

  test('any note leaves what follows as it is', () => {
    fc.assert(
      fc.property(hardText(200), (note) => {
        expect(follows(note)).toEqual(['source', 'hr']);
      }),
      { numRuns: 500 },
    );
  });
});
