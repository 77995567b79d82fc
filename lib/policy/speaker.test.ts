import { expect, test } from 'vitest';
import { speakerOf } from './speaker.ts';

test('the state speaks of its organs and places, others of themselves', () => {
  const state = speakerOf('各区人民政府、市政府各部门要落实责任，市财政局负责全市资金安排。');
  expect(state.state).toBeGreaterThan(10);
  expect(state.others).toBe(0);
  const others = speakerOf('我校师生和公司员工参加活动，校长、董事长致辞，记者报道。');
  expect(others.state).toBe(0);
  expect(others.others).toBeGreaterThan(10);
});

test('a longer text with as many words says less', () => {
  expect(speakerOf(`公司员工。${'文'.repeat(2000)}`).others).toBeLessThan(1);
});
