import type { Located } from './located.ts';

/** Selectors of a target, each field by its place; undefined where there is none of the kind. */
export interface FoundSelectors {
  readonly quote: { readonly exact: Located; readonly prefix: Located; readonly suffix: Located } | undefined;
  readonly position: { readonly start: Located; readonly end: Located } | undefined;
  readonly range:
    | {
        readonly startContainer: Located;
        readonly startOffset: Located;
        readonly endContainer: Located;
        readonly endOffset: Located;
      }
    | undefined;
  /** Whether there is any selector at all. */
  readonly any: boolean;
}

/** Refinements of selectors that are followed. */
const deepest = 4;

/** Reads the selectors at this place: a list or one, as W3C and Hypothesis write them. Unknown kinds are passed over. */
export function readSelectors(selector: Located): FoundSelectors {
  const all = selector.entries();
  const quote = all.map(quoteIn).find((found) => found !== undefined);
  const position = all.find((one) => one.at('type').says('TextPositionSelector'));
  const range = all.map(rangeOf).find((found) => found !== undefined);
  return {
    quote: quote && {
      exact: quote.at('exact'),
      prefix: orEmpty(quote.at('prefix')),
      suffix: orEmpty(quote.at('suffix')),
    },
    position: position && { start: position.at('start'), end: position.at('end') },
    range,
    any: all.length > 0,
  };
}

const orEmpty = (located: Located): Located => (located.present ? located : located.with(''));

/** A quote may refine an element or a fragment. (A position that does counts within it, and tells nothing of the page.) */
function quoteIn(selector: Located): Located | undefined {
  let one = selector;
  for (let depth = 0; depth < deepest && one.present; depth++) {
    if (one.at('type').says('TextQuoteSelector')) return one;
    one = one.at('refinedBy');
  }
  return undefined;
}

function rangeOf(selector: Located): FoundSelectors['range'] {
  if (!selector.at('type').says('RangeSelector')) return undefined;
  if (selector.at('startContainer').present) {
    return {
      startContainer: selector.at('startContainer'),
      startOffset: selector.at('startOffset'),
      endContainer: selector.at('endContainer'),
      endOffset: selector.at('endOffset'),
    };
  }
  const start = endPoint(selector.at('startSelector'));
  const end = endPoint(selector.at('endSelector'));
  if (!start || !end) return undefined;
  return {
    startContainer: start.container,
    startOffset: start.offset,
    endContainer: end.container,
    endOffset: end.offset,
  };
}

/** An end of a range is where its selector begins, whatever that selects. */
function endPoint(selector: Located): { container: Located; offset: Located } | undefined {
  if (!selector.at('type').says('XPathSelector')) return undefined;
  const refinement = selector.at('refinedBy');
  if (!refinement.present) return { container: selector.at('value'), offset: refinement.with(0) };
  if (!refinement.at('type').says('TextPositionSelector')) return undefined;
  return { container: selector.at('value'), offset: refinement.at('start') };
}
