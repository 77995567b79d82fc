import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Undo } from '../undo/undo.ts';
import type { Words } from '../words/words.ts';
import type { WorkbenchState } from './workbench-state.ts';
import type { WorkbenchActions, WorkbenchView } from './workbench-view.ts';

/** What every part of the workbench can reach. */
export interface WorkbenchParts {
  readonly view: WorkbenchView;
  readonly actions: WorkbenchActions;
  readonly state: WorkbenchState;
  readonly words: Words;
  readonly undo: Undo;
}

export const WorkbenchContext = createContext<WorkbenchParts | null>(null);

/** @throws outside of a workbench */
export function useWorkbench(): WorkbenchParts {
  const parts = useContext(WorkbenchContext);
  if (!parts) throw new Error('useWorkbench is for components inside of a Workbench');
  return parts;
}
