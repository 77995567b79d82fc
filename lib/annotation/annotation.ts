import * as v from 'valibot';

/**
 * What a highlight means. Its colour, its pattern and its default label follow from it; the user may rename the label
 * (labels.ts).
 */
export const meanings = ['target', 'measure', 'responsibility', 'question', 'other'] as const;
export const Meaning = v.picklist(meanings);
export type Meaning = v.InferOutput<typeof Meaning>;

/** Bounds of what one annotation holds, in UTF-16 units and entries. Beyond them it is refused, never cut. */
export const most = {
  quote: 200_000,
  context: 1_000,
  note: 200_000,
  tag: 100,
  tags: 100,
  links: 200,
  address: 8_000,
  text: 20_000,
} as const;

/** Characters of context kept before and after a quote where the page has them (W3C asks for none; 32 or more tell repeated phrases apart). */
export const contextLength = 64;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const string = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const list = <S extends v.GenericSchema>(of: S, longest: number) =>
  v.pipe(v.array(of), v.maxLength(longest), v.readonly());

/** `urn:uuid:…`: made on this machine, the same wherever the annotation travels. */
export const AnnotationId = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));

/** A moment, ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. They compare as strings. */
export const Moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** The words themselves, with what stands around them (W3C TextQuoteSelector). Text as the page shows it (PageText). */
export const TextQuote = v.object({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(most.quote)),
  prefix: string(most.context),
  suffix: string(most.context),
});
export type TextQuote = v.InferOutput<typeof TextQuote>;

/** UTF-16 offsets into the page's text (W3C TextPositionSelector). */
export const TextPosition = v.pipe(
  v.object({ start: count, end: count }),
  v.check(({ start, end }) => start < end, 'a position ends after its start'),
);
export type TextPosition = v.InferOutput<typeof TextPosition>;

/**
 * Where the selection's ends stand in the document (W3C RangeSelector of two XPathSelectors, as Hypothesis writes it):
 * XPath of an element below the document's root, and the UTF-16 offset into that element's text content.
 */
export const DomRange = v.object({
  startContainer: string(4_000),
  startOffset: count,
  endContainer: string(4_000),
  endOffset: count,
});
export type DomRange = v.InferOutput<typeof DomRange>;

/** The page an annotation stands on, as it was when the annotation was made. */
export const SourcePage = v.object({
  /** Canonical address where the page names one, otherwise the address it was read at. */
  address: v.pipe(v.string(), v.minLength(1), v.maxLength(most.address)),
  title: string(500),
  site: string(200),
  /** Day of publication, YYYY-MM-DD. */
  published: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))),
  /** Fingerprint of the page's own text (fingerprint.ts); '' where it is not known (an import). */
  fingerprint: string(400),
});
export type SourcePage = v.InferOutput<typeof SourcePage>;

/** Where an annotation stands: its page and, on it, its selectors. Range and position are missing after some imports. */
export const Target = v.object({
  page: SourcePage,
  quote: TextQuote,
  position: v.optional(TextPosition),
  range: v.optional(DomRange),
});
export type Target = v.InferOutput<typeof Target>;

/** A task of the library that the user linked with an annotation. It is kept whole: libraries change. */
export const TaskLink = v.object({
  plan: string(200),
  planTitle: string(500),
  year: v.pipe(v.number(), v.integer()),
  /** Place in the plan's text, UTF-16 offsets. */
  start: count,
  end: count,
  text: string(most.text),
  headings: list(string(500), 12),
});
export type TaskLink = v.InferOutput<typeof TaskLink>;

/** One annotation 批注. JSON-LD of the W3C model is made from it and read into it by `web-annotation.ts`. */
export const Annotation = v.object({
  id: AnnotationId,
  created: Moment,
  /** Of the last change to anything but this field. */
  modified: Moment,
  /** In the bin since. */
  deleted: v.optional(Moment),
  meaning: Meaning,
  /** Markdown; '' for none. */
  note: string(most.note),
  /** Without white space around, none twice, in the order they were given. */
  tags: list(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most.tag)), most.tags),
  links: list(TaskLink, most.links),
  target: Target,
});
export type Annotation = v.InferOutput<typeof Annotation>;

/**
 * A random id (RFC 9562, UUID version 4). `crypto.randomUUID` would be shorter, but is missing in pages that came over
 * plain http, as many government pages do.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

export const now = (): string => new Date().toISOString();

/** What names a link among others: the place in its plan. */
export const linkKey = (link: Pick<TaskLink, 'plan' | 'start' | 'end'>): string =>
  `${link.plan}#${link.start}-${link.end}`;
