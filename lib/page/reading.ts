import { type Context, plainContext } from './context.ts';
import { contextIn } from './element-context.ts';
import { shownChildren } from './flat-tree.ts';
import { EarlierLines, type Fragment, type FragmentCache, lengthOf, type Part } from './fragment.ts';
import { LineBuilder } from './line-builder.ts';
import type { ReadProgress } from './page-text.ts';
import { isUnread, renderingOf } from './rendering.ts';

/** Nodes and characters between two yields: well under a ms of work. */
const nodesPerStep = 128;
const charactersPerStep = 1 << 16;

/** An element being read. */
interface Level {
  readonly element: Element;
  readonly tag: string;
  /** What its content inherits. */
  readonly context: Context;
  /** When style last changed on the way from the root down to here. */
  readonly styled: number;
  readonly begun: number;
  /** Place in the stack of the nearest block-level element, which its lines belong to. */
  readonly block: number;
  readonly parts: Part[];
  readonly earlier: EarlierLines | undefined;
  /** Children still to come: of a list, or siblings under `of`. */
  readonly list: readonly Node[] | undefined;
  readonly of: Node | undefined;
  next: Node | null;
  at: number;
  length: number;
}

/** One walk over the flattened tree, with a stack of its own: elements nest thousands deep. */
export class Reading {
  /** What was read of the root; undefined when it shows nothing. */
  whole: Fragment | undefined;
  cut = false;
  private readonly cache: FragmentCache;
  private readonly most: number;
  private readonly line = new LineBuilder();
  private readonly stack: Level[] = [];
  private visited = 0;
  private read = 0;

  constructor(cache: FragmentCache, most: number) {
    this.cache = cache;
    this.most = most;
  }

  get progress(): ReadProgress {
    return { visited: this.visited, read: this.read };
  }

  *walk(root: Element): Generator<ReadProgress, void, void> {
    this.enter(root, undefined);
    for (let level = this.stack.at(-1); level; level = this.stack.at(-1)) {
      if (++this.visited % nodesPerStep === 0) yield this.progress;
      const child = this.cut ? null : nextChild(level);
      if (!child) this.leave();
      else if (child.nodeType === 1) this.enter(child as Element, level);
      else if (child.nodeType === 3 && level.context.visible) yield* this.readText(child as Text, level);
    }
  }

  private *readText(node: Text, level: Level): Generator<ReadProgress, void, void> {
    const { data } = node;
    for (let from = 0, steps = 0; from < data.length; steps++) {
      if (steps % nodesPerStep === nodesPerStep - 1) yield this.progress;
      const to = Math.min(data.length, from + charactersPerStep);
      from = this.line.add(node, data, from, to, level.context);
      if (from < to) {
        this.endLine(this.stack[level.block]!);
        from++;
      } else if (from < data.length) yield this.progress;
      if (this.read + this.line.size >= this.most) {
        this.cut = true;
        return;
      }
    }
  }

  private enter(element: Element, around: Level | undefined): void {
    const tag = element.localName;
    const block = around && this.stack[around.block];
    if (tag === 'br' && block) this.endLine(block);
    if (tag === 'br' || isUnread(tag)) return;
    // A frame's document inherits nothing from the page around.
    const outer =
      !around || around.tag === 'iframe' || around.tag === 'frame' ? plainContext : around.context;
    const rendering = renderingOf(element, tag, outer);
    if (!rendering.shown) return;
    const styled = Math.max(around?.styled ?? 0, this.cache.styledAt(element));
    const context = contextIn(element, tag, outer, rendering);
    const isBlock = rendering.block || !block;
    if (isBlock && block) this.endLine(block);
    const cached = isBlock ? this.cache.get(element) : undefined;
    if (cached && !cached.stale && cached.context === context && cached.styled === styled) {
      this.read += cached.fragment.length;
      this.give(cached.fragment, block);
      if (this.read >= this.most) this.cut = true;
      return;
    }
    const children = shownChildren(element, tag);
    this.cache.entered(element, tag, children.root);
    this.stack.push({
      element,
      tag,
      context,
      styled,
      begun: this.cache.clock,
      block: isBlock ? this.stack.length : around.block,
      parts: [],
      earlier: cached && new EarlierLines(cached.fragment),
      list: children.list,
      of: children.of,
      next: children.first ?? null,
      at: 0,
      length: 0,
    });
  }

  private leave(): void {
    const level = this.stack.pop()!;
    if (level.block !== this.stack.length) return;
    this.endLine(level);
    const { parts, length, element, context, styled } = level;
    const fragment = { parts, length };
    if (!this.cut) this.cache.keep(element, { fragment, context, styled, stale: false }, level.begun);
    const around = this.stack.at(-1);
    this.give(fragment, around && this.stack[around.block]);
  }

  private endLine(block: Level): void {
    const made = this.line.finish(block.element, block.tag, block.context);
    if (!made) return;
    const part = block.earlier?.sameAs(made) ?? made;
    block.parts.push(part);
    block.length += lengthOf(part);
    this.read += lengthOf(part);
    if (this.read >= this.most) this.cut = true;
  }

  /** Adds a child's fragment to the block around it; one that holds a single part gives the part alone. */
  private give(fragment: Fragment, block: Level | undefined): void {
    if (!block) this.whole = fragment;
    else if (fragment.parts.length > 0) {
      block.parts.push(fragment.parts.length === 1 ? fragment.parts[0]! : fragment);
      block.length += fragment.length;
    }
  }
}

/**
 * The next child to read. Between two slices the page may change: a node that was moved away ends its parent's
 * children, and whoever tells of changes will have the parent read again.
 */
function nextChild(level: Level): Node | null {
  if (level.list) return level.list[level.at++] ?? null;
  const child = level.next;
  if (!child || child.parentNode !== level.of) return null;
  level.next = child.nextSibling;
  return child;
}
