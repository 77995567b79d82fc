import { expect, test } from 'vitest';
import type { EngineState } from '../view.ts';
import { zhCN } from '../words/zh-cn.ts';
import { statusOf } from './status.ts';

const ready: EngineState = { is: 'ready', tasks: 312, plans: 5 };
const of = (engine: EngineState, done: number, total = 96) =>
  statusOf({ engine, done, total, related: 61 }, zhCN);

test('every state of the engine has its words', () => {
  expect(of({ is: 'asleep' }, 0)).toMatchObject({ text: '正在准备比对…', part: 0 });
  expect(of({ is: 'loading', part: 0.43 }, 0)).toMatchObject({ text: '正在载入模型 43%', part: 0.43 });
  expect(of(ready, 12)).toMatchObject({ text: '已比对 12 / 96 段', part: 0.125 });
  expect(of(ready, 96)).toMatchObject({ text: '共 96 段，61 段有关联任务', part: null });
  expect(of({ is: 'failed', fault: 'memory', detail: '' }, 0)).toMatchObject({
    text: '共 96 段，未能比对',
    part: null,
  });
  expect(of({ is: 'failed', fault: 'crashed', detail: '' }, 12).text).toBe('已比对 12 / 96 段');
  expect(of(ready, 0, 0)).toMatchObject({ text: '正在准备比对…', part: 0 });
});

test('what is matched already needs no engine', () => {
  expect(of({ is: 'asleep' }, 96).text).toBe('共 96 段，61 段有关联任务');
});

test('while 96 passages are matched, a screen reader hears three things', () => {
  const spoken = Array.from({ length: 97 }, (_, done) => of(ready, done).spoken);
  expect([...new Set(spoken)]).toEqual(['正在比对 96 段', '已比对一半', '共 96 段，61 段有关联任务']);
});
