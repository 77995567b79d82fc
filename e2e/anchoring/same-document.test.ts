import { beforeAll, describe, expect, it } from 'vitest';
import { sameDocument, similarity } from '../../lib/annotation/fingerprint.ts';
import type { PageIdentity } from '../../lib/annotation/page-identity.ts';
import { entries, type PageEntry } from './catalogue.ts';
import { identify } from './find-again.ts';
import { openPage } from './open-page.ts';
import { readText } from './read-text.ts';
import { setOriginal, setVariant, type VariantName } from './variants.ts';

/** Other addresses and looks of the same document. */
const sameByAddress: readonly VariantName[] = [
  'reload',
  'redesign',
  'tools',
  'mobile',
  'print',
  'years-later',
];
/** The same text in another dress: known by it alone, wherever it stands. */
const sameByText: readonly VariantName[] = [
  'redesign',
  'tools',
  'mobile',
  'print',
  'br-p',
  'width',
  'signs',
  'traditional',
  'joined',
];

const identities = new Map<PageEntry, PageIdentity>();

beforeAll(() => {
  for (const entry of entries)
    identities.set(entry, identify(openPage(setOriginal(entry, readText(entry.text)))));
}, 60_000);

describe.each(entries)('$id', (entry) => {
  const variant = (name: VariantName) => identify(openPage(setVariant(entry, readText(entry.text), name)));

  // A frameset shows many documents under one address; those of the frames are written into them here and have none.
  it.skipIf(entry.template === 'frameset').each(sameByAddress)(
    'has an address in common with its variant %s',
    (name) => {
      const { addresses } = identities.get(entry)!;
      expect(addresses.filter((key) => variant(name).addresses.includes(key))).not.toEqual([]);
    },
  );

  it.each(sameByText)('is known by its text in its variant %s', (name) => {
    const { fingerprint } = identities.get(entry)!.page;
    // A page of a few lines tells nothing by its text.
    if (entry.id === 'tiny') expect(fingerprint).toBe('');
    else expect(similarity(variant(name).page.fingerprint, fingerprint)).toBeGreaterThanOrEqual(0.8);
  });

  it('is no other document of the set', () => {
    const own = identities.get(entry)!;
    for (const [other, identity] of identities) {
      if (other === entry) continue;
      expect(own.addresses.filter((key) => identity.addresses.includes(key))).toEqual([]);
      const isSameText = other.text === entry.text;
      expect([other.id, sameDocument(own.page.fingerprint, identity.page.fingerprint)]).toEqual([
        other.id,
        isSameText,
      ]);
    }
  });
});
