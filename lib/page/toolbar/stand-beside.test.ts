import { describe, expect, it } from 'vitest';
import type { Box } from '../visible-box.ts';
import { standAtEdge, standBeside } from './stand-beside.ts';

const window: Box = { left: 0, top: 0, right: 800, bottom: 600 };
const size = { width: 240, height: 40 };
const line = (left: number, top: number, right: number): Box => ({ left, top, right, bottom: top + 20 });
const inLine = (left: number, top: number, right: number, seen = window) => ({
  first: line(left, top, left + 20),
  last: line(right - 20, top, right),
  seen,
});

describe('standBeside', () => {
  it('stands over or under the middle of a short line, without touching it', () => {
    const text = inLine(300, 200, 400);
    expect(standBeside(text, window, size, 'above')).toEqual({ left: 230, top: 152, side: 'above' });
    expect(standBeside(text, window, size, 'below')).toEqual({ left: 230, top: 228, side: 'below' });
  });

  it('stays near the pointer at a long line', () => {
    const text = inLine(50, 200, 750);
    expect(standBeside(text, window, size, 'below')!.left + size.width).toBe(750);
    expect(standBeside(text, window, size, 'above')!.left).toBe(50);
  });

  it('goes to the other side at the edges', () => {
    expect(standBeside(inLine(300, 20, 400), window, size, 'above')!.side).toBe('below');
    expect(standBeside(inLine(300, 570, 400), window, size, 'below')!.side).toBe('above');
  });

  it('stays within the window', () => {
    expect(standBeside(inLine(0, 200, 20), window, size, 'above')!.left).toBe(8);
    expect(standBeside(inLine(780, 200, 800), window, size, 'below')!.left).toBe(800 - 8 - 240);
    const narrow = { ...window, right: 320 };
    expect(standBeside(inLine(0, 200, 300), narrow, { width: 304, height: 40 }, 'above')!.left).toBe(8);
  });

  it('stands over a text that fills the window, at the end where the pointer is', () => {
    const text = { first: line(50, -500, 70), last: line(50, 2000, 70), seen: window };
    expect(standBeside(text, window, size, 'below')!.top).toBe(600 - 8 - 40);
    expect(standBeside(text, window, size, 'above')!.top).toBe(8);
  });

  it('does not stand beside text that its container or the window hides', () => {
    const box = { left: 0, top: 100, right: 800, bottom: 300 };
    expect(standBeside(inLine(300, 200, 400, box), window, size, 'above')).toBeDefined();
    expect(standBeside(inLine(300, 310, 400, box), window, size, 'above')).toBeUndefined();
    expect(standBeside(inLine(300, 70, 400, box), window, size, 'above')).toBeUndefined();
    expect(standBeside(inLine(300, 900, 400), window, size, 'above')).toBeUndefined();
  });

  it('keeps to what is seen of a window that was pinched', () => {
    const pinched = { left: 400, top: 300, right: 700, bottom: 500 };
    const { left, top } = standBeside(inLine(300, 320, 420), pinched, size, 'above')!;
    expect(left).toBe(408);
    expect(top).toBe(348);
  });
});

it('standAtEdge stands in the middle, above the lower edge', () => {
  expect(standAtEdge(window, size)).toEqual({ left: 280, top: 600 - 16 - 40, side: 'above' });
});
