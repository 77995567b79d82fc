import type { PageBlock, PageText, Zone } from './page-text.ts';
import { type ProseNode, ProseTree } from './prose-tree.ts';

/** The page's own text: some of its blocks. */
export interface MainText {
  readonly text: string;
  readonly blocks: readonly PageBlock[];
}

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

/** Ids and class names that CMSs and authors give to the container of an article. */
const textNames =
  /article|content|detail|zoom|TRS_(?:Editor|PreAppend)|UCAP|Custom_UnionStyle|main-?text|zhengwen|wenzhang|neirong|info_?con|entry|post-?body|news_?(?:con|text|body)|(?:^|[-_\s])text(?:$|[-_\s])/i;
/** …and to what stands around it. */
const aroundNames =
  /nav|menu|crumb|footer|header|side-?bar|related|recommend|share|comment|search|banner|copyright|login|toolbar|page[rn]|pagination|hot-?list|rank|relevant|xgwz|friend|links?(?:$|[-_\s])/i;

/** A container that holds this share of what its parent holds is where the text is… */
const mostOf = 0.8;
/** …also with less, when its name says so… */
const mostOfNamed = 0.5;
/** …unless text of this many characters would be left out. */
const muchText = 1500;
/** A container of an article has at least so many blocks. */
const fewBlocks = 3;
/** Blocks of which more than this share is links are lists of other pages. */
const mostlyLinks = 0.5;
/** What a block is, is told by its first characters. */
const lookAt = 4000;

/**
 * Finds the page's own text among navigation, metadata, lists of links and footers: a container is entered as long as
 * one of its children holds most of the running text, and what is left is weeded. Works on any markup, since it looks
 * at where the running text is and not at which elements are used; names only weigh. A generator in short steps.
 */
export function* mainText({ text, blocks }: PageText): Generator<number, MainText, void> {
  const tree = new ProseTree();
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const prose = proseOf(text, block);
    const node = tree.at(block.element);
    node.prose += prose;
    node.blocks++;
    if (i % 64 === 0) yield block.start;
  }
  tree.sumUp();
  if (!tree.root?.prose) return { text, blocks: [] };
  const inside = tree.within(containerIn(tree.root));
  yield 0;
  return { text, blocks: blocks.filter((block) => inside.has(block.element) && isText(text, block)) };
}

/** How much running text a block is: its characters outside of links, little without punctuation. */
function proseOf(text: string, block: PageBlock): number {
  if (aroundText.has(block.zone) || block.linkShare > mostlyLinks) return 0;
  const own = text.slice(block.start, Math.min(block.end, block.start + lookAt));
  const length = (block.end - block.start) * (1 - block.linkShare);
  if (!/[，。；：！？、,;.]/.test(own)) return length > 12 ? length * 0.1 : 0;
  return length * (/[。；！？;.]/.test(own) ? 1 : 0.5) * (block.cell ? 0.5 : 1);
}

/** Goes from the outermost element into the child that holds most, as long as one does. */
function containerIn(root: ProseNode): ProseNode {
  for (let at = root; ; ) {
    let best: ProseNode | null = null;
    for (const child of at.children) if (!best || weigh(child) > weigh(best)) best = child;
    if (!best) return at;
    const share = best.prose / at.prose;
    if (share < mostOf && !(share >= mostOfNamed && isNamed(best.element, textNames))) return at;
    // One long paragraph is not the article: its heading stands beside it.
    if (best.blocks < fewBlocks) return at;
    if (share < 0.95 && at.prose - best.prose > muchText) return at;
    at = best;
  }
}

function weigh({ element, prose }: ProseNode): number {
  if (isNamed(element, textNames)) return prose * 1.3;
  return isNamed(element, aroundNames) ? prose * 0.6 : prose;
}

function isNamed(element: Element, names: RegExp): boolean {
  return names.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
}

/** Whether a block in the container is text of the page, and not a list of links. */
function isText(text: string, block: PageBlock): boolean {
  if (aroundText.has(block.zone)) return false;
  if (block.linkShare <= mostlyLinks) return true;
  // A sentence that is a link from end to end still is a sentence; a title in a list is not.
  return block.end - block.start > 60 && /[。；]/.test(text.slice(block.start, block.end));
}
