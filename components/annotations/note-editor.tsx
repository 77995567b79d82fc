import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { type Annotation, most } from '../../lib/annotation/annotation.ts';
import type { StoreFault } from '../../lib/messages/annotations.ts';
import { useEditing } from './editing-context.ts';
import { FaultNotice } from './fault-notice.tsx';
import { NoteConflictChoice } from './note-conflict.tsx';
import { type Beginning, beginNote, bothNotes } from './note-draft.ts';
import { NoteView } from './note-markdown.tsx';

interface NoteEditorProps {
  readonly annotation: Annotation;
  /** The note was saved, or is left as a draft. */
  onClose(): void;
}

/**
 * Writes an annotation's note. What is written is kept as a draft at every keystroke, so closing loses nothing. It is
 * saved over the note it was begun from only; over another one the user decides.
 */
export function NoteEditor({ annotation, onClose }: NoteEditorProps) {
  const { actions, words } = useEditing();
  const { editor } = words.annotations;
  const { id } = annotation;
  const field = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const first = useRef<Beginning | null>(null);
  first.current ??= beginNote(annotation, actions.draft(id));
  /** The note as it was when writing began. */
  const from = useRef(first.current.from);
  const text = useSignal(first.current.to);
  const restored = useSignal(first.current.restored);
  const previewing = useSignal(false);
  const saving = useSignal(false);
  const theirs = useSignal<string | null>(null);
  const fault = useSignal<StoreFault | null>(null);
  const conflict = theirs.value;
  const tooLong = text.value.length > most.note;

  // A note that was changed elsewhere while nothing was written here is simply the one to go on from.
  if (annotation.note !== from.current && text.peek() === from.current) {
    from.current = annotation.note;
    text.value = annotation.note;
  }

  useEffect(() => {
    const end = area.current?.value.length ?? 0;
    area.current?.setSelectionRange(end, end);
    area.current?.focus();
  }, []);

  function write(next: string): void {
    text.value = next;
    actions.keepDraft(id, next === from.current ? null : { from: from.current, to: next });
  }

  async function save(to: string): Promise<void> {
    if (saving.value || to.length > most.note) return;
    saving.value = true;
    const outcome = await actions.edit(id, { note: { from: from.current, to } });
    saving.value = false;
    fault.value = outcome.is === 'refused' ? outcome.fault : null;
    theirs.value = outcome.is === 'conflict' ? outcome.current.note : null;
    if (outcome.is !== 'kept') return;
    from.current = to;
    // What was written while the note was on its way is still to be saved.
    if (text.peek() !== to) return write(text.peek());
    actions.keepDraft(id, null);
    onClose();
  }

  /** Leaves what was written here, and goes on from the note that stands there. */
  function takeSaved(note: string): void {
    from.current = note;
    restored.value = false;
    theirs.value = null;
    fault.value = null;
    previewing.value = false;
    write(note);
    // Once it is shown again.
    requestAnimationFrame(() => area.current?.focus());
  }

  /** Writes over the note that was changed elsewhere, as the user has decided. */
  function overwrite(note: string, to: string): void {
    from.current = note;
    write(to);
    void save(to);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save(text.value);
  }

  return (
    <div class="field note-editor">
      <div class="field-head">
        <label class="field-name" for={field}>
          {editor.note}
        </label>
        {conflict === null && (
          <button type="button" class="text-button" onClick={() => (previewing.value = !previewing.value)}>
            {previewing.value ? editor.write : editor.preview}
          </button>
        )}
      </div>
      {restored.value && conflict === null && (
        <p class="restored" role="status">
          {editor.restored}
          <button type="button" class="text-button" onClick={() => takeSaved(annotation.note)}>
            {editor.discard}
          </button>
        </p>
      )}
      <textarea
        ref={area}
        id={field}
        class="note-area"
        hidden={previewing.value || conflict !== null}
        rows={4}
        aria-describedby={`${field}-hint`}
        aria-invalid={tooLong}
        // Browsers may check spelling on a server of theirs: what is written here goes nowhere.
        spellcheck={false}
        placeholder={editor.placeholder}
        value={text.value}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {previewing.value &&
        conflict === null &&
        (text.value.trim() ? (
          <div class="note-preview">
            <NoteView note={text.value} />
          </div>
        ) : (
          <p class="note-preview field-hint">{editor.nothingToPreview}</p>
        ))}
      <p class="field-hint" id={`${field}-hint`} hidden={conflict !== null}>
        {tooLong ? editor.tooLong : editor.hint}
      </p>
      <FaultNotice fault={fault.value} written />
      {conflict !== null ? (
        <NoteConflictChoice
          mine={text.value}
          theirs={conflict}
          onMine={() => overwrite(conflict, text.value)}
          onTheirs={() => takeSaved(conflict)}
          onBoth={() => overwrite(conflict, bothNotes(conflict, text.value))}
        />
      ) : (
        <div class="editor-foot">
          <button
            type="button"
            class="main-button save-note"
            disabled={tooLong}
            aria-busy={saving.value}
            title={editor.saveKeys}
            onClick={() => void save(text.value)}
          >
            {editor.save}
          </button>
          <button type="button" class="small-button" onClick={onClose}>
            {editor.close}
          </button>
        </div>
      )}
    </div>
  );
}
