import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { CorrectedTask, Correction } from '../../../lib/threads/correction.ts';
import { LinkIcon } from '../../icons.tsx';
import { Found } from '../list/found.tsx';
import { CalendarIcon, PartIcon } from '../parts/icons.tsx';
import { useWorkbench } from '../workbench-context.ts';

/** Tasks that are shown before the user asks for all. */
const shownAtFirst = 3;

/** One correction: what it says, of which tasks, since when; and the way back. */
export function CorrectionCard({ correction }: { readonly correction: Correction }) {
  const { actions, state, words } = useWorkbench();
  const { threads, moment, day } = words.workbench;
  const said = threads.corrections;
  const { selected } = state.corrections;
  const id = useId();
  const on = selected.value.has(correction.id);

  function select(): void {
    const next = new Set(selected.value);
    if (!next.delete(correction.id)) next.add(correction.id);
    selected.value = next;
  }

  return (
    <li class="correction" data-selected={on}>
      <input
        type="checkbox"
        class="correction-check"
        checked={on}
        aria-label={said.select}
        aria-describedby={id}
        onChange={select}
      />
      <div class="correction-words">
        <div class="correction-head">
          <h2 id={id}>
            <KindIcon kind={correction.kind} />
            {said.kinds[correction.kind]}
          </h2>
          <time datetime={correction.made} title={moment(correction.made)}>
            {day(correction.made)}
          </time>
        </div>
        <Said correction={correction} />
      </div>
      <button
        type="button"
        class="small-button correction-back"
        aria-describedby={id}
        onClick={(event) => {
          const card = event.currentTarget.closest('.correction')!;
          // The card goes: the keyboard goes on at the next.
          const next = card.nextElementSibling ?? card.previousElementSibling;
          next?.querySelector<HTMLElement>('.correction-back')?.focus();
          actions.threads.remove([correction.id]);
        }}
      >
        {said.takeBack}
      </button>
    </li>
  );
}

function KindIcon({ kind }: { readonly kind: Correction['kind'] }) {
  if (kind === 'apart') return <PartIcon />;
  return kind === 'together' ? <LinkIcon /> : <CalendarIcon />;
}

function Said({ correction }: { readonly correction: Correction }) {
  const { state, words } = useWorkbench();
  const said = words.workbench.threads.corrections;
  switch (correction.kind) {
    case 'apart':
      return (
        <>
          <Tasks tasks={[correction.task]} />
          <p class="correction-says">{said.apartFrom}</p>
          <Tasks tasks={correction.others} />
        </>
      );
    case 'together':
      return (
        <>
          <p class="correction-says">{said.together}</p>
          {/* Those that were named, then the rest of their threads: any of them may be what was searched for. */}
          <Tasks tasks={[...correction.tasks, ...correction.tasks.flatMap(({ others = [] }) => others)]} />
        </>
      );
    case 'year':
      return (
        <>
          <p class="correction-year">{said.year(correction.task.year, correction.year)}</p>
          <Tasks tasks={[correction.task]} />
        </>
      );
    case 'plan-year':
      return (
        <>
          <p class="correction-year">{said.planYear(correction.year)}</p>
          <p class="correction-source" lang="zh-CN">
            <Found text={correction.title} terms={state.corrections.terms.value} />
          </p>
        </>
      );
  }
}

function Tasks({ tasks }: { readonly tasks: readonly CorrectedTask[] }) {
  const { state, words } = useWorkbench();
  const said = words.workbench.threads.corrections;
  const terms = state.corrections.terms.value;
  const all = useSignal(false);
  const shown = all.value || terms.length > 0 ? tasks : tasks.slice(0, shownAtFirst);
  return (
    <>
      <ul class="correction-tasks">
        {shown.map((task, i) => (
          <li key={i}>
            <p lang="zh-CN" class="correction-text">
              <Found text={task.text} terms={terms} />
            </p>
            <p class="correction-source">
              {task.year !== null && <span>{words.year(task.year)}</span>}
              <span lang="zh-CN">
                <Found text={task.title || (task.plan === null ? said.page : task.plan)} terms={terms} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      {tasks.length > shownAtFirst && terms.length === 0 && (
        <button
          type="button"
          class="text-button"
          aria-expanded={all.value}
          onClick={() => (all.value = !all.value)}
        >
          {all.value ? said.allTasks : said.moreTasks(tasks.length - shownAtFirst)}
        </button>
      )}
    </>
  );
}
