import type { EngineFault, FromEngine, ThreadQuestion, ToEngine } from '../messages/engine.ts';

/** What the engine's worker tells its partner: first to join, then what to embed. */
export type ToPartner =
  /** `base`: address of the package's root, with a slash at the end. */
  { readonly is: 'join'; readonly base: string } | { readonly is: 'embed'; readonly text: string };

export type FromPartner =
  | { readonly is: 'joined' }
  /** The vector of the first text that has none yet. */
  | { readonly is: 'embedded'; readonly vector: Float32Array }
  | { readonly is: 'failed'; readonly detail: string };

/**
 * What the engine's owner and its worker tell each other. Both are ours and of one build, so nothing is checked here;
 * what panels say is checked by the owner.
 */
export type ToWorker =
  /** First of all. `base`: as above. `threads`: how many may embed, 1 or 2. */
  | { readonly is: 'start'; readonly base: string; readonly threads: number }
  | { readonly is: 'hear'; readonly panel: number; readonly message: ToEngine }
  | { readonly is: 'leave'; readonly panel: number }
  /** Answered by `pong` as soon as the worker comes to it. */
  | { readonly is: 'ping' };

export type FromWorker =
  | { readonly is: 'part'; readonly part: number }
  | { readonly is: 'ready'; readonly tasks: number; readonly plans: number }
  | { readonly is: 'failed'; readonly fault: EngineFault; readonly detail: string }
  | { readonly is: 'answer'; readonly panel: number; readonly message: FromEngine }
  /** This question is being answered: it is to blame if nothing more is heard. */
  | { readonly is: 'begins'; readonly panel: number; readonly question: ThreadQuestion }
  /** All that was heard so far is answered. */
  | { readonly is: 'rest' }
  | { readonly is: 'pong' };
