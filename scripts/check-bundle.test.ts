import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import { findInScript } from './check-bundle.ts';
import { rootFolder } from './folders.ts';
import { escapeNoncharacters } from './vite/escape-noncharacters.ts';
import { offlineRuntime } from './vite/offline-runtime.ts';

test.each([
  ['fetch("https://cdn.jsdelivr.net/npm/x")', 'address https://cdn.jsdelivr.net/npm/x'],
  ['a="wss://example.com/b"', 'address wss://example.com/b'],
  ['hosts=["huggingface.co"]', 'host huggingface.co'],
  ['new Function("return 1")', 'evaluation new Function('],
  ['x=eval("1")', 'evaluation eval('],
  ['x="\uffff"', 'U+FFFE or U+FFFF'],
])('finds what must not be in a bundle: %s', (code, finding) => {
  expect(findInScript(code)).toContain(finding);
});

test('lets pass what only looks like it', () => {
  expect(
    findInScript('ns="http://www.w3.org/2000/svg"; a.eval(x); medieval(y); u="\\uffff"; /https?:\\/\\//'),
  ).toEqual([]);
});

test('the writer of Word documents keeps the names without which no program opens them', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [offlineRuntime(), escapeNoncharacters()],
    build: {
      write: false,
      lib: { entry: join(rootFolder, 'lib/annotation/exchange/docx.ts'), formats: ['es'] },
    },
  });
  const chunks = (built as Rollup.RollupOutput[])
    .flatMap(({ output }) => output)
    .filter((file) => file.type === 'chunk');
  const code = chunks.map((chunk) => chunk.code).join('\n');
  expect(code).toContain('http://schemas.openxmlformats.org/wordprocessingml/2006/main');
  expect(findInScript(code)).toEqual([]);
}, 60_000);

test('the engine as it is bundled refers to no other host and holds one copy of nothing large', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [offlineRuntime(), escapeNoncharacters()],
    build: {
      write: false,
      lib: { entry: join(rootFolder, 'lib/engine/worker.ts'), formats: ['iife'], name: 'engine' },
    },
  });
  const files = (built as Rollup.RollupOutput[]).flatMap(({ output }) => output);
  expect(files.map(({ fileName }) => fileName)).toHaveLength(1);
  const [worker] = files as [Rollup.OutputChunk];
  expect(findInScript(worker.code)).toEqual([]);
  // transformers.js and the runtime's glue; the wasm as text would be 19 MB.
  expect(worker.code.length).toBeGreaterThan(100_000);
  expect(worker.code.length).toBeLessThan(1_000_000);
  expect(worker.code).not.toMatch(/import\.meta/);
}, 60_000);
