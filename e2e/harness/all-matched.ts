import { type PanelContents, passagesOf } from './panel-contents.ts';

/** Every passage is in the panel and its matches have arrived. */
export function allMatched(contents: PanelContents): boolean {
  const passages = passagesOf(contents);
  return passages.length > 0 && contents.progress === null && passages.every(({ pending }) => !pending);
}
