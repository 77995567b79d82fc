import type { Box } from '../visible-box.ts';
import type { RangeEnds } from './range-ends.ts';

export type Side = 'above' | 'below';

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly side: Side;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Px between the text and what stands beside it, and to the window's edge. */
const gap = 8;
const margin = 8;
/** Px that a tip takes beyond. */
const tipHeight = 28;

/**
 * Where something of `size` stands beside a range: on the side wanted, otherwise on the other; over the text where it
 * fills the window. Undefined where nothing of the range can be seen.
 *
 * @param window what can be seen of the viewport (less than all of it when pinched).
 */
export function standBeside(
  { first, last, seen }: RangeEnds,
  window: Box,
  size: Size,
  wanted: Side,
): Place | undefined {
  const top = Math.max(seen.top, window.top);
  const bottom = Math.min(seen.bottom, window.bottom);
  if (first.top >= bottom || last.bottom <= top || seen.right <= window.left || seen.left >= window.right) {
    return undefined;
  }
  const half = size.width / 2;
  // The pointer, which made the selection, is not to go far: at its end below, at its beginning above.
  const oneLine = first.bottom > last.top;
  const middle = (Math.min(first.left, last.left) + Math.max(first.right, last.right)) / 2;
  const places: Record<Side, { x: number; y: number; fits: boolean }> = {
    above: {
      x: oneLine ? Math.min(middle, first.left + half) : first.left + half,
      y: first.top - gap - size.height,
      fits: first.top >= top && first.top - gap - size.height - tipHeight >= window.top,
    },
    below: {
      x: oneLine ? Math.max(middle, last.right - half) : last.right,
      y: last.bottom + gap,
      fits: last.bottom <= bottom && last.bottom + gap + size.height + tipHeight <= window.bottom,
    },
  };
  const other = wanted === 'above' ? 'below' : 'above';
  const side = places[wanted].fits || !places[other].fits ? wanted : other;
  const { x, y, fits } = places[side];
  const over = side === 'above' ? top + margin : bottom - margin - size.height;
  return {
    left: clamp(x - half, window.left, window.right, size.width),
    top: clamp(fits ? y : over, window.top, window.bottom, size.height),
    side: fits ? side : side === 'above' ? 'below' : 'above',
  };
}

/** At the lower edge of the window, in its middle. */
export function standAtEdge(window: Box, { width, height }: Size): Place {
  return {
    left: clamp((window.left + window.right - width) / 2, window.left, window.right, width),
    top: clamp(window.bottom - 2 * margin - height, window.top, window.bottom, height),
    side: 'above',
  };
}

/** The beginning of something `long` that is to stay `margin` within; what is too long begins at the beginning. */
function clamp(at: number, from: number, to: number, long: number): number {
  return Math.max(from + margin, Math.min(at, to - margin - long));
}
