import { readFileSync } from 'node:fs';
import { escapeHtml } from '../site/render.ts';
import { type Glyph, textOf } from './glyphs.ts';
import type { Markup } from './markup.ts';

/** What a template shows besides the document's text. */
export interface Face {
  readonly title: readonly Glyph[];
  readonly site: string;
  readonly host: string;
  readonly source: string;
  readonly date: string;
  readonly number: string;
  /** The document's own address. */
  readonly address: string;
}

export type Template = (out: Markup, face: Face, body: (out: Markup) => void) => void;

const folder = new URL('../pages/', import.meta.url);

/**
 * A file of e2e/pages: `{{name}}` stands for text, `{{{body}}}` for the document. What stands between
 * `<!--unseen-->` and `<!--/unseen-->` is not shown, between `<!--styled-->` and its end only without style sheets.
 */
function file(name: string): Template {
  const template = readFileSync(new URL(name, folder), 'utf8');
  const bodyAt = template.indexOf('<body');
  const head = template.slice(0, bodyAt);
  const parts = template.slice(bodyAt).split(/(\{\{\{?\w+\}\}\}?)/);
  const lastTitle = parts.lastIndexOf('{{title}}');
  return (out, face, body) => {
    const values = valuesOf(face);
    out.raw(filled(head, values));
    // A value inside of a tag is no text: text goes on only once the tag has ended.
    let pending = '';
    parts.forEach((part, i) => {
      if (part === '{{{body}}}') {
        words(out, pending);
        pending = '';
        out.nextLine();
        body(out);
      } else if (i === lastTitle) {
        words(out, pending);
        pending = '';
        out.nextLine();
        out.glyphs(face.title);
        out.nextLine();
      } else pending += filled(part, values);
    });
    words(out, pending);
  };
}

function words(out: Markup, markup: string): void {
  const parts = markup.split(/<!--(unseen|styled)-->([\s\S]*?)<!--\/\1-->/);
  for (let i = 0; i < parts.length; i += 3) {
    out.words(parts[i]!);
    if (parts[i + 1]) out.words(parts[i + 2]!, parts[i + 1] === 'styled' ? 'styled' : false);
  }
}

function valuesOf(face: Face): Readonly<Record<string, string>> {
  const title = textOf(face.title);
  const short = title.length > 18 ? `${title.slice(0, 16)}…` : title;
  return { ...face, title, short, index: String(title.length), main: '' };
}

const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(values[name]!));

/** A page that shows the article in an inline frame. */
function framed(outer: string, article: Template): Template {
  const [before, after] = readFileSync(new URL(outer, folder), 'utf8').split(/<iframe[^>]*><\/iframe>/);
  return (out, face, body) => {
    const values = valuesOf(face);
    const bodyAt = before!.indexOf('<body');
    out.raw(filled(before!.slice(0, bodyAt), values));
    out.words(filled(before!.slice(bodyAt), values));
    out.raw('<iframe width="900" height="600" title="正文"></iframe>');
    out.frame((inner) => article(inner, face, body));
    out.words(filled(after!, values));
  };
}

/** A frameset of a banner, a menu and the article. */
function frameset(article: Template): Template {
  const [top, left] = ['frame-top.html', 'frame-left.html'].map((name) =>
    readFileSync(new URL(name, folder), 'utf8'),
  );
  const outer = readFileSync(new URL('frameset.html', folder), 'utf8').replaceAll(/ src="[^"]*"/g, '');
  return (out, face, body) => {
    out.raw(filled(outer, valuesOf(face)));
    for (const markup of [top!, left!]) {
      out.frame((inner) => {
        const bodyAt = markup.indexOf('<body');
        inner.raw(markup.slice(0, bodyAt));
        inner.words(markup.slice(bodyAt));
      });
    }
    out.frame((inner) => article(inner, face, body));
  };
}

export const templates = {
  trs: file('trs.html'),
  ucap: file('ucap.html'),
  word: file('word.html'),
  layout: file('layout.html'),
  jcms: file('jcms.html'),
  policy: file('policy.html'),
  portal: file('portal.html'),
  soup: file('soup.html'),
  mobile: file('mobile.html'),
  print: file('print.html'),
  iframe: framed('iframe.html', file('layout.html')),
  frameset: frameset(file('word.html')),
} satisfies Readonly<Record<string, Template>>;
export type TemplateName = keyof typeof templates;
