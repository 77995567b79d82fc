import { anchorRound } from './rounds.ts';

// Runs in a page.
const anchoring = { round: anchorRound };
export type Anchoring = typeof anchoring;

Object.assign(globalThis, { anchoring });
