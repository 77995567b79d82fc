import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Components } from './components.ts';

test('what is joined hangs together, by way of others too, and is known by its least key', () => {
  const components = new Components(['a', 'b', 'c', 'd', 'e']);
  components.join('d', 'c');
  components.join('c', 'b');
  expect(components.of('d')).toBe('b');
  expect([...components.all()]).toEqual([
    ['a', ['a']],
    ['b', ['b', 'c', 'd']],
    ['e', ['e']],
  ]);
});

test('what is not known is passed over', () => {
  const components = new Components(['a', 'b']);
  components.join('a', 'x');
  components.join('x', 'b');
  expect(components.of('x')).toBe('x');
  expect([...components.all().keys()]).toEqual(['a', 'b']);
});

test('the same whatever the order of joins, and by the definition', () => {
  const keys = [...'abcdefghij'];
  const key = fc.constantFrom(...keys);
  const joins = fc
    .array(fc.tuple(key, key), { maxLength: 12 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(joins, ([all, shuffled]) => {
      const one = new Components(keys);
      const other = new Components(keys.toReversed());
      for (const [a, b] of all) one.join(a, b);
      for (const [a, b] of shuffled) other.join(b, a);
      expect([...other.all()]).toEqual([...one.all()]);
      for (const from of keys) {
        const reached = new Set([from]);
        for (const _ of keys)
          for (const [a, b] of all)
            if (reached.has(a) || reached.has(b)) {
              reached.add(a);
              reached.add(b);
            }
        expect(one.all().get(one.of(from))).toEqual([...reached].sort());
      }
    }),
  );
});
