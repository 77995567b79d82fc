import { expect, test } from 'vitest';
import { comparableText } from '../../policy/comparable.ts';
import { comparableClauses } from './clauses.ts';
import { PlanWords, type WordVector } from './plan-words.ts';
import { WordLists } from './word-lists.ts';

const texts = [
  '继续推进“电脑入农户上网工程”，年内行政村宽带上网率达到70%，明年内达到100%',
  '行政村信息服务站点建设',
  '推进社会保障卡“一卡通”工程；完善就业信息网络',
  '。',
];
const words = new PlanWords(texts);
const tasks = texts.map((text) => ({
  words: words.vector(comparableText(text)),
  clauses: comparableClauses(text).map((clause) => words.vector(clause)),
}));

function cosine(one: WordVector, other: WordVector): number {
  let sum = 0;
  for (const [i, term] of one.terms.entries())
    for (const [j, same] of other.terms.entries())
      if (term === same) sum += one.weights[i]! * other.weights[j]!;
  return sum;
}

test.for([...texts, '各行政村宽带上网率100%，推广城市一卡通', '宽带', '与此全然两样', ''])(
  'looked up or multiplied out, the cosines are the same: %s',
  (text) => {
    const others = new PlanWords([text, '别的', '推进农村宽带']);
    const own = others.vector(comparableText(text));
    const clauses = comparableClauses(text).map((clause) => others.vector(clause));
    const { lexical, clause } = new WordLists(tasks).compare(own, clauses);
    for (const [i, task] of tasks.entries()) {
      expect(lexical[i]).toBeCloseTo(cosine(own, task.words), 6);
      const all = clauses.flatMap((one) => task.clauses.map((other) => cosine(one, other)));
      expect(clause[i]).toBeCloseTo(Math.max(0, ...all), 6);
    }
  },
);

test('a task and itself are one', () => {
  const { lexical, clause } = new WordLists(tasks).compare(tasks[0]!.words, tasks[0]!.clauses);
  expect(lexical[0]).toBeCloseTo(1, 6);
  expect(clause[0]).toBeCloseTo(1, 6);
});

test('a lookup leaves nothing behind for the next', () => {
  const lists = new WordLists(tasks);
  const first = lists.compare(tasks[0]!.words, tasks[0]!.clauses);
  const kept = [first.lexical, first.clause].map((scores) => [...scores]);
  lists.compare(tasks[2]!.words, tasks[2]!.clauses);
  const again = lists.compare(tasks[0]!.words, tasks[0]!.clauses);
  expect([again.lexical, again.clause].map((scores) => [...scores])).toEqual(kept);
});
