import { expect, test } from 'vitest';
import { passageIds } from './passage-ids.ts';

const passage = (text: string, headings: string[] = []) => ({ text, headings });

test('a passage keeps its id when others come before it', () => {
  const [before] = passageIds([passage('建设电子政务内网。')]);
  expect(passageIds([passage('完善信息化培训体系。'), passage('建设电子政务内网。')])[1]).toBe(before);
});

test('equal passages have different ids, and the first keeps its own', () => {
  const [once] = passageIds([passage('建设电子政务内网。')]);
  const [first, second] = passageIds([passage('建设电子政务内网。'), passage('建设电子政务内网。')]);
  expect(first).toBe(once);
  expect(second).not.toBe(first);
});

test('another heading is another context, so another id', () => {
  const [a] = passageIds([passage('建设电子政务内网。', ['一、电子政务'])]);
  const [b] = passageIds([passage('建设电子政务内网。', ['二、信息安全'])]);
  expect(a).not.toBe(b);
});

test('20,000 similar texts get 20,000 ids', () => {
  const ids = passageIds(Array.from({ length: 20_000 }, (_, i) => passage(`完成第${i}项任务。`)));
  expect(new Set(ids).size).toBe(20_000);
});
