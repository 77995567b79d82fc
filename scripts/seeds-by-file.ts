import type { Plan } from '../lib/policy/plan.ts';
import { readSeedFile, seedPlans } from './seed-plans.ts';

/** The seeds' plans, known by the names of their files, as judged queries name them. */
export async function seedsByFile(): Promise<Plan[]> {
  const { plans: entries } = await readSeedFile();
  const plans = await seedPlans();
  return plans.map((plan, i) => {
    const id = entries[i]!.file;
    return { ...plan, id, tasks: plan.tasks.map((task) => ({ ...task, plan: id })) };
  });
}
