import type { TargetChange } from '../../lib/threads/relation.ts';
import type { Words } from '../words/words.ts';
import { measureAmount } from './measure-amount.ts';

/** What became of a target: 行政村宽带上网率 由 70% 提高到 100%. */
export function TargetWords({ target, words }: { target: TargetChange; words: Words }) {
  const { of, before, after, is } = target;
  const { someTarget, target: changed } = words.threads.body;
  return (
    <>
      {of ? <span lang="zh-CN">{of}</span> : someTarget}{' '}
      <b>{changed(is, measureAmount(before, words), measureAmount(after, words))}</b>
    </>
  );
}
