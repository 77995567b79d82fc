import type { PageBlock } from './page-text.ts';

/**
 * The document that holds the greater part of a page's text: the page's own, or that of a frame, in which framed
 * sites keep an article with its title and metadata.
 */
export function articleDocument(document: Document, blocks: readonly PageBlock[]): Document {
  const sizes = new Map<Document, number>();
  for (const { element, source } of blocks) {
    const owner = element.ownerDocument;
    sizes.set(owner, (sizes.get(owner) ?? 0) + source.text.length);
  }
  const own = sizes.get(document) ?? 0;
  let found = { document, size: own };
  for (const [owner, size] of sizes) if (size > found.size) found = { document: owner, size };
  return found.document;
}
