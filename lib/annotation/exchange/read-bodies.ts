import type { Located } from './located.ts';
import { readTags } from './read-fields.ts';
import { readSelectors } from './read-selectors.ts';
import { meaningPrefix, planPrefix } from './web-annotation.ts';

/** What the bodies of a Web Annotation say. */
export interface FoundBodies {
  readonly note: Located | undefined;
  readonly tags: readonly Located[];
  readonly links: readonly Readonly<Record<string, Located>>[];
  readonly meaning: Located | undefined;
}

/**
 * Reads `body` (a list, one, or a plain text) and `bodyValue`. Several comments become one note, one after another;
 * what lies elsewhere is named in it by its address, so that it is not lost.
 */
export function readBodies(record: Located, motivation: Located): FoundBodies {
  const notes: Located[] = [];
  const tags: Located[] = [];
  const links: Readonly<Record<string, Located>>[] = [];
  let meaning: Located | undefined;
  for (const body of [...flattened(record.at('body')), ...record.at('bodyValue').entries()]) {
    const purpose = body.at('purpose');
    const source = sourceOf(body);
    const isTag = purpose.present
      ? purpose.says('tagging') || purpose.says('classifying')
      : motivation.says('tagging') && motivation.entries().length === 1;
    if (body.text !== undefined) (isTag && !isAddress(body.text) ? tags : notes).push(asNote(body));
    else if (body.at('value').present) (isTag ? tags : notes).push(body.at('value'));
    else if (source.text?.startsWith(meaningPrefix))
      meaning ??= source.with(source.text.slice(meaningPrefix.length));
    else if (source.text?.startsWith(planPrefix)) links.push(readLink(body, source));
    else if (source.text) notes.push(source.with(`<${source.text}>`));
  }
  return { note: joined(notes), tags: readTags(tags), links, meaning };
}

/** Bodies that are lists of bodies (Composite, List, Independents, Choice), opened. */
function flattened(body: Located): Located[] {
  return body.entries().flatMap((one) => (one.at('items').present ? one.at('items').entries() : [one]));
}

const sourceOf = (body: Located): Located => {
  const source = body.firstAt('source', 'id', '@id');
  return source.text === undefined && source.present ? source.firstAt('id', '@id') : source;
};

const isAddress = (text: string): boolean => /^(?:https?|urn):\S+$/i.test(text);

/** By the model a body that is a text is an address; many write the comment itself there. */
const asNote = (body: Located): Located => (isAddress(body.text ?? '') ? body.with(`<${body.text}>`) : body);

function readLink(body: Located, source: Located): Readonly<Record<string, Located>> {
  const { quote, position } = readSelectors(body.at('selector'));
  const plan = body.at('zhengmai:plan');
  const headings = body.at('zhengmai:headings');
  const missing = body.at('selector').with(undefined);
  return {
    plan: plan.present ? plan : source.with(decoded(source.text!.slice(planPrefix.length))),
    planTitle: body.at('dcterms:title'),
    year: body.at('zhengmai:year'),
    start: position?.start ?? missing,
    end: position?.end ?? missing,
    text: quote?.exact ?? missing,
    headings: headings.present ? headings : headings.with([]),
  };
}

/** What is not percent-encoded as it should be is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One note of several texts. What is no text comes through alone, to be refused by its place. */
function joined(notes: readonly Located[]): Located | undefined {
  const [first] = notes;
  if (!first || notes.length === 1) return first;
  const wrong = notes.find(({ text }) => text === undefined);
  return wrong ?? first.with(notes.map(({ text }) => text).join('\n\n'));
}
