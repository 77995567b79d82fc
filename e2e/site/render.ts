import { readFileSync } from 'node:fs';

const folder = new URL('../pages/', import.meta.url);

/** Text as HTML text. */
export const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Fills a template of e2e/pages: `{{name}}` with text, `{{{name}}}` with markup. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  const value = (name: string) => {
    const found = values[name];
    if (found === undefined) throw new Error(`${template} wants a value for ${name}`);
    return found;
  };
  return readFileSync(new URL(template, folder), 'utf8')
    .replaceAll(/\{\{\{(\w+)\}\}\}/g, (_, name: string) => value(name))
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(value(name)));
}

/** How content systems set paragraphs, as found on government pages. */
export const settings = {
  /** TRS with text pasted through its union style: one span in every paragraph. */
  trs: (lines: readonly string[]) =>
    lines
      .map(
        (line) =>
          `<p class="Custom_UnionStyle"><span style="font-size:12pt">　　${escapeHtml(line)}</span></p>`,
      )
      .join('\n'),
  /** Plain paragraphs with a first-line indent; headings set strong. */
  indent: (lines: readonly string[]) =>
    lines
      .map((line) => {
        const text = escapeHtml(line);
        const heading = /^[一二三四五六七八九十]+、.{2,40}$/.test(line);
        return `<p style="text-indent:2em">${heading ? `<strong>${text}</strong>` : text}</p>`;
      })
      .join('\n'),
  /** Word's export: runs of Latin text and digits in spans of their own, o:p everywhere. */
  word: (lines: readonly string[]) =>
    lines
      .map((line) => {
        const runs = escapeHtml(line).replaceAll(
          /[0-9A-Za-z%:]{2,}/g,
          (run) => `<span lang=EN-US>${run}</span>`,
        );
        return `<p class=MsoNormal style='text-indent:32.0pt;line-height:30.0pt'><span style='font-family:仿宋_GB2312'>${runs}<span lang=EN-US><o:p></o:p></span></span></p>`;
      })
      .join('\n'),
  /** Old pages: everything in one element, line breaks and hard spaces. */
  breaks: (lines: readonly string[]) =>
    lines.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${escapeHtml(line)}<br>`).join('\n'),
};
export type Setting = keyof typeof settings;
