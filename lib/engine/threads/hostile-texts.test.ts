import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Strip, Thread, ThreadSummary } from '../../messages/threads.ts';
import { buildThread, withPage } from '../../threads/build-thread.ts';
import { pageTask } from '../../threads/make-task.ts';
import { stripOf, summarise } from '../../threads/summarise.ts';
import { byWording, planOf, taskOf } from '../../threads/testing/tasks.ts';

const digits = '9'.repeat(400);
const bits =
  `${digits} 12345678901234567890123 0 -1 70 % 亿 万亿 亿亿亿 元 个 倍 到 达到 年内 明年 99999年底 到12010年 0000年 零点 . ．５ 5. ， 。 1—2 — 至 1/0 三分之二 0分之一 翻两番 行政村宽带上网率 电脑入农户上网工程 “ ” 《 》 “一卡通” 以上 约 每 第 号 〔2008〕 12396 NaN 1e999 今后五年 已 完成 继续 \0 \ud800 𠮷 \u200b`.split(
    ' ',
  );
const text = fc
  .array(fc.constantFrom(...bits), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));
const years = fc.option(fc.integer({ min: -5, max: 99_999 }));

const plans = [2006, 2007, 2008].map((year) => planOf({ year }));

/** Messages go from process to process as JSON; one that does not fit is dropped, and whoever asked would wait. */
function pass(schema: v.GenericSchema, message: unknown): void {
  const read = v.safeParse(schema, JSON.parse(JSON.stringify(message)));
  expect(read.issues).toBeUndefined();
}

test('whatever page and plans say, threads, strips and summaries are taken on the other side', () => {
  const examples: [string[], string, number | null][] = [
    [['投资1亿元'], `投资1-${digits}亿元`, 2009],
    [['投资1亿元'], `投资${digits}亿元`, null],
  ];
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, years, (texts, said, year) => {
      const tasks = texts.map((text, i) => taskOf(text, { year: 2006 + (i % 3), start: i }));
      const thread = buildThread({ id: '', name: '', tasks, plans, evidence: byWording, corrections: [] });
      const page = pageTask({ id: 'a', text: said, headings: [], kind: 'task' }, { title: '', year });
      const withPassage = withPage(thread, { page, plans, evidence: byWording, corrections: [] });
      for (const each of [thread, withPassage]) pass(Thread, each);
      pass(ThreadSummary, summarise(thread));
      pass(Strip, stripOf(withPassage, page.key));
    }),
    { numRuns: 500, examples },
  );
});
