import * as v from 'valibot';
import type { Plan, PlanDetails, Task } from '../policy/plan.ts';
import type { Embedder } from './embedder.ts';
import { asEngineError, EngineError } from './engine-error.ts';
import { type EngineFiles, sha256 } from './engine-files.ts';
import { embedTasks } from './library-vectors.ts';
import { contextIdentityOf, type Model } from './model.ts';
import { TaskIndex } from './rank.ts';
import { cosine } from './self-test.ts';
import { readVectors } from './vectors-file.ts';

/** The library's files in the package, made by `scripts/build-library.ts`. */
export const libraryFiles = { plans: 'library/plans.json', vectors: 'library/vectors.bin' } as const;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `plans.json`. A task's text is not repeated: it stands between its offsets in the plan's text. */
const LibraryFile = v.object({
  format: v.literal(1),
  plans: v.array(
    v.object({
      id: v.pipe(v.string(), v.minLength(1)),
      title: v.string(),
      issuer: v.string(),
      place: v.string(),
      year: v.pipe(v.number(), v.integer()),
      kind: v.picklist(['plan', 'results', 'speech', 'regional-plan', 'other']),
      text: v.string(),
      tasks: v.array(
        v.object({
          start: offset,
          end: offset,
          kind: v.picklist(['task', 'requirement', 'provision', 'target', 'result']),
          headings: v.array(v.string()),
          section: offset,
        }),
      ),
    }),
  ),
});

/** The plans, ready to be matched with. */
export interface Library {
  readonly plans: ReadonlyMap<string, PlanDetails>;
  readonly index: TaskIndex<Task>;
}

/** The plans as `plans.json` has them. */
export function writePlans(plans: readonly Plan[]): string {
  const file: v.InferOutput<typeof LibraryFile> = {
    format: 1,
    plans: plans.map(({ id, title, issuer, place, year, kind, text, tasks }) => ({
      ...{ id, title, issuer, place, year, kind, text },
      tasks: tasks.map(({ start, end, kind, headings, section }) => ({
        ...{ start, end, kind, section },
        headings: [...headings],
      })),
    })),
  };
  return `${JSON.stringify(file)}\n`;
}

/**
 * The plans of `plans.json`.
 * @throws EngineError `library` when it is not such a file, or a task lies outside of its plan's text
 */
export function readPlans(json: string): Plan[] {
  let file: v.InferOutput<typeof LibraryFile>;
  try {
    file = v.parse(LibraryFile, JSON.parse(json));
  } catch (error) {
    throw new EngineError('library', `${libraryFiles.plans} cannot be read: ${error}`, error);
  }
  return file.plans.map((plan) => ({
    ...plan,
    tasks: plan.tasks.map((task, index): Task => {
      if (task.start >= task.end || task.end > plan.text.length)
        throw new EngineError('library', `${plan.id}: task ${index} lies outside of the plan's text.`);
      return { ...task, text: plan.text.slice(task.start, task.end), plan: plan.id, index };
    }),
  }));
}

/**
 * Reads plans and vectors and makes them ready for ranking.
 * @throws EngineError `library` when a file is missing, damaged or belongs to another model, or `memory`
 */
export async function readLibrary(files: EngineFiles, model: Model): Promise<Library> {
  try {
    const [json, binary] = await Promise.all([
      files.read(libraryFiles.plans),
      files.read(libraryFiles.vectors),
    ]);
    const plans = readPlans(new TextDecoder().decode(json));
    const count = plans.reduce((sum, plan) => sum + plan.tasks.length, 0);
    const { dimensions } = model;
    const of = await sha256(json);
    const numbers = await readVectors(binary, { identity: contextIdentityOf(model), of, dimensions, count });
    const index = new TaskIndex<Task>(model);
    let row = 0;
    for (const plan of plans) {
      const vectors = plan.tasks.map(() => numbers.subarray(row * dimensions, ++row * dimensions));
      index.add(plan.tasks, vectors);
    }
    return { plans: new Map(plans.map((plan) => [plan.id, plan])), index };
  } catch (error) {
    throw asEngineError(error, 'library');
  }
}

/**
 * Embeds every task of the library afresh and compares it with the shipped vector.
 * @returns how many tasks, and the smallest cosine
 */
export async function checkLibrary(
  embedder: Embedder,
  { plans, index }: Library,
): Promise<{ tasks: number; least: number }> {
  let row = 0;
  let least = 1;
  for (const id of plans.keys()) {
    const tasks = index.tasks.filter((task) => task.plan === id);
    for (const vector of await embedTasks(embedder, { tasks }, index.fusion)) {
      least = Math.min(least, cosine(vector, index.vectors.row(row)));
      row += 1;
    }
  }
  return { tasks: row, least };
}
