import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../../lib/annotation/annotation.ts';
import type { Match } from '../../lib/policy/match.ts';
import { BinIcon, PenIcon } from '../icons.tsx';
import { AnnotationEditor } from './annotation-editor.tsx';
import { useEditing } from './editing-context.ts';
import { FaultNotice } from './fault-notice.tsx';
import { LinkList } from './link-list.tsx';
import { NoteClamped } from './note-clamped.tsx';
import { Quote } from './quote.tsx';
import { TagList } from './tag-list.tsx';
import { useEdit } from './use-edit.ts';

interface AnnotationCardProps {
  readonly annotation: Annotation;
  /** For the editor; see there. */
  readonly related: readonly Match[] | undefined | null;
  readonly editing: boolean;
  /** Opens and closes the editor. */
  onEdit(open: boolean): void;
  /** What stands at the top, beside the tools: the meaning, and what else the list tells. */
  readonly head: ComponentChildren;
  /** More tools, before those for editing and the bin. */
  readonly tools?: ComponentChildren;
  /** Whether Tab reaches the tools; lists with a roving focus have it for one card only. */
  readonly reachable?: boolean;
  /** In place of the plain quote: the quote with what has changed. */
  readonly quote?: ComponentChildren;
  readonly quoteId?: string;
  /** Between the quote and the note. */
  readonly children?: ComponentChildren;
}

/** An annotation: its quote, note, tags and linked tasks; or its editor in place of them. */
export function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, related, editing, onEdit, head, tools, reachable = true } = props;
  const { actions, words } = useEditing();
  const { note, tags, links, meaning, target } = annotation;
  const { fault, change } = useEdit(annotation.id);
  const pen = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(editing);
  const tabIndex = reachable ? 0 : -1;
  const unsaved = !editing && actions.draft(annotation.id) !== null;

  useEffect(() => {
    // The editor had the focus, and is gone.
    if (wasEditing.current && !editing) pen.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing]);

  return (
    <>
      <div class="annotation-head">
        {head}
        <div class="annotation-tools">
          {tools}
          <button
            ref={pen}
            type="button"
            class="icon-button"
            tabIndex={tabIndex}
            aria-expanded={editing}
            aria-label={note ? words.annotations.edit : words.annotations.writeNote}
            title={note ? words.annotations.edit : words.annotations.writeNote}
            onClick={() => onEdit(!editing)}
          >
            <PenIcon />
          </button>
          <button
            type="button"
            class="icon-button"
            tabIndex={tabIndex}
            aria-label={words.annotations.bin}
            title={words.annotations.bin}
            onClick={() => void change({ binned: true })}
          >
            <BinIcon />
          </button>
        </div>
      </div>
      <Quote id={props.quoteId} meaning={meaning}>
        {props.quote ?? target.quote.exact}
      </Quote>
      {props.children}
      <FaultNotice fault={fault.value} />
      {editing ? (
        <AnnotationEditor annotation={annotation} related={related} onClose={() => onEdit(false)} />
      ) : (
        <>
          {note && <NoteClamped note={note} />}
          {unsaved && (
            <button
              type="button"
              class="text-button unsaved"
              tabIndex={tabIndex}
              onClick={() => onEdit(true)}
            >
              {words.annotations.unsaved}
            </button>
          )}
          <TagList tags={tags} />
          <LinkList links={links} />
        </>
      )}
    </>
  );
}
