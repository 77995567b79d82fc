import type { Located } from './located.ts';
import { type FoundSelectors, readSelectors } from './read-selectors.ts';

/** The target that is read of a record, and its selectors. */
export interface ChosenTarget extends Pick<FoundSelectors, 'position' | 'range'> {
  readonly target: Located;
  readonly quote: NonNullable<FoundSelectors['quote']>;
}

/** What is wrong with a record's targets, and where. */
interface NoTarget {
  readonly field: string;
  readonly why: 'no-quote' | 'page-note';
}

/** Of several targets the first with a quote: an annotation of ours stands in one place. */
export function chooseTarget(targets: Located): ChosenTarget | NoTarget {
  const all = targets.entries().map((target) => ({ target, ...readSelectors(target.at('selector')) }));
  const chosen = all.find(({ quote }) => quote);
  if (!chosen?.quote)
    return { field: targets.path, why: all.some(({ any }) => any) ? 'no-quote' : 'page-note' };
  const { target, quote, position, range } = chosen;
  if (!quote.exact.present || quote.exact.value === '') return { field: quote.exact.path, why: 'no-quote' };
  return { target, quote, position, range };
}
