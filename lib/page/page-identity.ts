import { addressKey, addressKeys, isFrontPage } from '../annotation/address-keys.ts';
import { most } from '../annotation/annotation.ts';
import { fingerprintSteps } from '../annotation/fingerprint.ts';
import type { PageIdentity } from '../annotation/page-identity.ts';
import { articleDocument } from './article-document.ts';
import { mainText } from './main-text.ts';
import type { PageFacts } from './page-facts.ts';
import { readMeta } from './page-meta.ts';
import type { PageText } from './page-text.ts';

const longest = { title: 500, site: 200 };

/**
 * What a page is known by when its annotations are looked for. In short steps.
 * @param facts those of the same reading (`pageFacts`)
 */
export function* identifyPage(
  document: Document,
  page: PageText,
  facts: PageFacts,
): Generator<number, PageIdentity, void> {
  const { text, blocks } = yield* mainText(page);
  const lines: string[] = [];
  for (const [i, { start, end }] of blocks.entries()) {
    lines.push(text.slice(start, end));
    if (i % 1_000 === 0) yield start;
  }
  const fingerprint = yield* fingerprintSteps(lines.join('\n'));
  const article = articleDocument(document, page.blocks);
  // A frameset shows any number of documents under one address; around an article in an iframe is the article's page.
  const own = article === document || !isShell(document) ? document : article;
  const named = namedAddresses(own);
  const addresses = [addressOf(own), ...named];
  if (own !== article) addresses.push(addressOf(article), ...namedAddresses(article));
  return {
    page: {
      address: (named[0] ?? addressOf(own)).slice(0, most.address) || 'about:blank',
      title: facts.title.slice(0, longest.title),
      site: (facts.site || facts.host).slice(0, longest.site),
      ...(facts.published && { published: facts.published }),
      fingerprint,
    },
    addresses: addressKeys(addresses),
  };
}

const addressOf = (document: Document): string => document.location?.href ?? '';

function isShell(document: Document): boolean {
  const key = addressKey(addressOf(document));
  return document.body?.localName === 'frameset' || key === undefined || isFrontPage(key);
}

/**
 * The addresses a document gives itself: canonical link, `Url`, `og:url`. Not believed where they are those of another
 * document: a front page that badly set up sites name on all their pages, and what a single-page site named when it
 * was loaded and has left since.
 */
function namedAddresses(document: Document): string[] {
  const here = addressOf(document);
  const key = addressKey(here);
  if (key === undefined || key !== (addressKey(loadedFrom(document)) ?? key)) return [];
  const meta = readMeta(document);
  const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  return [canonical, meta('Url'), meta('og:url')].flatMap((named) => {
    const address = named && absolute(named, here);
    const its = address && addressKey(address);
    return !its || (isFrontPage(its) && !isFrontPage(key)) ? [] : [address];
  });
}

/** Undefined for what is no address: CMSs fill in placeholders. */
function absolute(address: string, base: string): string | undefined {
  if (/[{}<>]/.test(address)) return undefined;
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}

/** The address the document was loaded from; '' where the browser does not say. */
function loadedFrom(document: Document): string {
  return document.defaultView?.performance?.getEntriesByType?.('navigation')[0]?.name ?? '';
}
