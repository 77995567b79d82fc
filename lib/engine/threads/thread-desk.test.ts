import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { libraryOf } from '../../../scripts/library-of.ts';
import { createNodeEmbedder } from '../../../scripts/node-embedder.ts';
import { seedPlans } from '../../../scripts/seed-plans.ts';
import type { Plan } from '../../policy/plan.ts';
import type { CorrectedTask, Correction, CorrectionDraft } from '../../threads/correction.ts';
import { readCorrections, writeCorrections } from '../../threads/exchange/corrections-file.ts';
import type { Thread } from '../../threads/thread.ts';
import type { ThreadTask } from '../../threads/thread-task.ts';
import type { Embedder } from '../embedder.ts';
import { embedTasks } from '../library-vectors.ts';
import { policyModel } from '../policy-model.ts';
import { PagePassages } from './page-passages.ts';
import { ThreadDesk } from './thread-desk.ts';

// The real model and the real plans. Vectors are kept between runs; the first embeds some 500 texts.
const timeout = 240_000;
const breathe = async () => {};

let embedder: Embedder;
let plans: Plan[];
let desk: ThreadDesk;

async function deskOf(some: readonly Plan[]): Promise<ThreadDesk> {
  const made = new ThreadDesk(await libraryOf(some, embedder, policyModel));
  await made.load(breathe);
  return made;
}

beforeAll(async () => {
  embedder = await createNodeEmbedder({ keep: true });
  plans = await seedPlans();
  desk = await deskOf(plans);
}, timeout);

beforeEach(() => {
  desk.correct([]);
});

/** The key of the only task of a plan that has these words. */
function keyOf(plan: string, words: string): string {
  const found = plans
    .find(({ id }) => id === plan)!
    .tasks.filter(({ text }) => text.includes(words))
    .map(({ start }) => `${plan}#${start}`);
  expect(found, words).toHaveLength(1);
  return found[0]!;
}
const threadWith = (plan: string, words: string) => desk.thread(keyOf(plan, words))!;
const tasksOf = ({ entries }: Thread) => entries.map(({ task }) => task);
const taskIn = (thread: Thread, key: string) => tasksOf(thread).find((task) => task.key === key)!;
const keysOf = (thread: Thread) => tasksOf(thread).map(({ key }) => key);
const yearsOf = (thread: Thread) => [...new Set(tasksOf(thread).map(({ year }) => year))];

const corrected = ({ plan, title, ownYear, text }: ThreadTask): CorrectedTask => ({
  ...{ plan, title, text },
  year: ownYear,
});

let made = 0;
function correction(draft: CorrectionDraft): Correction {
  made += 1;
  const at = new Date(Date.UTC(2024, 0, 1, 0, 0, made)).toISOString();
  return { ...draft, id: `c${made}`, made: at } as Correction;
}

/** A page whose passages have been embedded; each passage's id is its place. */
async function pageOf(title: string, year: number | null, texts: readonly string[]): Promise<PagePassages> {
  const passages = texts.map((text, i) => ({ id: `${i}`, text, headings: [], kind: 'task' as const }));
  const page = new PagePassages({ title, year, passages });
  const vectors = await embedTasks(embedder, { tasks: passages }, policyModel.fusion);
  for (const [i, vector] of vectors.entries()) page.know(`${i}`, vector);
  return page;
}

