import { ThreadMark } from '../../icons.tsx';
import { usePanel } from '../../panel-context.ts';

/** What the list says before anything was annotated: how it is done. */
export function NoAnnotations() {
  const { words } = usePanel();
  const { title, text, ways } = words.annotations.empty;
  return (
    <div class="no-annotations">
      <ThreadMark />
      <h2 class="notice-title">{title}</h2>
      <p>{text}</p>
      <ul>
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </div>
  );
}
