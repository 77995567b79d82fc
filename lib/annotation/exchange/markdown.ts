import { Lexer, type Token } from 'marked';
import type { Annotation } from '../annotation.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type ExportWords, exportWords } from './export-words.ts';
import type { ExportOptions } from './formats.ts';
import { linesOf, oneLine, plainText } from './plain-text.ts';
import { byPage, dayOf, linkedTask, linkTarget, titleOf } from './readable.ts';

/**
 * One Markdown document (CommonMark with GFM), grouped by page. Nothing a page or a plan says can become markup; notes
 * are Markdown and stay it, their headings below ours.
 */
export function writeMarkdown(
  annotations: readonly Annotation[],
  { labels, language, title }: ExportOptions,
): string {
  const words = exportWords[language];
  const blocks = [`# ${escapeMarkdown(oneLine(title))}`];
  for (const page of byPage(annotations)) {
    blocks.push(`## ${linkTo(page[0])}`);
    for (const annotation of page) blocks.push(...annotationBlocks(annotation, labels, words));
  }
  return `${blocks.join('\n\n')}\n`;
}

function annotationBlocks(
  annotation: Annotation,
  labels: ExportOptions['labels'],
  words: ExportWords,
): readonly string[] {
  const { meaning, note, tags, links, target, created } = annotation;
  const { site, published } = target.page;
  const label = `**${escapeMarkdown(oneLine(labels[meaning]))}**`;
  const tagged = tags.length ? ` · ${words.tags(tags.map((tag) => escapeMarkdown(oneLine(tag))))}` : '';
  const source = [
    linkTo(annotation),
    ...(site ? [escapeMarkdown(oneLine(site))] : []),
    ...(published ? [words.published(published)] : []),
    words.annotated(dayOf(new Date(created))),
  ];
  return [
    linesOf(target.quote.exact)
      .map((line) => `> ${escapeMarkdown(line)}`)
      .join('\n>\n') || '>',
    `${label}${tagged}`,
    ...(note.trim() ? [containedNote(note)] : []),
    ...(links.length
      ? [`**${words.linked}**`, links.map((link) => `- ${escapeMarkdown(linkedTask(link))}`).join('\n')]
      : []),
    `${words.source}${source.join(' · ')}`,
    '---',
  ];
}

function linkTo({ target }: Annotation): string {
  const title = escapeMarkdown(titleOf(target));
  const href = linkTarget(target.page.address);
  return href ? `[${title}](<${href}>)` : title;
}

/** Headings of a note begin below those of the document, its title and its pages. */
const headingsAbove = 2;

/**
 * A note as part of a longer document: what it opens it closes, and HTML is shown as text. Only its blocks are looked
 * at: inline markup ends with its paragraph.
 */
function containedNote(note: string): string {
  const text = plainText(note).trim();
  let tokens: readonly Token[];
  try {
    tokens = new Lexer().blockTokens(text);
  } catch {
    // Quotes nested thousands deep exhaust the stack: such a note is shown as its text.
    return linesOf(text).map(escapeMarkdown).join('\n\n');
  }
  return tokens
    .filter(({ type }) => type !== 'space')
    .map((token) => contained(token).trimEnd())
    .join('\n\n');
}

function contained(token: Token): string {
  if (token.type === 'heading') {
    const level = Math.min(6, (token.depth as number) + headingsAbove);
    return `${'#'.repeat(level)} ${withoutTags(oneLine(token.text as string))}`;
  }
  if (token.type === 'code') return closed(token.raw);
  return withoutTags(token.raw);
}

/** Code, which stays as it is; and what opens a tag, but no address in angle brackets. */
const codeOrTag = /`+[^`]*`+|<(?![a-z][a-z\d+.-]+:[^\s<>]*>|[^\s<>@]+@[^\s<>]+>)/gi;

function withoutTags(markdown: string): string {
  return markdown.replace(codeOrTag, (found) => (found === '<' ? '\\<' : found));
}

/** A fenced block with its closing fence. */
function closed(code: string): string {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(code)?.[1];
  if (!fence) return code;
  const last = code.trimEnd().split('\n').at(-1)!.trim();
  const ends = code.includes('\n') && last.startsWith(fence) && last === fence[0]!.repeat(last.length);
  return ends ? code : `${code.trimEnd()}\n${fence}`;
}
