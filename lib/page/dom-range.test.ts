import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomRange } from '../annotation/annotation.ts';
import { DomRangeFinder, domRangeOf } from './dom-range.ts';
import { readPage } from './read-page.ts';
import { runAtOnce } from './slice.ts';
import { openDocument, sampleDocuments } from './testing/sample-documents.ts';

const point = (container: string, start: number, end: number): DomRange => ({
  startContainer: container,
  startOffset: start,
  endContainer: container,
  endOffset: end,
});

describe('domRangeOf and DomRangeFinder', () => {
  it.each(Object.entries(sampleDocuments))(
    'lead to the same characters after loading again: %s',
    (_, html) => {
      const document = openDocument(html);
      const { map, text } = runAtOnce(readPage(document));
      const again = openDocument(html);
      const finder = new DomRangeFinder(again);
      fc.assert(
        fc.property(fc.nat(text.length - 1), fc.nat(text.length - 1), (a, b) => {
          const range = map.rangeOf({ start: Math.min(a, b), end: Math.max(a, b) + 1 });
          fc.pre(range !== undefined);
          const found = finder.find(domRangeOf(document, range)!)!;
          expect(found.toString()).toBe(range.toString());
          // The same place, not only the same words.
          const upTo = (one: Range) => {
            const all = one.startContainer.ownerDocument!.createRange();
            all.setEnd(one.startContainer, one.startOffset);
            return all.toString();
          };
          expect(upTo(found)).toBe(upTo(range));
        }),
      );
    },
  );

  it('writes paths as Hypothesis does, and reads its own that begin at the body', () => {
    const document = openDocument('<div>一</div><div><p>二</p><p>甲<b>乙丙</b>丁</p></div>');
    const b = document.querySelector('b')!;
    const range = document.createRange();
    range.setStart(b.firstChild!, 1);
    range.setEnd(b.parentElement!, 3);
    const told = {
      startContainer: '/html[1]/body[1]/div[2]/p[2]/b[1]',
      startOffset: 1,
      endContainer: '/html[1]/body[1]/div[2]/p[2]',
      endOffset: 4,
    };
    expect(domRangeOf(document, range)).toEqual(told);
    const finder = new DomRangeFinder(document);
    expect(finder.find(told)!.toString()).toBe('丙丁');
    expect(finder.find(point('/div[2]/p[2]', 0, 2))!.toString()).toBe('甲乙');
    expect(finder.find(point('/html/body/div/text()', 0, 1))).toBeUndefined();
    expect(finder.find(point('/html/body/div', 0, 1))!.toString()).toBe('一');
    expect(finder.find(point('', 0, 1))!.toString()).toBe('一');
  });

  it('evaluates nothing and throws at nothing', () => {
    const finder = new DomRangeFinder(openDocument('<div id="a">一</div>'));
    for (const path of [
      '//div',
      '//*[@id="a"]',
      '/html[1]/body[1]/div[2]',
      '/html[1]/body[1]/div[0]',
      '/html[1]/body[1]/div[99999999]',
      '/html[1]/body[1]/constructor[1]',
      'div[1]',
      '/html[1]/body[1]/div[1]/following::*',
      'count(//*)',
      '/..',
      '/'.repeat(4_000),
      '['.repeat(4_000),
    ]) {
      expect(finder.find(point(path, 0, 1))).toBeUndefined();
    }
    expect(finder.find(point('/div[1]', 0, 9))).toBeUndefined();
    expect(finder.find(point('/div[1]', 1, 0))).toBeUndefined();
    fc.assert(fc.property(fc.string(), fc.nat(), (path, at) => void finder.find(point(path, at, at + 1))));
  });

  it('says nothing of shadow trees and of names that a simple path cannot have', () => {
    const document = openDocument('<x-a></x-a><p><b"c>甲</b"c></p>');
    const shadow = document.querySelector('x-a')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>影</p>';
    const range = document.createRange();
    range.selectNodeContents(shadow.querySelector('p')!);
    expect(domRangeOf(document, range)).toBeUndefined();
    range.selectNodeContents(document.querySelector('p')!.firstElementChild!);
    expect(domRangeOf(document, range)).toBeUndefined();
  });
});
