import type { PageText } from '../../lib/page/page-text.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { runAtOnce } from '../../lib/page/slice.ts';
import { isBlank } from './glyphs.ts';
import type { Stretch } from './truth.ts';

/** A page that has been loaded, with the place of every character that is no blank, in document order. */
export interface Loaded {
  readonly document: Document;
  readonly page: PageText;
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
  readonly text: string;
}

const silent = new Set('script style noscript select button textarea template noframes title'.split(' '));

/** Gives the frame elements of a document their documents. */
export function fillFrames(document: Document, frames: readonly string[]): void {
  const elements = document.querySelectorAll<HTMLIFrameElement>('iframe, frame');
  frames.forEach((markup, i) => {
    const inner = elements[i]!.contentDocument!;
    inner.open();
    inner.write(markup);
    inner.close();
  });
}

export function load(document: Document): Loaded {
  const nodes: Text[] = [];
  const offsets: number[] = [];
  let text = '';
  const walk = (parent: Node) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const { data } = node as Text;
        for (let i = 0; i < data.length; i++) {
          if (isBlank(data[i]!)) continue;
          nodes.push(node as Text);
          offsets.push(i);
          text += data[i]!;
        }
      } else if (node.nodeType === 1 && !silent.has((node as Element).localName)) {
        const frame = (node as HTMLIFrameElement).contentDocument;
        walk(frame?.body ?? node);
      }
    }
  };
  walk(document.body);
  return { document, page: runAtOnce(readPage(document)), nodes, offsets, text };
}

/** A range over characters, as a user selects it: from one text node to another, or with what stands around. */
export function rangeOver({ nodes, offsets }: Loaded, { from, to }: Stretch, ends: 'tight' | 'wide'): Range {
  const [first, last] = [nodes[from]!, nodes[to - 1]!];
  const range = first.ownerDocument.createRange();
  let [start, end] = [offsets[from]!, offsets[to - 1]! + 1];
  if (ends === 'wide') {
    while (start > 0 && isBlank(first.data[start - 1]!)) start--;
    while (end < last.length && isBlank(last.data[end]!)) end++;
    // Three clicks select up to the elements' borders.
    if (start === 0) range.setStartBefore(first);
    else range.setStart(first, start);
    if (end === last.length) range.setEndAfter(last);
    else range.setEnd(last, end);
    return range;
  }
  range.setStart(first, start);
  range.setEnd(last, end);
  return range;
}
