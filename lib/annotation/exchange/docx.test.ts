// @vitest-environment jsdom

import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../annotation.ts';
import { anAnnotation, options } from './an-annotation.testing.ts';
import { anyAnnotation, hardTexts } from './annotations.arbitrary.ts';
import { writeDocx } from './docx.ts';
import { linesOf } from './plain-text.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The parts of a document, each parsed: what is no XML throws. */
async function partsOf(annotations: readonly Annotation[]): Promise<Map<string, XMLDocument>> {
  const bytes = await writeDocx(annotations, options);
  const parts = new Map<string, XMLDocument>();
  for (const [name, content] of Object.entries(unzipSync(Uint8Array.from(bytes)))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parsed = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
    const error = parsed.querySelector('parsererror');
    if (error) throw new Error(`${name}: ${error.textContent}`);
    parts.set(name, parsed);
  }
  return parts;
}

const elements = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagNameNS(word, name),
];
const textOf = (within: Element): string =>
  elements(within, 't')
    .map(({ textContent }) => textContent)
    .join('');
const styleOf = (paragraph: Element): string | null =>
  elements(paragraph, 'pStyle')[0]?.getAttributeNS(word, 'val') ?? null;

async function paragraphsOf(
  annotation: Annotation,
): Promise<{ style: string | null; text: string; element: Element }[]> {
  const document = (await partsOf([annotation])).get('word/document.xml')!;
  return elements(document, 'p').map((element) => ({
    style: styleOf(element),
    text: textOf(element),
    element,
  }));
}

const brief = async (annotation: Annotation) =>
  (await paragraphsOf(annotation)).map(({ style, text }) => [style, text]);

test('title, page, quote, meaning and tags, note, tasks, source', async () => {
  const paragraphs = await brief(anAnnotation());
  expect(paragraphs.map(([style, text]) => [style, text?.replace(/批注于 [\d-]+/, '批注于 当日')])).toEqual([
    ['Title', '我的批注'],
    ['Heading1', '2026年政府工作报告'],
    ['PageQuote', '新建公园 20 个，'],
    ['PageQuote', '开放绿地 3 处。'],
    [null, '目标 · 标签：公园、城市更新'],
    [null, '与去年相比多 5 个。'],
    [null, '关联任务'],
    ['ListParagraph', '2025 · 2025年上海市政府工作报告 · 二、重点任务 › （三）生态 · 新建公园 15 个。'],
    ['Facts', '来源：2026年政府工作报告 · 上海市人民政府 · 发布于 2026-02-01 · 批注于 当日'],
  ]);
});

test('links lead to the page; only http and https are links', async () => {
  const hyperlinks = async (annotation: Annotation) => {
    const parts = await partsOf([annotation]);
    const targets = [...parts.get('word/_rels/document.xml.rels')!.getElementsByTagName('Relationship')]
      .filter((one) => one.getAttribute('TargetMode') === 'External')
      .map((one) => one.getAttribute('Target'));
    return { targets, count: elements(parts.get('word/document.xml')!, 'hyperlink').length };
  };
  const { address } = anAnnotation().target.page;
  expect(await hyperlinks(anAnnotation())).toEqual({ targets: [address, address], count: 2 });
  const { target } = anAnnotation();
  const page = { ...target.page, address: 'file:///C:/a.html' };
  const note = '[a](javascript:alert(1)) [b](https://b.cn/?x=1&y="2") <https://c.cn>';
  expect(await hyperlinks(anAnnotation({ note, target: { ...target, page } }))).toEqual({
    targets: ['https://b.cn/?x=1&y=%222%22', 'https://c.cn/'],
    count: 2,
  });
});

test('Chinese fonts, page numbers, shading, no author', async () => {
  const parts = await partsOf([anAnnotation()]);
  const fonts = elements(parts.get('word/styles.xml')!, 'rFonts').map((font) =>
    font.getAttributeNS(word, 'eastAsia'),
  );
  expect(new Set(fonts)).toEqual(new Set(['宋体', '黑体', '仿宋']));
  const quote = elements(parts.get('word/styles.xml')!, 'style').find(
    (style) => style.getAttributeNS(word, 'styleId') === 'PageQuote',
  )!;
  expect(elements(quote, 'shd')).toHaveLength(1);
  expect(elements(quote, 'left')).toHaveLength(1);
  const footer = [...parts].find(([name]) => name.startsWith('word/footer'))![1];
  expect(footer.documentElement.textContent).toBe('第 PAGE 页，共 NUMPAGES 页');
  const core = parts.get('docProps/core.xml')!;
  expect(core.querySelector('creator, lastModifiedBy')).toBeNull();
});

