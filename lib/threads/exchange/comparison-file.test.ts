import { expect, test } from 'vitest';
import { aComparison, options } from './a-comparison.testing.ts';
import { comparisonFormats, writeComparison } from './comparison-file.ts';

const at = new Date(2026, 10, 20, 23, 59);

test.each([
  ['csv', 'zhengmai-文件对照-2008-2009-2026-11-20.csv', 'text/csv'],
  ['markdown', 'zhengmai-文件对照-2008-2009-2026-11-20.md', 'text/markdown'],
  [
    'docx',
    'zhengmai-文件对照-2008-2009-2026-11-20.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
] as const)('%s has a name and a type', async (format, name, mime) => {
  const file = await writeComparison(aComparison, format, options, at);
  expect(file).toMatchObject({ name, mime });
  expect(file.contents.length).toBeGreaterThan(500);
});

test.each(comparisonFormats)('%s in English', async (format) => {
  const file = await writeComparison(aComparison, format, { ...options, language: 'en' }, at);
  expect(file.name).toContain('zhengmai-comparison-2008-2009-2026-11-20.');
});
