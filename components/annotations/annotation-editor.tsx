import type { Annotation } from '../../lib/annotation/annotation.ts';
import type { Match } from '../../lib/policy/match.ts';
import { useEditing } from './editing-context.ts';
import { FaultNotice } from './fault-notice.tsx';
import { LinkField } from './link-field.tsx';
import { MeaningChooser } from './meaning-chooser.tsx';
import { NoteEditor } from './note-editor.tsx';
import { TagField } from './tag-field.tsx';
import { useEdit } from './use-edit.ts';

interface AnnotationEditorProps {
  readonly annotation: Annotation;
  /** Tasks found for the same text, best first; undefined while they are not known yet, null where none are looked for. */
  readonly related: readonly Match[] | undefined | null;
  /** The user is done; what was not saved of the note is kept as a draft. */
  onClose(): void;
}

/** Note, tags, meaning and links of one annotation. Only the note waits to be saved; the rest is kept at once. */
export function AnnotationEditor({ annotation, related, onClose }: AnnotationEditorProps) {
  const { words } = useEditing();
  const { editor } = words.annotations;
  const { fault, change } = useEdit(annotation.id);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }

  return (
    <section class="annotation-editor" aria-label={editor.label} onKeyDown={onKeyDown}>
      <NoteEditor annotation={annotation} onClose={onClose} />
      <MeaningChooser chosen={annotation.meaning} onChoose={(meaning) => void change({ meaning })} />
      <TagField
        tags={annotation.tags}
        onAdd={(tags) => change({ addTags: [...tags] })}
        onRemove={(tag) => void change({ removeTags: [tag] })}
      />
      <LinkField
        links={annotation.links}
        related={related}
        onLink={(link) => void change({ addLinks: [link] })}
        onUnlink={(link) => void change({ removeLinks: [link] })}
      />
      <FaultNotice fault={fault.value} />
    </section>
  );
}
