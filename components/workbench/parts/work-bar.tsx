import { useWorkbench } from '../workbench-context.ts';

/**
 * What takes long, and how far it is. Always in the document, as live regions must be; a dialog, which covers all else,
 * has one of its own.
 */
export function WorkBar({ inDialog = false }: { readonly inDialog?: boolean }) {
  const { view, state, words } = useWorkbench();
  const work = inDialog === (state.dialog.value !== null) ? view.work.value : null;
  return (
    <section
      class="work-bar"
      data-shown={work !== null}
      aria-label={work ? words.workbench.work[work.what] : undefined}
    >
      <p role="status">{work && words.workbench.work[work.what]}</p>
      {work && (
        <progress aria-label={words.workbench.work[work.what]} value={work.part ?? undefined} max={1}>
          {work.part !== null && words.percent(work.part)}
        </progress>
      )}
    </section>
  );
}
