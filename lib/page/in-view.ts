import { isStanding } from './flat-tree.ts';
import { isPassage, type PlacedMark, rangeOf } from './placed-mark.ts';
import { type Box, overlaps, visibleBox } from './visible-box.ts';

/** Ms between two looks while the page is being scrolled. */
const pause = 100;
/** In groups bigger than this the first visible mark is searched for, not every mark measured. */
const many = 48;
/** How many viewports up and down are near. */
const nearby = 1.5;

/** Marks of one element, passages or annotations: the one kind is measured without the other's long overlapping ones. */
interface Group {
  readonly marks: PlacedMark[];
  /** For every mark, the one of it and those before it that ends last. */
  readonly furthest: PlacedMark[];
}

/**
 * Tells which passages are in the viewport. An IntersectionObserver over the blocks they stand in says where to look, so
 * scrolling past thousands of marks measures only the few near the viewport; one block may hold many of them (whole
 * articles stand in one p with br), which are then measured one by one.
 */
export class InView {
  ids: readonly string[] = [];
  private readonly observer: IntersectionObserver;
  private readonly onChange: (ids: readonly string[]) => void;
  private readonly onNear: (marks: readonly PlacedMark[]) => void;
  private readonly signal: AbortSignal;
  private readonly watchedDocuments = new WeakSet<Document>();
  private readonly visible = new Set<Element>();
  private groups = new Map<Element, readonly Group[]>();
  private order = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onChange told the ids in the viewport whenever they change.
   * @param onNear told, at every look, the marks, annotations too, of big groups that stand in the viewport or not far from it.
   */
  constructor(
    document: Document,
    signal: AbortSignal,
    onChange: (ids: readonly string[]) => void,
    onNear: (marks: readonly PlacedMark[]) => void = () => {},
  ) {
    this.onChange = onChange;
    this.onNear = onNear;
    this.signal = signal;
    const view = document.defaultView as Window & typeof globalThis;
    this.observer = new view.IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.visible.add(target);
        else this.visible.delete(target);
      }
      this.soon(0);
    });
    view.addEventListener('resize', () => this.soon(pause), { signal });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
  }

  /** Takes over the marks to be watched, in reading order. */
  watch(marks: readonly PlacedMark[]): void {
    const groups = new Map<Element, readonly Group[]>();
    this.order = new Map(marks.filter(isPassage).map((mark, i) => [mark.id, i]));
    for (const mark of marks) {
      this.listen(mark.from.node.ownerDocument);
      for (const element of mark.elements) {
        let both = groups.get(element);
        if (!both) groups.set(element, (both = [emptyGroup(), emptyGroup()]));
        add(both[isPassage(mark) ? 0 : 1]!, mark);
      }
    }
    for (const element of this.groups.keys()) {
      if (groups.has(element)) continue;
      this.visible.delete(element);
      if (isStanding(element)) this.observer.unobserve(element);
    }
    for (const element of groups.keys()) if (!this.groups.has(element)) this.observer.observe(element);
    this.groups = groups;
    this.soon(0);
  }

  /** Scroll events of containers do not bubble, but they can be captured. */
  private listen(document: Document): void {
    if (this.watchedDocuments.has(document)) return;
    this.watchedDocuments.add(document);
    const { signal } = this;
    document.addEventListener('scroll', () => this.soon(pause), { capture: true, passive: true, signal });
  }

  private soon(ms: number): void {
    if (this.timer !== undefined || this.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.look();
    }, ms);
  }

  private look(): void {
    const found = new Set<string>();
    const near: PlacedMark[] = [];
    for (const element of this.visible) {
      const groups = this.groups.get(element);
      if (!groups || !isStanding(element)) continue;
      const box = visibleBox(element);
      if (box.right <= box.left || box.bottom <= box.top) continue;
      for (const group of groups) measure(group, box, found, near);
    }
    this.onNear(near);
    const ids = [...found].sort((a, b) => this.order.get(a)! - this.order.get(b)!);
    if (ids.length === this.ids.length && ids.every((id, i) => id === this.ids[i])) return;
    this.ids = ids;
    this.onChange(ids);
  }
}

const emptyGroup = (): Group => ({ marks: [], furthest: [] });

function add({ marks, furthest }: Group, mark: PlacedMark): void {
  const before = furthest.at(-1);
  marks.push(mark);
  furthest.push(before && before.end > mark.end ? before : mark);
}

/** Puts the passages of a group that are in a box into `found`, and all marks of a big group that are not far into `near`. */
function measure(group: Group, box: Box, found: Set<string>, near: PlacedMark[]): void {
  const { marks } = group;
  const big = marks.length > many;
  // Annotations are measured only to be painted or not.
  if (!big && !(marks[0] && isPassage(marks[0]))) return;
  // Content may be wider than its block, so what is beside the viewport counts as well.
  const seen = { ...box, left: -1e6, right: 1e6 };
  const far = big ? (box.bottom - box.top) * nearby : 0;
  for (let i = big ? firstBelow(group, box.top - far) : 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const rect = rangeOf(mark)?.getBoundingClientRect();
    if (!rect) continue;
    if (big && rect.top > box.bottom + far) break;
    if (big && rect.bottom > box.top - far) near.push(mark);
    if (isPassage(mark) && overlaps(rect, seen)) found.add(mark.id);
  }
}

/** Index of the first mark up to which one ends below `top`, taking it that text runs downwards. */
function firstBelow({ furthest }: Group, top: number): number {
  let low = 0;
  let high = furthest.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const rect = rangeOf(furthest[middle]!)?.getBoundingClientRect();
    if (!rect || rect.bottom <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}
