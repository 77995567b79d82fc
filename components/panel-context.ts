import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PanelState } from './panel-state.ts';
import type { PanelActions, PanelView } from './view.ts';
import type { Words } from './words/words.ts';

/** What every part of the panel can reach. */
export interface PanelParts {
  readonly view: PanelView;
  readonly actions: PanelActions;
  readonly state: PanelState;
  readonly words: Words;
}

export const PanelContext = createContext<PanelParts | null>(null);

/** @throws outside of a panel */
export function usePanel(): PanelParts {
  const parts = useContext(PanelContext);
  if (!parts) throw new Error('usePanel is for components inside of a Panel');
  return parts;
}
