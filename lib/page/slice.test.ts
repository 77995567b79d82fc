import { describe, expect, it } from 'vitest';
import { runAtOnce, runSliced } from './slice.ts';

function* count(to: number, each = 0): Generator<number, string, void> {
  for (let i = 0; i < to; i++) {
    for (const end = performance.now() + each; performance.now() < end; );
    yield i;
  }
  return 'done';
}

describe('runSliced', () => {
  it('gives what the generator gives, in slices, with others’ work in between', async () => {
    const slices: number[] = [];
    const progress: number[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const result = await runSliced(count(60, 1), {
      budget: 5,
      onProgress: (at) => progress.push(at),
      onSlice: (ms) => slices.push(ms),
    });
    clearInterval(timer);
    expect(result).toBe('done');
    expect(slices.length).toBeGreaterThanOrEqual(3);
    expect(turns).toBeGreaterThan(0);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('stops when aborted and closes the generator', async () => {
    const abort = new AbortController();
    let closed = false;
    function* endless(): Generator<number, void, void> {
      try {
        for (;;) yield 0;
      } finally {
        closed = true;
      }
    }
    const running = runSliced(endless(), {
      budget: 1,
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(running).rejects.toThrow(/abort/i);
    expect(closed).toBe(true);
  });

  it('passes on what the generator throws', async () => {
    function* failing(): Generator<number, void, void> {
      yield 1;
      throw new RangeError('broken');
    }
    await expect(runSliced(failing())).rejects.toThrow('broken');
    expect(() => runAtOnce(failing())).toThrow('broken');
  });
});
