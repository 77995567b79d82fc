import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { linkKey, type TaskLink } from '../../lib/annotation/annotation.ts';
import type { Match, Strength } from '../../lib/policy/match.ts';
import { ChevronIcon } from '../icons.tsx';
import { standsOut } from '../matches/by-year.ts';
import { StrengthSign } from '../matches/strength-sign.tsx';
import { useEditing } from './editing-context.ts';
import { linkOf } from './link-of.ts';

interface LinkFieldProps {
  readonly links: readonly TaskLink[];
  /** Tasks found for the same text, best first; undefined while they are not known yet, null where none are looked for. */
  readonly related: readonly Match[] | undefined | null;
  onLink(link: TaskLink): void;
  onUnlink(link: TaskLink): void;
}

/** The linked tasks, and those that may be linked: the stronger ones at once, the weak ones folded. */
export function LinkField({ links, related, onLink, onUnlink }: LinkFieldProps) {
  const { words } = useEditing();
  const { linkField } = words.annotations;
  const id = useId();
  const unfolded = useSignal(false);
  const found = (related ?? []).map((match) => ({
    link: linkOf(match.task),
    strength: match.strength,
    match,
  }));
  const foundKeys = new Set(found.map(({ link }) => linkKey(link)));
  const linked = new Set(links.map(linkKey));
  const better = found.filter(({ match }) => standsOut(match));
  const weak = found.filter(({ match }) => !standsOut(match));
  const folds = better.length > 0 || links.length > 0;

  const row = (link: TaskLink, strength?: Strength) => (
    <TaskToggle
      key={linkKey(link)}
      link={link}
      strength={strength}
      linked={linked.has(linkKey(link))}
      onToggle={(on) => (on ? onLink(link) : onUnlink(link))}
    />
  );

  if (related === null && links.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent
    <div class="field" role="group" aria-labelledby={`${id}-name`}>
      <p class="field-name" id={`${id}-name`}>
        {linkField.label}
      </p>
      <ul class="task-toggles">
        {links.filter((link) => !foundKeys.has(linkKey(link))).map((link) => row(link))}
        {better.map(({ link, strength }) => row(link, strength))}
      </ul>
      {weak.length > 0 && folds && (
        <button
          type="button"
          class="fold-toggle"
          aria-expanded={unfolded.value}
          aria-controls={`${id}-weak`}
          onClick={() => (unfolded.value = !unfolded.value)}
        >
          <ChevronIcon />
          {linkField.weaker(weak.length)}
        </button>
      )}
      {weak.length > 0 && (
        <ul class="task-toggles" id={`${id}-weak`} hidden={folds && !unfolded.value}>
          {weak.map(({ link, strength }) => row(link, strength))}
        </ul>
      )}
      {related === undefined && <p class="field-hint">{linkField.pending}</p>}
      {related?.length === 0 && <p class="field-hint">{linkField.none}</p>}
    </div>
  );
}

interface TaskToggleProps {
  readonly link: TaskLink;
  readonly strength: Strength | undefined;
  readonly linked: boolean;
  onToggle(on: boolean): void;
}

function TaskToggle({ link, strength, linked, onToggle }: TaskToggleProps) {
  const { words } = useEditing();
  const { linkField } = words.annotations;
  const id = useId();
  return (
    <li class="task-toggle">
      <div class="task-words" id={id}>
        <p class="task-source">
          {strength && (
            <>
              <StrengthSign strength={strength} />
              <span class="only-spoken">{words.matches.strength[strength]}</span>
            </>
          )}
          <span class="task-year">{words.year(link.year)}</span>
          <span lang="zh-CN">{link.planTitle}</span>
        </p>
        <p class="task-text" lang="zh-CN">
          {link.text}
        </p>
      </div>
      <button
        type="button"
        class="small-button link-toggle"
        aria-pressed={linked}
        aria-describedby={id}
        title={linked ? linkField.unlink : undefined}
        onClick={() => onToggle(!linked)}
      >
        {linked ? linkField.linked : linkField.link}
      </button>
    </li>
  );
}
