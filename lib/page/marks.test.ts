import { type DOMWindow, JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarkKind } from './mark-styles.ts';
import { Marks } from './marks.ts';
import { createPageReader } from './read-page.ts';
import { runAtOnce } from './slice.ts';
import { mouse } from './toolbar/testing/as-user.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** jsdom has no highlights and no layout; these stand-ins only remember what they are told. */
function openPage(html: string, reducedMotion = false): DOMWindow {
  const { window } = new JSDOM(html, { pretendToBeVisual: true });
  class Highlight extends Set {
    priority = 0;
  }
  class IntersectionObserver {
    private readonly report: (entries: object[]) => void;
    constructor(report: (entries: object[]) => void) {
      this.report = report;
    }
    observe(target: Element): void {
      this.report([{ target, isIntersecting: true }]);
    }
    unobserve(): void {}
    disconnect(): void {}
  }
  const CSS = { highlights: new Map<string, Set<AbstractRange>>() };
  const matchMedia = () => ({ matches: reducedMotion });
  const scrollBy = () => {};
  Object.assign(window, { Highlight, IntersectionObserver, CSS, matchMedia, scrollBy });
  window.Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  window.Range.prototype.getBoundingClientRect = () => new window.DOMRect(0, 300, 10, 10);
  return window;
}

