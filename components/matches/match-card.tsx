import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Match } from '../../lib/policy/match.ts';
import { usePanel } from '../panel-context.ts';
import { MarkedText } from './marked-text.tsx';
import { MatchReasons } from './match-reasons.tsx';
import { StrengthSign } from './strength-sign.tsx';

interface MatchCardProps {
  readonly match: Match;
  readonly pointed: Signal<Match | null>;
  readonly children?: ComponentChildren;
}

/** One related task: how strong, where it stands, its text with the shared terms marked, and why. */
export function MatchCard({ match, pointed, children }: MatchCardProps) {
  const { words } = usePanel();
  const { task, strength, why } = match;
  return (
    <li
      class="match"
      onPointerEnter={() => (pointed.value = match)}
      onPointerLeave={() => {
        if (pointed.value === match) pointed.value = null;
      }}
    >
      <p class="match-head">
        <span class="strength" data-strength={strength}>
          <StrengthSign strength={strength} />
          {words.matches.strength[strength]}
        </span>
        {task.headings.length > 0 && (
          <span class="match-path">
            <span class="only-spoken">{words.matches.path} </span>
            <span lang="zh-CN">{task.headings.join(' › ')}</span>
          </span>
        )}
      </p>
      <p class="match-text" lang="zh-CN">
        <MarkedText text={task.text} marks={why.terms.flatMap((term) => term.inTask)} />
      </p>
      <MatchReasons match={match} />
      {children}
    </li>
  );
}
