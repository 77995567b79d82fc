import type { Annotation } from '../../lib/annotation/annotation.ts';
import type { Draft } from '../../lib/annotation/edit.ts';

/** What an editor begins with: the note, or the draft that was left of it. */
export interface Beginning extends Draft {
  readonly restored: boolean;
}

/** A draft that says what is saved by now is none. */
export function beginNote({ note }: Annotation, draft: Draft | null): Beginning {
  if (!draft || draft.to === note) return { from: note, to: note, restored: false };
  return { ...draft, restored: true };
}

/** Both of two notes, as one. What is in both word for word stands there once. */
export function bothNotes(theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  return `${theirs.trimEnd()}\n\n---\n\n${mine.trimStart()}`;
}
