import { checkRecord, nameOf, type RecordReading, refuse } from './check-record.ts';
import { chooseTarget } from './choose-target.ts';
import { contentId } from './content-id.ts';
import { Located } from './located.ts';
import { inOurForm, momentOf } from './moments.ts';
import { readBodies } from './read-bodies.ts';
import { siteOf } from './read-fields.ts';

/**
 * Reads one Web Annotation, ours or another program's. Who made it is not read. What it may lack: an id (made from its
 * content), moments, a meaning, a title.
 */
export function fromWebAnnotation(value: unknown): RecordReading {
  const record = new Located(value);
  const id = record.firstAt('id', '@id');
  const type = record.firstAt('type', '@type');
  const motivation = record.at('motivation');
  const chosen = chooseTarget(record.at('target'));
  const name = nameOf(id, 'quote' in chosen ? chosen.quote.exact : undefined);

  if (!isWebAnnotation(value)) return refuse(name, 'type', type.present ? 'value' : 'missing');
  if (motivation.says('replying')) return refuse(name, 'motivation', 'reply');
  if (!record.at('target').present) return refuse(name, 'target', 'missing');
  if (!('quote' in chosen)) return refuse(name, chosen.field, chosen.why);
  const page = readPage(chosen.target);
  if (!page.address.present || page.address.value === '') return refuse(name, page.address.path, 'no-page');

  const { note, tags, links, meaning } = readBodies(record, motivation);
  return checkRecord(
    {
      id: isName(id) ? id : contentId(page.address, chosen, [note, ...tags]),
      created: momentOf(record.firstAt('created', 'generated', 'modified')),
      modified: momentOf(record.firstAt('modified', 'created', 'generated')),
      deleted: inOurForm(record.at('zhengmai:deleted')),
      meaning: meaning ?? (motivation.says('questioning') ? 'question' : 'other'),
      note: note ?? '',
      tags,
      links,
      target: { page, quote: chosen.quote, position: chosen.position, range: chosen.range },
    },
    name,
  );
}

/** Whether it says that it is one, in the words of the model or with their prefix. */
export function isWebAnnotation(value: unknown): boolean {
  const type = new Located(value).firstAt('type', '@type');
  return type.says('Annotation') || type.says('oa:Annotation');
}

/** Blank nodes (`_:b0`) are named anew in every file. */
const isName = (id: Located): boolean => id.present && id.value !== '' && !id.text?.startsWith('_:');

function readPage(
  target: Located,
): Record<'address' | 'title' | 'site' | 'published' | 'fingerprint', Located> {
  const source = target.at('source');
  const address = source.text === undefined && source.present ? source.firstAt('id', '@id') : source;
  const titles = [target, source].map((one) => one.firstAt('dcterms:title', 'title'));
  const site = target.at('zhengmai:site');
  const published = target.at('schema:datePublished');
  const fingerprint = target.at('zhengmai:fingerprint');
  return {
    address,
    title: titles.find(({ present }) => present) ?? target.with(''),
    site: site.present ? site : siteOf(address),
    // Other programs may tell a time of day too.
    published: published.with(published.text?.replace(/T.*$/su, '') ?? published.value ?? undefined),
    fingerprint: fingerprint.present ? fingerprint : fingerprint.with(''),
  };
}
