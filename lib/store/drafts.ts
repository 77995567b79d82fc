import * as v from 'valibot';
import { most } from '../annotation/annotation.ts';
import { Draft } from '../annotation/edit.ts';

const prefix = 'draft:';

/** Notes begun and left that are kept at most; the oldest go. */
const mostDrafts = 50;

const Kept = v.object({ ...Draft.entries, at: v.number() });

/** The draft of an annotation's note, or null when there is none. Never throws. */
export function readDraft(id: string): Draft | null {
  const kept = read(prefix + id);
  return kept && { from: kept.from, to: kept.to };
}

/**
 * Keeps a note that is being written, or forgets it. Local storage, because it is written before the call returns: a panel
 * may be closed or killed after any keystroke. Never throws: without storage the note is in its editor alone.
 */
export function keepDraft(id: string, draft: Draft | null): void {
  const key = prefix + id;
  // One that is too long for a note must not push the others out.
  if (draft && draft.to.length > most.note) return;
  if (!draft) {
    attempt(() => localStorage.removeItem(key));
    return;
  }
  const value = JSON.stringify({ from: draft.from, to: draft.to, at: Date.now() });
  const others = olderDrafts(key);
  for (const other of others.splice(mostDrafts - 1)) attempt(() => localStorage.removeItem(other));
  // A full storage makes room by the drafts left longest ago.
  while (!attempt(() => localStorage.setItem(key, value))) {
    const oldest = others.pop();
    if (oldest === undefined) return;
    attempt(() => localStorage.removeItem(oldest));
  }
}

/** Keys of the other drafts, the newest first. */
function olderDrafts(key: string): string[] {
  const found: { key: string; at: number }[] = [];
  attempt(() => {
    for (let i = 0; i < localStorage.length; i += 1) {
      const other = localStorage.key(i);
      if (other?.startsWith(prefix) && other !== key) found.push({ key: other, at: read(other)?.at ?? 0 });
    }
  });
  return found.sort((a, b) => b.at - a.at).map((draft) => draft.key);
}

function read(key: string): v.InferOutput<typeof Kept> | null {
  let kept: unknown;
  attempt(() => {
    kept = JSON.parse(localStorage.getItem(key) ?? 'null');
  });
  return v.is(Kept, kept) ? kept : null;
}

/** Whether it could be done: storage may be full, forbidden or missing. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
