import type { DomRange } from '../annotation/annotation.ts';

/** The longest path that is kept (DomRange): elements nested deeper are found by their words. */
const longestPath = 4_000;
const simpleName = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u;

/**
 * A range of a document as a path of elements and an offset into each one's text content, as Hypothesis's RangeSelector
 * has it. Undefined in shadow trees, and where an element's name cannot be written in a simple path.
 */
export function domRangeOf(document: Document, range: AbstractRange): DomRange | undefined {
  const start = pointOf(document, range.startContainer, range.startOffset);
  const end = pointOf(document, range.endContainer, range.endOffset);
  return (
    start &&
    end && {
      startContainer: start.path,
      startOffset: start.offset,
      endContainer: end.path,
      endOffset: end.offset,
    }
  );
}

function pointOf(
  document: Document,
  node: Node,
  offset: number,
): { path: string; offset: number } | undefined {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const path = element && element.getRootNode() === document ? pathOf(element) : undefined;
  if (!element || path === undefined) return undefined;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return { path, offset: before.toString().length };
}

/** `/html[1]/body[1]/div[2]`: each element's number among its siblings of the same name. */
function pathOf(element: Element): string | undefined {
  const steps: string[] = [];
  let length = 0;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const name = at.localName.toLowerCase();
    if (!simpleName.test(name)) return undefined;
    let number = 1;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.localName.toLowerCase() === name) number++;
    }
    const step = `/${name}[${number}]`;
    length += step.length;
    if (length > longestPath) return undefined;
    steps.push(step);
  }
  return steps.reverse().join('');
}

/**
 * Finds many ranges in a document as it is now. Every element's children and text are gone through once, however many
 * ranges are asked for: drop the finder when the document changes.
 */
export class DomRangeFinder {
  private readonly document: Document;
  private readonly children = new Map<Element, Map<string, Element[]>>();
  private readonly texts = new Map<Element, TextParts>();

  constructor(document: Document) {
    this.document = document;
  }

  /**
   * The range a selector leads to. Paths are walked step by step and never evaluated; besides our own form, ones that
   * begin at the body (Hypothesis) are understood. Undefined when nothing is there.
   */
  find({ startContainer, startOffset, endContainer, endOffset }: DomRange): Range | undefined {
    const start = this.pointAt(startContainer, startOffset, false);
    const end = this.pointAt(endContainer, endOffset, true);
    if (!start || !end) return undefined;
    const range = this.document.createRange();
    try {
      range.setStart(...start);
      range.setEnd(...end);
    } catch {
      // The text has become shorter since it was gone through.
      return undefined;
    }
    // An end before the start moves the start along: that is not what was meant.
    return range.collapsed || range.startContainer !== start[0] ? undefined : range;
  }

  private pointAt(path: string, offset: number, end: boolean): [Text, number] | undefined {
    const element = this.elementAt(path);
    return element && placeIn(this.partsOf(element), offset, end);
  }

  private elementAt(path: string): Element | undefined {
    const steps = path.split('/');
    if (steps.shift() !== '') return undefined;
    // A lone slash is the root itself.
    if (steps.at(-1) === '') steps.pop();
    const fromRoot = /^html(?:\[1\])?$/i.test(steps[0] ?? '');
    if (fromRoot) steps.shift();
    let at: Element | undefined = fromRoot ? this.document.documentElement : this.document.body;
    for (const step of steps) {
      const [, name, number = '1'] = /^([^[\]]+)(?:\[([1-9]\d{0,6})\])?$/.exec(step) ?? [];
      at = at && name ? this.childrenOf(at).get(name.toLowerCase())?.[Number(number) - 1] : undefined;
      if (!at) return undefined;
    }
    return at;
  }

  private childrenOf(element: Element): Map<string, Element[]> {
    let named = this.children.get(element);
    if (named) return named;
    this.children.set(element, (named = new Map()));
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      const name = child.localName.toLowerCase();
      const same = named.get(name);
      if (same) same.push(child);
      else named.set(name, [child]);
    }
    return named;
  }

  private partsOf(element: Element): TextParts {
    let parts = this.texts.get(element);
    if (parts) return parts;
    const nodes: Text[] = [];
    const ends: number[] = [];
    let length = 0;
    // 4, 8: text and CDATA sections, which text content is made of.
    const walker = this.document.createTreeWalker(element, 4 | 8);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      length += (node as Text).length;
      nodes.push(node as Text);
      ends.push(length);
    }
    this.texts.set(element, (parts = { nodes, ends }));
    return parts;
  }
}

/** The text nodes in an element, and where in its text content each of them ends. */
interface TextParts {
  readonly nodes: readonly Text[];
  readonly ends: readonly number[];
}

/** The node of the character at an offset; with `end`, of the one before it. */
function placeIn({ nodes, ends }: TextParts, offset: number, end: boolean): [Text, number] | undefined {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (end ? ends[middle]! < offset : ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  const node = nodes[low];
  return node && [node, offset - (ends[low - 1] ?? 0)];
}
