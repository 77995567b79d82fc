import type { Signal } from '@preact/signals';
import { measureAmount } from '../../components/threads/measure-amount.ts';
import type { Words } from '../../components/words/words.ts';
import type {
  Answer,
  WorkbenchThreadsActions,
} from '../../components/workbench/threads/threads-place-view.ts';
import type { CorrectionStore } from '../../lib/store/corrections/correction-store.ts';
import type { PlanComparison } from '../../lib/threads/comparison.ts';
import { writeComparison } from '../../lib/threads/exchange/comparison-file.ts';
import type { ComparisonNames } from '../../lib/threads/exchange/comparison-parts.ts';
import {
  correctionsFileName,
  correctionsMime,
  writeCorrections,
} from '../../lib/threads/exchange/corrections-file.ts';
import { saveFile } from '../workbench/save-file.ts';

/** Writing the corrections into a file: all that the store has at that moment. */
export function takeOutCorrections(
  store: CorrectionStore,
  { language }: Words,
): Pick<WorkbenchThreadsActions, 'exportCorrections'> {
  return {
    exportCorrections: () =>
      attempt(async () => {
        const contents = writeCorrections(await store.all());
        saveFile(contents, correctionsMime, correctionsFileName(language, new Date()));
      }),
  };
}

/** Writing the comparison that is shown into a file. */
export function takeOutComparison(
  shown: Signal<Answer<PlanComparison> | null>,
  words: Words,
): Pick<WorkbenchThreadsActions, 'exportComparison'> {
  return {
    exportComparison: (format) =>
      attempt(async () => {
        const answer = shown.peek();
        if (answer?.is !== 'there') throw new Error('There is no comparison to be written.');
        const options = { names: comparisonNames(words), language: words.language };
        const { contents, mime, name } = await writeComparison(answer.of, format, options, new Date());
        saveFile(contents, mime, name);
      }),
  };
}

/** What comparisons call things: what the user reads beside the page. */
function comparisonNames(words: Words): ComparisonNames {
  const { relation, silent, body } = words.threads;
  return {
    relations: relation,
    gone: silent,
    target: ({ of, before, after, is }) => {
      const [from, to] = [before, after].map((measure) => measureAmount(measure, words));
      return `${of || body.someTarget} ${body.target(is, from!, to!)}`;
    },
  };
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}
