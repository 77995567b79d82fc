import type { Annotation } from '../../../lib/annotation/annotation.ts';
import { OpenPageIcon } from '../parts/icons.tsx';
import { useWorkbench } from '../workbench-context.ts';

/** The page an annotation stands on, and the way there. */
export function Source({ annotation }: { readonly annotation: Annotation }) {
  const { actions, words } = useWorkbench();
  const { detail } = words.workbench;
  const { title, site, address, published } = annotation.target.page;
  return (
    <div class="source">
      <p class="source-title" lang="zh-CN">
        {title || address}
      </p>
      <p class="source-facts">
        {site && (
          <span class="source-site" lang="zh-CN">
            {site}
          </span>
        )}
        {published && <span>{detail.published(words.workbench.date(published))}</span>}
      </p>
      <p class="source-address">{address}</p>
      {/^https?:/i.test(address) && (
        <button type="button" class="small-button" onClick={() => actions.openPage(annotation.id)}>
          <OpenPageIcon />
          {detail.openPage}
        </button>
      )}
    </div>
  );
}
