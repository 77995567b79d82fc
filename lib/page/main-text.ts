import type { SourceText } from '../policy/source-text.ts';
import { shownParent } from './flat-tree.ts';
import type { PageBlock, PageText, Zone } from './page-text.ts';

/** Landmarks that never hold the page's own text. */
const aroundText: ReadonlySet<Zone | undefined> = new Set<Zone>([
  'nav',
  'header',
  'footer',
  'aside',
  'search',
  'menu',
  'dialog',
]);

/** Ids and class names that CMSs and authors give to the container of an article, and to what stands around it. */
const textNames =
  /article|content|detail|zoom|TRS_(?:Editor|PreAppend)|UCAP|Custom_UnionStyle|maintext|main-?text|zhengwen|wenzhang|nrong|neirong|pages_content|info_?con|entry|post-?body|news_?(?:con|text|body)|(?:^|[-_\s])text(?:$|[-_\s])/i;
const aroundNames =
  /nav|menu|crumb|breadcrumb|footer|header|sidebar|side-?bar|related|recommend|share|comment|search|banner|copyright|login|toolbar|pagination|pager|hot-?list|rank|prev|next|relevant|xgwz|xgxx|friend|links?(?:$|[-_\s])/i;

/** A container that holds this share of what its parent holds is where the text is. */
const mostOf = 0.8;
/** …unless that would leave out text of which this much stands outside. */
const muchText = 1500;
/** Blocks in which more than this share is links are lists of other pages. */
const mostlyLinks = 0.5;

/**
 * Finds the page's own text among navigation, metadata, lists of links and footers: a container is entered as long as
 * one of its children holds most of the running text, and what is left is weeded. Works on any markup, since it
 * looks at where the text is and not at which elements are used; names of classes only weigh.
 */
export function* mainText({
  text,
  blocks,
}: PageText): Generator<number, SourceText & { readonly blocks: readonly PageBlock[] }, void> {
  const held = new Map<Element, number>();
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const prose = proseOf(text, block);
    if (prose > 0) addUp(held, block.element, prose);
    if (i % 64 === 0) yield block.start;
  }
  const container = containerOf(held);
  const kept: PageBlock[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (container && !isIn(block.element, container)) continue;
    if (isText(text, block)) kept.push(block);
    if (i % 256 === 0) yield block.start;
  }
  return { text, blocks: kept };
}

/** How much running text a block is: its characters outside of links, little without punctuation. */
function proseOf(text: string, block: PageBlock): number {
  if (aroundText.has(block.zone) || block.linkShare > mostlyLinks) return 0;
  const own = text.slice(block.start, Math.min(block.end, block.start + 4000));
  const length = (block.end - block.start) * (1 - block.linkShare);
  const marks = own.match(/[，。；：！？、,;]/g)?.length ?? 0;
  if (marks === 0) return length > 12 ? length * 0.1 : 0;
  return length * (/[。；！？;.]/.test(own) ? 1 : 0.5) * (block.cell ? 0.5 : 1);
}

function addUp(held: Map<Element, number>, from: Element, prose: number): void {
  for (let at: Node | undefined | null = from; at; at = shownParent(at)) {
    if (at.nodeType !== 1) continue;
    const element = at as Element;
    held.set(element, (held.get(element) ?? 0) + prose);
  }
}

/** Goes down from the outermost element into the child that holds most, as long as one does. */
function containerOf(held: ReadonlyMap<Element, number>): Element | null {
  let best = new Map<Element, Element>();
  for (const [element, prose] of held) {
    const parent = parentOf(element);
    if (!parent) continue;
    const rival = best.get(parent);
    if (!rival || weigh(element, prose) > weigh(rival, held.get(rival)!)) best.set(parent, element);
  }
  let at: Element | null = [...held.keys()].find((element) => !parentOf(element)) ?? null;
  while (at) {
    const child = best.get(at);
    if (!child) return at;
    const inside = held.get(child)!;
    const all = held.get(at)!;
    if (inside < mostOf * all && !(isNamed(child, textNames) && inside > 0.5 * all)) return at;
    if (inside < 0.95 * all && all - inside > muchText) return at;
    at = child;
  }
  best = new Map();
  return at;
}

function parentOf(element: Element): Element | null {
  for (let at = shownParent(element); at; at = shownParent(at)) if (at.nodeType === 1) return at as Element;
  return null;
}

function weigh(element: Element, prose: number): number {
  if (isNamed(element, textNames)) return prose * 1.3;
  return isNamed(element, aroundNames) ? prose * 0.6 : prose;
}

function isNamed(element: Element, names: RegExp): boolean {
  return names.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
}

function isIn(element: Element, container: Element): boolean {
  for (let at: Node | undefined | null = element; at; at = shownParent(at)) if (at === container) return true;
  return false;
}

/** Whether a block within the container is text of the page, and not a list of links, a button or a form. */
function isText(text: string, block: PageBlock): boolean {
  if (aroundText.has(block.zone)) return false;
  const length = block.end - block.start;
  if (block.linkShare > mostlyLinks) return length > 60 && /[。；]/.test(text.slice(block.start, block.end));
  return true;
}
