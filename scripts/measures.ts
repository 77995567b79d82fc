/**
 * Prints the measures that the five seeds state, a line of JSON for each:
 *
 *   npm run --silent measures
 *
 * `start`, `end`: the recognised task that states it, else its sentence (UTF-16 offsets into the seed's text).
 */
import { measuresOfPlan } from './measures-of-plan.ts';
import { seedsByFile } from './seeds-by-file.ts';

for (const plan of await seedsByFile()) {
  for (const row of measuresOfPlan(plan)) process.stdout.write(`${JSON.stringify(row)}\n`);
}
