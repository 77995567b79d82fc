import type * as v from 'valibot';
import { expectTypeOf, test } from 'vitest';
import type * as comparison from '../threads/comparison.ts';
import type * as thread from '../threads/thread.ts';
import type { PlanComparison, Strip, Thread, ThreadSummary } from './threads.ts';

// What is checked at run time is what the types say, both ways.
test('the messages carry the types of lib/threads', () => {
  expectTypeOf<v.InferOutput<typeof Thread>>().toExtend<thread.Thread>();
  expectTypeOf<thread.Thread>().toExtend<v.InferOutput<typeof Thread>>();
  expectTypeOf<v.InferOutput<typeof Strip>>().toExtend<thread.Strip>();
  expectTypeOf<thread.Strip>().toExtend<v.InferOutput<typeof Strip>>();
  expectTypeOf<v.InferOutput<typeof ThreadSummary>>().toExtend<thread.ThreadSummary>();
  expectTypeOf<thread.ThreadSummary>().toExtend<v.InferOutput<typeof ThreadSummary>>();
  expectTypeOf<v.InferOutput<typeof PlanComparison>>().toExtend<comparison.PlanComparison>();
  expectTypeOf<comparison.PlanComparison>().toExtend<v.InferOutput<typeof PlanComparison>>();
});
