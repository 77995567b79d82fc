import type { Annotation, DomRange, TaskLink } from '../annotation.ts';

/**
 * What annotations are written in: the context of the W3C Web Annotation Data Model, which has `dcterms:` and `schema:`
 * too, and our few terms. https://www.w3.org/TR/annotation-model/
 */
export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    zhengmai: 'urn:zhengmai:term:',
    'zhengmai:deleted': { '@type': 'xsd:dateTime' },
    'zhengmai:headings': { '@container': '@list' },
  },
] as const;

/** A meaning's name stands after it. */
export const meaningPrefix = 'urn:zhengmai:meaning:';
/** A plan's name, percent-encoded, stands after it. */
export const planPrefix = 'urn:zhengmai:plan:';

/** One annotation as JSON-LD. `fromWebAnnotation` reads it into an equal one. */
export function toWebAnnotation(annotation: Annotation): object {
  return { '@context': context, ...described(annotation) };
}

/**
 * A file of annotations: one AnnotationPage, an annotation a line, so that two files can be compared line by line. The
 * same annotations always make the same file.
 */
export function writeWebAnnotations(annotations: Iterable<Annotation>): string {
  const lines = Array.from(annotations, (annotation) => JSON.stringify(described(annotation)));
  const head = JSON.stringify({
    '@context': context,
    id: 'urn:zhengmai:annotations',
    type: 'AnnotationPage',
    startIndex: 0,
  });
  return `${head.slice(0, -1)},"items":[\n${lines.join(',\n')}\n]}\n`;
}

function described(annotation: Annotation): object {
  const { id, created, modified, deleted, meaning, note, tags, links, target } = annotation;
  return {
    id,
    type: 'Annotation',
    created,
    modified,
    ...(deleted === undefined ? {} : { 'zhengmai:deleted': deleted }),
    motivation: [
      'highlighting',
      ...(note ? ['commenting'] : []),
      ...(tags.length ? ['tagging'] : []),
      ...(links.length ? ['linking'] : []),
    ],
    body: [
      { type: 'SpecificResource', purpose: 'classifying', source: `${meaningPrefix}${meaning}` },
      ...(note ? [textualBody('commenting', note, 'text/markdown')] : []),
      ...tags.map((tag) => textualBody('tagging', tag, 'text/plain')),
      ...links.map(linkingBody),
    ],
    target: describedTarget(target),
  };
}

function textualBody(purpose: string, value: string, format: string): object {
  return { type: 'TextualBody', purpose, format, value };
}

function linkingBody({ plan, planTitle, year, start, end, text, headings }: TaskLink): object {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: `${planPrefix}${encodeURIComponent(plan.toWellFormed())}`,
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact: text },
    ],
    'dcterms:title': planTitle,
    // The source cannot name every text: half of a surrogate pair has no percent-encoding.
    'zhengmai:plan': plan,
    'zhengmai:year': year,
    'zhengmai:headings': headings,
  };
}

function describedTarget({ page, quote, position, range }: Annotation['target']): object {
  return {
    type: 'SpecificResource',
    source: page.address,
    selector: [
      ...(range ? [rangeSelector(range)] : []),
      ...(position ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }] : []),
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    ],
    'dcterms:title': page.title,
    'zhengmai:site': page.site,
    ...(page.published === undefined ? {} : { 'schema:datePublished': page.published }),
    ...(page.fingerprint ? { 'zhengmai:fingerprint': page.fingerprint } : {}),
  };
}

/** The form Hypothesis gives its ranges in JSON-LD: each end an element, refined by an empty position in its text. */
function rangeSelector({ startContainer, startOffset, endContainer, endOffset }: DomRange): object {
  return {
    type: 'RangeSelector',
    startSelector: endPoint(startContainer, startOffset),
    endSelector: endPoint(endContainer, endOffset),
  };
}

function endPoint(value: string, offset: number): object {
  const refinedBy = { type: 'TextPositionSelector', start: offset, end: offset };
  return { type: 'XPathSelector', value, refinedBy };
}
