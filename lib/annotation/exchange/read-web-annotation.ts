import { checkRecord, nameOf, type RecordReading, refuse } from './check-record.ts';
import { contentId } from './content-id.ts';
import { Located } from './located.ts';
import { momentAt, noMoment } from './moments.ts';
import { readBodies } from './read-bodies.ts';
import { type FoundSelectors, readSelectors } from './read-selectors.ts';

/**
 * Reads one Web Annotation, ours or another program's. Who made it is not read. Of several targets the first with a
 * quote is taken. What it may lack: an id (made from its content), moments, a meaning, a title.
 */
export function fromWebAnnotation(value: unknown): RecordReading {
  const record = new Located(value);
  const id = record.firstAt('id', '@id');
  const type = record.firstAt('type', '@type');
  const motivation = record.at('motivation');
  const targets = record.at('target').entries();
  const targeted = targets.map((target) => ({ target, found: readSelectors(target.at('selector')) }));
  const chosen = targeted.find(({ found }) => found.quote);
  const name = nameOf(id, chosen?.found.quote?.exact);

  if (!isAnnotation(type)) return refuse(name, 'type', type.present ? 'value' : 'missing');
  if (motivation.says('replying')) return refuse(name, 'motivation', 'reply');
  if (!targets.length) return refuse(name, 'target', 'missing');
  if (!chosen?.found.quote) {
    return refuse(name, 'target', targeted.some(({ found }) => found.any) ? 'no-quote' : 'page-note');
  }
  const { quote, position, range } = chosen.found;
  if (quote.exact.value === '' || !quote.exact.present) return refuse(name, quote.exact.path, 'no-quote');
  const page = readPage(chosen.target);
  if (!page.address.present || page.address.value === '') return refuse(name, page.address.path, 'no-page');

  const { note, tags, links, meaning } = readBodies(record, motivation);
  const created = momentAt(record.firstAt('created', 'generated', 'modified'));
  const modified = momentAt(record.firstAt('modified', 'created', 'generated'));
  const moment = {
    created: created.present ? created : noMoment,
    modified: modified.present ? modified : noMoment,
  };
  return checkRecord(
    {
      id: isName(id) ? id : contentId(contentOf(page.address, chosen.found, note, tags)),
      ...moment,
      deleted: record.at('zhengmai:deleted').present ? momentAt(record.at('zhengmai:deleted')) : undefined,
      meaning: meaning ?? (motivation.says('questioning') ? 'question' : 'other'),
      note: note ?? '',
      tags,
      links,
      target: { page, quote, position, range },
    },
    name,
  );
}

const isAnnotation = (type: Located): boolean => type.says('Annotation') || type.says('oa:Annotation');

/** Blank nodes (`_:b0`) are named anew in every file. */
const isName = (id: Located): boolean => id.present && id.value !== '' && !id.text?.startsWith('_:');

/** What makes a record without an id itself. */
function contentOf(
  address: Located,
  { quote, position }: FoundSelectors,
  note: Located | undefined,
  tags: readonly Located[],
): unknown {
  return [address, quote?.exact, quote?.prefix, quote?.suffix, position?.start, note, ...tags].map(
    (part) => part?.text ?? (typeof part?.value === 'number' ? part.value : null),
  );
}

function readPage(
  target: Located,
): Record<'address' | 'title' | 'site' | 'published' | 'fingerprint', Located> {
  const source = target.at('source');
  const address = source.text === undefined && source.present ? source.firstAt('id', '@id') : source;
  const title = [
    target.at('dcterms:title'),
    target.at('title'),
    source.at('dcterms:title'),
    source.at('title'),
  ];
  const site = target.at('zhengmai:site');
  const published = target.at('schema:datePublished');
  const fingerprint = target.at('zhengmai:fingerprint');
  return {
    address,
    title: title.find((one) => one.present) ?? target.at('dcterms:title').with(''),
    site: site.present ? site : site.with(hostOf(address.text)),
    published: published.present ? published.with(dayOf(published.value)) : published.with(undefined),
    fingerprint: fingerprint.present ? fingerprint : fingerprint.with(''),
  };
}

/** The host stands for the site's name where that is not told. */
export function hostOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : '';
}

/** Other programs may tell a time of day too. */
function dayOf(published: unknown): unknown {
  return typeof published === 'string' ? published.replace(/T.*$/su, '') : published;
}
