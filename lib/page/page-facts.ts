import { articleDocument } from './article-document.ts';
import { type Evidence, governmentEvidence } from './government-evidence.ts';
import { dateIn, type IndexFields, indexFields } from './index-fields.ts';
import { type Meta, readMeta } from './page-meta.ts';
import type { PageText } from './page-text.ts';
import { partTitle, shownTitle } from './page-title.ts';

/** What is known of a page as a document. */
export interface PageFacts {
  readonly title: string;
  /** The site's name, empty when it does not say. */
  readonly site: string;
  readonly host: string;
  /** The page's own address where it names one (canonical link, `Url`), else the address it was read at. */
  readonly address: string;
  /** Day of publication, or of writing where only that is told: YYYY-MM-DD. */
  readonly published: string | undefined;
  /** Day of writing, or of publication where only that is told: what the document's year goes by. */
  readonly dated: string | undefined;
  readonly source: string | undefined;
  readonly column: string | undefined;
  readonly fields: IndexFields;
  readonly government: boolean;
  /** Why it is held for a government page; empty when it is not. */
  readonly evidence: readonly Evidence[];
}

/**
 * Gathers what a page tells of itself: its metadata, title, the line under the title, and the index table.
 * @param page the document's text as read; without it only metadata and title are used.
 * @param at where the page stands; by default where the document was loaded from.
 */
export function pageFacts(
  document: Document,
  page?: PageText,
  at: { readonly host: string; readonly address?: string } = here(document),
): PageFacts {
  const blocks = page?.blocks ?? [];
  const article = articleDocument(document, blocks);
  const meta = article === document ? readMeta(document) : firstOf(readMeta(article), readMeta(document));
  const fields = indexFields(blocks);
  const parted = partTitle(article.title || document.title || '', meta('SiteName', 'og:site_name'));
  const title = meta('ArticleTitle') ?? fields.title ?? shownTitle(parted.own, blocks);
  const published =
    dateIn(meta('PubDate', 'publishdate', 'article:published_time') ?? '') ??
    fields.published ??
    fields.written;
  const evidence = governmentEvidence(at.host, meta, fields);
  return {
    title: title.slice(0, 500),
    site: (meta('SiteName', 'og:site_name') ?? parted.site ?? '').slice(0, 200),
    host: at.host,
    address: ownAddress(document, meta('Url', 'og:url'), at.address ?? ''),
    published,
    dated: fields.written ?? published,
    source: meta('ContentSource') ?? fields.source,
    column: meta('ColumnName'),
    fields,
    government: evidence.length > 0,
    evidence,
  };
}

/** What a frame's document tells of itself, else what the page around it does. */
const firstOf =
  (inner: Meta, outer: Meta): Meta =>
  (...names) =>
    inner(...names) ?? outer(...names);

function here(document: Document): { host: string; address: string } {
  const { location } = document;
  return { host: location?.hostname ?? '', address: location?.href ?? '' };
}

function ownAddress(document: Document, named: string | undefined, address: string): string {
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  for (const candidate of [canonical, named]) {
    if (!candidate) continue;
    try {
      const url = new URL(candidate, address || undefined);
      if (/^https?:$/.test(url.protocol)) return url.href;
    } catch {
      // Not an address: CMSs fill in placeholders.
    }
  }
  return address;
}
