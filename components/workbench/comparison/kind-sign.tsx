import { Icon } from '../../icons.tsx';
import { RelationSign } from '../../threads/relation-sign.tsx';
import { useWorkbench } from '../workbench-context.ts';
import type { ComparisonKind } from './arrange-comparison.ts';

/** What became of a task between two plans, as a sign and in words. */
export function KindSign({ kind }: { readonly kind: ComparisonKind }) {
  const { words } = useWorkbench();
  if (kind === 'fresh') return <RelationSign kind="new" words={words} />;
  if (kind !== 'gone') return <RelationSign kind={kind} words={words} />;
  return (
    <span class="relation-sign" data-relation="gone">
      <Icon>
        <circle cx="8" cy="8" r="3.75" stroke-dasharray="2 2" />
      </Icon>
      {words.threads.silent}
    </span>
  );
}
