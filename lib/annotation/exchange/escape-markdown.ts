/**
 * What may be markup anywhere in a line: CommonMark and GFM, and what Obsidian and Typora add (==highlight==, #tag, $x$).
 * A backslash before ASCII punctuation always makes it itself (CommonMark 0.31, 2.4).
 */
const anywhere = /[\\`*_[\]<>&~|$=#@^]|%(?=%)/g;

/** Marks of lists, rules and setext headings, at the beginning of a line. */
const atStart = /^([+-])|^(\d{1,9})([.)])/;

/** What becomes a link without any brackets (GFM autolinks). */
const autolink = /(?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.)/gi;

/** One line of plain text, so that Markdown shows it as it is. */
export function escapeMarkdown(line: string): string {
  return line
    .trim()
    .replace(anywhere, '\\$&')
    .replace(atStart, (_, mark?: string, number?: string, end?: string) =>
      mark ? `\\${mark}` : `${number}\\${end}`,
    )
    .replace(autolink, '$&\\');
}
