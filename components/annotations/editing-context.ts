import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Meaning } from '../../lib/annotation/annotation.ts';
import type { Words } from '../words/words.ts';
import type { EditingActions, EditingView } from './annotations-view.ts';

/** What every part that shows or changes annotations can reach, in the panel and in the workbench. */
export interface EditingParts {
  readonly view: EditingView;
  readonly actions: EditingActions;
  readonly words: Words;
}

export const EditingContext = createContext<EditingParts | null>(null);

/** @throws outside of an EditingContext */
export function useEditing(): EditingParts {
  const parts = useContext(EditingContext);
  if (!parts) throw new Error('useEditing is for components inside of an EditingContext');
  return parts;
}

/** What a meaning is called here: by the user's own name for it, or by its default one. */
export function meaningName({ view, words }: EditingParts, meaning: Meaning): string {
  return view.labels.value[meaning] ?? words.annotations.meaning[meaning];
}
