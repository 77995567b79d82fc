import type { TermName } from '../../lib/policy/lexicon/term-family.ts';
import type { Words } from '../words/words.ts';

/** Names of one thing, each with the years in which it was usual. */
export function TermNames({ names, words }: { names: readonly TermName[]; words: Words }) {
  return (
    <>
      {names.map(({ text, from, to }, i) => {
        const usual = words.threads.evidence.usual(from, to);
        return (
          <span key={text} class="term-name">
            {i > 0 && ' / '}
            <span lang="zh-CN">{text}</span>
            {usual && <span class="term-years"> ({usual})</span>}
          </span>
        );
      })}
    </>
  );
}
