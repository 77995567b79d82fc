import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorText } from '../anchor/anchor-text.ts';
import { findQuote } from '../anchor/find-quote.ts';
import { DomRangeFinder } from './dom-range.ts';
import { readPage } from './read-page.ts';
import { spanOfRange } from './selected-range.ts';
import { runAtOnce } from './slice.ts';
import { targetOf } from './target.ts';
import { openDocument, sampleDocuments } from './testing/sample-documents.ts';

const source = { address: 'http://www.wuhai.gov.cn/1.html', title: '要点', site: '', fingerprint: '' };

describe('targetOf', () => {
  it.each(Object.entries(sampleDocuments))(
    'is found again, identical, after loading again: %s',
    (_, html) => {
      const page = runAtOnce(readPage(openDocument(html)));
      const again = openDocument(html);
      const pageAgain = runAtOnce(readPage(again));
      const text = anchorText(pageAgain);
      const finder = new DomRangeFinder(again);
      const offset = fc.nat(page.text.length - 1);
      fc.assert(
        fc.property(offset, offset, (a, b) => {
          const range = page.map.rangeOf({ start: Math.min(a, b), end: Math.max(a, b) + 1 });
          fc.pre(range !== undefined);
          const target = targetOf(page, range, source);
          const span = spanOfRange(page, range)!;
          if (!page.text.slice(span.start, span.end).trim()) {
            expect(target).toBeUndefined();
            return;
          }
          const { quote, position } = target!;
          const expected = isWhole(page.text, span.start) && isWhole(page.text, span.end) ? span : position!;
          expect(quote.exact).toBe(page.text.slice(expected.start, expected.end));
          const there = finder.find(target!.range!)!;
          expect(spanOfRange(pageAgain, there)).toEqual(expected);
          const found = findQuote(text, { quote, position, range: spanOfRange(pageAgain, there) });
          expect(found).toMatchObject({ ...expected, state: 'anchored' });
          expect(findQuote(text, { quote, position })).toMatchObject({ ...expected, state: 'anchored' });
        }),
        { numRuns: 200 },
      );
    },
  );

  it('is made of a span too', () => {
    const page = runAtOnce(readPage(openDocument('<p>建设平台。</p><p>推进上网。</p>')));
    expect(targetOf(page, { start: 2, end: 8 }, source)).toMatchObject({
      page: source,
      quote: { exact: '平台。\n推进', prefix: '建设', suffix: '上网。' },
      position: { start: 2, end: 8 },
      range: {
        startContainer: '/html[1]/body[1]/p[1]',
        startOffset: 2,
        endContainer: '/html[1]/body[1]/p[2]',
      },
    });
  });

  it('is nothing where nothing readable is', () => {
    const document = openDocument('<p>甲<span hidden>藏</span>　乙</p><button>钮</button>');
    const page = runAtOnce(readPage(document));
    const of = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return targetOf(page, range, source);
    };
    expect(of(document.querySelector('span')!)).toBeUndefined();
    expect(of(document.querySelector('button')!)).toBeUndefined();
    const blank = page.text.indexOf('　');
    expect(targetOf(page, { start: blank, end: blank + 1 }, source)).toBeUndefined();
    expect(targetOf(page, { start: 1, end: 1 }, source)).toBeUndefined();
    expect(targetOf(page, { start: 0, end: 999 }, source)).toBeUndefined();
    expect(of(document.body)).toBeDefined();
  });

  it('has no path in a frame, which a path says nothing of', () => {
    const document = openDocument('<iframe></iframe>');
    document.querySelector('iframe')!.contentDocument!.body.innerHTML = '<p>框内文字</p>';
    const target = targetOf(runAtOnce(readPage(document)), { start: 0, end: 2 }, source)!;
    expect(target.quote.exact).toBe('框内');
    expect(target.range).toBeUndefined();
  });
});

/** Not between the halves of a character. */
const isWhole = (text: string, at: number): boolean => at === 0 || text.codePointAt(at - 1)! <= 0xffff;
