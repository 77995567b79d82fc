import { linkKey, type TaskLink } from '../../lib/annotation/annotation.ts';
import { LinkIcon } from '../icons.tsx';
import { useEditing } from './editing-context.ts';

/** Linked tasks that a card names; the editor shows all. */
const mostNamed = 3;

/** The linked tasks of an annotation, to be read. */
export function LinkList({ links }: { links: readonly TaskLink[] }) {
  const { words } = useEditing();
  if (links.length === 0) return null;
  return (
    <ul class="links" aria-label={words.annotations.links}>
      {links.slice(0, mostNamed).map((link) => (
        <li key={linkKey(link)} class="link">
          <LinkIcon />
          <p class="link-words">
            <span class="task-year">{words.year(link.year)}</span>{' '}
            <span class="link-text" lang="zh-CN" title={`${link.planTitle}\n${link.text}`}>
              {link.text}
            </span>
          </p>
        </li>
      ))}
      {links.length > mostNamed && (
        <li class="more-links">{words.annotations.moreLinks(links.length - mostNamed)}</li>
      )}
    </ul>
  );
}
