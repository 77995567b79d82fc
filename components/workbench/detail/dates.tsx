import type { Annotation } from '../../../lib/annotation/annotation.ts';
import { useWorkbench } from '../workbench-context.ts';

/** When an annotation was made, changed and put into the bin. */
export function Dates({ annotation }: { readonly annotation: Annotation }) {
  const { detail, moment } = useWorkbench().words.workbench;
  const dates = (['created', 'modified', 'deleted'] as const).flatMap((which) => {
    const at = annotation[which];
    return at === undefined || (which !== 'created' && at === annotation.created) ? [] : [{ which, at }];
  });
  return (
    <dl class="dates">
      {dates.map(({ which, at }) => (
        <div key={which}>
          <dt>{detail[which]}</dt>
          <dd>
            <time datetime={at}>{moment(at)}</time>
          </dd>
        </div>
      ))}
    </dl>
  );
}
