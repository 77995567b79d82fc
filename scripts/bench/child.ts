import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** A process of its own that measures one way; what it prints goes to stderr. */
export interface Child {
  /** Ms from the process's start until it was ready. */
  readonly ready: number;
  /** Has it do a variant of the page. */
  run<T>(variant: number): Promise<T>;
  /** Bytes the process has in memory. */
  memory(): Promise<number>;
  end(): void;
}

type Asked = { readonly variant: number } | 'memory';
type Answer = { readonly ready: true } | { readonly result: unknown } | { readonly error: string };

/** Starts a script of this folder that calls `answerParent`. */
export async function startChild(script: string): Promise<Child> {
  const begin = performance.now();
  const process = fork(join(import.meta.dirname, script), { stdio: ['ignore', 2, 2, 'ipc'] });
  const ask = async (asked?: Asked): Promise<unknown> => {
    const answered = nextAnswer(process, script);
    if (asked) process.send(asked);
    return answered;
  };
  await ask();
  return {
    ready: performance.now() - begin,
    run: async <T>(variant: number) => (await ask({ variant })) as T,
    memory: async () => (await ask('memory')) as number,
    end: () => void process.kill(),
  };
}

function nextAnswer(process: ChildProcess, script: string): Promise<unknown> {
  return new Promise((done, fail) => {
    const ended = (code: number | null) => fail(new Error(`${script} ended with ${code}.`));
    process.once('exit', ended);
    process.once('message', (answer: Answer) => {
      process.off('exit', ended);
      if ('error' in answer) fail(new Error(answer.error));
      else done('result' in answer ? answer.result : undefined);
    });
  });
}

/** In the process: gets ready, then does one variant after another as it is told. */
export function answerParent(getReady: () => Promise<(variant: number) => Promise<unknown>>): void {
  const tell = (answer: Answer) => void process.send!(answer);
  const fail = (error: unknown) => tell({ error: error instanceof Error ? error.stack! : String(error) });
  getReady().then((run) => {
    process.on('message', (asked: Asked) => {
      if (asked === 'memory') return tell({ result: process.memoryUsage().rss });
      run(asked.variant).then((result) => tell({ result }), fail);
    });
    tell({ ready: true });
  }, fail);
}
