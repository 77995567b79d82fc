import { useComputed } from '@preact/signals';
import type { ImportReading } from '../../../lib/annotation/exchange/read-import.ts';
import { useWorkbench } from '../workbench-context.ts';

/** Refused records that are listed. */
const mostListed = 100;

interface ImportContentsProps {
  readonly name: string;
  readonly reading: ImportReading & { readonly is: 'read' };
}

/** What is in a file: how many annotations, which of them are here already, and which records cannot be taken over. */
export function ImportContents({ name, reading }: ImportContentsProps) {
  const { view, words } = useWorkbench();
  const said = words.workbench.import;
  const { annotations, refused } = reading;
  const here = useComputed(
    () => new Set([...(view.annotations.value ?? []), ...view.binned.value].map(({ id }) => id)),
  );
  const known = annotations.filter(({ id }) => here.value.has(id)).length;
  const pages = new Set(annotations.map(({ target }) => target.page.address)).size;
  return (
    <>
      <p class="file-name">
        {name} · {said.formats[reading.format]}
      </p>
      <div role="status">
        {annotations.length > 0 ? (
          <>
            <p class="import-count">{said.contains(annotations.length, pages)}</p>
            <p>{said.compared(annotations.length - known, known)}</p>
            <p>{said.unchanged}</p>
          </>
        ) : (
          <p class="import-count">{said.nothing}</p>
        )}
      </div>
      {refused.length > 0 && (
        <section class="refused">
          <h3>{said.refused(refused.length)}</h3>
          <ul>
            {refused.slice(0, mostListed).map((record) => (
              <li key={`${record.number} ${record.field}`}>
                <b>{said.record(record.number)}</b> {said.why[record.why]}
                {record.field && <code>{record.field}</code>}
                {record.name !== null && (
                  <span class="refused-name" lang="zh-CN">
                    {record.name.slice(0, 120)}
                  </span>
                )}
              </li>
            ))}
            {refused.length > mostListed && <li>{said.moreRefused(refused.length - mostListed)}</li>}
          </ul>
        </section>
      )}
    </>
  );
}
