import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Panel } from './rig.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page of the extension as it stands: rule and elements. */
export function axeFaults(panel: Panel): Promise<string[]> {
  // The source is made the function's own, because the page's policy forbids to evaluate a text there.
  const run = new Function(
    `${axe}; return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target).slice(0, 3).join(' ')));`,
  );
  return panel.evaluate(run as () => Promise<string[]>);
}
