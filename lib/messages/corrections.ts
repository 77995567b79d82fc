import * as v from 'valibot';

/**
 * Told by whoever has changed the user's corrections, to all pages of the extension and the background, by
 * `runtime.sendMessage`. Whoever shows them reads them again.
 */
export const CorrectionsChanged = v.object({ type: v.literal('corrections-changed') });
export type CorrectionsChanged = v.InferOutput<typeof CorrectionsChanged>;
