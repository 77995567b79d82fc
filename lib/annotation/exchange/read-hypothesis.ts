import { checkRecord, nameOf, type RecordReading, refuse } from './check-record.ts';
import { chooseTarget } from './choose-target.ts';
import { contentId } from './content-id.ts';
import { hypothesisPrefix, meaningOfTag } from './hypothesis.ts';
import { Located } from './located.ts';
import { momentOf } from './moments.ts';
import { readTags, siteOf } from './read-fields.ts';

/**
 * Reads one annotation of Hypothesis, from its client's export or its API. Who made it, for which group, and whether it
 * was hidden is not read.
 */
export function fromHypothesis(value: unknown): RecordReading {
  const record = new Located(value);
  const id = record.at('id');
  const chosen = chooseTarget(record.at('target'));
  const name = nameOf(id, 'quote' in chosen ? chosen.quote.exact : record.at('text'));

  if (record.at('references').entries().length) return refuse(name, 'references', 'reply');
  if (!('quote' in chosen)) return refuse(name, chosen.field, chosen.why);
  const address = record.at('uri').present ? record.at('uri') : chosen.target.at('source');
  if (!address.present || address.value === '') return refuse(name, 'uri', 'no-page');

  const note = record.at('text');
  const tags = readTags(record.at('tags').entries());
  const meaningTag = tags.find(({ text }) => text && meaningOfTag(text));
  const [title] = record.at('document').at('title').entries();
  return checkRecord(
    {
      id: ownName(id) ?? contentId(address, chosen, [note, ...tags]),
      created: momentOf(record.firstAt('created', 'updated')),
      modified: momentOf(record.firstAt('updated', 'created')),
      deleted: undefined,
      meaning: meaningOfTag(meaningTag?.text ?? '') ?? 'other',
      note: note.present ? note : '',
      tags: tags.filter((tag) => tag !== meaningTag),
      links: [],
      target: {
        page: { address, title: title ?? '', site: siteOf(address), published: undefined, fingerprint: '' },
        quote: chosen.quote,
        position: chosen.position,
        range: chosen.range,
      },
    },
    name,
  );
}

/** Whether it has what every annotation of Hypothesis has. */
export function isHypothesis(value: unknown): boolean {
  const record = new Located(value);
  return record.at('uri').text !== undefined && Array.isArray(record.at('target').value);
}

/** Names that Hypothesis gives: a UUID in URL-safe base64. Any other is a name of ours that went there. */
const theirName = /^[\w-]+$/;

/** Their name in ours; undefined where there is none. */
function ownName(id: Located): Located | undefined {
  if (!id.present || id.value === '') return undefined;
  return id.text !== undefined && theirName.test(id.text) ? id.with(`${hypothesisPrefix}${id.text}`) : id;
}
