import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableText } from '../comparable.ts';
import { joinProgrammes } from './join-programmes.ts';
import type { ProgrammeName } from './programme-name.ts';
import { sameProgramme } from './same-programme.ts';

const named = (name: string): ProgrammeName => ({ name, key: comparableText(name), kind: 'named' });
const variants = (names: readonly string[]) =>
  joinProgrammes(names.map(named)).groups.map(({ name, variants: all }) => ({
    name,
    of: all.map((one) => one.name),
  }));

test('the writings of one programme stand in one group', () => {
  expect(
    variants(['电脑入农户上网工程', '电脑入农户', '数字乌海', '电脑入农户上网工程', '电脑入户工程']),
  ).toEqual([
    { name: '电脑入农户上网工程', of: ['电脑入农户上网工程', '电脑入农户', '电脑入户工程'] },
    { name: '数字乌海', of: ['数字乌海'] },
  ]);
});

test('a group is named by the most complete writing that is used often', () => {
  const [group] = variants([
    ...Array(6).fill('一卡通'),
    ...Array(2).fill('一卡通工程'),
    '城市收费一卡通试点示范项目',
  ]);
  expect(group?.name).toBe('一卡通工程');
});

test('a writing that was not given finds the group it belongs to', () => {
  const groups = joinProgrammes(['电脑入农户上网工程', '金煤工程'].map(named));
  expect(groups.groupOf({ name: '金煤', kind: 'named' })?.name).toBe('金煤工程');
  expect(groups.groupOf({ name: '电脑入农户', kind: 'named' })?.name).toBe('电脑入农户上网工程');
  expect(groups.groupOf({ name: '数字乌海', kind: 'named' })).toBe(null);
  expect(groups.groupOf({ name: '金煤', kind: 'document' })).toBe(null);
});

const name = fc
  .array(
    fc.constantFrom(
      '电脑',
      '入',
      '农户',
      '上网',
      '工程',
      '行动计划',
      '城市',
      '一卡通',
      '智慧',
      '平台',
      '新一轮',
      '金煤',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => named(parts.join('')));

test('the order of names does not matter, nor whether they come at once', () => {
  fc.assert(
    fc.property(fc.array(name), fc.array(name), fc.func(fc.integer()), (first, then, by) => {
      const shuffled = [...first, ...then]
        .map((one, i) => ({ one, at: by(i) }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const atOnce = joinProgrammes([...first, ...then]);
      const later = joinProgrammes(first);
      void later.groups;
      later.add(then);
      expect(joinProgrammes(shuffled).groups).toEqual(atOnce.groups);
      expect(later.groups).toEqual(atOnce.groups);
    }),
  );
});

test('groups are what sameProgramme joins, and each name is in its own', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const groups = joinProgrammes(names);
      for (const a of names) {
        const group = groups.groupOf(a);
        expect(group?.variants.map((variant) => variant.name)).toContain(a.name);
        for (const b of names) if (sameProgramme(a, b)) expect(groups.groupOf(b)).toBe(group);
      }
      for (const { variants: all } of groups.groups) {
        const reached = new Set([all[0]!.name]);
        for (let size = 0; size !== reached.size; ) {
          size = reached.size;
          for (const one of all)
            if (all.some((two) => reached.has(two.name) && sameProgramme(one, two))) reached.add(one.name);
        }
        expect(reached.size).toBe(all.length);
      }
    }),
  );
});
