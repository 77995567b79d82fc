import { expect, test } from 'vitest';
import { anAnnotation, options } from './an-annotation.testing.ts';
import { backupFileName, exportFileName } from './file-name.ts';
import { exportFormats, formats } from './formats.ts';

test.each(exportFormats)('%s writes none and one, in both languages', async (format) => {
  for (const language of ['zh-CN', 'en'] as const) {
    for (const annotations of [[], [anAnnotation()]]) {
      expect((await formats[format].write(annotations, { ...options, language })).length).toBeGreaterThan(0);
    }
  }
});

test('files are named for what they hold and the user’s day', () => {
  const at = new Date(2026, 10, 20, 23, 59);
  expect(exportFileName('markdown', 'zh-CN', at)).toBe('zhengmai-批注-2026-11-20.md');
  expect(exportFileName('docx', 'en', at)).toBe('zhengmai-annotations-2026-11-20.docx');
  expect(backupFileName('zh-CN', at)).toBe('zhengmai-备份-2026-11-20.jsonld');
});

test('no two forms have the same ending', () => {
  expect(new Set(exportFormats.map((format) => formats[format].extension)).size).toBe(exportFormats.length);
});
