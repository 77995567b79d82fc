import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { most } from '../../lib/annotation/annotation.ts';
import { foldText } from '../fold-text.ts';
import { CloseIcon } from '../icons.tsx';
import { completeTags, splitTags } from './complete-tags.ts';
import { useEditing } from './editing-context.ts';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** Tags that are not there yet. What could not be kept is answered by false, and stays in the field. */
  onAdd(tags: readonly string[]): Promise<boolean>;
  onRemove(tag: string): void;
}

/** Tags with completion: a combobox with a list (WAI-ARIA), whose keys wait while an input method composes. */
export function TagField({ tags, onAdd, onRemove }: TagFieldProps) {
  const { view, words } = useEditing();
  const { tagField } = words.annotations;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const typed = useSignal('');
  const open = useSignal(false);
  const tooLong = useSignal(false);
  /** The option the arrow keys are on; -1 for none. */
  const active = useSignal(-1);
  const offered = open.value ? completeTags(typed.value, view.tags.value, tags) : [];
  const shown = offered.length > 0;
  const full = tags.length >= most.tags;

  async function add(wanted: readonly string[]): Promise<void> {
    const given = new Set(tags.map(foldText));
    const added = wanted.filter((tag) => !given.has(foldText(tag)));
    const fitting = added.filter((tag) => tag.length <= most.tag).slice(0, most.tags - tags.length);
    const kept = fitting.length === 0 || (await onAdd(fitting));
    const left = added.filter((tag) => !kept || !fitting.includes(tag));
    tooLong.value = left.some((tag) => tag.length > most.tag);
    if (left.length > 0 && typed.value === '') typed.value = left.join('、');
  }

  function take(text: string): void {
    typed.value = '';
    active.value = -1;
    if (text.trim()) void add([text.trim()]);
  }

  function onInput(event: InputEvent & { readonly currentTarget: HTMLInputElement }): void {
    const text = event.currentTarget.value;
    active.value = -1;
    tooLong.value = false;
    open.value = text.trim() !== '';
    if (event.isComposing) {
      typed.value = text;
      return;
    }
    const { complete, rest } = splitTags(text);
    typed.value = complete.length > 0 ? rest.trimStart() : text;
    // A controlled field whose value did not change for us is not written again by itself.
    event.currentTarget.value = typed.value;
    if (complete.length > 0) void add(complete);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // 229: Safari and some input methods tell of their own Enter after the composition has ended.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return move(event);
    if (event.key === 'Enter') {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      return take(offered[active.value]?.tag ?? typed.value);
    }
    if (event.key === 'Escape' && shown) {
      // Closes the list, not the editor around it.
      event.stopPropagation();
      event.preventDefault();
      open.value = false;
      active.value = -1;
    }
    if (event.key === 'Backspace' && typed.value === '') {
      const last = tags.at(-1);
      if (last !== undefined) onRemove(last);
    }
  }

  function move(event: KeyboardEvent): void {
    event.preventDefault();
    if (!open.value) {
      open.value = true;
      return;
    }
    // One place more than there are options: the field itself.
    const places = offered.length + 1;
    const step = event.key === 'ArrowDown' ? 1 : -1;
    active.value = ((active.value + 1 + step + places) % places) - 1;
  }

  return (
    <div class="field">
      <label class="field-name" for={id}>
        {tagField.label}
      </label>
      <div class="tag-box">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            <span class="tag-text">{tag}</span>
            <button
              type="button"
              class="tag-remove"
              aria-label={tagField.remove(tag)}
              onClick={() => {
                onRemove(tag);
                input.current?.focus();
              }}
            >
              <CloseIcon />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          class="tag-input"
          role="combobox"
          aria-expanded={shown}
          aria-controls={shown ? `${id}-list` : undefined}
          aria-activedescendant={active.value >= 0 && shown ? `${id}-${active.value}` : undefined}
          aria-autocomplete="list"
          aria-describedby={`${id}-hint`}
          autocomplete="off"
          spellcheck={false}
          disabled={full}
          aria-invalid={tooLong.value}
          placeholder={tagField.placeholder}
          value={typed.value}
          onInput={onInput}
          onCompositionEnd={(event) => (typed.value = event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocus={() => (open.value = true)}
          onBlur={() => {
            open.value = false;
            take(typed.value);
          }}
        />
        {shown && (
          <div id={`${id}-list`} class="tag-list" role="listbox" aria-label={tagField.suggestions}>
            {offered.map(({ tag, count }, i) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant)
              // biome-ignore lint/a11y/useKeyWithClickEvents: and so do the keys
              <div
                key={tag}
                id={`${id}-${i}`}
                class="tag-option"
                role="option"
                aria-selected={i === active.value}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(tag)}
              >
                <span class="tag-text">{tag}</span>
                <span class="tag-count">{tagField.count(count)}</span>
              </div>
            ))}
          </div>
        )}
      </div>
      <p class="field-hint" id={`${id}-hint`}>
        {full ? tagField.full : tooLong.value ? tagField.tooLong : tagField.hint}
      </p>
    </div>
  );
}
