import { type Fragment, sourcesOf } from './fragment.ts';
import type { BlockSource, PageBlock, PageText } from './page-text.ts';
import { TextMap } from './text-map.ts';

const blocksPerStep = 1000;

/**
 * Puts the lines one after another into the page's text. Blocks that stand where they stood before are the same
 * objects as before.
 * @param placed where each line was put last.
 */
export function* placeBlocks(
  whole: Fragment | undefined,
  cut: boolean,
  placed: WeakMap<BlockSource, PageBlock>,
): Generator<undefined, PageText, void> {
  const blocks: PageBlock[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const source of whole ? sourcesOf(whole) : []) {
    let block = placed.get(source);
    if (block?.start !== start) {
      block = at(source, start);
      placed.set(source, block);
    }
    blocks.push(block);
    texts.push(source.text);
    start = block.end + 1;
    if (blocks.length % blocksPerStep === 0) yield;
  }
  return { text: texts.join('\n'), blocks, map: new TextMap(blocks), cut };
}

const at = (source: BlockSource, start: number): PageBlock => ({
  start,
  end: start + source.text.length,
  element: source.element,
  tag: source.tag,
  zone: source.zone,
  table: source.table,
  cell: source.cell,
  item: source.item,
  level: source.level,
  bold: source.bold,
  centred: source.centred,
  emphasis: source.emphasis,
  face: source.face,
  lead: source.lead,
  link: source.link,
  linkShare: source.linkShare,
  source,
});
