/**
 * Builds the threads of 23 reports of one city (../shared/corpus/shanghai), adds the last one by itself, and prints JSON
 * lines: what it read, how long each step took, and the threads. docs/threads.md says what the fields mean.
 *
 *   npm run --silent bench:threads
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Embedder } from '../lib/engine/embedder.ts';
import { embedTasks } from '../lib/engine/library-vectors.ts';
import { createEmbedder } from '../lib/engine/model-embedder.ts';
import { policyModel } from '../lib/engine/policy-model.ts';
import { LibraryThreads } from '../lib/engine/threads/library-threads.ts';
import { PlanFeatures } from '../lib/engine/threads/plan-features.ts';
import { dot } from '../lib/engine/vector-table.ts';
import type { Plan } from '../lib/policy/plan.ts';
import { taskKey } from '../lib/threads/make-task.ts';
import type { Group } from '../lib/threads/unite-groups.ts';
import { reportsOf } from './bench/report-folder.ts';
import { cacheFolder, rootFolder } from './folders.ts';
import { keepVectors } from './kept-vectors.ts';
import { publicFiles } from './node-embedder.ts';
import { placeModel } from './place-model.ts';

const print = (line: object) => console.log(JSON.stringify(line));
const round = (x: number) => Math.round(x * 1000) / 1000;

const plans = await reportsOf(join(rootFolder, '../shared/corpus/shanghai'));
if (!plans.length) {
  console.error('The reports (../shared/corpus/shanghai) are not there: nothing is measured.');
  process.exit(0);
}
print({
  plans: plans.length,
  tasks: plans.reduce((sum, { tasks }) => sum + tasks.length, 0),
  machine: { cores: availableParallelism(), processor: cpus()[0]?.model, load: loadavg()[0] },
});

let embedded = 0;
await placeModel(policyModel);
const embedder = await keepVectors(
  policyModel,
  async () => counting(await createEmbedder({ files: publicFiles, model: policyModel })),
  join(cacheFolder, 'vectors'),
);
const vectors: Float32Array[][] = [];
const embed = await timed(async () => {
  for (const plan of plans) vectors.push(await embedTasks(embedder, plan, policyModel.fusion));
});
print({ embed: { ...spent(embed), newTexts: embedded } });

const features: PlanFeatures[] = [];
const read = await timed(() => {
  for (const [i, plan] of plans.entries()) features.push(featuresOf(plan, vectors[i]!));
});
const last = features.pop()!;
const threads = new LibraryThreads();
const compare = await timed(() => {
  for (const plan of features) for (const _ of threads.add(plan));
});
const group = await timed(() => threads.groups());
const compareLast = await timed(() => {
  for (const _ of threads.add(last));
});
const groupLast = await timed(() => threads.groups());
const after = new Set<Group>(groupLast.result);
const untouched = (before: readonly Group[]) =>
  round(before.filter((one) => after.has(one)).length / before.length);
const cosines = await timed(() => cosinesOf(last, features));
const whole = read.cpu + compare.cpu + group.cpu;
print({ build: { features: spent(read), compare: spent(compare), group: spent(group) } });
print({
  addLast: {
    tasks: last.tasks.length,
    compare: spent(compareLast),
    // Every cosine of the last plan's context vectors with all others', which is the least a comparison without words takes.
    comparePartOfCosines: round(compareLast.cpu / cosines.cpu),
    group: spent(groupLast),
    partOfBuild: round((compareLast.cpu + groupLast.cpu) / whole),
    groupsUntouched: untouched(group.result),
    ofSeveralTasksUntouched: untouched(group.result.filter(({ length }) => length > 1)),
  },
});

const yearOf = new Map(plans.map(({ id, year }) => [id, year]));
const yearsOf = (one: Group) => new Set(one.map((key) => yearOf.get(threads.planOf(key)!)));
const sizes = groupLast.result
  .filter((one) => yearsOf(one).size >= 2)
  .map(({ length }) => length)
  .sort((a, b) => a - b);
print({
  threads: { ofTwoYears: sizes.length, largest: sizes.at(-1), median: sizes[sizes.length >> 1] },
  tasksInThem: round(sizes.reduce((sum, size) => sum + size, 0) / groupLast.result.flat().length),
});

function featuresOf(plan: Plan, ofTasks: readonly Float32Array[]): PlanFeatures {
  return new PlanFeatures(
    plan.id,
    plan.tasks.map(({ start, text }, i) => ({ key: taskKey(plan.id, start), text, vector: ofTasks[i]! })),
  );
}

function cosinesOf(plan: PlanFeatures, others: readonly PlanFeatures[]): number {
  let sum = 0;
  for (const other of others)
    for (const a of plan.tasks) for (const b of other.tasks) sum += dot(a.vector, b.vector);
  return sum;
}

/** The embedder, counting the texts that it is given. */
function counting(real: Embedder): Embedder {
  return {
    ...{ identity: real.identity, dimensions: real.dimensions },
    embed(texts) {
      embedded += texts.length;
      return real.embed(texts);
    },
  };
}

interface Timed<T> {
  readonly ms: number;
  /** The same in the processor's time, which other work on the machine has no part in. */
  readonly cpu: number;
  readonly result: T;
}

async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: round(performance.now() - start), cpu: (user + system) / 1000, result };
}

function spent({ ms, cpu }: Timed<unknown>): { ms: number; cpu: number } {
  return { ms, cpu };
}
