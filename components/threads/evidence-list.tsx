import type { Evidence, Relation, SharedFamily } from '../../lib/threads/relation.ts';
import type { ThreadTask } from '../../lib/threads/thread-task.ts';
import { closenessOf } from '../matches/closeness.ts';
import { namedTerms, Reason } from '../matches/reason.tsx';
import { StrengthSign } from '../matches/strength-sign.tsx';
import { TermNames } from '../matches/term-names.tsx';
import type { Words } from '../words/words.ts';
import { TargetWords } from './target-change.tsx';

interface EvidenceListProps {
  readonly relation: Relation;
  /** The later of the two tasks. */
  readonly task: ThreadTask;
  readonly words: Words;
}

/** Whether both tasks call a thing the same. */
const isSameName = ({ before, after }: SharedFamily): boolean =>
  before.length === after.length && before.every(({ text }) => after.some((name) => name.text === text));

/** What both tasks say in the same words. A number by itself is told by its measure or its programme. */
function mentionedIn({ terms, families }: Evidence): readonly string[] {
  const shared = namedTerms(terms).filter((term) => !/^\d+$/.test(term));
  const called = families.filter(isSameName).flatMap(({ before }) => before.map(({ text }) => text));
  return [...shared, ...called.filter((name) => !shared.some((term) => term.includes(name)))];
}

/** Why a task follows the one before it: the very features that brought them together, or the user's word. */
export function EvidenceList({ relation, task, words }: EvidenceListProps) {
  const { evidence, targets } = relation;
  if (!evidence) return null;
  const { strength, similarity, programmes, families, cues, correction } = evidence;
  const names = words.threads.evidence;
  const renamed = families.filter((family) => !isSameName(family));
  const mentioned = mentionedIn(evidence);
  return (
    <dl class="reasons">
      {correction !== null && <Reason name={names.by}>{names.byCorrection}</Reason>}
      <Reason name={names.likeness}>
        <span class="strength" data-strength={strength}>
          <StrengthSign strength={strength} />
          {words.matches.strength[strength]}
        </span>{' '}
        <span class="evidence-meaning">
          {names.meaning(words.matches.closeness[closenessOf(similarity)])}
        </span>
      </Reason>
      {mentioned.length > 0 && (
        <Reason name={names.terms}>
          <span lang="zh-CN">{words.list(mentioned)}</span>
        </Reason>
      )}
      {programmes.length > 0 && (
        <Reason name={names.programmes}>
          <span lang="zh-CN">{words.list(programmes)}</span>
        </Reason>
      )}
      {renamed.map(({ id, before, after }) => (
        <Reason key={id} name={names.names}>
          <TermNames names={before} words={words} /> → <TermNames names={after} words={words} />
        </Reason>
      ))}
      {targets.map((target) => (
        <Reason key={`${target.of} ${target.after.start}`} name={names.targets}>
          <TargetWords target={target} words={words} />
        </Reason>
      ))}
      {cues.length > 0 && (
        <Reason name={names.cues}>
          <span lang="zh-CN">
            {[...new Set(cues.map(({ start, end }) => `“${task.text.slice(start, end)}”`))].join(' ')}
          </span>
        </Reason>
      )}
    </dl>
  );
}
