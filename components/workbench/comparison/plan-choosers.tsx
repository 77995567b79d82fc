import type { PlanDetails } from '../../../lib/policy/plan.ts';
import { SwapIcon } from '../parts/icons.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { type ChosenPlans, plansByPlace } from './choose-plans.ts';

interface PlanChoosersProps {
  readonly plans: readonly PlanDetails[];
  readonly pair: ChosenPlans;
}

/** Which two plans are compared, by place and year. */
export function PlanChoosers({ plans, pair }: PlanChoosersProps) {
  const { state, words } = useWorkbench();
  const { chosen } = state.comparison;
  const said = words.workbench.threads.comparison;
  const places = plansByPlace(plans);

  const chooser = (side: keyof ChosenPlans) => (
    <label class="plan-chooser">
      <span class="plan-side">{said[side]}</span>
      <select
        class="select"
        value={pair[side]}
        onChange={(event) => (chosen.value = { ...pair, [side]: event.currentTarget.value })}
      >
        {places.map(({ place, plans: of }) => (
          <optgroup key={place} label={place || said.noPlace} lang="zh-CN">
            {of.map((plan) => (
              <option key={plan.id} value={plan.id} lang="zh-CN">
                {said.plan(plan.year, plan.title)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
  return (
    <div class="plan-choosers">
      {chooser('earlier')}
      <button
        type="button"
        class="icon-button"
        aria-label={said.swap}
        title={said.swap}
        onClick={() => (chosen.value = { earlier: pair.later, later: pair.earlier })}
      >
        <SwapIcon />
      </button>
      {chooser('later')}
    </div>
  );
}
