import * as v from 'valibot';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.minLength(1));

// Judgments that stand in a file are not read: what ranks cannot see them.

/** Asks which tasks of the seeds are related. A query out of a seed is ranked against the other seeds. */
const SeedQuery = v.object({
  id,
  kind: v.literal('seed'),
  text: v.string(),
  seed: id,
  start: offset,
  end: offset,
});
const ExternalQuery = v.object({
  id,
  kind: v.optional(v.pipe(v.string(), v.notValue('seed')), 'external'),
  text: v.string(),
});

const LibraryTask = v.object({ task: offset, source: v.optional(v.string(), ''), text: v.string() });
const LibraryQuery = v.object({ id, text: v.string() });

const Query = v.lazy((query) =>
  typeof query === 'object' && query !== null && 'kind' in query && query.kind === 'seed'
    ? SeedQuery
    : ExternalQuery,
);
const SeedFile = v.object({ queries: v.array(Query) });
const LibrariesFile = v.object({
  libraries: v.array(
    v.object({ id, library: v.pipe(v.array(LibraryTask), v.minLength(1)), queries: v.array(LibraryQuery) }),
  ),
});

export type SeedQuery = v.InferOutput<typeof SeedQuery>;
export type ExternalQuery = v.InferOutput<typeof ExternalQuery>;
export type QueryFile = v.InferOutput<typeof SeedFile> | v.InferOutput<typeof LibrariesFile>;
export type QueryLibrary = v.InferOutput<typeof LibrariesFile>['libraries'][number];

export const isSeedQuery = (query: SeedQuery | ExternalQuery): query is SeedQuery => query.kind === 'seed';

/**
 * Reads a file of queries: against the seeds (`queries`), or each against the tasks of its own library (`libraries`).
 * @throws Error in plain words when it is not JSON, or not of either form
 */
export function readQueryFile(json: string): QueryFile {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new Error(`it is not JSON (${error instanceof Error ? error.message : error})`);
  }
  const hasLibraries = typeof data === 'object' && data !== null && 'libraries' in data;
  const read = hasLibraries ? v.safeParse(LibrariesFile, data) : v.safeParse(SeedFile, data);
  if (read.success) return read.output;
  const issue = read.issues[0];
  throw new Error(`at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}`);
}