describe('threads of the seeds', () => {
  test('行政村宽带上网率: 70 % in 2008, 100 % for 2009 said in 2008, 100 % in 2009', () => {
    const thread = threadWith('wuhai-2009', '行政村宽带上网率100%');
    const series = thread.series.find(({ of }) => of.includes('行政村宽带上网率'))!;
    expect(series.unit).toBe('%');
    expect(series.points.map(({ year, said, value }) => ({ year, said, value }))).toEqual([
      { year: 2008, said: 2008, value: 70 },
      { year: 2009, said: 2008, value: 100 },
      { year: 2009, said: 2009, value: 100 },
    ]);
    expect(keysOf(thread)).toContain(keyOf('wuhai-2008', '行政村宽带上网率达70%'));
  });

  test('电脑入农户上网工程 runs through 2006, 2007, 2008 and 2009', () => {
    const thread = threadWith('wuhai-2009', '电脑入农户上网工程');
    expect(thread.name).toBe('电脑入农户上网工程');
    expect(yearsOf(thread)).toEqual([2006, 2007, 2008, 2009]);
    for (const { task } of thread.entries.filter(({ task: { text } }) => text.includes('电脑入农户')))
      expect(task.programmes).toContain('电脑入农户上网工程');
  });

  test('every relation says why; of the first year nothing is known', () => {
    const { entries } = threadWith('wuhai-2009', '电脑入农户上网工程');
    for (const { relation } of entries) {
      expect(relation.kind === null || relation.kind === 'new').toBe(relation.evidence === null);
      if (relation.evidence) expect(relation.evidence.correction).toBeNull();
    }
    expect(entries[0]).toMatchObject({ task: { year: 2006 }, relation: { kind: null } });
    const { relation } = entries.find(({ task }) => task.key === keyOf('wuhai-2008', '电脑入农户'))!;
    expect(relation.from).toBe(keyOf('wuhai-2007-results', '电脑入农户'));
    expect(relation.evidence!.programmes).toContain('电脑入农户上网工程');
    expect(relation.evidence!.terms.length).toBeGreaterThan(0);
  });

  test('a thread is found by any of its tasks, and is called by its first', () => {
    const thread = threadWith('wuhai-2009', '电脑入农户上网工程');
    for (const key of keysOf(thread)) expect(desk.thread(key)).toBe(thread);
    expect(thread.id).toBe(keysOf(thread)[0]);
    expect(desk.thread('wuhai-2009#1')).toBeNull();
  });

  test('the list has every task once', async () => {
    const list = await desk.list(breathe);
    expect(list.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(plans.flatMap(({ tasks }) => tasks).length);
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    const thread = threadWith('wuhai-2009', '电脑入农户上网工程');
    expect(list.find(({ id }) => id === thread.id)).toMatchObject({
      name: '电脑入农户上网工程',
      years: [2006, 2007, 2008, 2009],
      targets: true,
      ended: false,
      corrected: false,
    });
  });

  test('the order of the plans has no part in it', async () => {
    const turned = await deskOf(plans.toReversed());
    const [list, other] = [await desk.list(breathe), await turned.list(breathe)];
    expect(other.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
    for (const { id } of list) {
      const [thread, same] = [desk.thread(id)!, turned.thread(id)!];
      expect(keysOf(same)).toEqual(keysOf(thread));
      expect(same.name).toBe(thread.name);
      expect(same.entries.map(({ relation }) => relation.kind)).toEqual(
        thread.entries.map(({ relation }) => relation.kind),
      );
      expect(same.series).toEqual(thread.series);
    }
  }, 60_000);
});

describe('a passage of a page', () => {
  test('of another place finds its thread, and stands in it', async () => {
    const page = await pageOf('2010年某市信息化工作要点', 2010, [
      '继续实施电脑入农户上网工程，行政村宽带上网率保持100%。',
      '加强信息化人才队伍建设，开展公务员信息技术培训。',
      '办好春节晚会。',
    ]);
    const thread = desk.passageThread(page, '0')!;
    expect(thread.name).toBe('电脑入农户上网工程');
    expect(keysOf(thread).at(-1)).toBe('#0');
    expect(yearsOf(thread)).toEqual([2006, 2007, 2008, 2009, 2010]);
    expect(desk.strip(page, '0')).toMatchObject({
      thread: thread.id,
      name: thread.name,
      years: [2006, 2007, 2008, 2009].map((year) => ({ year })),
    });
    const { relation } = thread.entries.at(-1)!;
    expect(relation.from).toBe(keyOf('wuhai-2009', '行政村宽带上网率100%'));
    expect(desk.passageThread(page, '2')).toBeNull();
    expect(desk.strip(page, '2')).toBeNull();
    expect(desk.passageThread(page, 'none')).toBeNull();
    // The library itself has not changed.
    expect(keysOf(threadWith('wuhai-2009', '行政村宽带上网率100%'))).not.toContain('#0');
  });

  test('that is a task of the library takes its place and is not shown twice', async () => {
    const plan = plans.find(({ id }) => id === 'wuhai-2009')!;
    const texts = plan.tasks.map(({ text }) => text);
    const page = await pageOf(plan.title, 2009, texts);
    const at = texts.findIndex((text) => text.includes('行政村宽带上网率100%'));
    const thread = desk.passageThread(page, `${at}`)!;
    const library = threadWith('wuhai-2009', '行政村宽带上网率100%');
    expect(keysOf(thread)).toContain(`#${at}`);
    expect(keysOf(thread)).not.toContain(keyOf('wuhai-2009', '行政村宽带上网率100%'));
    expect(tasksOf(thread).map(({ text }) => text)).toEqual(tasksOf(library).map(({ text }) => text));
  });

  test('whose vector is not known yet has no thread', () => {
    const passages = [{ id: '0', text: '继续推进电脑入农户上网工程', headings: [], kind: 'task' as const }];
    expect(desk.passageThread(new PagePassages({ title: '', year: 2010, passages }), '0')).toBeNull();
  });

  test('whose year is not known comes last', async () => {
    const page = await pageOf('某页', null, ['继续实施“电脑入农户上网工程”，行政村宽带上网率100%。']);
    expect(tasksOf(desk.passageThread(page, '0')!).at(-1)).toMatchObject({ key: '#0', year: null });
  });
});

describe('corrections', () => {
  test('not related: the task leaves the thread, and is back when it is taken away', () => {
    const before = threadWith('wuhai-2009', '行政村宽带上网率100%');
    const strange = taskIn(before, keyOf('wuhai-2008', '有条件上网的行政村'));
    const others = tasksOf(before).filter((task) => task !== strange);
    const apart = correction({ kind: 'apart', task: corrected(strange), others: others.map(corrected) });
    expect(desk.correct([apart])).toBe(true);
    const after = threadWith('wuhai-2009', '行政村宽带上网率100%');
    expect(keysOf(after)).toEqual(keysOf(before).filter((key) => key !== strange.key));
    expect(after.corrections).toEqual([apart.id]);
    for (const { key } of others) expect(keysOf(desk.thread(strange.key)!)).not.toContain(key);
    desk.correct([]);
    expect(threadWith('wuhai-2009', '行政村宽带上网率100%')).toEqual(before);
  });

  test('belong together: one thread, which is two again when it is taken away', async () => {
    const one = threadWith('wuhai-2009', '行政村宽带上网率100%');
    const other = threadWith('wuhai-2009', '信息网络和通信安全应急工作');
    expect(one).not.toBe(other);
    const tasks = [taskIn(other, keyOf('wuhai-2008', '电子政务容灾备份')), tasksOf(one).at(-1)!];
    const together = correction({ kind: 'together', tasks: tasks.map(corrected) });
    desk.correct([together]);
    const joined = threadWith('wuhai-2009', '行政村宽带上网率100%');
    expect(keysOf(joined).toSorted()).toEqual([...keysOf(one), ...keysOf(other)].sort());
    const own = keysOf(one);
    for (const { task, relation } of joined.entries.filter(({ relation }) => relation.from !== null))
      expect(relation.evidence!.correction).toBe(
        own.includes(task.key) === own.includes(relation.from!) ? null : together.id,
      );
    expect(joined.corrections).toEqual([together.id]);
    expect((await desk.list(breathe)).filter((summary) => summary.corrected).map(({ id }) => id)).toEqual([
      joined.id,
    ]);
    desk.correct([]);
    expect(threadWith('wuhai-2009', '行政村宽带上网率100%')).toEqual(one);
    expect(threadWith('wuhai-2009', '信息网络和通信安全应急工作')).toEqual(other);
  });

  test('belong together: whichever task is taken out again, the rest of both threads stays together', () => {
    const [one, other] = [
      threadWith('wuhai-2009', '行政村宽带上网率100%'),
      threadWith('wuhai-2009', '信息网络和通信安全应急工作'),
    ];
    const side = ([first, ...others]: readonly ThreadTask[]) => ({
      ...corrected(first!),
      others: others.map(corrected),
    });
    const sides = [one, other].map((thread) => side(tasksOf(thread)));
    const together = correction({ kind: 'together', tasks: sides });
    desk.correct([together]);
    const joined = desk.thread(one.id)!;
    expect(keysOf(joined).toSorted()).toEqual([...keysOf(one), ...keysOf(other)].sort());
    for (const out of tasksOf(joined)) {
      const rest = tasksOf(joined).filter((task) => task !== out);
      const apart = correction({ kind: 'apart', task: corrected(out), others: rest.map(corrected) });
      desk.correct([together, apart]);
      const left = desk.thread(rest[0]!.key)!;
      // Without it another may be like enough to come in.
      expect(keysOf(left)).toEqual(expect.arrayContaining(rest.map(({ key }) => key)));
      expect(keysOf(left)).not.toContain(out.key);
      expect(left.corrections).toEqual([together.id, apart.id].sort());
      expect(keysOf(desk.thread(out.key)!)).not.toContain(rest[0]!.key);
    }
    desk.correct([]);
    expect(desk.thread(one.id)).toEqual(one);
  });

  test('a relation that the user made says so', async () => {
    const alone = (await desk.list(breathe)).filter(({ tasks }) => tasks === 1);
    const [one, other] = [2006, 2009].map((year) => alone.find(({ years }) => years[0] === year)!);
    const tasks = [one, other].map((summary) => corrected(tasksOf(desk.thread(summary!.id)!)[0]!));
    const together = correction({ kind: 'together', tasks });
    desk.correct([together]);
    const { entries } = desk.thread(one!.id)!;
    expect(entries.map(({ task }) => task.key)).toEqual([one!.id, other!.id]);
    expect(entries[1]!.relation.evidence!.correction).toBe(together.id);
  });

  test('wrong year: of a task, and of a plan; the task goes before its plan', () => {
    const key = keyOf('wuhai-2009', '行政村宽带上网率100%');
    const before = desk.thread(key)!;
    const task = corrected(taskIn(before, key));
    desk.correct([
      correction({ kind: 'plan-year', plan: 'wuhai-2009', title: task.title, year: 2012 }),
      correction({ kind: 'year', task, year: 2011 }),
    ]);
    const after = desk.thread(key)!;
    expect(taskIn(after, key)).toMatchObject({ year: 2011, yearCorrected: true });
    expect(desk.plans.find(({ id }) => id === 'wuhai-2009')!.year).toBe(2012);
    const [first, second] = plans.find(({ id }) => id === 'wuhai-2009')!.tasks;
    expect([first, second].map((one) => desk.yearOf(one!))).toEqual([2012, 2012]);
    expect(desk.compare('wuhai-2008', 'wuhai-2009')!.later.year).toBe(2012);
    desk.correct([]);
    expect(desk.thread(key)).toEqual(before);
    expect(desk.plans.find(({ id }) => id === 'wuhai-2009')!.year).toBe(2009);
  });

  test('of a passage of a page', async () => {
    const page = await pageOf('2010年某市信息化工作要点', 2010, [
      '继续实施电脑入农户上网工程，行政村宽带上网率保持100%。',
      '办好春节晚会。',
    ]);
    const thread = desk.passageThread(page, '0')!;
    const [passage, ...others] = tasksOf(thread).toReversed().map(corrected);
    desk.correct([correction({ kind: 'apart', task: passage!, others })]);
    expect(desk.passageThread(page, '0')?.id).not.toBe(thread.id);
    expect(desk.apartFrom(page, page.get('0')!)).toEqual(
      new Set(keysOf(thread).filter((key) => key !== '#0')),
    );
    const party = { ...passage!, text: '办好春节晚会。' };
    desk.correct([correction({ kind: 'together', tasks: [party, others[0]!] })]);
    expect(desk.passageThread(page, '1')!.id).toBe(thread.id);
    const { relation } = desk.passageThread(page, '1')!.entries.at(-1)!;
    expect(relation.from).not.toBeNull();
    desk.correct([]);
    expect(desk.passageThread(page, '1')).toBeNull();
    expect(desk.passageThread(page, '0')!.id).toBe(thread.id);
    expect(desk.apartFrom(page, page.get('0')!)).toEqual(new Set());
  });

  test('wrong year: of a passage of a page', async () => {
    const page = await pageOf('某市信息化工作要点', 2010, ['行政村宽带上网率明年内达到100%。']);
    const task = corrected(tasksOf(desk.passageThread(page, '0')!).at(-1)!);
    const year = correction({ kind: 'year', task, year: 2007 });
    desk.correct([year]);
    const thread = desk.passageThread(page, '0')!;
    const passage = taskIn(thread, '#0');
    expect(passage).toMatchObject({ year: 2007, yearCorrected: true });
    expect(passage.measures[0]!.deadline!.until).toBe('2008-12-31');
    expect(thread.corrections).toContain(year.id);
    expect(yearsOf(thread).toSorted()).toEqual(yearsOf(thread));
    desk.correct([]);
    expect(taskIn(desk.passageThread(page, '0')!, '#0')).toMatchObject({ year: 2010, yearCorrected: false });
  });

  test('of a task hold for the passage of a page that is this task', async () => {
    const key = keyOf('wuhai-2009', '行政村宽带上网率100%');
    const [own, other] = [key, keyOf('wuhai-2008', '有条件上网的行政村')].map((each) =>
      taskIn(desk.thread(key)!, each),
    );
    const page = await pageOf(own!.title, 2009, [own!.text]);
    desk.correct([correction({ kind: 'apart', task: corrected(own!), others: [corrected(other!)] })]);
    expect(desk.apartFrom(page, page.get('0')!)).toEqual(new Set([other!.key]));
    expect(keysOf(desk.passageThread(page, '0')!)).not.toContain(other!.key);
  });

  test('of a plan’s year hold for the page that is this plan, which is not set beside itself', async () => {
    const plan = plans.find(({ id }) => id === 'wuhai-2009')!;
    const texts = plan.tasks.map(({ text }) => text);
    const page = await pageOf(plan.title, 2009, texts);
    expect(desk.plansBeside(page)).toEqual(new Set([plan.id]));
    const at = `${texts.findIndex((text) => text.includes('行政村宽带上网率100%'))}`;
    const before = tasksOf(desk.passageThread(page, at)!);
    expect(before.at(-1)).toMatchObject({ key: `#${at}`, year: 2009, ownYear: 2009, yearCorrected: false });

    desk.correct([correction({ kind: 'plan-year', plan: plan.id, title: plan.title, year: 2012 })]);
    expect(desk.plansBeside(page)).toEqual(new Set([plan.id]));
    const after = tasksOf(desk.passageThread(page, at)!);
    expect(after.at(-1)).toMatchObject({ key: `#${at}`, year: 2012, ownYear: 2009, yearCorrected: true });
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));

    // Beside the plan of the year that it counts to now, and no longer beside those of its own.
    desk.correct([correction({ kind: 'plan-year', plan: plan.id, title: plan.title, year: 2008 })]);
    expect(desk.plansBeside(page)).toEqual(new Set([plan.id, 'wuhai-2008']));
    const found = await pageOf(plan.title, 2008, texts);
    expect(taskIn(desk.passageThread(found, at)!, `#${at}`)).toMatchObject({ year: 2008, ownYear: 2009 });
  });

  test('a page without a year is known as a plan by its words; one that shares a few is none', async () => {
    const [own, other] = ['wuhai-2008', 'wuhai-2009'].map((id) => plans.find((plan) => plan.id === id)!);
    const texts = own!.tasks.map(({ text }) => text);
    const page = await pageOf('要点', null, texts.slice(0, 9));
    expect(desk.plansBeside(page)).toEqual(new Set([own!.id]));
    // News that quote one of its tasks: the plan is where it comes from.
    expect(desk.plansBeside(await pageOf('新闻', null, texts.slice(0, 1)))).toEqual(new Set());
    const few = await pageOf('要点', 2010, [
      ...texts.slice(0, 4),
      ...other!.tasks.slice(0, 4).map((t) => t.text),
    ]);
    expect(desk.plansBeside(few)).toEqual(new Set());
  });

  test('made on the page after its plan’s year was put right find its tasks, whichever is undone first', async () => {
    const plan = plans.find(({ id }) => id === 'wuhai-2009')!;
    const texts = plan.tasks.map(({ text }) => text);
    const page = await pageOf(plan.title, 2009, texts);
    const at = `${texts.findIndex((text) => text.includes('行政村宽带上网率100%'))}`;
    const key = keyOf(plan.id, '行政村宽带上网率100%');
    const year = correction({ kind: 'plan-year', plan: plan.id, title: plan.title, year: 2010 });
    desk.correct([year]);
    const passage = taskIn(desk.passageThread(page, at)!, `#${at}`);
    const strange = tasksOf(desk.passageThread(page, at)!)[0]!;
    expect(passage).toMatchObject({ year: 2010, ownYear: 2009 });
    const [task, other] = [corrected(passage), corrected(strange)];
    const apart = correction({ kind: 'apart', task, others: [other] });
    // As they are when they come from a file, into an engine that starts.
    const read = readCorrections(writeCorrections([year, apart]));
    if (read.is !== 'read') throw new Error(read.why);
    const fresh = await deskOf(plans);
    for (const corrections of [read.corrections, [apart], [apart, year]]) {
      fresh.correct(corrections);
      expect(keysOf(fresh.thread(key)!)).not.toContain(strange.key);
      const again = await pageOf(plan.title, 2009, texts);
      expect(keysOf(fresh.passageThread(again, at)!)).not.toContain(strange.key);
      expect(fresh.apartFrom(again, again.get(at)!)).toContain(strange.key);
    }
    fresh.correct([year]);
    expect(keysOf(fresh.thread(key)!)).toContain(strange.key);

    // A second year for the single task, made where it already counts to another.
    const single = correction({ kind: 'year', task, year: 2011 });
    fresh.correct([year, single]);
    expect(taskIn(fresh.thread(key)!, key)).toMatchObject({ year: 2011, ownYear: 2009 });
    expect(taskIn(fresh.passageThread(page, at)!, `#${at}`)).toMatchObject({ year: 2011, ownYear: 2009 });
    fresh.correct([single]);
    expect(taskIn(fresh.thread(key)!, key).year).toBe(2011);
    expect(taskIn(fresh.passageThread(page, at)!, `#${at}`).year).toBe(2011);
  }, 60_000);

  test('the same ones again change nothing', () => {
    const key = keyOf('wuhai-2009', '行政村宽带上网率100%');
    const year = correction({ kind: 'year', task: corrected(taskIn(desk.thread(key)!, key)), year: 2011 });
    expect(desk.correct([year])).toBe(true);
    const thread = desk.thread(key);
    expect(desk.correct([{ ...year }])).toBe(false);
    expect(desk.thread(key)).toBe(thread);
  });
});

