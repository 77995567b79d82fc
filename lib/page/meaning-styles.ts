import type { Meaning } from '../annotation/annotation.ts';

/** How a meaning looks, the same on the page, in the toolbar and in the panel. Colour is never the only sign. */
export interface MeaningStyle {
  /**
   * Background, translucent: text keeps its own colour, and what a page writes at 4.5 : 1 (#666 on white) stays at more
   * than 4 : 1 on it.
   */
  readonly ground: string;
  /** Of lines and signs: 3 : 1 or more (WCAG 1.4.11) on white, on black and on both with `ground` over them. */
  readonly line: string;
  /** `text-decoration-style`; no two meanings share one. */
  readonly pattern: 'solid' | 'double' | 'dashed' | 'wavy' | 'dotted';
  /** `text-decoration-thickness`: two thin lines, or dots that are to be seen as such, weigh as much as a thick line. */
  readonly thickness: string;
}

export const meaningStyles: Readonly<Record<Meaning, MeaningStyle>> = {
  target: { ground: 'rgb(232 60 80 / 20%)', line: 'rgb(226 70 88)', pattern: 'solid', thickness: '2px' },
  measure: {
    ground: 'rgb(40 130 240 / 20%)',
    line: 'rgb(50 132 222)',
    pattern: 'double',
    thickness: '1.5px',
  },
  responsibility: {
    ground: 'rgb(150 90 240 / 20%)',
    line: 'rgb(152 100 222)',
    pattern: 'dashed',
    thickness: '2px',
  },
  question: { ground: 'rgb(245 140 10 / 20%)', line: 'rgb(196 112 4)', pattern: 'wavy', thickness: '1.5px' },
  other: {
    ground: 'rgb(120 132 144 / 20%)',
    line: 'rgb(120 131 142)',
    pattern: 'dotted',
    thickness: '2.5px',
  },
};

/** The `text-decoration` of a meaning. */
export function decorationOf(meaning: Meaning): string {
  const { pattern, thickness, line } = meaningStyles[meaning];
  return `underline ${pattern} ${thickness} ${line}`;
}
