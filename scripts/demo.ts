/**
 * `npm run demo [-- --firefox] [-- --headless]`: a real browser with the built extension on a page about a later
 * year, the panel open beside it. Without a display: a picture of both, and the results as a table.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { allMatched } from '../e2e/harness/all-matched.ts';
import { placeOfMark } from '../e2e/harness/page-marks.ts';
import { passagesOf, readPanel, rowOf, type ShownTask } from '../e2e/harness/panel-contents.ts';
import type { Panel, Rig } from '../e2e/harness/rig.ts';
import { start } from '../e2e/harness/start.ts';
import { until } from '../e2e/harness/until.ts';
import { type Site, serve } from '../e2e/serve.ts';
import { pages } from '../e2e/site/catalogue.ts';
import { ensureBrowsers } from './browsers.ts';
import { sideBySide } from './demo/side-by-side.ts';
import { table } from './demo/table.ts';

/** How strong a match is, as one sees it in a column. */
const signs: Record<string, string> = { strong: '●●●', likely: '●●○' };
/** Milliseconds between two lines about the progress. */
const lineEvery = 700;

const say = (line: string) => console.log(line);
const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const visible = hasDisplay && !process.argv.includes('--headless');

let site: Site | undefined;
let rig: Rig | undefined;
try {
  ensureBrowsers([name]);
  site = await serve();
  say(`政府网页样例由本机提供（端口 ${site.port}）· Sample government pages are served on this machine`);
  say(`启动 ${name} · Starting ${name}`);
  rig = await start(name, { port: site.port, visible, width: 1360, height: 900 });
  await rig.goto(pages.plan2010);
  const count = await until('the number on the icon', () => rig!.badge());
  say(`已识别 ${count} 个政策段落 · ${count} policy passages recognised`);
  await rig.clickIcon();
  const panel = await rig.panel();
  // Firefox opens its sidebar narrow.
  if (name === 'firefox') await panel.setWidth(400);
  await watchMatching(panel);
  if (visible) await stay(rig);
  else await report(rig, panel);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rig?.close();
  await site?.close();
}

/** Says how far the matching is, until all is matched. */
async function watchMatching(panel: Panel): Promise<void> {
  let said = { status: '', at: 0 };
  await until(
    'all matches',
    async () => {
      const contents = await readPanel(panel);
      if (contents.fault) throw new Error(contents.fault);
      const { status } = contents;
      const done = allMatched(contents);
      if (status && status !== said.status && (done || Date.now() > said.at + lineEvery)) {
        say(`  ${status}`);
        said = { status, at: Date.now() };
      }
      return done;
    },
    180_000,
  );
}

/** Leaves the browser to the user until it is closed or the command is interrupted. */
async function stay({ closed }: Rig): Promise<void> {
  say('浏览器已打开，按 Ctrl-C 结束 · The browser is open; press Ctrl-C to end');
  const interrupted = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await Promise.race([closed, interrupted]);
}

/** Writes the picture and prints the table. */
async function report({ page }: Rig, panel: Panel): Promise<void> {
  const { sections } = await readPanel(panel);
  say('');
  const rich = { id: '', reasons: 0 };
  for (const { name: heading, passages } of sections) {
    say(`■ ${heading}`);
    const rows: string[][] = [];
    for (const { id, text } of passages) {
      const tasks = await tasksOf(panel, id);
      // The picture shows the passage whose tasks give the most to see: years, and quantities that both state.
      const reasons =
        new Set(tasks.map(({ year }) => year)).size + tasks.flatMap(({ measures }) => measures).length;
      if (reasons > rich.reasons) Object.assign(rich, { id, reasons });
      rows.push([text, tasks[0] ? '' : '—', '']);
      for (const { year, strength, text: task } of tasks)
        rows.push(['', `${year} ${signs[strength] ?? ''}`, task]);
    }
    say(`${table(['本页段落 passage', '年 year', '往年相关任务 related task'], rows, [52, 8, 68])}\n`);
  }
  if (rich.id) await showInPicture(page, panel, rich.id);
  mkdirSync('out', { recursive: true });
  const file = `out/demo-${name}.png`;
  const picture = await page.screenshot();
  writeFileSync(file, await sideBySide(page, picture, await panel.screenshot()));
  say(`网页与侧边栏截图 · Picture of page and panel: ${file}`);
}

/** The three best of what the panel shows for a passage, the weak ones left out. */
async function tasksOf(panel: Panel, id: string): Promise<readonly ShownTask[]> {
  const contents = await readPanel(panel);
  const passage = passagesOf(contents).find((each) => each.id === id);
  if (!passage?.years.length) return [];
  await open(panel, id);
  const { tasks } = await readPanel(panel);
  return tasks.filter(({ folded, strength }) => !folded && strength !== 'weak').slice(0, 3);
}

/** Opens a passage, and waits until page and panel have come to rest on it. */
async function showInPicture(page: Page, panel: Panel, id: string): Promise<void> {
  await open(panel, id);
  const { text } = passagesOf(await readPanel(panel)).find((passage) => passage.id === id)!;
  const height = await page.evaluate(() => innerHeight);
  await until('the passage in the middle of the page', async () => {
    const place = await placeOfMark(page, text);
    return place && place.y > height / 5 && place.y < (height * 4) / 5;
  });
  await until('the panel at rest', () => panel.evaluate(() => document.getAnimations().length === 0));
}

async function open(panel: Panel, id: string): Promise<void> {
  if ((await readPanel(panel)).open !== id) await panel.click(rowOf(id));
  await until('the passage open', async () => (await readPanel(panel)).open === id);
}
