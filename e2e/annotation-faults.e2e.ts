import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Annotation, meanings } from '../lib/annotation/annotation.ts';
import { browserNames } from '../scripts/browsers.ts';
import { Random } from './anchoring/random.ts';
import type { Endable, Panel, Rig } from './harness/rig.ts';
import { start } from './harness/start.ts';
import { type Stored, storedAnnotations } from './harness/stored-annotations.ts';
import { until } from './harness/until.ts';
import { drawnIds, writeInWorkbench } from './harness/write-by-hand.ts';
import { WriteLedger } from './harness/write-ledger.ts';
import { serve } from './serve.ts';
import { pages } from './site/catalogue.ts';

declare const browser: typeof import('wxt/browser').browser | undefined;
declare const chrome: typeof import('wxt/browser').browser;

/** Writes in all, browsers that are killed among them, and writes that are under way at the same time. */
const writes = 200;
const lives = 4;
const atOnce = 2;
/** What else is killed in each browser's life. The worker comes first: what kills its process leaves none. */
const struck: readonly Endable[] = ['background', 'workbench', 'background', 'process'];
/** Ms from the beginning of writes until something is killed, at most: they take about as long. */
const longest = 60;
/** Ms after which an answer that has not come will not come: whoever was to give it is dead. */
const noAnswer = 1_500;

const ownHosts = new URL(pages.plan2009).hostname;
const seed = process.env.E2E_SEED ?? String(Date.now());

/** A new annotation, as a content script tells of it. */
function made(random: Random, n: number): Annotation {
  const hex = () => random.whole(0, 65536).toString(16).padStart(4, '0');
  const at = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
  return {
    id: `urn:uuid:${hex()}${hex()}-${hex()}-4${hex().slice(1)}-8${hex().slice(1)}-${hex()}${hex()}${hex()}`,
    created: at,
    modified: at,
    meaning: random.pick(meanings),
    note: '',
    tags: [],
    links: [],
    target: {
      page: { address: pages.plan2009, title: '任务', site: '乌海', fingerprint: '' },
      quote: { exact: `第${n}条`.repeat(random.whole(1, 40)), prefix: '前文', suffix: '后文' },
    },
  };
}

/** Sends a message to the background, as often as content scripts do when nobody answers. */
const ask = (from: Panel, message: object): Promise<boolean> =>
  from.evaluate(async (asked) => {
    const { runtime } = typeof browser === 'undefined' ? chrome : browser;
    for (let i = 1; i <= 4; i++) {
      try {
        const answer = await runtime.sendMessage(asked);
        if (answer?.is === 'kept') return true;
        if (answer) throw new Error(JSON.stringify(answer));
      } catch {
        await new Promise((done) => setTimeout(done, i * 150));
      }
    }
    return false;
  }, message);

