import { Clamped } from '../clamped.tsx';
import { useEditing } from './editing-context.ts';
import { NoteView } from './note-markdown.tsx';

/** A note in a list: its beginning, and the rest on request. */
export function NoteClamped({ note }: { note: string }) {
  const { words } = useEditing();
  return (
    <Clamped lines={8} class="note-clamped" words={words}>
      <NoteView note={note} />
    </Clamped>
  );
}
