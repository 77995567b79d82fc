import * as v from 'valibot';
import { type Annotation, linkKey, Meaning, most, Target, TaskLink } from './annotation.ts';

const tags = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most.tag))),
  v.maxLength(most.tags),
  v.readonly(),
);
const links = v.pipe(v.array(TaskLink), v.maxLength(most.links), v.readonly());

/**
 * A change to one annotation, told field by field, so that two places that change different things lose nothing. Tags and
 * links are added and taken away one by one; a note says what it was written over.
 */
export const AnnotationEdit = v.object({
  meaning: v.optional(Meaning),
  /** `from`: the note the writer saw before. When it is another by now, nothing is written (NoteConflict). */
  note: v.optional(v.object({ from: v.string(), to: v.pipe(v.string(), v.maxLength(most.note)) })),
  addTags: v.optional(tags),
  removeTags: v.optional(tags),
  addLinks: v.optional(links),
  removeLinks: v.optional(links),
  /** The new place of an annotation that was lost or has moved. */
  target: v.optional(Target),
  /** Into the bin, or out of it. */
  binned: v.optional(v.boolean()),
});
export type AnnotationEdit = v.InferOutput<typeof AnnotationEdit>;

/** A note that is being written, and the note that its writer began from: so that a later one is not written over unseen. */
export const Draft = v.object({ from: v.string(), to: v.string() });
export type Draft = v.InferOutput<typeof Draft>;

/** Somebody else has changed the note in the meantime. `current` is what stands there now. */
export class NoteConflict extends Error {
  readonly current: Annotation;
  constructor(current: Annotation) {
    super('The note was changed elsewhere.');
    this.name = 'NoteConflict';
    this.current = current;
  }
}

/**
 * Applies an edit.
 * @param at moment of the change
 * @returns the annotation as it is then, the same object when nothing changes, and the edit that undoes the change
 * @throws NoteConflict
 */
export function applyEdit(
  before: Annotation,
  edit: AnnotationEdit,
  at: string,
): { readonly after: Annotation; readonly undo: AnnotationEdit } {
  const undo: { -readonly [K in keyof AnnotationEdit]: AnnotationEdit[K] } = {};
  const after: { -readonly [K in keyof Annotation]: Annotation[K] } = { ...before };
  if (edit.note && edit.note.to !== before.note) {
    if (edit.note.from !== before.note) throw new NoteConflict(before);
    after.note = edit.note.to;
    undo.note = { from: edit.note.to, to: before.note };
  }
  if (edit.meaning && edit.meaning !== before.meaning) {
    after.meaning = edit.meaning;
    undo.meaning = before.meaning;
  }
  const removedTags = before.tags.filter((tag) => edit.removeTags?.includes(tag));
  const kept = before.tags.filter((tag) => !removedTags.includes(tag));
  const addedTags = [...new Set(edit.addTags)].filter((tag) => !kept.includes(tag));
  if (removedTags.length || addedTags.length) {
    after.tags = [...kept, ...addedTags];
    undo.addTags = removedTags;
    undo.removeTags = addedTags.filter((tag) => !removedTags.includes(tag));
  }
  const removeKeys = new Set(edit.removeLinks?.map(linkKey));
  const removedLinks = before.links.filter((link) => removeKeys.has(linkKey(link)));
  const keptLinks = before.links.filter((link) => !removeKeys.has(linkKey(link)));
  const known = new Set(keptLinks.map(linkKey));
  const addedLinks = (edit.addLinks ?? []).filter((link) => !known.has(linkKey(link)));
  if (removedLinks.length || addedLinks.length) {
    after.links = [...keptLinks, ...addedLinks];
    undo.addLinks = removedLinks;
    undo.removeLinks = addedLinks;
  }
  if (edit.target && JSON.stringify(edit.target) !== JSON.stringify(before.target)) {
    after.target = edit.target;
    undo.target = before.target;
  }
  if (edit.binned !== undefined && edit.binned !== (before.deleted !== undefined)) {
    if (edit.binned) after.deleted = at;
    else delete after.deleted;
    undo.binned = !edit.binned;
  }
  if (Object.keys(undo).length === 0) return { after: before, undo };
  // A clock that was set back must not make a change look older than what it changed.
  after.modified = at > before.modified ? at : later(before.modified);
  return { after, undo };
}

/** The moment one ms after another. */
const later = (moment: string): string => new Date(Date.parse(moment) + 1).toISOString();
