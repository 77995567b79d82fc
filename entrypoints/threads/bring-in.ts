import type {
  CorrectionsReading,
  WorkbenchThreadsActions,
} from '../../components/workbench/threads/threads-place-view.ts';
import { decodeFile } from '../../lib/annotation/exchange/decode-file.ts';
import { readCorrections } from '../../lib/threads/exchange/corrections-file.ts';
import type { Corrections } from './corrections.ts';

/** Taking corrections over from files. */
export function bringInCorrections({
  bringIn,
}: Pick<Corrections, 'bringIn'>): Pick<WorkbenchThreadsActions, 'readCorrections' | 'importCorrections'> {
  return {
    readCorrections: async (file) => {
      try {
        return read(new Uint8Array(await file.arrayBuffer()));
      } catch {
        return { is: 'unreadable', why: 'no-file' };
      }
    },
    importCorrections: ({ corrections }) => bringIn(corrections),
  };
}

function read(bytes: Uint8Array): CorrectionsReading {
  const decoded = decodeFile(bytes);
  if ('text' in decoded) return readCorrections(decoded.text);
  // What is too large, or no text at all, is no file of ours.
  return { is: 'unreadable', why: decoded.why === 'empty' ? 'empty' : 'other-format' };
}
