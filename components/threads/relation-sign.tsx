import type { RelationKind } from '../../lib/threads/relation.ts';
import { Icon } from '../icons.tsx';
import type { Words } from '../words/words.ts';

const shapes: Readonly<Record<RelationKind, string>> = {
  continued: 'M3 8h9.5M9.25 4.75 12.5 8l-3.25 3.25',
  raised: 'M8 13V3.5M4.25 7.25 8 3.5l3.75 3.75',
  lowered: 'M8 3v9.5M4.25 8.75 8 12.5l3.75-3.75',
  reported: 'm3.25 8.5 3 3 6.5-7',
  reworded: 'M2.75 6.25c1.75-2 3.5-2 5.25 0s3.5 2 5.25 0M2.75 10.75c1.75-2 3.5-2 5.25 0s3.5 2 5.25 0',
  new: 'M8 3.25v9.5M3.25 8h9.5',
};

/** What became of a task, as a sign and in words. */
export function RelationSign({ kind, words }: { kind: RelationKind; words: Words }) {
  return (
    <span class="relation-sign" data-relation={kind}>
      <Icon>
        <path d={shapes[kind]} />
      </Icon>
      {words.threads.relation[kind]}
    </span>
  );
}
