import type { Context } from './context.ts';
import type { BlockSource } from './page-text.ts';

/** What was read of one block-level element: its own lines and what its block-level children gave, in order. */
export interface Fragment {
  readonly parts: readonly Part[];
  /** Characters of all lines, each with a line feed. */
  readonly length: number;
}

export type Part = BlockSource | Fragment;

/** A fragment with what it depends on. */
export interface CachedFragment {
  readonly fragment: Fragment;
  readonly context: Context;
  /** When style last changed on the way from the root down to the element. */
  readonly styled: number;
  /** The element or something in it has changed since. */
  stale: boolean;
}

/** Where fragments are kept between readings, as a reading sees it. */
export interface FragmentCache {
  /** Counts the changes told so far. */
  readonly clock: number;
  get(element: Element): CachedFragment | undefined;
  /** Keeps a fragment read since `begun`; as stale when the element was changed meanwhile. */
  keep(element: Element, fragment: CachedFragment, begun: number): void;
  /** When the style of the element itself last changed, 0 for never. */
  styledAt(element: Element): number;
  /** Told of every element whose content is read, with the shadow root or frame document it shows. */
  entered(element: Element, tag: string, root: ShadowRoot | Document | undefined): void;
}

const isSource = (part: Part): part is BlockSource => 'text' in part;

export const lengthOf = (part: Part): number => (isSource(part) ? part.text.length + 1 : part.length);

/** The lines of a fragment in order, without recursion: tables nest thousands deep. */
export function* sourcesOf(fragment: Fragment): Generator<BlockSource, void, void> {
  const stack: { parts: readonly Part[]; next: number }[] = [{ parts: fragment.parts, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const part = top.parts[top.next++];
    if (!part) stack.pop();
    else if (isSource(part)) yield part;
    else stack.push({ parts: part.parts, next: 0 });
  }
}

/** Lines of an earlier reading, to be taken again where a new reading finds them unchanged. */
export class EarlierLines {
  private readonly byText = new Map<string, BlockSource[]>();

  constructor(fragment: Fragment) {
    for (const part of fragment.parts) {
      if (!isSource(part)) continue;
      const same = this.byText.get(part.text);
      if (same) same.push(part);
      else this.byText.set(part.text, [part]);
    }
  }

  /** The earlier object when it says the same of the same nodes, otherwise `line`. */
  sameAs(line: BlockSource): BlockSource {
    return this.byText.get(line.text)?.find((earlier) => isSame(earlier, line)) ?? line;
  }
}

function isSame(a: BlockSource, b: BlockSource): boolean {
  for (const key in a) {
    const [of, and] = [a[key as keyof BlockSource], b[key as keyof BlockSource]];
    if (of === and) continue;
    if (!Array.isArray(of) || !Array.isArray(and) || of.length !== and.length) return false;
    if (of.some((value, i) => value !== and[i])) return false;
  }
  return true;
}
