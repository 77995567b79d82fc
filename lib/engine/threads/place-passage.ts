import type { Group } from '../../threads/unite-groups.ts';
import { affinities, nothing } from './affinity.ts';
import { grouping, type LibraryThreads } from './library-threads.ts';
import type { TaskFeatures } from './plan-features.ts';

/**
 * The group of the library that a passage of a page belongs to, as if it were a plan of its own: that with the greatest
 * mean, over the plans of the group, of the firmest link (see group-tasks.ts). Null when none is firm enough. What the
 * user has brought together is one, but no passage has to be like both.
 * @param allowed whether a group may be taken
 */
export function placePassage(
  passage: TaskFeatures,
  threads: LibraryThreads,
  allowed: (group: Group) => boolean,
): Group | null {
  const firmest = new Map<Group, Map<string, number>>();
  for (const plan of threads.plans) {
    for (const [place, value] of affinities(passage, null, plan).entries()) {
      if (value === nothing) continue;
      const group = threads.ownGroupOf(plan.tasks[place]!.key)!;
      let ofPlans = firmest.get(group);
      if (!ofPlans) firmest.set(group, (ofPlans = new Map()));
      ofPlans.set(plan.plan, Math.max(value, ofPlans.get(plan.plan) ?? value));
    }
  }
  let best: Group | null = null;
  let most = grouping.least;
  for (const [group, ofPlans] of firmest) {
    const plans = new Set(group.map((key) => threads.planOf(key)));
    let sum = 0;
    for (const plan of plans) sum += Math.max(grouping.unlinked, ofPlans.get(plan!) ?? 0);
    const value = sum / plans.size;
    if (
      value < most ||
      (value === most && best !== null && best[0]! < group[0]!) ||
      !allowed(threads.groupOf(group[0]!)!)
    )
      continue;
    best = group;
    most = value;
  }
  return best && threads.groupOf(best[0]!)!;
}
