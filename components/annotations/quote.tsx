import type { ComponentChildren } from 'preact';
import type { Meaning } from '../../lib/annotation/annotation.ts';
import { meaningStyles } from '../../lib/page/meaning-styles.ts';
import { Clamped } from '../clamped.tsx';
import { useEditing } from './editing-context.ts';

interface QuoteProps {
  readonly id?: string | undefined;
  readonly meaning: Meaning;
  readonly children: ComponentChildren;
}

/** The words that were annotated, with the colour of their meaning beside them. */
export function Quote({ id, meaning, children }: QuoteProps) {
  const { words } = useEditing();
  return (
    <blockquote class="quote" id={id} lang="zh-CN" style={{ '--meaning-line': meaningStyles[meaning].line }}>
      <Clamped lines={4} class="quote-text" words={words}>
        {children}
      </Clamped>
    </blockquote>
  );
}
