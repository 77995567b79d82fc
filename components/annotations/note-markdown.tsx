import type { MarkedToken, Token, Tokens } from 'marked';
import { useMemo } from 'preact/hooks';
import { deepest, readNote, safeAddress } from './note-tokens.ts';

/**
 * A note, from Markdown. Its parts become elements one by one, never through HTML: tags in a note are text, a picture is
 * a link with its description, and only addresses of the web and of mail are links.
 */
export function NoteView({ note }: { note: string }) {
  const tokens = useMemo(() => readNote(note), [note]);
  return (
    <div class="note" dir="auto">
      {tokens ? <Parts of={tokens} depth={0} /> : <p class="note-as-typed">{note}</p>}
    </div>
  );
}

interface PartsProps {
  readonly of: readonly Token[] | undefined;
  readonly depth: number;
}

function Parts({ of: tokens = [], depth }: PartsProps) {
  if (depth > deepest) return tokens.map(({ raw }) => raw).join('');
  return (
    <>
      {tokens.map((token, i) => (
        <Part key={i} token={token as MarkedToken} depth={depth + 1} />
      ))}
    </>
  );
}

function Part({ token, depth }: { token: MarkedToken; depth: number }) {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return (
        <p class="note-heading">
          <Parts of={token.tokens} depth={depth} />
        </p>
      );
    case 'paragraph':
      return (
        <p>
          <Parts of={token.tokens} depth={depth} />
        </p>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Parts of={token.tokens} depth={depth} />
        </blockquote>
      );
    case 'list':
      return <NoteList list={token} depth={depth} />;
    case 'table':
      return <NoteTable table={token} depth={depth} />;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'strong':
      return (
        <strong>
          <Parts of={token.tokens} depth={depth} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Parts of={token.tokens} depth={depth} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Parts of={token.tokens} depth={depth} />
        </del>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'link':
      return (
        <NoteLink href={token.href}>
          <Parts of={token.tokens} depth={depth} />
        </NoteLink>
      );
    case 'image':
      return <NoteLink href={token.href}>{token.text || token.href}</NoteLink>;
    case 'checkbox':
      return <span class="note-check">{token.checked ? '☑' : '☐'} </span>;
    case 'text':
      return token.tokens ? <Parts of={token.tokens} depth={depth} /> : token.text;
    case 'escape':
      return token.text;
    default:
      // HTML, and whatever else there may be: as it was typed.
      return <span class="note-as-typed">{token.raw}</span>;
  }
}

function NoteLink({ href, children }: { href: string; children: preact.ComponentChildren }) {
  const address = safeAddress(href);
  if (address === null) return <span title={href}>{children}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={address}>
      {children}
    </a>
  );
}

function NoteList({ list, depth }: { list: Tokens.List; depth: number }) {
  const items = list.items.map((item, i) => (
    <li key={i} class={item.task ? 'note-task' : undefined}>
      <Parts of={item.tokens} depth={depth} />
    </li>
  ));
  return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
}

function NoteTable({ table, depth }: { table: Tokens.Table; depth: number }) {
  const cells = (row: readonly Tokens.TableCell[], Cell: 'th' | 'td') =>
    row.map((cell, i) => (
      <Cell key={i} style={{ textAlign: cell.align ?? undefined }}>
        <Parts of={cell.tokens} depth={depth} />
      </Cell>
    ));
  return (
    <table>
      <thead>
        <tr>{cells(table.header, 'th')}</tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          <tr key={i}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}
