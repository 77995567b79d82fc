import type { Token, Tokens } from 'marked';
import { readNote } from '../../annotations/note-tokens.ts';

/** A note without the signs of Markdown, in one line. */
export function plainNote(note: string): string {
  const tokens = readNote(note);
  return (tokens ? blocks(tokens) : note).replace(/\s+/gu, ' ').trim();
}

const blocks = (tokens: readonly Token[]): string => tokens.map(blockText).join(' ');

function blockText(token: Token): string {
  if (token.type === 'list') return (token as Tokens.List).items.map((item) => blocks(item.tokens)).join(' ');
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows]
      .flat()
      .map((cell) => inline(cell.tokens))
      .join(' ');
  }
  if (token.type === 'blockquote') return blocks((token as Tokens.Blockquote).tokens);
  return inline([token]);
}

function inline(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return inline(token.tokens);
      if (token.type === 'br') return ' ';
      return 'text' in token ? String(token.text) : '';
    })
    .join('');
}
