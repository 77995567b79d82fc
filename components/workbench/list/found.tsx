import { foundPlaces } from '../../../lib/annotation/search/found-places.ts';
import { MarkedText } from '../../matches/marked-text.tsx';

/** A short text in which what was searched for is marked. */
export function Found({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return <MarkedText text={text} marks={foundPlaces(text, terms)} />;
}
