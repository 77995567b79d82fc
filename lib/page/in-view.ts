import { isStanding } from './flat-tree.ts';
import { type PlacedMark, rangeOf } from './placed-mark.ts';
import { overlaps, visibleBox } from './visible-box.ts';

/** Ms between two looks while the page is being scrolled. */
const pause = 100;
/** In groups bigger than this the first visible mark is searched for, not every mark measured. */
const many = 48;
/** How many viewports up and down are near. */
const nearby = 1.5;

/**
 * Tells which marks are in the viewport. An IntersectionObserver over the blocks they stand in says where to look, so
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
  private groups = new Map<Element, PlacedMark[]>();
  private order = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onChange told the ids in the viewport whenever they change.
   * @param onNear told, at every look, the marks of big groups that stand in the viewport or not far from it.
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
    const groups = new Map<Element, PlacedMark[]>();
    this.order = new Map(marks.map((mark, i) => [mark.id, i]));
    for (const mark of marks) {
      this.listen(mark.from.node.ownerDocument);
      for (const element of mark.elements) {
        const group = groups.get(element);
        if (group) group.push(mark);
        else groups.set(element, [mark]);
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
      const group = this.groups.get(element);
      if (!group || !isStanding(element)) continue;
      const box = visibleBox(element);
      if (box.right <= box.left || box.bottom <= box.top) continue;
      // Content may be wider than its block, so what is beside the viewport counts as well.
      const seen = { ...box, left: -1e6, right: 1e6 };
      const big = group.length > many;
      const far = big ? (box.bottom - box.top) * nearby : 0;
      for (let i = big ? firstBelow(group, box.top - far) : 0; i < group.length; i++) {
        const rect = rangeOf(group[i]!)?.getBoundingClientRect();
        if (!rect) continue;
        if (big && rect.top > box.bottom + far) break;
        if (big) near.push(group[i]!);
        if (overlaps(rect, seen)) found.add(group[i]!.id);
      }
    }
    this.onNear(near);
    const ids = [...found].sort((a, b) => this.order.get(a)! - this.order.get(b)!);
    if (ids.length === this.ids.length && ids.every((id, i) => id === this.ids[i])) return;
    this.ids = ids;
    this.onChange(ids);
  }
}

/** Index of the first mark that ends below `top`, taking it that text runs downwards. */
function firstBelow(group: readonly PlacedMark[], top: number): number {
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const rect = rangeOf(group[middle]!)?.getBoundingClientRect();
    if (!rect || rect.bottom <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}
