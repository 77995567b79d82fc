import { type FromEngine, isAnswer, isSame, type ThreadQuestion, type ToEngine } from '../messages/engine.ts';

/** Workers that may be lost over one question in a row: then it is given up, and the others go on without it. */
const lossLimit = 2;

interface Loss {
  readonly question: ThreadQuestion;
  readonly times: number;
  /** Of the last one. */
  readonly detail: string;
}

/** The questions of one panel over which workers were lost. */
export class LostQuestions {
  #losses: readonly Loss[] = [];

  /** A worker was lost while it answered this. */
  add(question: ThreadQuestion, detail: string): void {
    const known = this.#losses.find((loss) => isSame(loss.question, question));
    const loss = { question, times: (known?.times ?? 0) + 1, detail };
    this.#losses = [...this.#losses.filter((other) => other !== known), loss];
  }

  /** What to answer instead of asking once more; undefined for what may be asked. */
  refusal(asked: ToEngine): FromEngine | undefined {
    const loss = this.#losses.find(({ question }) => isSame(question, asked));
    if (!loss || loss.times < lossLimit) return undefined;
    return { type: 'unanswered', question: loss.question, detail: loss.detail };
  }

  /** What is answered is not to blame for what was lost before. */
  answered(answer: FromEngine): void {
    if (answer.type === 'unanswered') return;
    this.#losses = this.#losses.filter(({ question }) => !isAnswer(answer, question));
  }

  /** All may be asked again. */
  clear(): void {
    this.#losses = [];
  }
}
