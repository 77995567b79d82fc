import * as v from 'valibot';
import { Annotation } from '../../annotation/annotation.ts';
import { Labels } from '../../annotation/labels.ts';
import { batches } from '../annotations/merge.ts';
import { labelsFile } from '../annotations/schema.ts';
import { type BackupPlace, filesAtOnce } from './backup-place.ts';

const ending = '.json';

/** The backup of one page. A later form has another number, and a reader of its own beside this one. */
const PageFile = v.object({
  form: v.literal(1),
  addresses: v.array(v.string()),
  annotations: v.array(v.unknown()),
});

export const fileOf = (page: string): string => page + ending;

/** The id of the page that a file is the backup of; undefined for the labels' and foreign files. */
export function pageOf(file: string): string | undefined {
  if (!file.endsWith(ending) || file === fileOf(labelsFile)) return undefined;
  return file.slice(0, -ending.length);
}

export interface PageBackup {
  /** Address keys of the page. */
  readonly addresses: readonly string[];
  readonly annotations: readonly Annotation[];
}

export const writePageFile = ({ addresses, annotations }: PageBackup): string =>
  JSON.stringify({ form: 1, addresses, annotations });

/** @returns what the file holds, `damaged` when not all of it could be read; undefined when nothing could */
export function readPageFile(text: string): (PageBackup & { readonly damaged: boolean }) | undefined {
  const file = v.safeParse(PageFile, parse(text));
  if (!file.success) return undefined;
  const annotations = file.output.annotations.filter((annotation) => v.is(Annotation, annotation));
  return {
    addresses: file.output.addresses,
    annotations,
    damaged: annotations.length < file.output.annotations.length,
  };
}

/** A page's file that could be read. */
export interface ReadFile extends PageBackup {
  readonly name: string;
  readonly damaged: boolean;
}

/** Reads the pages' files among these, several at once; those that cannot be read are passed over. */
export async function* readPageFiles(
  place: BackupPlace,
  names: Iterable<string>,
): AsyncGenerator<readonly ReadFile[]> {
  for (const group of batches(names, filesAtOnce)) {
    const files = await Promise.all(
      group.map(async (name) => {
        const text = pageOf(name) === undefined ? undefined : await place.read(name);
        const file = text === undefined ? undefined : readPageFile(text);
        return file && { ...file, name };
      }),
    );
    yield files.filter((file) => file !== undefined);
  }
}

/** The labels' file; {} for a damaged one. */
export function readLabelsFile(text: string): Labels {
  const labels = v.safeParse(Labels, parse(text));
  return labels.success ? labels.output : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
