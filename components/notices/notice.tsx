import type { ComponentChildren } from 'preact';
import { ThreadMark } from '../icons.tsx';

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  /** Level of the title; 1 where the page has no other heading. */
  readonly level?: 1 | 2;
  /** `busy`: nothing to do but wait, shown only when it takes a while. */
  readonly tone?: 'calm' | 'busy';
  readonly children?: ComponentChildren;
}

/** A state without a list: a mark, what is so, and what can be done. */
export function Notice({ title, text, level = 1, tone = 'calm', children }: NoticeProps) {
  const Title = `h${level}` as const;
  return (
    <div class="notice" data-tone={tone}>
      <ThreadMark />
      <Title class="notice-title">{title}</Title>
      {text && <p class="notice-text">{text}</p>}
      {children}
    </div>
  );
}

/** What a fault says of itself, for those who report it. */
export function TechnicalDetail({ label, detail }: { label: string; detail: string }) {
  if (!detail) return null;
  return (
    <details class="technical">
      <summary>{label}</summary>
      <code>{detail}</code>
    </details>
  );
}
