import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnotatedPage } from '../../lib/page/annotated-page.ts';
import { spanOfRange } from '../../lib/page/selected-range.ts';
import { runAtOnce } from '../../lib/page/slice.ts';
import { targetOf } from '../../lib/page/target.ts';
import { entries } from './catalogue.ts';
import { identify } from './find-again.ts';
import { isBlank } from './glyphs.ts';
import { openPage } from './open-page.ts';
import { readText } from './read-text.ts';
import { setOriginal } from './variants.ts';

describe.each(entries)('any selection on $id', (entry) => {
  it('is saved, and found again identically after the page has been loaded anew', { timeout: 60_000 }, () => {
    const page = setOriginal(entry, readText(entry.text));
    const before = openPage(page);
    const after = openPage(page);
    const { page: source } = identify(before);
    const bodies = [before.nodes[0]!, before.nodes.at(-1)!, before.nodes[before.nodes.length >> 1]!].map(
      (node) => node.ownerDocument.body,
    );
    const annotated = new AnnotatedPage();
    fc.assert(
      fc.property(
        fc.constantFrom(...bodies.map(nodesIn)),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (nodes, a, m, b, n) => {
          const range = rangeBetween(nodes[a % nodes.length]!, m, nodes[b % nodes.length]!, n);
          const span = spanOfRange(before.page, range);
          const target = targetOf(before.page, range, source);
          if (!target) {
            expect(bare(span ? before.page.text.slice(span.start, span.end) : '')).toBe('');
            return;
          }
          annotated.set([{ id: 'it', meaning: 'other', target: structuredClone(target) }]);
          const [found] = runAtOnce(annotated.anchoring(after.page, { settled: true }));
          expect(found).toMatchObject({ state: 'anchored', ...span, text: null });
          expect(after.page.text.slice(found!.start!, found!.end!)).toBe(target.quote.exact);
          const shown = shownIn(range);
          if (shown !== undefined) expect(bare(target.quote.exact)).toBe(bare(shown));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** All nodes in a body, and the body itself: whatever a selection may begin or end at. */
function nodesIn(body: HTMLElement): Node[] {
  const nodes: Node[] = [body];
  const walker = body.ownerDocument.createTreeWalker(body, 1 | 4);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function rangeBetween(one: Node, atOne: number, other: Node, atOther: number): Range {
  const range = one.ownerDocument!.createRange();
  const [a, b] = [atOne % (sizeOf(one) + 1), atOther % (sizeOf(other) + 1)];
  range.setStart(one, a);
  range.setEnd(other, b);
  // An end before the start takes the start along.
  if (range.startContainer !== one || range.startOffset !== a) {
    range.setEnd(one, a);
    range.setStart(other, b);
  }
  return range;
}

const sizeOf = (node: Node): number => (node.nodeType === 3 ? (node as Text).length : node.childNodes.length);

/** What a range holds of what the page shows, told without the reading of the page; undefined where a frame is in it. */
function shownIn(range: Range): string | undefined {
  const holder = range.cloneContents();
  if (holder.querySelector('iframe, frame')) return undefined;
  const hidden =
    'script, style, noscript, select, button, textarea, template, noframes, title, rt, rp, [style*="display"]';
  for (const element of holder.querySelectorAll(hidden)) {
    if (!element.matches('[style]') || /display:\s*none/.test(element.getAttribute('style')!))
      element.remove();
  }
  return holder.textContent ?? '';
}

const bare = (text: string): string => [...text].filter((char) => !isBlank(char)).join('');
