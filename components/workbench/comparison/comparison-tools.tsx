import { useSignal } from '@preact/signals';
import { ShowFilters } from '../filters/show-filters.tsx';
import { ExportIcon, PrintIcon } from '../parts/icons.tsx';
import type { ComparisonFormat } from '../threads/threads-place-view.ts';
import { useWorkbench } from '../workbench-context.ts';
import { type ComparisonKind, comparisonKinds } from './arrange-comparison.ts';
import { KindSign } from './kind-sign.tsx';

const formats: readonly ComparisonFormat[] = ['docx', 'csv', 'markdown'];

/** How many of each kind there are, to be filtered by; and the ways onto paper and into files. */
export function ComparisonTools() {
  const { actions, state, words } = useWorkbench();
  const said = words.workbench.threads.comparison;
  const { kinds, counts, unchanged } = state.comparison;
  const outcome = useSignal<'exporting' | 'exported' | 'failed' | null>(null);

  const toggle = (kind: ComparisonKind) => {
    const next = new Set(kinds.value);
    if (!next.delete(kind)) next.add(kind);
    kinds.value = next;
  };
  const save = async (format: ComparisonFormat) => {
    outcome.value = 'exporting';
    outcome.value = (await actions.threads.exportComparison(format)) ? 'exported' : 'failed';
  };

  return (
    <div class="comparison-tools" data-shown={state.filtersShown.value}>
      <ShowFilters set={kinds.value.size} label={said.tools} />
      <fieldset class="kind-filters" aria-label={said.filters}>
        {comparisonKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="kind-filter"
            data-kind={kind}
            aria-pressed={kinds.value.has(kind)}
            disabled={counts.value[kind] === 0 && !kinds.value.has(kind)}
            onClick={() => toggle(kind)}
          >
            <KindSign kind={kind} />{' '}
            <span class="kind-count">{words.workbench.number(counts.value[kind])}</span>
          </button>
        ))}
      </fieldset>
      {counts.value.unchanged > 0 && (
        <button
          type="button"
          class="text-button"
          aria-expanded={unchanged.value}
          onClick={() => {
            unchanged.value = !unchanged.value;
            state.comparison.unfolded.value = new Set();
          }}
        >
          {unchanged.value ? said.hideUnchanged : said.showUnchanged}
        </button>
      )}
      <div class="comparison-doors">
        <button type="button" class="small-button" onClick={() => actions.threads.printComparison()}>
          <PrintIcon />
          {said.print}
        </button>
        <fieldset class="export-ways" aria-label={said.export}>
          <span class="export-label" aria-hidden="true">
            <ExportIcon />
            {said.export}
          </span>
          {formats.map((format) => (
            <button
              key={format}
              type="button"
              class="small-button"
              disabled={outcome.value === 'exporting'}
              title={said.formats[format]}
              onClick={() => void save(format)}
            >
              {said.formatShort[format]}
            </button>
          ))}
        </fieldset>
      </div>
      <p class="comparison-outcome" role="status">
        {outcome.value === 'exported' && <span class="done">{said.exported}</span>}
        {outcome.value === 'failed' && said.notExported}
      </p>
    </div>
  );
}
