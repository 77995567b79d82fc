import { useWorkbench } from '../workbench-context.ts';

/** What takes long, and how far it is. Always in the document, as live regions must be. */
export function WorkBar() {
  const { view, words } = useWorkbench();
  const work = view.work.value;
  return (
    <div class="work-bar" data-shown={work !== null}>
      <p role="status">{work && words.workbench.work[work.what]}</p>
      {work && (
        <progress aria-label={words.workbench.work[work.what]} value={work.part ?? undefined} max={1}>
          {work.part !== null && words.percent(work.part)}
        </progress>
      )}
    </div>
  );
}
