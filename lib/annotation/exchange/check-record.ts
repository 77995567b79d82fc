import * as v from 'valibot';
import { Annotation, SourcePage, Target } from '../annotation.ts';
import { Located } from './located.ts';
import type { RefusedRecord } from './read-import.ts';

/** What became of one record of a file. */
export type RecordReading =
  | { readonly is: 'read'; readonly annotation: Annotation }
  | { readonly is: 'refused'; readonly refused: Omit<RefusedRecord, 'number'> };

/** An annotation as it is put together from a record: of located values and of our own. */
type Draft = { readonly [K in keyof Annotation]: DraftValue };
type DraftValue =
  | Located
  | string
  | undefined
  | readonly DraftValue[]
  | { readonly [name: string]: DraftValue };

/** Schemes a page may have: what is opened later must be no script. PDFs are known by `urn:` in Hypothesis. */
const pageScheme = /^(?:https?|file|urn):$/;

function isPageAddress(address: string): boolean {
  return URL.canParse(address) && pageScheme.test(new URL(address).protocol);
}

const ImportedPage = v.object({
  ...SourcePage.entries,
  address: v.pipe(SourcePage.entries.address, v.check(isPageAddress, 'no address of a page')),
});
const ImportedTarget = v.object({ ...Target.entries, page: ImportedPage });
const ImportedAnnotation = v.object({ ...Annotation.entries, target: ImportedTarget });

/** Checks every field. The first that is wrong is named by its place in the file. */
export function checkRecord(draft: Draft, name: string | null): RecordReading {
  const result = v.safeParse(ImportedAnnotation, plain(draft), { abortEarly: true });
  if (result.success) return { is: 'read', annotation: result.output };
  const issue = result.issues[0];
  return refuse(name, placeIn(draft, issue.path?.map(({ key }) => key) ?? []), reason(issue));
}

export function refuse(name: string | null, field: string, why: RefusedRecord['why']): RecordReading {
  return { is: 'refused', refused: { name, field, why } };
}

/** Longest name of a refused record that is shown, in UTF-16 units. */
const longestName = 80;

/** Something to know a record by: the first of these that is a text. */
export function nameOf(...candidates: readonly (Located | undefined)[]): string | null {
  const name = candidates.find((candidate) => candidate?.text?.trim())?.text?.trim();
  if (name === undefined) return null;
  return name.length > longestName ? `${name.slice(0, longestName).toWellFormed()}…` : name;
}

function reason(issue: v.BaseIssue<unknown>): RefusedRecord['why'] {
  if (issue.type === 'max_length') return 'too-long';
  if (issue.kind !== 'schema' || issue.type === 'picklist') return 'value';
  return issue.received === 'undefined' || issue.received === 'null' ? 'missing' : 'type';
}

/** The draft without its places. What is missing is left out. */
function plain(draft: DraftValue): unknown {
  if (draft instanceof Located) return draft.value;
  if (Array.isArray(draft)) return draft.map(plain);
  if (typeof draft !== 'object') return draft;
  const present = Object.entries(draft)
    .map(([name, value]) => [name, plain(value)] as const)
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(present);
}

/** Where the value at these keys of the annotation stands in the file; of one put together, where its first part stands. */
function placeIn(draft: DraftValue, keys: readonly unknown[]): string {
  if (draft instanceof Located) {
    return keys.reduce<string>(
      (path, key) => (typeof key === 'number' ? `${path}[${key}]` : `${path}.${String(key)}`),
      draft.path,
    );
  }
  if (typeof draft !== 'object') return '';
  const [key = Object.keys(draft)[0], ...rest] = keys;
  return placeIn((draft as Readonly<Record<string, DraftValue>>)[String(key)], rest);
}
