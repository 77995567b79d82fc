import { useEditing } from './editing-context.ts';

/** The tags of an annotation, to be read. */
export function TagList({ tags }: { tags: readonly string[] }) {
  const { words } = useEditing();
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={words.annotations.tags}>
      {tags.map((tag) => (
        <li key={tag} class="tag" title={tag}>
          <span class="tag-text">{tag}</span>
        </li>
      ))}
    </ul>
  );
}
