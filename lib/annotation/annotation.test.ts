import { expect, test } from 'vitest';
import { newId } from './annotation.ts';

test('an id is a UUID of version 4, and another one each time', () => {
  const ids = Array.from({ length: 200 }, newId);
  for (const id of ids) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect(new Set(ids).size).toBe(200);
});