function marksOn(window: DOMWindow) {
  const { document } = window;
  const abort = new window.AbortController();
  const chosen: [string, MarkKind][] = [];
  const inView: (readonly string[])[] = [];
  const marks = new Marks(document, {
    signal: abort.signal,
    onChosen: (...what) => chosen.push(what),
    onInView: (ids) => inView.push(ids),
  });
  const reader = createPageReader(document);
  const paint = (...words: string[]) => {
    reader.touched([document], true);
    const page = runAtOnce(reader.read());
    const passages = words
      .map((id) => ({ id, start: page.text.indexOf(id), end: page.text.indexOf(id) + id.length }))
      .filter(({ start }) => start >= 0);
    return marks.paint(page, passages);
  };
  /** Paints words as what they are given as; the words are the ids. */
  const paintAs = (...kinds: (readonly [words: string, kind: MarkKind])[]) => {
    reader.touched([document], true);
    const page = runAtOnce(reader.read());
    return marks.paint(
      page,
      kinds.map(([id, kind]) => {
        const start = page.text.indexOf(id);
        return { id, kind, start, end: start + id.length };
      }),
    );
  };
  const highlights = window.CSS.highlights as unknown as Map<string, Set<AbstractRange>>;
  const shown = (kind: string) =>
    [...(highlights.get(`zhengmai-${kind}`) ?? [])].map((range) =>
      (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    );
  return {
    marks,
    abort,
    chosen,
    inView,
    paint,
    paintAs,
    highlights,
    shown,
    ranges: () => [...(highlights.get('zhengmai-passage') ?? [])],
  };
}

const html = '<p>前言。建设平台。推进上网。</p><p>实施工程。</p>';

describe('Marks', () => {
  it('paints passages, and leaves the DOM and others’ highlights alone', () => {
    const window = openPage(html);
    const before = window.document.documentElement.outerHTML;
    const { paint, shown, highlights, abort } = marksOn(window);
    highlights.set('others', new Set());
    expect(paint('建设平台。', '实施工程。')).toBe(2);
    expect(shown('passage')).toEqual(['建设平台。', '实施工程。']);
    expect(window.document.adoptedStyleSheets).toHaveLength(1);
    abort.abort();
    expect([...highlights.keys()]).toEqual(['others']);
    expect(window.document.adoptedStyleSheets).toHaveLength(0);
    expect(window.document.documentElement.outerHTML).toBe(before);
  });

  it('repaints only what has moved, come or gone', () => {
    const window = openPage(html);
    const { paint, shown, ranges } = marksOn(window);
    paint('建设平台。', '推进上网。', '实施工程。');
    const [, , works] = ranges();
    window.document.querySelector('p')!.firstChild!.nodeValue = '新前言。建设平台。';
    paint('建设平台。', '实施工程。');
    expect(shown('passage')).toEqual(['实施工程。', '建设平台。']);
    expect(ranges()[0]).toBe(works);
  });

  it('is right after a painting that was left half way', () => {
    const window = openPage(`<p>${Array.from({ length: 40 }, (_, i) => `第${i}条。`).join('')}</p>`);
    const { marks, paint, shown } = marksOn(window);
    const page = runAtOnce(createPageReader(window.document).read());
    const half = marks.painting(
      page,
      Array.from({ length: 40 }, (_, i) => {
        const start = page.text.indexOf(`第${i}条。`);
        return { id: `x${i}`, start, end: start + 3 };
      }),
    );
    while (!shown('passage').length) half.next();
    expect(shown('passage').length).toBeLessThan(40);
    paint('第7条。');
    expect(shown('passage')).toEqual(['第7条。']);
  });

  it('paints of a text node with very many marks only those near the viewport', async () => {
    const window = openPage(`<pre>${Array.from({ length: 400 }, (_, i) => `第${i}条。`).join('')}</pre>`);
    const { document } = window;
    // A line is 20 px high and holds one mark; the block spans the viewport, so it is in view.
    window.Range.prototype.getBoundingClientRect = function (this: Range) {
      const line = Number(/\d+/.exec(this.toString())![0]);
      return new window.DOMRect(0, line * 20 - window.scrollY, 100, 20);
    };
    document.querySelector('pre')!.getBoundingClientRect = () => new window.DOMRect(0, 0, 800, 8000);
    const { paint, shown } = marksOn(window);
    expect(paint(...Array.from({ length: 400 }, (_, i) => `第${i}条。`))).toBe(400);
    expect(shown('passage')).toEqual([]);
    await vi.advanceTimersByTimeAsync(50);
    const lines = Math.ceil((window.innerHeight * 2.5) / 20);
    expect(shown('passage').length).toBeGreaterThanOrEqual(lines);
    expect(shown('passage').length).toBeLessThanOrEqual(lines + 2);
    Object.assign(window, { scrollY: 6000 });
    document.dispatchEvent(new window.Event('scroll'));
    await vi.advanceTimersByTimeAsync(200);
    expect(shown('passage')).toContain('第300条。');
    expect(shown('passage')).not.toContain('第0条。');
  });

  it('puts its style back when the page has replaced its sheets', () => {
    const window = openPage(html);
    const { paint } = marksOn(window);
    paint('建设平台。');
    window.document.adoptedStyleSheets = [];
    paint('建设平台。');
    paint('建设平台。');
    expect(window.document.adoptedStyleSheets).toHaveLength(1);
  });

  it('lights one mark at a time, also after a repaint', () => {
    const window = openPage(html);
    const { marks, paint, shown } = marksOn(window);
    paint('建设平台。', '实施工程。');
    marks.light('建设平台。');
    marks.light('实施工程。');
    expect(shown('lit')).toEqual(['实施工程。']);
    window.document.querySelectorAll('p')[1]!.firstChild!.nodeValue = '二、实施工程。';
    paint('建设平台。', '实施工程。');
    expect(shown('lit')).toEqual(['实施工程。']);
    marks.light('没有');
    expect(shown('lit')).toEqual([]);
    marks.light(null);
  });

  it.each([
    [false, [1, 0, 1, 0]],
    [true, [1, 1, 1, 0]],
  ])('flashes what it shows, steadily where less motion is asked for (%s)', (reduced, expected) => {
    const { marks, paint, shown } = marksOn(openPage(html, reduced));
    paint('建设平台。');
    expect(marks.show('建设平台。')).toBe(true);
    const seen = [0, 400, 200, 1200].map((ms) => {
      vi.advanceTimersByTime(ms);
      return shown('flash').length;
    });
    expect(seen).toEqual(expected);
  });

  it('shows nothing that has left the page', () => {
    const window = openPage(html);
    const { marks, paint, shown } = marksOn(window);
    paint('实施工程。');
    window.document.querySelectorAll('p')[1]!.remove();
    expect(marks.show('实施工程。')).toBe(false);
    expect(marks.show('没有')).toBe(false);
    paint('实施工程。');
    expect(shown('passage')).toEqual([]);
  });
});

describe('annotations among the marks', () => {
  it('are painted by meaning, over one another and over passages, and leave no trace', () => {
    const window = openPage(html);
    const before = window.document.documentElement.outerHTML;
    const { paintAs, shown, highlights, abort } = marksOn(window);
    const others = new Set<AbstractRange>();
    highlights.set('others', others);
    expect(
      paintAs(
        ['建设平台。', 'passage'],
        ['平台。推进', 'target'],
        ['建设平台', 'question'],
        ['台。推进上', 'question'],
      ),
    ).toBe(4);
    expect(shown('passage')).toEqual(['建设平台。']);
    expect(shown('target')).toEqual(['平台。推进']);
    expect(shown('question')).toEqual(['建设平台', '台。推进上']);
    const priority = (name: string) => (highlights.get(`zhengmai-${name}`) as unknown as Highlight).priority;
    expect(priority('target')).toBeGreaterThan(priority('passage'));
    abort.abort();
    expect([...highlights]).toEqual([['others', others]]);
    expect(window.document.documentElement.outerHTML).toBe(before);
  });

  it('leave alone what another content script has put in place of theirs', () => {
    const window = openPage(html);
    const { paintAs, highlights, abort } = marksOn(window);
    paintAs(['建设平台。', 'target']);
    const newer = new Set<AbstractRange>();
    highlights.set('zhengmai-target', newer);
    abort.abort();
    expect(highlights.get('zhengmai-target')).toBe(newer);
  });

  it('change their looks with their meaning, and only then', () => {
    const { paintAs, shown, highlights } = marksOn(openPage(html));
    paintAs(['建设平台。', 'target'], ['推进上网。', 'other']);
    const [range] = highlights.get('zhengmai-other')!;
    paintAs(['建设平台。', 'measure'], ['推进上网。', 'other']);
    expect(shown('target')).toEqual([]);
    expect(shown('measure')).toEqual(['建设平台。']);
    expect([...highlights.get('zhengmai-other')!]).toEqual([range]);
  });

  it('may have the id of a passage', () => {
    const { paintAs, shown, marks } = marksOn(openPage(html));
    paintAs(['建设平台。', 'passage'], ['建设平台。', 'target']);
    expect(shown('passage')).toEqual(['建设平台。']);
    expect(shown('target')).toEqual(['建设平台。']);
    paintAs(['建设平台。', 'passage']);
    expect(shown('target')).toEqual([]);
    expect(shown('passage')).toEqual(['建设平台。']);
    expect(marks.show('建设平台。')).toBe(true);
  });

  it('are lit by a glow of their own, so that their line stays to be seen', () => {
    const { paintAs, shown, marks } = marksOn(openPage(html));
    paintAs(['建设平台。', 'target'], ['推进上网。', 'passage']);
    marks.light('建设平台。');
    expect([shown('glow'), shown('lit')]).toEqual([['建设平台。'], []]);
    paintAs(['建设平台。', 'measure'], ['推进上网。', 'passage']);
    expect(shown('glow')).toEqual(['建设平台。']);
    marks.light('推进上网。');
    expect([shown('glow'), shown('lit')]).toEqual([[], ['推进上网。']]);
    marks.light(null);
    expect([shown('glow'), shown('lit')]).toEqual([[], []]);
  });

  it('are not told among the passages in view', async () => {
    const { paintAs, inView } = marksOn(openPage(html));
    paintAs(['实施工程。', 'passage'], ['建设平台。', 'target'], ['前言。', 'passage']);
    await vi.advanceTimersByTimeAsync(50);
    expect(inView).toEqual([['前言。', '实施工程。']]);
  });

  it('are chosen before passages, and the shorter before the longer', () => {
    const window = openPage(html);
    const { document } = window;
    const { paintAs, chosen } = marksOn(window);
    const all = '前言。建设平台。推进上网。\n实施工程。';
    paintAs(
      [all, 'other'],
      ['建设平台。', 'passage'],
      ['平台。推进', 'target'],
      ['设平台。推进', 'question'],
    );
    // Every mark covers every point here: the caret alone tells what is meant.
    window.Range.prototype.getClientRects = () =>
      [new window.DOMRect(0, 0, 1000, 20)] as unknown as DOMRectList;
    const [first, second] = [...document.querySelectorAll('p')].map((p) => p.firstChild!);
    const click = (offsetNode: Node, offset: number) => {
      document.caretPositionFromPoint = () => ({ offsetNode, offset }) as CaretPosition;
      const at = { clientX: offset * 10, clientY: 5 };
      mouse(document.body, 'pointerdown', at);
      mouse(document.body, 'click', { ...at, detail: 1 });
      return chosen.pop();
    };
    expect(click(first!, 6)).toEqual(['平台。推进', 'target']);
    expect(click(first!, 11)).toEqual([all, 'other']);
    expect(click(first!, 4)).toEqual(['设平台。推进', 'question']);
    expect(click(second!, 5)).toEqual([all, 'other']);
    paintAs(['建设平台。', 'passage']);
    expect(click(first!, 8)).toEqual(['建设平台。', 'passage']);
    expect(click(first!, 3)).toEqual(['建设平台。', 'passage']);
    expect(click(first!, 1)).toBeUndefined();
    expect(click(second!, 2)).toBeUndefined();
  });

  it('are painted only near the viewport where very many stand in one node, long ones too', async () => {
    const count = 400;
    const window = openPage(`<pre>${Array.from({ length: count }, (_, i) => `第${i}条。`).join('')}</pre>`);
    const { document } = window;
    window.Range.prototype.getBoundingClientRect = function (this: Range) {
      const lines = [...this.toString().matchAll(/\d+/g)].map(Number);
      const height = (lines.at(-1)! - lines[0]! + 1) * 20;
      return new window.DOMRect(0, lines[0]! * 20 - window.scrollY, 100, height);
    };
    document.querySelector('pre')!.getBoundingClientRect = () => new window.DOMRect(0, 0, 800, 8000);
    const { paintAs, shown } = marksOn(window);
    const long = `第0条。${Array.from({ length: 350 }, (_, i) => `第${i + 1}条。`).join('')}`;
    paintAs([long, 'other'], ...Array.from({ length: count }, (_, i) => [`第${i}条。`, 'target'] as const));
    expect(shown('target')).toEqual([]);
    Object.assign(window, { scrollY: 6000 });
    document.dispatchEvent(new window.Event('scroll'));
    await vi.advanceTimersByTimeAsync(200);
    expect(shown('target')).toContain('第300条。');
    expect(shown('target')).not.toContain('第0条。');
    expect(shown('other')).toEqual([long]);
  });
});