describe.each(browserNames.filter((name) => !process.env.E2E_BROWSER || process.env.E2E_BROWSER === name))(
  '%s and its parts are killed while annotations are written',
  (name) => {
    test('what was acknowledged is there, the rest is whole or absent, the database opens and the backup is complete', async () => {
      console.info(`${name}: E2E_SEED=${seed}`);
      const random = new Random(`${seed} ${name}`);
      const profile = mkdtempSync(join(tmpdir(), `zhengmai-killed-${name}-`));
      const site = await serve();
      const ledger = new WriteLedger();
      const blows: string[] = [];
      let rig: Rig | undefined;
      onTestFinished(async () => {
        await rig?.close();
        await site.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      });

      /** Writes in flight, what is killed among them, and what has come of them. */
      async function round(of: Rig, bench: Panel, blow?: Endable | 'browser'): Promise<void> {
        const struckNow = Promise.withResolvers<void>();
        const busy = new Set<string>();
        /** The workbench shows one annotation at a time. */
        let writing = false;
        const free = (ids: readonly string[]) => ids.filter((id) => !busy.has(id));
        const drawn = await drawnIds(bench);
        const attempts = Array.from({ length: atOnce }, async () => {
          const known = free(ledger.kept);
          const shown = free(drawn.filter((id) => known.includes(id)));
          const kind = random.next();
          const work = () => {
            if (kind < 0.4 && shown.length && !writing) {
              const id = random.pick(shown);
              const note = `note ${ledger.tried} `.repeat(random.whole(1, 30)).trim();
              busy.add(id);
              writing = true;
              const acknowledge = ledger.write(id, note);
              return writeInWorkbench(bench, id, note).then(acknowledge);
            }
            if (kind < 0.6 && known.length) {
              const id = random.pick(known);
              const meaning = random.pick(meanings);
              busy.add(id);
              const acknowledge = ledger.mark(id, meaning);
              return ask(bench, { type: 'edit-annotation', id, edit: { meaning } }).then(
                (kept) => kept && acknowledge(),
              );
            }
            const annotation = made(random, ledger.tried);
            const acknowledge = ledger.make(annotation);
            const identity = { page: annotation.target.page, addresses: ['wuhai.gov.cn/faults'] };
            return ask(bench, { type: 'create-annotation', annotation, identity }).then(
              (kept) => kept && acknowledge(),
            );
          };
          // Without a blow every write has to be acknowledged.
          if (!blow) return work();
          return Promise.race([work().catch(() => undefined), struckNow.promise]);
        });
        if (blow) {
          await new Promise((done) => setTimeout(done, random.next() * longest));
          await (blow === 'browser' ? of.kill() : of.end(blow));
          // Of a browser that has gone there is no answer to wait for.
          setTimeout(struckNow.resolve, blow === 'browser' ? 0 : noAnswer);
        }
        await Promise.all(attempts);
      }

      /** The workbench, opened again where it was killed. */
      const benchOf = async (of: Rig): Promise<Panel> => {
        const open = await of.workbench('whole', 0).catch(() => null);
        const alive = await Promise.race([
          open?.evaluate(() => document.querySelector('.workbench') !== null).catch(() => false),
          new Promise((done) => setTimeout(done, 1_000, false)),
        ]);
        return open && alive ? open : of.openWorkbench();
      };

      for (let life = 1; life <= lives; life++) {
        rig = await start(name, { port: site.port, profile });
        // With the panel open the engine runs.
        await rig.goto(pages.plan2009);
        await rig.clickIcon();
        await rig.panel();
        let bench = await benchOf(rig);
        const { annotations } = await storedAnnotations(bench);
        const past = `life ${life}, ${annotations.length} of ${ledger.kept.length}, after ${blows.join(', ')}`;
        expect(ledger.faultsOf(annotations), past).toEqual([]);

        const rounds = Math.ceil(writes / lives / atOnce);
        const stretch = Math.floor((rounds - 5) / struck.length);
        const when = Array.from(struck, (_, i) => 4 + i * stretch + random.whole(0, stretch));
        for (let i = 0; i < rounds; i++) {
          const blow = i === 2 ? 'worker' : i === rounds - 1 ? 'browser' : struck[when.indexOf(i)];
          await round(rig, bench, blow);
          if (blow && blow !== 'browser') {
            blows.push(blow);
            bench = await benchOf(rig);
          }
        }
      }

      rig = await start(name, { port: site.port, profile });
      const bench = await rig.openWorkbench();
      const stored = await until('the backup to catch up', async (): Promise<Stored | null> => {
        const now = await storedAnnotations(bench);
        return now.behind === 0 ? now : null;
      });
      expect(ledger.faultsOf(stored.annotations)).toEqual([]);
      expect([...stored.backedUp].sort()).toEqual(stored.annotations.map(({ id }) => id).sort());
      await until('all of them in the workbench', () =>
        bench.evaluate(
          (count) => document.querySelector('.place-count')?.textContent === `${count}`,
          stored.annotations.length,
        ),
      );
      console.info(
        `${name}: ${ledger.tried} writes, ${ledger.acknowledged} acknowledged, ${stored.annotations.length} annotations; killed: ${blows.join(', ')}, and the browser ${lives} times`,
      );
      expect(ledger.tried).toBeGreaterThanOrEqual(writes);
      expect(ledger.acknowledged).toBeGreaterThan(writes / 2);
      expect(site.visits.filter(({ host }) => host !== ownHosts)).toEqual([]);
    }, 240_000);
  },
);
