import { JSDOM } from 'jsdom';
import { fill, settings } from '../../e2e/site/render.ts';
import { readDocument } from '../../e2e/site/texts.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { runAtOnce } from '../../lib/page/slice.ts';

/** Where the page stands. */
export const benchHost = 'www.wuhai.gov.cn';

/**
 * The page that is measured: the 2008 plan, with 100 passages. Every variant has another reference mark at the end of
 * every sentence, so no text of one variant has been embedded for another one or for the library, and all of them are
 * equally long.
 * @param variant 1 to 99
 */
export function benchPage(variant: number): string {
  const { title, paragraphs } = articleOf(variant);
  return fill('ucap.html', {
    site: '乌海市人民政府',
    source: '乌海市人民政府信息化办公室',
    date: '2008-02-26',
    title,
    body: settings.indent(paragraphs),
  });
}

function articleOf(variant: number): { readonly title: string; readonly paragraphs: readonly string[] } {
  const { title, paragraphs } = readDocument('wuhai-2008');
  const marked = (text: string) => text.replaceAll(/(?<=[^。；;])(?=[。；;])/g, `〔${variant}〕`);
  return { title, paragraphs: paragraphs.map(marked) };
}

/** A sentence as the plain way has it. */
export interface PlainSentence {
  readonly text: string;
  /** It is one of the article's; the others stand around it: navigation, metadata, footer. */
  readonly isArticle: boolean;
}

/** Every sentence of what the page shows, in its order. */
export function plainSentences(variant: number): PlainSentence[] {
  const { window } = new JSDOM(benchPage(variant));
  const { text } = runAtOnce(readPage(window.document));
  window.close();
  const { title, paragraphs } = articleOf(variant);
  const article = new Set([title, ...paragraphs].flatMap(sentencesOf));
  return sentencesOf(text).map((sentence) => ({ text: sentence, isArticle: article.has(sentence) }));
}

/** Splits a text plainly: at its line breaks, and after every 。；！？ and ";". */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[。；！？;])/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
