import type { PassageView } from '../view.ts';

/** Passages that stand together under one heading. */
export interface PassageSection {
  /** The same as long as the page's headings stay the same. */
  readonly key: string;
  /** The innermost heading; null for text without one. */
  readonly heading: string | null;
  /** The headings above it, outermost first, from the first that the section before did not have. */
  readonly above: readonly string[];
  readonly passages: readonly PassageView[];
}

/**
 * Puts passages under their headings, in page order. A heading that only repeats the page's title is left out.
 * @param previous the outline before: sections that did not change are taken from it, so that they are not drawn again
 */
export function outline(
  passages: readonly PassageView[],
  title: string,
  previous: readonly PassageSection[] = [],
): PassageSection[] {
  const known = new Map(previous.map((section) => [section.key, section]));
  const seen = new Map<string, number>();
  let pathBefore: readonly string[] = [];
  return runsOfOnePath(passages, title).map(({ path, run }) => {
    const name = JSON.stringify(path);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const parents = path.slice(0, -1);
    const section: PassageSection = {
      key: `${nth} ${name}`,
      heading: path.at(-1) ?? null,
      above: parents.slice(sharedStart(pathBefore, parents)),
      passages: run,
    };
    pathBefore = path;
    const before = known.get(section.key);
    return before && same(before.passages, run) && same(before.above, section.above) ? before : section;
  });
}

function runsOfOnePath(passages: readonly PassageView[], title: string) {
  const runs: { path: readonly string[]; run: PassageView[] }[] = [];
  for (const passage of passages) {
    const path = bare(passage.headings[0]) === bare(title) ? passage.headings.slice(1) : passage.headings;
    const last = runs.at(-1);
    if (last && same(last.path, path)) last.run.push(passage);
    else runs.push({ path, run: [passage] });
  }
  return runs;
}

const bare = (heading: string | undefined) => heading?.replace(/\s+/gu, '');

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((each, i) => each === b[i]));
}

/** How many headings two paths have in common, from the outermost on. */
function sharedStart(a: readonly string[], b: readonly string[]): number {
  const other = b.findIndex((each, i) => each !== a[i]);
  return other < 0 ? b.length : other;
}
