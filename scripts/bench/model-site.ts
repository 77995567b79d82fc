import type { Answer } from '../../e2e/site/catalogue.ts';
import { policyModel } from '../../lib/engine/policy-model.ts';
import { folderOf } from '../place-model.ts';
import { publishedModel } from '../published-model.ts';
import { fileAnswer } from './file-answer.ts';
import type { ModelName } from './models-in-page.ts';

const folders: Readonly<Record<ModelName, string>> = {
  policy: folderOf(policyModel),
  published: folderOf(publishedModel),
};

/**
 * Answers with an empty page that has models-in-page.ts, and with the files of both models.
 * @param script models-in-page.ts, bundled
 */
export const modelSite =
  (script: string) =>
  (_host: string, path: string): Answer | undefined => {
    if (path === '/')
      return {
        type: 'text/html; charset=utf-8',
        body: '<!doctype html><title>models</title><script src="/models.js"></script>',
      };
    if (path === '/models.js') return { type: 'text/javascript; charset=utf-8', body: script };
    const [, name, rest] = /^\/(policy|published)\/(.+)$/.exec(path) ?? [];
    return name ? fileAnswer(folders[name as ModelName], rest!) : undefined;
  };
