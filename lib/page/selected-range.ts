import type { Span } from '../policy/span.ts';
import type { PageText } from './page-text.ts';

/** The text that a range covers, exact to the character; at parts that are not shown it ends at the nearest that is. */
export function spanOfRange({ map }: PageText, range: AbstractRange): Span | undefined {
  const start = map.toText(range.startContainer, range.startOffset);
  const end = map.toText(range.endContainer, range.endOffset, true);
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

const field = 'input, textarea, select, [contenteditable]:not([contenteditable="false" i])';
const blank = /^[\s\u200b-\u200f\u2060\ufeff]*$/;

/**
 * What the user has selected in a document, in its same-origin frames (the one that has the focus first) or in its open
 * shadow trees; of several stretches (Firefox) the first. Undefined when that is nothing, only white space, something in
 * an editable field, or reaches over the border of a shadow tree.
 */
export function selectedRange(document: Document): Range | undefined {
  const focused = frameDocument(document.activeElement);
  return (focused && selectedRange(focused)) ?? selectionIn(document) ?? selectedInFrames(document, focused);
}

function selectedInFrames(document: Document, focused: Document | undefined): Range | undefined {
  for (const frame of document.querySelectorAll('iframe, frame')) {
    const inner = frameDocument(frame);
    const range = inner && inner !== focused && selectedRange(inner);
    if (range) return range;
  }
  return undefined;
}

function frameDocument(element: Element | null): Document | undefined {
  if (element?.localName !== 'iframe' && element?.localName !== 'frame') return undefined;
  try {
    return (element as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

function selectionIn(document: Document): Range | undefined {
  const selection = document.getSelection();
  if (!selection?.rangeCount) return undefined;
  const roots = shadowRootsAt(document, selection);
  const inside =
    'getComposedRanges' in selection ? composedRange(document, selection, roots) : selectionInOneOf(roots);
  return inside && isText(inside) ? inside : rangesOf(selection).find(isText);
}

/** Chromium before 137 tells what is selected in a shadow tree at the tree itself. */
function selectionInOneOf(roots: readonly ShadowRoot[]): Range | undefined {
  for (const root of roots) {
    const range = rangesOf((root as SelectableRoot).getSelection?.())[0];
    if (range && !range.collapsed && range.startContainer.getRootNode() === root) return range;
  }
  return undefined;
}

interface SelectableRoot extends ShadowRoot {
  getSelection?(): Selection | null;
}

function rangesOf(selection: Selection | null | undefined): Range[] {
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) => selection!.getRangeAt(i));
}

/**
 * The open shadow trees in which the selection may stand: what stands in one is told as a place beside its host, and
 * the focus as on its host.
 */
function shadowRootsAt(document: Document, selection: Selection): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  const enter = (node: Node | null | undefined) => {
    const root = node?.nodeType === 1 && (node as Element).shadowRoot;
    if (!root || roots.has(root)) return;
    roots.add(root);
    enter(root.activeElement);
  };
  const around = (node: Node | null, offset: number) => {
    enter(node?.childNodes[offset]);
    enter(node?.childNodes[offset - 1]);
    // Firefox tells the place in the shadow tree itself.
    for (let at = node; at; at = (at.getRootNode() as Partial<ShadowRoot>).host ?? null) {
      const root = at.getRootNode();
      if (root.nodeType === 11 && (root as ShadowRoot).host) roots.add(root as ShadowRoot);
      enter(at);
    }
  };
  enter(document.activeElement);
  around(selection.anchorNode, selection.anchorOffset);
  around(selection.focusNode, selection.focusOffset);
  return [...roots];
}

/** The selection as it stands in shadow trees (Selection API, getComposedRanges: Chromium 137, Firefox 142). */
function composedRange(
  document: Document,
  selection: Selection,
  shadowRoots: ShadowRoot[],
): Range | undefined {
  for (;;) {
    const [range] = selection.getComposedRanges({ shadowRoots });
    if (!range) return undefined;
    // Trees stand in one another: one that was entered shows the next beside the selection's ends.
    const inner = [
      range.startContainer.childNodes[range.startOffset],
      range.endContainer.childNodes[range.endOffset - 1],
    ].flatMap((node) => (node as Partial<Element> | undefined)?.shadowRoot ?? []);
    const unknown = inner.filter((root) => !shadowRoots.includes(root));
    if (unknown.length) {
      shadowRoots.push(...unknown);
      continue;
    }
    // A live range cannot reach over the border of a shadow tree.
    if (range.startContainer.getRootNode() !== range.endContainer.getRootNode()) return undefined;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live;
  }
}

function isText(range: Range): boolean {
  if (range.collapsed) return false;
  const { commonAncestorContainer: around } = range;
  const element = around.nodeType === 1 ? (around as Element) : around.parentElement;
  if (element?.closest(field) || (element as HTMLElement | null)?.isContentEditable) return false;
  return !blank.test(range.toString());
}
