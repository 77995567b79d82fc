import { CorrectionsChanged } from '../../lib/messages/corrections.ts';
import { hearOurs, tellOurs } from '../annotations/own-news.ts';

/** Tells all other pages of the extension, and the background, that the corrections have changed. */
export function announceCorrections(): void {
  tellOurs({ type: 'corrections-changed' } satisfies CorrectionsChanged);
}

/** Calls back when others have changed the corrections, until the signal. */
export function hearCorrections(listener: () => void, signal?: AbortSignal): void {
  hearOurs(CorrectionsChanged, () => listener(), signal);
}
