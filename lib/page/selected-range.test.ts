import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';
import { selectedRange, spanOfRange } from './selected-range.ts';
import { runAtOnce } from './slice.ts';
import { openDocument, sampleDocuments } from './testing/sample-documents.ts';

const read = (document: Document) => runAtOnce(readPage(document));

/** All nodes of a tree with their lengths: every place where a range can begin or end. */
function placesIn(document: Document): (readonly [Node, number])[] {
  const walker = document.createTreeWalker(document);
  const places: [Node, number][] = [];
  for (let node: Node | null = document; node; node = walker.nextNode()) {
    if (node.nodeType === 10) continue;
    const length = 'length' in node ? (node as Text).length : node.childNodes.length;
    for (let offset = 0; offset <= length; offset++) places.push([node, offset]);
  }
  return places;
}

describe('spanOfRange', () => {
  it.each(Object.entries(sampleDocuments))(
    'is exact to the character between any two places: %s',
    (_, html) => {
      const document = openDocument(html);
      const page = read(document);
      const { text, map } = page;
      const places = placesIn(document);
      const characters = Array.from({ length: text.length }).flatMap((_, at) => {
        const point = text[at] === '\n' ? undefined : map.toNode(at);
        return point ? [{ at, ...point }] : [];
      });
      fc.assert(
        fc.property(fc.nat(places.length - 1), fc.nat(places.length - 1), (a, b) => {
          const range = document.createRange();
          range.setStart(...places[a]!);
          range.setEnd(...places[b]!);
          const inside = characters.filter(
            ({ node, offset }) =>
              range.isPointInRange(node, offset) && range.isPointInRange(node, offset + 1),
          );
          const expected = inside.length ? { start: inside[0]!.at, end: inside.at(-1)!.at + 1 } : undefined;
          expect(spanOfRange(page, range)).toEqual(expected);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('gives back every span of the text', () => {
    for (const html of Object.values(sampleDocuments)) {
      const page = read(openDocument(html));
      for (let start = 0; start < page.text.length; start++) {
        for (let end = start + 1; end <= page.text.length; end++) {
          if (page.text[start] === '\n' || page.text[end - 1] === '\n') continue;
          expect(spanOfRange(page, page.map.rangeOf({ start, end })!)).toEqual({ start, end });
        }
      }
    }
  });

  it('follows the flattened tree: slots, shadow trees, frames', () => {
    const document = openDocument(
      '<p>前</p><x-a><b slot="end">尾</b><i>首</i><u slot="no">无</u></x-a><iframe></iframe><p>后</p>',
    );
    const host = document.querySelector('x-a')!;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>影甲<slot></slot>影乙</p><slot name="end"></slot>';
    document.querySelector('iframe')!.contentDocument!.body.innerHTML = '<p>框</p>';
    const page = read(document);
    expect(page.text).toBe('前\n影甲首影乙\n尾\n框\n后');
    const between = (from: [Node, number], to: [Node, number]) => {
      const [startContainer, startOffset] = from;
      const [endContainer, endOffset] = to;
      const span = spanOfRange(page, {
        startContainer,
        startOffset,
        endContainer,
        endOffset,
        collapsed: false,
      });
      return span && page.text.slice(span.start, span.end);
    };
    const [p, i, b] = [shadow.querySelector('p')!, host.querySelector('i')!, host.querySelector('b')!];
    expect(between([p, 0], [p, p.childNodes.length])).toBe('影甲首影乙');
    expect(between([p, 1], [p, 2])).toBe('首');
    expect(between([i, 0], [b, 1])).toBe('首影乙\n尾');
    expect(between([i.firstChild!, 0], [document.body, document.body.childNodes.length])).toBe(
      '首影乙\n尾\n框\n后',
    );
    expect(between([shadow, 0], [shadow, 1])).toBe('影甲首影乙');
    expect(between([document.body, 0], [document.body, 2])).toBe('前\n影甲首影乙\n尾');
    const inner = document.querySelector('iframe')!.contentDocument!;
    expect(between([inner, 0], [inner, 1])).toBe('框');
    expect(between([inner.body, 0], [document.body, document.body.childNodes.length])).toBe('框\n后');
  });

  it('tells nothing of what is not on the page, or moved since it was read', () => {
    const document = openDocument('<p>甲乙</p><p>丙丁</p><p>戊己</p>');
    const page = read(document);
    const other = openDocument('<p>甲乙</p>');
    const range = other.createRange();
    range.selectNodeContents(other.body);
    expect(spanOfRange(page, range)).toBeUndefined();
    const [first, second, third] = document.querySelectorAll('p');
    const here = document.createRange();
    here.selectNodeContents(second!);
    third!.after(first!);
    third!.after(second!);
    expect(spanOfRange(page, here)).toBeUndefined();
  });

  it('works beside nodes that have gone since', () => {
    const document = openDocument('<p>甲乙</p><div><p>丙丁</p><p>戊</p></div><p>己庚</p>');
    const page = read(document);
    document.querySelector('div')!.innerHTML = '';
    const range = document.createRange();
    range.setStart(document.body, 0);
    range.setEnd(document.querySelectorAll('p')[1]!, 0);
    expect(spanOfRange(page, range)).toEqual({ start: 0, end: 2 });
    range.setStart(document.querySelector('div')!, 0);
    range.setEnd(document.body, 3);
    const span = spanOfRange(page, range)!;
    expect(page.text.slice(span.start, span.end)).toContain('己庚');
  });
});

describe('selectedRange', () => {
  const select = (document: Document, node: Node) => document.getSelection()!.selectAllChildren(node);
  const html =
    '<p id="a">文字</p><p id="b"> <br>\u200b</p><p id="c" contenteditable>可改</p><iframe></iframe>';
  const open = () => {
    const document = openDocument(html);
    const inner = document.querySelector('iframe')!.contentDocument!;
    inner.body.innerHTML = '<p>框内</p>';
    return { document, inner, by: (id: string) => document.getElementById(id)! };
  };

  it('is what the user has selected', () => {
    const { document, by } = open();
    expect(selectedRange(document)).toBeUndefined();
    select(document, by('a'));
    expect(selectedRange(document)!.toString()).toBe('文字');
    select(document, document.body);
    expect(selectedRange(document)!.toString()).toContain('文字');
  });

  it('is nothing where nothing, white space or editable text is selected', () => {
    const { document, by } = open();
    select(document, by('b'));
    expect(selectedRange(document)).toBeUndefined();
    select(document, by('c'));
    expect(selectedRange(document)).toBeUndefined();
    document.getSelection()!.collapse(by('a').firstChild, 1);
    expect(selectedRange(document)).toBeUndefined();
  });

  it('looks into frames, the one with the focus first', () => {
    const { document, inner, by } = open();
    select(inner, inner.body);
    expect(selectedRange(document)!.toString()).toBe('框内');
    select(document, by('a'));
    expect(selectedRange(document)!.toString()).toBe('文字');
    document.querySelector('iframe')!.focus();
    expect(document.activeElement).toBe(document.querySelector('iframe'));
    expect(selectedRange(document)!.toString()).toBe('框内');
  });
});
