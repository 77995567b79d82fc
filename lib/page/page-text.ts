import type { SourceBlock } from '../policy/source-text.ts';
import type { TextMap } from './text-map.ts';

/** The landmark a block stands in, told by tag, role or ARIA alone. Nearest wins. */
export type Zone =
  | 'nav'
  | 'header'
  | 'footer'
  | 'aside'
  | 'search'
  | 'menu'
  | 'form'
  | 'dialog'
  | 'main'
  | 'article';

/** Typefaces that official documents set headings in: 小标宋 for titles, 黑体 for 一、, 楷体 for （一） (GB/T 9704). */
export type HeadingFace = 'title' | 'hei' | 'kai';

/** What the markup tells about a block besides its text. */
export interface BlockFacts {
  /** Nearest block-level element around the text. */
  readonly element: Element;
  /** Its tag name in lower case. */
  readonly tag: string;
  readonly zone: Zone | undefined;
  /** The kind of the nearest table around: a table of data, or one that only lays out the page. */
  readonly table: 'data' | 'layout' | undefined;
  /** In a cell of a data table. */
  readonly cell: boolean;
  /** In an item of a list (li, dd, dt). */
  readonly item: boolean;
  /** Level of the heading element around, h1 = 1. None when the text is too long for a heading (unclosed tags). */
  readonly level: number | undefined;
  readonly bold: boolean;
  readonly centred: boolean;
  readonly emphasis: 'bold' | 'centred' | undefined;
  /** The heading typeface that the whole block is set in. */
  readonly face: HeadingFace | undefined;
  /** Length of the stretch at the block's start set bold or in a heading typeface; 0 when there is none. */
  readonly lead: number;
  /** Everything in the block is in links. */
  readonly link: boolean;
  /** Share of the characters (without blanks) that stand in links, 0 to 1. */
  readonly linkShare: number;
}

/**
 * A block without its place in the page's text. The object stays the same over readings as long as its text, its
 * nodes and its facts do, so results per block can be kept in a WeakMap.
 */
export interface BlockSource extends BlockFacts {
  readonly text: string;
  /** Text nodes in order; piece `i` is `nodes[i].data` from `nodeStarts[i]`, standing at `starts[i]` of `text`. */
  readonly nodes: readonly Text[];
  readonly nodeStarts: readonly number[];
  readonly starts: readonly number[];
}

/** A line of the page: offsets are UTF-16 positions in `PageText.text`. */
export interface PageBlock extends SourceBlock, BlockFacts {
  readonly level: number | undefined;
  readonly emphasis: 'bold' | 'centred' | undefined;
  readonly cell: boolean;
  readonly item: boolean;
  readonly linkShare: number;
  readonly source: BlockSource;
}

/** What a document shows, as text, with the way back to its nodes. */
export interface PageText {
  /** The blocks' texts, joined by line feeds. */
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly map: TextMap;
  /** The page was longer than the bound; the rest was not read. */
  readonly cut: boolean;
}

/** How far a reading has come. */
export interface ReadProgress {
  /** Elements and text nodes visited so far in this reading. */
  readonly visited: number;
  /** Characters of text read or taken over so far. */
  readonly read: number;
}
