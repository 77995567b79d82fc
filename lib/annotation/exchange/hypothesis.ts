import type { Annotation, Meaning } from '../annotation.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type ExportLanguage, exportWords } from './export-words.ts';
import type { ExportOptions } from './formats.ts';
import { linkedTask } from './readable.ts';

/**
 * Tags that carry a meaning there and back. Hypothesis has no meanings; these words are the same in every language of
 * ours, so that a file means the same wherever it is read.
 */
const meaningTags: Readonly<Record<Meaning, string>> = {
  target: '政脉:目标',
  measure: '政脉:措施',
  responsibility: '政脉:责任',
  question: '政脉:疑问',
  other: '政脉:其他',
};

/** Before Hypothesis's own name for an annotation, in ours. */
export const hypothesisPrefix = 'urn:hypothesis:';

/**
 * Who has made them, for Hypothesis's importer has the user choose whose annotations to take. Nobody: `.invalid` has no
 * users (RFC 2606).
 */
const maker = 'acct:zhengmai@zhengmai.invalid';

/**
 * A file as the Hypothesis client exports and imports it. Its importer asks for `annotations`, and of each for `user`,
 * `uri`, `document`, `text`, `tags` and `target`; ids and moments it makes anew.
 */
export function writeHypothesis(
  annotations: Iterable<Annotation>,
  { language, at }: Pick<ExportOptions, 'language' | 'at'>,
): string {
  const lines = Array.from(annotations, (annotation) => JSON.stringify(toHypothesis(annotation, language)));
  const head = JSON.stringify({ export_date: at, export_userid: maker, client_version: 'zhengmai' });
  return `${head.slice(0, -1)},"annotations":[\n${lines.join(',\n')}\n]}\n`;
}

function toHypothesis(annotation: Annotation, language: ExportLanguage): object {
  const { id, created, modified, target } = annotation;
  const { page, quote, position, range } = target;
  return {
    id: id.startsWith(hypothesisPrefix) ? id.slice(hypothesisPrefix.length) : id,
    created,
    updated: modified,
    user: maker,
    user_info: { display_name: null },
    uri: page.address,
    // The client takes the first of a list of titles for granted where there is one.
    document: page.title ? { title: [page.title] } : {},
    text: textOf(annotation, language),
    tags: tagsOf(annotation),
    group: '__world__',
    permissions: { read: [maker], update: [maker], delete: [maker] },
    target: [
      {
        source: page.address,
        selector: [
          ...(range ? [{ type: 'RangeSelector', ...range }] : []),
          ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
          { type: 'TextQuoteSelector', ...quote },
        ],
      },
    ],
    references: [],
    hidden: false,
    links: {},
  };
}

/** `other` goes without its tag, unless one of the user's tags would then be taken for a meaning. */
function tagsOf({ meaning, tags }: Annotation): readonly string[] {
  if (meaning === 'other' && !tags.some(meaningOfTag)) return tags;
  return [meaningTags[meaning], ...tags];
}

/** @returns undefined for a tag that is only a tag */
export function meaningOfTag(tag: string): Meaning | undefined {
  const written = tag.replace('：', ':');
  return (Object.keys(meaningTags) as Meaning[]).find((meaning) => meaningTags[meaning] === written);
}

/** Hypothesis has no tasks: they stand below the note as a list, and come back as part of it. */
function textOf({ note, links }: Annotation, language: ExportLanguage): string {
  if (!links.length) return note;
  const list = links.map((link) => `- ${escapeMarkdown(linkedTask(link))}`);
  return [...(note ? [note] : []), `### ${exportWords[language].linked}`, list.join('\n')].join('\n\n');
}
