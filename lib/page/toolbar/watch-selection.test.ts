import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ofView } from '../of-view.ts';
import { shieldEvents } from './shield-events.ts';
import { happen, mouse, pointer, press } from './testing/as-user.ts';
import { watchSelection } from './watch-selection.ts';

let document: Document;
let ending: AbortController;
let told: string[];

beforeEach(() => {
  vi.useFakeTimers();
  const { window } = new JSDOM(
    '<p>加快推进电子政务建设</p><p contenteditable>正在写</p><textarea>文本框</textarea><iframe></iframe>',
  );
  document = window.document;
  ending = new window.AbortController();
  told = [];
  watchSelection(document, ending.signal, {
    selected: (range) => told.push(String(range)),
    cleared: () => told.push('cleared'),
  });
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const inFrame = () => document.querySelector('iframe')!.contentDocument!;

/** Selects all in the first such element, and has it told as browsers do. */
function select(selector: string, within: Document = document) {
  within.getSelection()!.selectAllChildren(within.querySelector(selector)!);
  happen(within, 'selectionchange');
}

function unselect(within: Document = document) {
  within.getSelection()!.removeAllRanges();
  happen(within, 'selectionchange');
}

function drag(selector: string, within: Document = document) {
  const target = within.querySelector(selector)!;
  pointer(target, 'pointerdown', 'mouse');
  mouse(target, 'mousedown', { screenX: 10, detail: 1 });
  select(selector, within);
  vi.runAllTimers();
  expect(told, 'nothing is told while the button is held').toEqual([]);
  mouse(target, 'mouseup', { screenX: 90, detail: 1 });
  vi.runAllTimers();
}

describe('watchSelection', () => {
  it('tells what was selected when the mouse is released, once', () => {
    drag('p');
    mouse(document.body, 'mouseup');
    vi.runAllTimers();
    expect(told).toEqual(['加快推进电子政务建设']);
  });

  it('tells at once when it is gone', () => {
    drag('p');
    unselect();
    unselect();
    expect(told).toEqual(['加快推进电子政务建设', 'cleared']);
  });

  it('hears a drag that ends over the toolbar', () => {
    const toolbar = document.documentElement.appendChild(document.createElement('div'));
    shieldEvents(toolbar, document.defaultView!, ending.signal, () => {});
    mouse(document.body, 'mousedown', { screenX: 10 });
    select('p');
    mouse(toolbar, 'mouseup', { screenX: 90 });
    vi.runAllTimers();
    expect(told).toEqual(['加快推进电子政务建设']);
  });

  it('hears a double click', () => {
    const target = document.querySelector('p')!;
    mouse(target, 'mousedown', { detail: 2 });
    select('p');
    mouse(target, 'mouseup', { detail: 2 });
    vi.runAllTimers();
    expect(told).toEqual(['加快推进电子政务建设']);
  });

  it('hears what keys select, when they rest', () => {
    press(document.body, 'ArrowRight', { shiftKey: true });
    select('p');
    vi.advanceTimersByTime(200);
    press(document.body, 'ArrowRight', { shiftKey: true });
    select('p');
    vi.advanceTimersByTime(300);
    expect(told).toEqual([]);
    vi.runAllTimers();
    expect(told).toEqual(['加快推进电子政务建设']);
  });

  it('hears what the handles of a touch screen select', () => {
    pointer(document.body, 'pointerdown', 'touch');
    vi.advanceTimersByTime(5_000);
    select('p');
    vi.runAllTimers();
    expect(told).toEqual(['加快推进电子政务建设']);
  });

  it('does not hear scripts: without the user, at a plain click, by feigned events', () => {
    select('p');
    vi.runAllTimers();
    mouse(document.body, 'mousedown', { detail: 1 });
    select('p');
    mouse(document.body, 'mouseup', { detail: 1 });
    vi.runAllTimers();
    document.body.dispatchEvent(new (ofView(document, 'KeyboardEvent'))('keydown', { bubbles: true }));
    select('p');
    vi.runAllTimers();
    expect(told).toEqual([]);
  });

  it('does not tell an old selection again when something else was dragged', () => {
    drag('p');
    told.length = 0;
    mouse(document.body, 'mousedown', { screenX: 10 });
    mouse(document.body, 'mouseup', { screenX: 90 });
    vi.runAllTimers();
    expect(told).toEqual([]);
  });

  it('does not hear other buttons, nor what is selected in editable fields', () => {
    mouse(document.body, 'mousedown', { button: 2, screenX: 10 });
    select('p');
    mouse(document.body, 'mouseup', { button: 2, screenX: 90 });
    vi.runAllTimers();
    drag('[contenteditable]');
    drag('textarea');
    expect(told).toEqual([]);
  });

  it('hears frames, also after they were written anew and after they have come', () => {
    const write = () => {
      inFrame().open();
      inFrame().write('<p>框架里的文字</p>');
      inFrame().close();
      happen(document.querySelector('iframe')!, 'load');
    };
    write();
    drag('p', inFrame());
    unselect(inFrame());
    expect(told).toEqual(['框架里的文字', 'cleared']);
    told.length = 0;
    document.querySelector('iframe')!.replaceWith(document.createElement('iframe'));
    write();
    drag('p', inFrame());
    expect(told).toEqual(['框架里的文字']);
  });

  it('ends with its signal', () => {
    mouse(document.body, 'mousedown', { screenX: 10 });
    select('p');
    mouse(document.body, 'mouseup', { screenX: 90 });
    ending.abort();
    vi.runAllTimers();
    expect(told).toEqual([]);
  });
});
