import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { Annotation, type Meaning } from '../../annotation/annotation.ts';
import type * as connection from '../connection.ts';

/** A damaged list counts as empty: the page is still one, and learns anew. */
const strings = () => v.fallback(v.array(v.string()), []);

/** A document that has annotations, under all its addresses. What is told of it to people is in its annotations. */
export const KeptPage = v.object({
  /** A random id; the annotations name it. */
  id: v.string(),
  /** Address keys (address-keys.ts) it was read under. */
  addresses: strings(),
  /** Fingerprints of its text over time, the newest last. */
  fingerprints: strings(),
  /** Bands (fingerprint.ts) of these fingerprints. */
  bands: strings(),
});
export type KeptPage = v.InferOutput<typeof KeptPage>;

/** An annotation, with what its indexes need. */
export const KeptAnnotation = v.object({
  annotation: Annotation,
  page: v.string(),
  state: v.picklist(['kept', 'binned']),
  /** Tags that count as in use: none while it is in the bin. */
  tags: v.array(v.string()),
});
export type KeptAnnotation = v.InferOutput<typeof KeptAnnotation>;

/** The labels' name among the pages' ids. */
export const labelsFile = 'labels';

/** Something that has changed since it was backed up. */
export interface Unsaved {
  /** A page's id, or `labelsFile`. */
  readonly file: string;
  /** Names this change among those of the same file. */
  readonly change: string;
}

/** The records as the newest version has them (migrations.ts). They are checked when they are read. */
export interface Schema extends DBSchema {
  annotations: {
    /** The annotation's id. */
    key: string;
    value: KeptAnnotation;
    indexes: { page: string; modified: string; tags: string; state: [string, string] };
  };
  pages: { key: string; value: KeptPage; indexes: { addresses: string; bands: string } };
  labels: { key: Meaning; value: { meaning: Meaning; label: string } };
  /** What is to be backed up. Written in the transaction that makes the change, so that no end of a process loses it. */
  unsaved: { key: string; value: Unsaved };
  /** Damaged records that a whole one has replaced, as they were. */
  replaced: { key: string; value: { id: string; record: unknown } };
  meta: { key: string; value: unknown };
}

export const stores = ['annotations', 'pages', 'labels', 'unsaved', 'replaced', 'meta'] as const;
export type Reading = connection.Reading<Schema>;
export type Writing = connection.Writing<Schema>;
