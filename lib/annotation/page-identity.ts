import * as v from 'valibot';
import { most, SourcePage } from './annotation.ts';

/**
 * What a page is known by when its annotations are looked for: the same document may stand under another address
 * (http or https, mobile or print page, query noise, a canonical link) and in another template.
 */
export const PageIdentity = v.object({
  page: SourcePage,
  /** Address keys (address-keys.ts) of every address the page has or names, without repetition. */
  addresses: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(most.address))),
    v.maxLength(20),
    v.readonly(),
  ),
});
export type PageIdentity = v.InferOutput<typeof PageIdentity>;