describe('two plans side by side', () => {
  test('2008 and 2009: what goes on is paired, the rest is gone or fresh, and nothing is lost', () => {
    const { earlier, later, pairs, gone, fresh } = desk.compare('wuhai-2008', 'wuhai-2009')!;
    expect([earlier.year, later.year]).toEqual([2008, 2009]);
    const pairOf = (words: string) => pairs.filter(({ after }) => after.text.includes(words));
    const [rate] = pairOf('行政村宽带上网率100%');
    expect(rate!.before.plan).toBe('wuhai-2008');
    expect(rate!.relation.from).toBe(rate!.before.key);
    const keys = (side: ThreadTask[]) => [...new Set(side.map(({ key }) => key))].sort();
    const all = (plan: string) =>
      plans
        .find(({ id }) => id === plan)!
        .tasks.map(({ start }) => `${plan}#${start}`)
        .sort();
    expect(keys([...pairs.map(({ before }) => before), ...gone])).toEqual(all('wuhai-2008'));
    expect(keys([...pairs.map(({ after }) => after), ...fresh])).toEqual(all('wuhai-2009'));
    expect(pairs.some(({ unchanged }) => unchanged)).toBe(true);
    expect(pairs.length).toBeGreaterThan(20);
  });

  test('what the user says holds there too', () => {
    const first = desk.compare('wuhai-2008', 'wuhai-2009')!;
    const { before, after } = first.pairs[0]!;
    const fresh = first.fresh[0]!;
    desk.correct([
      correction({ kind: 'apart', task: corrected(before), others: [corrected(after)] }),
      correction({ kind: 'together', tasks: [corrected(first.gone[0]!), corrected(fresh)] }),
    ]);
    const { pairs } = desk.compare('wuhai-2008', 'wuhai-2009')!;
    const has = (one: ThreadTask, other: ThreadTask) =>
      pairs.some((pair) => pair.before.key === one.key && pair.after.key === other.key);
    expect(has(before, after)).toBe(false);
    expect(has(first.gone[0]!, fresh)).toBe(true);
  });

  test('who joins two threads joins all their tasks, also those that were not named', () => {
    const first = desk.compare('wuhai-2008', 'wuhai-2009')!;
    const inRegion = ({ key }: ThreadTask) =>
      tasksOf(desk.thread(key)!).find(({ plan }) => plan === 'neimenggu-2006');
    // With more of the two plans in their threads, these could be paired otherwise.
    const isOnlyOne = ({ key }: ThreadTask) =>
      tasksOf(desk.thread(key)!).filter(({ plan }) => plan === 'wuhai-2008' || plan === 'wuhai-2009')
        .length === 1;
    const gone = first.gone.find((task) => isOnlyOne(task) && inRegion(task))!;
    const fresh = first.fresh.find(isOnlyOne)!;
    const together = correction({
      kind: 'together',
      tasks: [corrected(inRegion(gone)!), corrected(fresh)],
    });
    desk.correct([together]);
    const pairsOf = ({ pairs }: typeof first) =>
      pairs.filter(({ before, after }) => before.key === gone.key && after.key === fresh.key);
    expect(
      pairsOf(desk.compare('wuhai-2008', 'wuhai-2009')!).map(({ relation }) => relation.evidence!.correction),
    ).toEqual([together.id]);
    desk.correct([]);
    expect(pairsOf(desk.compare('wuhai-2008', 'wuhai-2009')!)).toEqual([]);
  });

  test('a plan that is not there, or itself, is not compared', () => {
    expect(desk.compare('wuhai-2008', 'wuhai-2011')).toBeNull();
    expect(desk.compare('wuhai-2008', 'wuhai-2008')).toBeNull();
  });
});
