import { describe, expect, it } from 'vitest';
import { meanings } from '../annotation/annotation.ts';
import { meaningStyles } from './meaning-styles.ts';

type Colour = readonly [number, number, number];

function parse(css: string): { colour: Colour; alpha: number } {
  const [, r, g, b, percent = '100'] = /^rgb\((\d+) (\d+) (\d+)(?: \/ (\d+)%)?\)$/.exec(css)!;
  return { colour: [Number(r), Number(g), Number(b)], alpha: Number(percent) / 100 };
}

/** WCAG 2.2, relative luminance. */
function luminance([r, g, b]: Colour): number {
  const linear = (value: number) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function over(css: string, under: Colour): Colour {
  const { colour, alpha } = parse(css);
  return colour.map((value, i) => value * alpha + under[i]! * (1 - alpha)) as unknown as Colour;
}

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
/** The darkest grounds of pages and of our own panel. */
const night: Colour = [29, 33, 35];

describe.each(meanings)('the style of %s', (meaning) => {
  const { ground, line } = meaningStyles[meaning];

  it.each([
    ['white', white],
    ['black', black],
    ['near-black', night],
  ])('has a line to be seen on %s, with its ground and without', (_, under) => {
    const { colour } = parse(line);
    expect(contrast(colour, under)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, over(ground, under))).toBeGreaterThanOrEqual(3);
  });

  it('leaves grey text legible', () => {
    expect(contrast([102, 102, 102], over(ground, white))).toBeGreaterThan(4);
  });
});

it('gives each meaning its own pattern and colour', () => {
  for (const key of ['pattern', 'line', 'ground'] as const) {
    expect(new Set(meanings.map((meaning) => meaningStyles[meaning][key])).size).toBe(meanings.length);
  }
});
