import { Clamped } from './clamped.tsx';
import { NoteView } from './note-markdown.tsx';

/** A note in a list: its beginning, and the rest on request. */
export function NoteClamped({ note }: { note: string }) {
  return (
    <Clamped lines={8} class="note-clamped">
      <NoteView note={note} />
    </Clamped>
  );
}
