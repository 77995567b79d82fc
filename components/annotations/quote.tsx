import type { Meaning } from '../../lib/annotation/annotation.ts';
import { meaningStyles } from '../../lib/page/meaning-styles.ts';
import { Clamped } from './clamped.tsx';

/** The words that were annotated, with the colour of their meaning beside them. */
export function Quote({ exact, meaning }: { exact: string; meaning: Meaning }) {
  return (
    <blockquote class="quote" lang="zh-CN" style={{ '--meaning-line': meaningStyles[meaning].line }}>
      <Clamped lines={4} class="quote-text">
        {exact}
      </Clamped>
    </blockquote>
  );
}