describe('a note', () => {
  const noteOf = async (note: string) => {
    const all = await paragraphsOf(anAnnotation({ note, tags: [], links: [] }));
    return all.slice(5, -1);
  };

  test('bold, italic, struck out, code, line break', async () => {
    const [paragraph] = await noteOf('甲**乙***丙*~~丁~~`<戊>`  \n己\\*');
    expect(paragraph!.text).toBe('甲乙丙丁<戊>己*');
    const with_ = (name: string) =>
      elements(paragraph!.element, 'r')
        .filter((run) => elements(run, name).length)
        .map(textOf);
    expect([with_('b'), with_('i'), with_('strike'), with_('rStyle')]).toEqual([
      ['乙'],
      ['丙'],
      ['丁'],
      ['<戊>'],
    ]);
    expect(elements(paragraph!.element, 'br')).toHaveLength(1);
  });

  test('headings, quotes, code, tables, rules and HTML', async () => {
    const note =
      '# 一\n\n> 二\n\n```js\n  三\n四\n```\n\n| 五 | 六 |\n| - | - |\n| 七 | **八** |\n\n---\n\n<b>九</b>\n\n<div>十</div>';
    expect((await noteOf(note)).map(({ style, text }) => [style, text])).toEqual([
      [null, '一'],
      ['NoteQuote', '二'],
      ['Code', '  三'],
      ['Code', '四'],
      [null, '五 | 六'],
      [null, '七 | 八'],
      [null, '———'],
      [null, '<b>九</b>'],
      ['Code', '<div>十</div>'],
    ]);
  });

  test('lists, each with numbers of its own', async () => {
    const items = await noteOf('- 甲\n  - 乙\n- [x] 丙\n\n文\n\n1. 丁\n2. 戊\n\n文\n\n1. 己');
    expect(items.map(({ text }) => text)).toEqual(['甲', '乙', '☑ 丙', '文', '丁', '戊', '文', '己']);
    const list = (i: number) => {
      const [level, id] = ['ilvl', 'numId'].map((name) =>
        elements(items[i]!.element, name)[0]?.getAttributeNS(word, 'val'),
      );
      return { level, id };
    };
    expect([list(0).level, list(1).level]).toEqual(['0', '1']);
    expect(list(4)).toEqual(list(5));
    expect(list(7).id).not.toBe(list(4).id);
  });

  test('links have their address behind them', async () => {
    const [paragraph] = await noteOf('[甲](https://a.cn/b) <https://c.cn> ![图](https://d.cn/e.png)');
    expect(paragraph!.text).toBe('甲 (https://a.cn/b) https://c.cn 图 (https://d.cn/e.png)');
  });

  test('nested too deep, or too long for its markup, is its text', async () => {
    expect((await noteOf('>'.repeat(20_000)))[0]!.text).toBe('>'.repeat(20_000));
    expect((await noteOf('**a**'.repeat(1_000)))[0]!.text).toBe('**a**'.repeat(1_000));
  });
});

test('every hard text comes through, without what XML cannot hold', async () => {
  for (const text of hardTexts.filter((one) => one !== '')) {
    const { target } = anAnnotation();
    const hard = anAnnotation({
      tags: [text],
      target: {
        ...target,
        quote: { ...target.quote, exact: text },
        page: { ...target.page, title: text, site: text },
      },
    });
    const shown = (await paragraphsOf(hard))
      .filter(({ style }) => style === 'PageQuote')
      .map((one) => one.text);
    expect(shown).toEqual(linesOf(text));
  }
});

test('any annotations make a document whose parts are XML', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAnnotation, { maxLength: 2 }), async (annotations) => {
      const short = annotations.map((one) => ({ ...one, note: one.note.slice(0, 500) }));
      expect((await partsOf(short)).has('word/document.xml')).toBe(true);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('nothing of the library is made into code at run time, or fetched: an extension page may not', async () => {
  const library = await readFile('node_modules/docx/dist/index.mjs', 'utf8');
  const code = library.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  expect(code.length).toBeGreaterThan(100_000);
  expect(code).not.toMatch(/\bnew Function\b|\beval\(|\bimport\s*\(|\brequire\(|\bfrom ["']|\bfetch\(/);
});
