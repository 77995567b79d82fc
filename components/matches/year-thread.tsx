import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Match } from '../../lib/policy/match.ts';
import { usePanel } from '../panel-context.ts';
import { byYear } from './by-year.ts';
import { MatchCard } from './match-card.tsx';

interface YearThreadProps {
  readonly matches: readonly Match[];
  readonly pointed: Signal<Match | null>;
  /** What stands under each match. */
  readonly foot: (match: Match) => ComponentChildren;
}

/** Matches along a thread of years, newest first; each source is named once. */
export function YearThread({ matches, pointed, foot }: YearThreadProps) {
  const { words } = usePanel();
  return (
    <div class="year-thread">
      {byYear(matches).map(({ year, plans }) => (
        <div key={year} class="year">
          <h3 class="year-heading">{words.year(year)}</h3>
          {plans.map(({ plan, title, issuer, matches: ofPlan }) => (
            <div key={plan} class="plan">
              <h4 class="plan-title" lang="zh-CN">
                <span>{title}</span>
                {issuer && <span class="plan-issuer">{issuer}</span>}
              </h4>
              <ol class="plan-matches">
                {ofPlan.map((match) => (
                  <MatchCard key={match.task.index} match={match} pointed={pointed}>
                    {foot(match)}
                  </MatchCard>
                ))}
              </ol>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
