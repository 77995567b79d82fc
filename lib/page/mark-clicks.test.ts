import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { watchClicks } from './mark-clicks.ts';
import { mouse } from './toolbar/testing/as-user.ts';

function open() {
  const { window } = new JSDOM(`<p>文字<a href="#x"><b>链接</b></a><button>钮</button><label>签</label>
    <i onclick="1">动</i><a name="y">锚</a></p>`);
  const { document } = window;
  const abort = new window.AbortController();
  const clicks: number[][] = [];
  watchClicks(document, abort.signal, (_, x, y) => clicks.push([x, y]));
  const press = (on: string, moved = 0, more: MouseEventInit = {}) => {
    const element = document.querySelector(on)!;
    mouse(element, 'pointerdown', { clientX: 10, clientY: 20, ...more });
    mouse(element, 'click', { clientX: 10 + moved, clientY: 20, detail: 1, ...more });
    return clicks.length;
  };
  return { document, abort, clicks, press };
}

describe('watchClicks', () => {
  it('hears clicks on text', () => {
    const { press, clicks } = open();
    press('p');
    press('a[name]', 2);
    expect(clicks).toEqual([
      [10, 20],
      [12, 20],
    ]);
  });

  it('does not hear clicks that a page feigns', () => {
    const { document, clicks } = open();
    const { MouseEvent } = document.defaultView!;
    const at = { bubbles: true, clientX: 10, clientY: 20, detail: 1 };
    for (const type of ['pointerdown', 'click']) {
      document.querySelector('p')!.dispatchEvent(new MouseEvent(type, at));
    }
    expect(clicks).toEqual([]);
  });

  it.each(['a[href]', 'a b', 'button', 'label', '[onclick]'])('leaves %s to the page', (on) => {
    expect(open().press(on)).toBe(0);
  });

  it('does not take drags, double clicks, other buttons and modifiers', () => {
    const { press } = open();
    expect(press('p', 30)).toBe(0);
    expect(press('p', 0, { detail: 2 })).toBe(0);
    expect(press('p', 0, { button: 1 })).toBe(0);
    expect(press('p', 0, { ctrlKey: true })).toBe(0);
  });

  it('does not take clicks that end a selection, nor what a page has handled', () => {
    const { document, press } = open();
    document.getSelection()!.selectAllChildren(document.querySelector('p')!);
    expect(press('p')).toBe(0);
    document.getSelection()!.removeAllRanges();
    document.querySelector('p')!.addEventListener('click', (event) => event.preventDefault());
    expect(press('p')).toBe(0);
  });

  it('stops with its signal', () => {
    const { press, abort } = open();
    abort.abort();
    expect(press('p')).toBe(0);
  });
});
