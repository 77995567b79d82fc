import { useSignal } from '@preact/signals';
import type { TargetedEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { CorrectionDraft } from '../../../lib/threads/correction.ts';
import type { ThreadTask } from '../../../lib/threads/thread-task.ts';
import { otherYear } from '../correction-drafts.ts';
import { useThread } from '../thread-context.ts';

/** No plan is older than the People's Republic, and none is written for later than the next two five-year plans. */
const first = 1949;
const last = () => new Date().getFullYear() + 10;

interface YearFormProps {
  readonly task: ThreadTask;
  onSave(draft: CorrectionDraft): void;
  onCancel(): void;
}

/** Asks for the right year, and whether it is the task's or its whole plan's. */
export function YearForm({ task, onSave, onCancel }: YearFormProps) {
  const { words } = useThread();
  const { yearField, yearOf, ofTask, ofPlan, outOfBounds, save, cancel } = words.threads.corrections;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const typed = useSignal(task.year === null ? '' : String(task.year));
  // A task is counted to its plan's year: when that is wrong, it is wrong for all of the plan.
  const whole = useSignal(task.plan !== null);
  const refused = useSignal(false);

  // With the form itself, not a frame later: who types at once types into it.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  function submit(event: TargetedEvent<HTMLFormElement>): void {
    event.preventDefault();
    const year = Number(typed.value);
    refused.value = !Number.isInteger(year) || year < first || year > last();
    if (refused.value) return field.current?.focus();
    if (year === task.year) return onCancel();
    onSave(otherYear(task, year, whole.value));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // It closes the form, and not the thread around it.
    event.stopPropagation();
    onCancel();
  }

  return (
    <form class="year-form" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <label for={id}>{yearField}</label>
      <input
        ref={field}
        id={id}
        class="year-input"
        type="number"
        inputMode="numeric"
        min={first}
        max={last()}
        step={1}
        value={typed.value}
        aria-invalid={refused.value}
        aria-describedby={`${id}-refused`}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          refused.value = false;
        }}
      />
      <p class="year-refused" id={`${id}-refused`} role="alert">
        {refused.value && outOfBounds(first, last())}
      </p>
      {task.plan !== null && (
        <fieldset class="year-of">
          <legend>{yearOf}</legend>
          {[true, false].map((plan) => (
            <label key={String(plan)} class="year-choice">
              <input
                type="radio"
                name={`${id}-of`}
                checked={whole.value === plan}
                onChange={() => (whole.value = plan)}
              />
              {plan ? ofPlan : ofTask}
            </label>
          ))}
        </fieldset>
      )}
      <div class="correct-ways">
        <button type="submit" class="small-button">
          {save}
        </button>
        <button type="button" class="text-button" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </form>
  );
}
