import { type Signal, useSignal } from '@preact/signals';
import type { AnnotationEdit } from '../../lib/annotation/edit.ts';
import type { StoreFault } from '../../lib/messages/annotations.ts';
import { useEditing } from './editing-context.ts';

/** Changes one annotation at once. `fault`: why the last change was not kept. */
export function useEdit(id: string): {
  readonly fault: Signal<StoreFault | null>;
  /** @returns whether it was kept */
  change(edit: AnnotationEdit): Promise<boolean>;
} {
  const { actions } = useEditing();
  const fault = useSignal<StoreFault | null>(null);
  const change = async (edit: AnnotationEdit) => {
    const outcome = await actions.edit(id, edit);
    fault.value = outcome.is === 'refused' ? outcome.fault : null;
    return outcome.is === 'kept';
  };
  return { fault, change };
}
