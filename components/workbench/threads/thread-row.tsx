import type { ComponentChildren } from 'preact';
import { excerptOf, foundPlaces } from '../../../lib/annotation/search/found-places.ts';
import type { ThreadSummary } from '../../../lib/threads/thread.ts';
import { MarkedText } from '../../matches/marked-text.tsx';
import { RelationSign } from '../../threads/relation-sign.tsx';
import { Found } from '../list/found.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { type YearColumns, YearMatrix } from './year-matrix.tsx';

export interface ThreadRowProps {
  readonly index: number;
  /** px from the top of the list. */
  readonly top: number;
  /** px. */
  readonly height: number;
  /** Tab reaches this row. */
  readonly stop: boolean;
  onPress(): void;
}

interface Props extends ThreadRowProps {
  readonly thread: ThreadSummary;
  readonly columns: YearColumns;
  readonly terms: readonly string[];
  /** Its topic's heading stands above it. */
  readonly ofField: boolean;
  readonly opened: boolean;
}

/** One thread: its name, where it is from, its years, and what became of it last. */
export function ThreadRow({ thread, columns, terms, ofField, opened, ...row }: Props) {
  const { words } = useWorkbench();
  const { list, fields, noField } = words.workbench.threads;
  const { name, years, silent, tasks, last, ended } = thread;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the grid
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be placed
    <div
      role="row"
      class="listed-thread"
      data-id={thread.id}
      data-opened={opened}
      tabIndex={row.stop ? 0 : -1}
      aria-level={ofField ? 2 : 1}
      aria-rowindex={row.index}
      aria-selected={opened}
      style={{ transform: `translateY(${row.top}px)`, height: `${row.height}px` }}
      onClick={row.onPress}
    >
      <Cell kind="listed-words">
        <span class="listed-name" lang="zh-CN" title={name}>
          <Found text={name} terms={terms} />
        </span>
        <span class="listed-facts">
          {!ofField && <span>{thread.field ? fields[thread.field] : noField}</span>}
          <FactWords thread={thread} terms={terms} />
        </span>
      </Cell>
      <Cell kind="listed-years">
        <span class="matrix-end" aria-hidden="true">
          {columns.years[0]}
        </span>
        <YearMatrix columns={columns} has={years} silent={silent} />
        <span class="matrix-end" aria-hidden="true">
          {columns.years.at(-1)}
        </span>
        <span class="only-spoken">{list.summary(years, silent)}</span>
      </Cell>
      <Cell kind="listed-tasks">
        <span aria-hidden="true">{words.workbench.number(tasks)}</span>
        <span class="only-spoken">{words.threads.tasks(tasks)}</span>
      </Cell>
      <Cell kind="listed-last">
        {/* What a thread of one year became is nothing yet. */}
        {years.length > 1 && last && <RelationSign kind={last} words={words} />}
        {ended && <span class="listed-ended">{list.ended}</span>}
      </Cell>
    </div>
  );
}

function Cell({ kind, children }: { readonly kind: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: cells of a table cannot be placed
    // biome-ignore lint/a11y/useFocusableInteractive: the row has the focus
    <div role="gridcell" class={kind}>
      {children}
    </div>
  );
}

/** What it said last, and where it is from when that was looked for; or the words in which it was found. */
function FactWords({ thread, terms }: { readonly thread: ThreadSummary; readonly terms: readonly string[] }) {
  const { words } = useWorkbench();
  const { places, latest } = thread;
  const missing = terms.filter((term) =>
    [thread.name, ...places].every((text) => foundPlaces(text, [term]).length === 0),
  );
  if (missing.length > 0) {
    const excerpt = excerptOf(thread.words, missing, 24);
    if (excerpt.marks.length > 0) {
      return (
        <span class="listed-excerpt" lang="zh-CN">
          {excerpt.cut && '…'}
          <MarkedText text={excerpt.text} marks={excerpt.marks} />
        </span>
      );
    }
  }
  return (
    <span class="listed-excerpt" lang="zh-CN">
      {(terms.length > 0 || !latest) && <Found text={words.list([...places])} terms={terms} />}
      {terms.length > 0 && latest && ' · '}
      {latest}
    </span>
  );
}
