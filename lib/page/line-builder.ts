import type { Context } from './context.ts';
import type { BlockSource, HeadingFace } from './page-text.ts';

/** A heading of more characters is an unclosed tag around running text. */
const longestHeading = 200;

/** Gathers the text of one line, with white space as CSS shows it, and where every character came from. */
export class LineBuilder {
  private parts: string[] = [];
  private nodes: Text[] = [];
  private nodeStarts: number[] = [];
  private starts: number[] = [];
  private length = 0;
  /** Node offset after the last piece, to join pieces that continue each other. */
  private lastEnd = -1;
  private last = 0;
  private space: { node: Text; at: number; breaks: boolean } | undefined;
  private solid = 0;
  private inLinks = 0;
  private inBold = 0;
  private inFace = 0;
  private face: HeadingFace | undefined;
  private lead = 0;
  private leads = true;

  /** Characters in the line so far. */
  get size(): number {
    return this.length;
  }

  /**
   * Adds `node.data` from `from` to `to`.
   * @returns the offset up to which it was taken: less than `to` when a kept line break ends the line there.
   */
  add(node: Text, data: string, from: number, to: number, context: Context): number {
    const { white } = context;
    let at = from;
    while (at < to) {
      const begin = at;
      let solid = 0;
      let code = 0;
      for (; at < to; at++) {
        code = data.charCodeAt(at);
        if (code > 0x20) {
          if (code < 0xa0 || !isBlank(code)) solid++;
        } else if (white !== 'keep' ? isSpace(code) : code === 10 || code === 13) break;
      }
      if (at > begin) this.put(node, data, begin, at, solid, context);
      if (at >= to) return to;
      if (code === 10 && white !== 'collapse') return at;
      if (code === 13 && white !== 'collapse') at++;
      else {
        this.space ??= { node, at, breaks: false };
        for (; at < to && isSpace((code = data.charCodeAt(at))); at++) {
          if (code === 10) {
            if (white === 'lines') return at;
            this.space.breaks = true;
          }
        }
      }
    }
    return at;
  }

  /** Ends the line and begins the next one. Undefined when it showed nothing but blanks. */
  finish(element: Element, tag: string, context: Context): BlockSource | undefined {
    const { solid, length } = this;
    let source: BlockSource | undefined;
    if (solid > 0) {
      const bold = this.inBold === solid;
      const { centred } = context;
      source = {
        text: this.parts.length === 1 ? this.parts[0]! : this.parts.join(''),
        nodes: this.nodes,
        nodeStarts: this.nodeStarts,
        starts: this.starts,
        element,
        tag,
        zone: context.zone,
        table: context.table,
        cell: context.cell,
        item: context.item,
        level: length <= longestHeading ? context.level : undefined,
        bold,
        centred,
        emphasis: centred ? 'centred' : bold ? 'bold' : undefined,
        face: this.inFace === solid ? this.face : undefined,
        lead: this.lead,
        link: this.inLinks === solid,
        linkShare: this.inLinks / solid,
      };
    }
    if (length > 0) this.clear();
    this.space = undefined;
    return source;
  }

  private put(node: Text, data: string, from: number, to: number, solid: number, context: Context): void {
    const { space } = this;
    if (space) {
      this.space = undefined;
      // Leading white space is not shown, nor a line feed between two wide characters (CSS Text 3, 4.1.3).
      const shown = this.length > 0 && !(space.breaks && isWide(this.last) && isWide(data.charCodeAt(from)));
      if (shown) {
        this.piece(space.node, space.at, space.at + 1);
        this.parts.push(' ');
        this.length++;
      }
    }
    this.piece(node, from, to);
    this.parts.push(from === 0 && to === data.length ? data : data.slice(from, to));
    this.length += to - from;
    this.last = data.charCodeAt(to - 1);
    if (solid === 0) return;
    this.solid += solid;
    if (context.link) this.inLinks += solid;
    if (context.bold) this.inBold += solid;
    if (context.face) {
      if (this.inFace === 0) this.face = context.face;
      if (this.face === context.face) this.inFace += solid;
    }
    if (!context.bold && !context.face) this.leads = false;
    else if (this.leads) this.lead = this.length;
  }

  private piece(node: Text, from: number, to: number): void {
    const count = this.nodes.length;
    if (count === 0 || this.nodes[count - 1] !== node || this.lastEnd !== from) {
      this.nodes.push(node);
      this.nodeStarts.push(from);
      this.starts.push(this.length);
    }
    this.lastEnd = to;
  }

  private clear(): void {
    this.parts = [];
    this.nodes = [];
    this.nodeStarts = [];
    this.starts = [];
    this.length = 0;
    this.lastEnd = -1;
    this.last = 0;
    this.solid = this.inLinks = this.inBold = this.inFace = this.lead = 0;
    this.face = undefined;
    this.leads = true;
  }
}

/** Characters that CSS collapses. The ideographic space and the no-break space are shown. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 10 || code === 9 || code === 13 || code === 12;

/** Characters that show nothing: blanks, zero-width and direction marks, soft hyphen. */
function isBlank(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xad ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f)
  );
}

const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xffef);
