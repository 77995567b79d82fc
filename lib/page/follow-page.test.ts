import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FollowedReading, followPage } from './follow-page.ts';
import type { PageText } from './page-text.ts';
import { markOwn } from './toolbar/own-element.ts';
import { WorkBudget } from './work-budget.ts';

const open = (html: string) =>
  new JSDOM(html, { url: 'https://www.example.gov.cn/a/', pretendToBeVisual: true }).window;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  expect(errors.splice(0)).toEqual([]);
});
const errors: unknown[] = [];

function follow(document: Document, cost = 0) {
  // jsdom takes only its own signals.
  const abort = new document.defaultView!.AbortController();
  const texts: string[] = [];
  const readings: FollowedReading[] = [];
  const page = followPage(document, {
    signal: abort.signal,
    async onText(text: PageText, reading) {
      texts.push(text.text);
      readings.push(reading);
      if (cost) await new Promise((done) => setTimeout(done, cost));
    },
    onError: (error) => errors.push(error),
  });
  return { page, abort, texts, readings };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('followPage', () => {
  it('reads once, and again when the text has changed', async () => {
    const { document } = open('<p>甲</p><p>乙</p>');
    const { texts } = follow(document);
    await pass(0);
    expect(texts).toEqual(['甲\n乙']);
    document.querySelector('p')!.append('丙');
    await pass(50);
    document.querySelector('p')!.append('丁');
    await pass(140);
    expect(texts).toHaveLength(1);
    await pass(20);
    expect(texts.slice(1)).toEqual(['甲丙丁\n乙']);
    await pass(60_000);
    expect(texts).toHaveLength(2);
  });

  it('says nothing when a change left the text as it was', async () => {
    const { document } = open('<p>甲</p>');
    const { texts } = follow(document);
    await pass(0);
    document.querySelector('p')!.className = 'x';
    document.body.append(document.createElement('i'));
    await pass(5000);
    expect(texts).toHaveLength(1);
  });

  it('catches up when somebody needs the page as it is now', async () => {
    const { document } = open('<p>甲</p>');
    const { page, texts } = follow(document, 100);
    const first = page.caughtUp();
    await pass(50);
    // Too late for the reading under way.
    document.querySelector('p')!.append('乙');
    await pass(150);
    await first;
    expect(texts).toEqual(['甲', '甲乙']);
    document.querySelector('p')!.append('丙');
    const second = page.caughtUp();
    await pass(100);
    await second;
    expect(texts).toHaveLength(3);
    await page.caughtUp();
    await pass(5_000);
    expect(texts).toHaveLength(3);
  });

  it('waits no longer than a second for a page that never rests', async () => {
    const { document } = open('<p>0</p>');
    const { texts } = follow(document);
    await pass(0);
    for (let i = 0; i < 40; i++) {
      document.querySelector('p')!.textContent = `第${i}次`;
      await pass(50);
    }
    expect(texts.length).toBeGreaterThanOrEqual(2);
    expect(texts.length).toBeLessThanOrEqual(4);
  });

  it('keeps its share of the time small when reading is costly', async () => {
    const { document } = open('<p>0</p>');
    const { texts } = follow(document, 300);
    await pass(400);
    for (let i = 0; i < 1200; i++) {
      document.querySelector('p')!.textContent = `第${i}次`;
      await pass(100);
    }
    // 120 s at 5 % are 6 s, and 0.4 s to begin with, at 0.3 s a reading, and the first.
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.length).toBeLessThanOrEqual(1 + 22 + 1);
  });

  it('keeps its share also when the changes leave the text as it is', async () => {
    const { document } = open('<p>甲</p>');
    // The clock goes on by 300 ms whenever the paragraph is read.
    let work = 0;
    const clock = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + work);
    const paragraph = document.querySelector('p')!;
    const children = vi.spyOn(paragraph, 'firstChild', 'get');
    const first = paragraph.childNodes[0]!;
    children.mockImplementation(() => {
      work += 300;
      return first as ChildNode;
    });
    const { texts } = follow(document);
    await pass(1000);
    expect(work).toBe(300);
    const begin = performance.now();
    for (let i = 0; i < 1200; i++) {
      paragraph.className = `x${i}`;
      await pass(100);
    }
    expect(texts).toEqual(['甲']);
    expect(work).toBeGreaterThan(3000);
    // The first, the burst, and one begun with the last of the credit.
    expect(work).toBeLessThanOrEqual(300 + 400 + 0.05 * (performance.now() - begin) + 300);
  });

  it('goes on whatever its callbacks throw', async () => {
    const { document, AbortController } = open(`<p>甲</p>${'<p>乙</p>'.repeat(2000)}`);
    // Time passes in reading, so that it takes several slices and progress is told.
    const clock = performance.now.bind(performance);
    let passed = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + ++passed);
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const thrown: string[] = [];
    const heard: string[] = [];
    followPage(document, {
      signal: new AbortController().signal,
      onText(page) {
        heard.push(page.text.split('\n', 1)[0]!);
        throw new Error('text');
      },
      onProgress() {
        throw new Error('progress');
      },
      onError(error) {
        thrown.push((error as Error).message);
        throw new Error('error');
      },
    });
    await vi.waitFor(() => expect(heard).toEqual(['甲']));
    document.querySelector('p')!.append('丙');
    await vi.waitFor(() => expect(heard).toEqual(['甲', '甲丙']));
    expect(new Set(thrown)).toEqual(new Set(['text', 'progress']));
    expect(logged).toHaveBeenCalledTimes(thrown.length);
  });

  it('follows frames that come and load later', async () => {
    const { document } = open('<p>甲</p>');
    const { texts } = follow(document);
    await pass(0);
    const frame = document.body.appendChild(document.createElement('iframe'));
    await pass(1000);
    frame.contentDocument!.body.innerHTML = '<p>框</p>';
    await pass(1000);
    expect(texts.at(-1)).toBe('甲\n框');
    frame.contentDocument!.querySelector('p')!.append('架');
    await pass(1000);
    expect(texts.at(-1)).toBe('甲\n框架');
  });

  it('tells of a change of address, and reads after it even if nothing else has changed', async () => {
    const { document, history } = open('<p>甲</p>');
    const { texts, readings } = follow(document);
    await pass(0);
    history.pushState(null, '', '/b/');
    document.querySelector('p')!.className = 'seen';
    await pass(1000);
    expect(texts).toEqual(['甲', '甲']);
    expect(readings.map((reading) => reading.moved)).toEqual([false, true]);
  });

  it('reads afresh when asked', async () => {
    const { document } = open('<p>甲</p>');
    const { page, texts } = follow(document);
    await pass(0);
    page.readAgain();
    await pass(1000);
    expect(texts).toEqual(['甲', '甲']);
  });

  it('stops when told to', async () => {
    const { document } = open('<p>甲</p>');
    const { abort, texts } = follow(document);
    await pass(0);
    document.querySelector('p')!.append('乙');
    abort.abort();
    await pass(10_000);
    document.querySelector('p')!.append('丙');
    await pass(10_000);
    expect(texts).toEqual(['甲']);
  });

  it('leaves the page as it is', async () => {
    const window = open('<p>甲</p><div hidden>乙</div>');
    const before = window.document.documentElement.outerHTML;
    follow(window.document);
    await pass(1000);
    expect(window.document.documentElement.outerHTML).toBe(before);
  });
});

it('does not read again for what we put beside the body ourselves', async () => {
  const { document } = open('<p>甲</p>');
  follow(document);
  await pass(200);
  const spent = vi.spyOn(WorkBudget.prototype, 'spend');
  const ours = document.createElement('div');
  markOwn(ours);
  document.documentElement.append(ours);
  await pass(2000);
  ours.remove();
  await pass(2000);
  expect(spent).not.toHaveBeenCalled();
  document.documentElement.append(document.createElement('div'));
  await pass(2000);
  expect(spent).toHaveBeenCalled();
});

describe('WorkBudget', () => {
  it('lets a burst pass and then asks for nineteen times the work', () => {
    const budget = new WorkBudget(0);
    budget.spend(400, 0);
    expect(budget.wait(0)).toBe(0);
    budget.spend(100, 0);
    expect(budget.wait(0)).toBe(2000);
    expect(budget.wait(2000)).toBe(0);
    budget.reset(2000);
    budget.spend(400, 2000);
    expect(budget.wait(2000)).toBe(0);
  });
});
