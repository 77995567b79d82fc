import * as v from 'valibot';
import { addressKey } from '../../annotation/address-keys.ts';
import type { Target } from '../../annotation/annotation.ts';
import { bandsOf, sameDocument } from '../../annotation/fingerprint.ts';
import type { PageIdentity } from '../../annotation/page-identity.ts';
import { KeptPage, type Reading, type Writing } from './schema.ts';

/** A page has this many addresses and fingerprints at most, so that one that never shows the same twice stays small. */
const mostAddresses = 200;
const mostFingerprints = 8;

/** What is known of an annotation's page from the annotation alone (import, restore, a new place). */
export const identityOf = ({ page }: Target, addresses: readonly string[] = []): PageIdentity => ({
  page,
  // An imported address may be none of the web's; it stands for itself then.
  addresses: [...new Set([addressKey(page.address) ?? page.address, ...addresses])],
});

/** The pages that are this document: those known under one of its addresses first, then those of the same text. */
export async function pagesOf(transaction: Reading, identity: PageIdentity): Promise<readonly KeptPage[]> {
  const { fingerprint } = identity.page;
  const pages = transaction.objectStore('pages');
  const [known, alike] = await Promise.all([
    Promise.all(identity.addresses.map((address) => pages.index('addresses').getAll(address))),
    Promise.all(bandsOf(fingerprint).map((band) => pages.index('bands').getAll(band))),
  ]);
  const same = alike
    .flat()
    .flatMap(readPage)
    .filter((page) => page.fingerprints.some((other) => sameDocument(other, fingerprint)));
  const found = [...known.flat().flatMap(readPage), ...same];
  return [...new Map(found.map((page) => [page.id, page])).values()];
}

/**
 * The page that annotations of this document belong to. It is made when there is none, and learns the addresses and the
 * fingerprint that it is met under.
 * @param known the id of the page it is, when that is known already
 */
export async function pageFor(transaction: Writing, identity: PageIdentity, known?: string): Promise<string> {
  const pages = transaction.objectStore('pages');
  const [kept] =
    known === undefined ? await pagesOf(transaction, identity) : readPage(await pages.get(known));
  const page = kept ?? { id: known ?? crypto.randomUUID(), addresses: [], fingerprints: [], bands: [] };
  const learnt = learn(page, identity);
  if (learnt !== kept) await pages.put(learnt);
  return page.id;
}

/** Forgets the page when none of its annotations is left. */
export async function forgetIfEmpty(transaction: Writing, page: string): Promise<void> {
  if ((await transaction.objectStore('annotations').index('page').count(page)) > 0) return;
  await transaction.objectStore('pages').delete(page);
}

function learn(page: KeptPage, { addresses, page: { fingerprint } }: PageIdentity): KeptPage {
  const newAddresses = addresses.filter((address) => !page.addresses.includes(address));
  const isNew = fingerprint !== '' && !page.fingerprints.includes(fingerprint);
  if (!newAddresses.length && !isNew) return page;
  const fingerprints = isNew
    ? [...page.fingerprints, fingerprint].slice(-mostFingerprints)
    : page.fingerprints;
  return {
    id: page.id,
    addresses: [...page.addresses, ...newAddresses].slice(0, mostAddresses),
    fingerprints,
    bands: [...new Set(fingerprints.flatMap(bandsOf))],
  };
}

/** The page of a record, of a damaged one as much as can be read; none where nothing can. */
function readPage(record: unknown): KeptPage[] {
  const page = v.safeParse(KeptPage, record);
  return page.success ? [page.output] : [];
}
