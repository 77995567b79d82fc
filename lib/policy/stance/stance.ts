import type { Span } from '../span.ts';

/**
 * What a task says of its undertaking: `announced` it is to be begun, `continued` to be gone on with (继续, 进一步),
 * `required` asked of others or always, `reported` done (已, 完成了, 实现了).
 */
export type Stance = 'announced' | 'continued' | 'required' | 'reported';

export interface FoundStance {
  readonly stance: Stance;
  /** The words that told it, UTF-16 offsets into the task's text; none when the kind of plan or passage alone did. */
  readonly cues: readonly Span[];
}
