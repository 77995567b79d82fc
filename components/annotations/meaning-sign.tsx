import type { Meaning } from '../../lib/annotation/annotation.ts';
import { type MeaningStyle, meaningStyles } from '../../lib/page/meaning-styles.ts';
import { meaningName, useEditing } from './editing-context.ts';

/** The line under a highlight, drawn as on the page, in a field of 16 by 16. */
const lines: Readonly<Record<MeaningStyle['pattern'], { d: string; width: number; dashes?: string }>> = {
  solid: { d: 'M2 12.5H14', width: 2 },
  double: { d: 'M2 11.25H14M2 13.75H14', width: 1.25 },
  dashed: { d: 'M2 12.5H14', width: 2, dashes: '3.25 1.125' },
  wavy: { d: 'M2 12.5q1-2 2 0t2 0t2 0t2 0t2 0t2 0', width: 1.4 },
  dotted: { d: 'M3 12.5H13.5', width: 2.25, dashes: '0 3.3' },
};

/** A piece of a highlight: told apart by its line, not by colour alone. The meaning's name stands beside it. */
export function MeaningSign({ meaning }: { meaning: Meaning }) {
  const { ground, line, pattern } = meaningStyles[meaning];
  const { d, width, dashes } = lines[pattern];
  return (
    <svg class="meaning-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="14" height="14" rx="3" fill={ground} />
      <path
        d={d}
        fill="none"
        stroke={line}
        stroke-width={width}
        stroke-dasharray={dashes}
        stroke-linecap={pattern === 'dotted' ? 'round' : 'butt'}
      />
    </svg>
  );
}

/** The sign and the name of a meaning. */
export function MeaningMark({ meaning }: { meaning: Meaning }) {
  const parts = useEditing();
  return (
    <span class="meaning-mark">
      <MeaningSign meaning={meaning} />
      <span class="meaning-name">{meaningName(parts, meaning)}</span>
    </span>
  );
}
