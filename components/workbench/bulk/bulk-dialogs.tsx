import { useSignal } from '@preact/signals';
import type { Annotation, Meaning } from '../../../lib/annotation/annotation.ts';
import type { AnnotationEdit } from '../../../lib/annotation/edit.ts';
import type { StoreFault } from '../../../lib/messages/annotations.ts';
import { FaultNotice } from '../../annotations/fault-notice.tsx';
import { MeaningChooser } from '../../annotations/meaning-chooser.tsx';
import { TagField } from '../../annotations/tag-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useWorkbench } from '../workbench-context.ts';

interface BulkProps {
  readonly ids: readonly string[];
  onClose(): void;
}

/** Makes one change to many annotations, and closes the dialog when it was kept. */
function useBulk({ ids, onClose }: BulkProps) {
  const { actions } = useWorkbench();
  const fault = useSignal<StoreFault | null>(null);
  const busy = useSignal(false);
  const apply = async (edit: AnnotationEdit) => {
    busy.value = true;
    const outcome = await actions.editAll(ids, edit);
    busy.value = false;
    fault.value = outcome.is === 'refused' ? outcome.fault : null;
    if (outcome.is === 'kept') onClose();
  };
  return { fault, busy, apply };
}

function ApplyButton({ disabled, onApply }: { readonly disabled: boolean; onApply(): void }) {
  const { words } = useWorkbench();
  return (
    <button type="button" class="main-button" disabled={disabled} onClick={onApply}>
      {words.workbench.bulk.apply}
    </button>
  );
}

export function AddTagsDialog(props: BulkProps) {
  const { words } = useWorkbench();
  const { fault, busy, apply } = useBulk(props);
  const tags = useSignal<readonly string[]>([]);
  return (
    <Dialog
      title={words.workbench.bulk.addTags(props.ids.length)}
      onClose={props.onClose}
      foot={
        <ApplyButton
          disabled={busy.value || tags.value.length === 0}
          onApply={() => void apply({ addTags: [...tags.value] })}
        />
      }
    >
      <TagField
        tags={tags.value}
        onAdd={async (added) => {
          tags.value = [...tags.value, ...added];
          return true;
        }}
        onRemove={(tag) => (tags.value = tags.value.filter((each) => each !== tag))}
      />
      <FaultNotice fault={fault.value} />
    </Dialog>
  );
}

export function RemoveTagsDialog(props: BulkProps) {
  const { view, words } = useWorkbench();
  const { workbench } = words;
  const { fault, busy, apply } = useBulk(props);
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const counts = tagsOf(view.annotations.value ?? [], new Set(props.ids));
  return (
    <Dialog
      title={workbench.bulk.removeTags(props.ids.length)}
      onClose={props.onClose}
      foot={
        counts.length > 0 && (
          <ApplyButton
            disabled={busy.value || chosen.value.size === 0}
            onApply={() => void apply({ removeTags: [...chosen.value] })}
          />
        )
      }
    >
      {counts.length === 0 ? (
        <p>{workbench.bulk.noTags}</p>
      ) : (
        <div class="tag-choices">
          {counts.map(([tag, count]) => (
            <label key={tag} class="filter-entry">
              <input
                type="checkbox"
                checked={chosen.value.has(tag)}
                onChange={() => {
                  const next = new Set(chosen.value);
                  if (!next.delete(tag)) next.add(tag);
                  chosen.value = next;
                }}
              />
              <span class="filter-name">{tag}</span>
              <span class="filter-count">{workbench.number(count)}</span>
            </label>
          ))}
        </div>
      )}
      <FaultNotice fault={fault.value} />
    </Dialog>
  );
}

/** Tags of some annotations, the most used first. */
function tagsOf(annotations: readonly Annotation[], ids: ReadonlySet<string>): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { id, tags } of annotations) {
    if (ids.has(id)) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

export function MeaningDialog(props: BulkProps) {
  const { view, words } = useWorkbench();
  const { fault, busy, apply } = useBulk(props);
  const first = view.annotations.value?.find(({ id }) => id === props.ids[0])?.meaning ?? 'target';
  const chosen = useSignal<Meaning>(first);
  return (
    <Dialog
      title={words.workbench.bulk.meaning(props.ids.length)}
      onClose={props.onClose}
      foot={<ApplyButton disabled={busy.value} onApply={() => void apply({ meaning: chosen.value })} />}
    >
      <MeaningChooser chosen={chosen.value} onChoose={(meaning) => (chosen.value = meaning)} />
      <FaultNotice fault={fault.value} />
    </Dialog>
  );
}

/** Asks before annotations are deleted for ever. */
export function RemoveDialog({ ids, onClose }: BulkProps) {
  const { actions, state, words } = useWorkbench();
  const { bin, cancel } = words.workbench;
  const fault = useSignal<StoreFault | null>(null);
  const busy = useSignal(false);

  async function remove(): Promise<void> {
    busy.value = true;
    const outcome = await actions.remove(ids);
    busy.value = false;
    fault.value = outcome.is === 'refused' ? outcome.fault : null;
    if (outcome.is !== 'kept') return;
    if (state.open.value && ids.includes(state.open.value.id)) state.open.value = null;
    onClose();
  }

  return (
    <Dialog
      title={bin.removeTitle(ids.length)}
      onClose={onClose}
      foot={
        <>
          <button type="button" class="small-button" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="button"
            class="main-button danger"
            disabled={busy.value}
            onClick={() => void remove()}
          >
            {bin.remove}
          </button>
        </>
      }
    >
      <p>{bin.removeText}</p>
      <FaultNotice fault={fault.value} />
    </Dialog>
  );
}
