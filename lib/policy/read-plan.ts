import { plainText } from './plain-text.ts';
import type { Plan, PlanDetails } from './plan.ts';
import { recognise } from './recognise.ts';

/**
 * Reads a policy document: its text as given, and its tasks. One reader for the seeds and whatever else joins the
 * library; the recogniser is the one that reads pages.
 * @param text the whole document as plain text; tasks' offsets are UTF-16 positions in it.
 */
export function readPlan(text: string, details: PlanDetails): Plan {
  const tasks = recognise(plainText(text), { title: details.title }).map((passage, index) => ({
    ...passage,
    plan: details.id,
    index,
  }));
  return { ...details, text, tasks };
}
