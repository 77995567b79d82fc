import { expect, test } from 'vitest';
import type { PlanDetails, Task } from '../policy/plan.ts';
import { matchPassage } from './match-passage.ts';
import { TaskIndex } from './rank.ts';

const plan = (id: string, year: number): PlanDetails => ({
  ...{ id, year, title: `${year}年工作要点`, issuer: '市政府', place: '乌海', kind: 'plan' },
});
const plans = new Map([plan('a', 2008), plan('b', 2007)].map((each) => [each.id, each]));

const model = { dimensions: 2, fusion: { heading: 0.3, neighbours: 0.3, lexical: 0.8, families: 1.5 } };

const unit = (angle: number) => Float32Array.of(Math.cos(angle), Math.sin(angle));

function library(texts: readonly [plan: string, text: string, angle: number][]) {
  const index = new TaskIndex<Task>(model);
  for (const [i, [id, text, angle]] of texts.entries()) {
    const task: Task = {
      ...{ plan: id, index: i, text, start: 10 * i, end: 10 * i + text.length },
      ...{ kind: 'task', headings: ['一、网站'], section: 0 },
    };
    index.add([task], [unit(angle)]);
  }
  return index;
}

const query = { text: '建设政府门户网站', vector: unit(0) };

test('a match says which task of which plan, how strong, and why', () => {
  const index = library([
    ['a', '抓好安全生产', 2],
    ['b', '完善政府门户网站', 0.1],
    ['a', '发展现代农业', 2.2],
  ]);
  const matches = matchPassage(index, plans, query, 10);
  expect(matches).toHaveLength(1);
  expect(matches[0]).toMatchObject({
    task: { plan: 'b', planTitle: '2007年工作要点', year: 2007, index: 1, start: 10, headings: ['一、网站'] },
    strength: 'strong',
    why: { programmes: [], measures: [] },
  });
  expect(matches[0]!.why.terms.map(({ text }) => text)).toEqual(['政府门户网站']);
});

test('one year does not fill the list', () => {
  const websites = Array.from({ length: 9 }, (): [string, string, number] => ['a', '建设政府门户网站', 0]);
  const others = Array.from({ length: 30 }, (_, i): [string, string, number] => ['b', `发展第${i}产业`, 2]);
  const index = library([...websites, ['b', '完善政府门户网站', 0.1], ...others]);
  const years = matchPassage(index, plans, query, 20).map(({ task }) => task.year);
  expect(years).toEqual([2008, 2008, 2008, 2008, 2008, 2008, 2007]);
  expect(matchPassage(index, plans, query, 3)).toHaveLength(3);
});

test('nothing related, nothing listed', () => {
  const index = library([
    ['a', '抓好安全生产', 2],
    ['b', '发展现代农业', 2.2],
  ]);
  expect(matchPassage(index, plans, query, 10)).toEqual([]);
  expect(matchPassage(new TaskIndex<Task>(model), plans, query, 10)).toEqual([]);
});
