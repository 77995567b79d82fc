import { expect, test } from 'vitest';
import { PagePassages } from './page-passages.ts';

const vector = Float32Array.of(1, 0);
const passages = Array.from({ length: 500 }, (_, i) => {
  return { id: `${i}`, text: `推进第${i}项工作`, headings: [], kind: 'task' as const };
});

test('only the passages that were asked for last are kept ready; a forgotten one can be told again', () => {
  const page = new PagePassages({ title: '', year: 2010, passages });
  for (const { id } of passages) {
    expect(page.know(id, vector)).toBe(page.get(id));
    // Somebody looks at this one all the time.
    expect(page.get('0')).toBeDefined();
  }
  const ready = passages.filter(({ id }) => page.get(id)).map(({ id }) => Number(id));
  expect(ready).toHaveLength(200);
  expect(ready.slice(0, 2)).toEqual([0, 301]);
  expect(page.get('7')).toBeUndefined();
  expect(page.know('7', vector)).toMatchObject({ task: { key: '#7', year: 2010 } });
  expect(page.get('7')).toBeDefined();
});

test('a passage that the page does not have cannot be told', () => {
  const page = new PagePassages({ title: '', year: 2010, passages });
  expect(page.know('none', vector)).toBeUndefined();
  expect(page.get('none')).toBeUndefined();
});
