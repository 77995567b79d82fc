/**
 * Runs in the content process beside a page of the extension (a frame script, Firefox's own kind), with the browser's
 * rights: evaluates in the page, and gives it key events.
 */
function inside() {
  addMessageListener('e2e:order', async ({ data }) => {
    const { id, ...order } = data;
    try {
      sendAsyncMessage('e2e:answer', { id, value: await carryOut(order) });
    } catch (error) {
      sendAsyncMessage('e2e:answer', { id, error: String(error) });
    }
  });

  async function carryOut(order: Order): Promise<string | undefined> {
    switch (order.do) {
      case 'evaluate': {
        // A sandbox with the page's own principal: the page's security policy forbids eval, not this.
        const box = new Cu.Sandbox(content, {
          sandboxPrototype: content,
          wantXrays: false,
          sameZoneAs: content,
        });
        return (await Cu.evalInSandbox(order.code, box)) as string | undefined;
      }
      case 'key': {
        const processor = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
        processor.beginInputTransactionForTests(content);
        const code = order.key === ' ' ? 'Space' : order.key;
        const keyCode = { Enter: 13, ' ': 32, Escape: 27, Tab: 9 }[order.key] ?? 0;
        const event = new content.KeyboardEvent('', { key: order.key, code, keyCode });
        const flags = order.key.length > 1 ? processor.KEY_NON_PRINTABLE_KEY : 0;
        processor.keydown(event, flags);
        processor.keyup(event, flags);
        return;
      }
    }
  }
}

type Order = { do: 'evaluate'; code: string } | { do: 'key'; key: string } | { do: 'end-worker' };

// What a frame script finds around it.
declare function addMessageListener(
  name: string,
  listener: (message: { data: { id: number } & Order }) => void,
): void;
declare function sendAsyncMessage(name: string, data: object): void;
declare const content: Window & {
  readonly KeyboardEvent: typeof KeyboardEvent;
  synthesizeMouseEvent(
    type: string,
    x: number,
    y: number,
    data: object,
    options: object,
    done: () => void,
  ): void;
};
declare const Cu: {
  Sandbox: new (principal: unknown, options: object) => object;
  evalInSandbox(code: string, box: object): unknown;
};
declare const Ci: { readonly nsITextInputProcessor: unknown };
interface KeyProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  readonly KEY_NON_PRINTABLE_KEY: number;
  keydown(event: KeyboardEvent, flags: number): void;
  keyup(event: KeyboardEvent, flags: number): void;
}
declare const Cc: Record<string, { createInstance(kind: unknown): KeyProcessor }>;

/** The script's source. */
export const insideScript = `(${inside})();`;
