/**
 * Runs in the content process beside a page of the extension (a frame script, Firefox's own kind), with the browser's
 * rights, and evaluates in the page.
 */
function inside() {
  addMessageListener('e2e:order', async ({ data: { id, code } }) => {
    try {
      // A sandbox with the page's own principal: the page's security policy forbids eval, not this.
      const box = new Cu.Sandbox(content, {
        sandboxPrototype: content,
        wantXrays: false,
        sameZoneAs: content,
      });
      sendAsyncMessage('e2e:answer', { id, value: await Cu.evalInSandbox(code, box) });
    } catch (error) {
      sendAsyncMessage('e2e:answer', { id, error: String(error) });
    }
  });
}

// What a frame script finds around it.
declare function addMessageListener(
  name: string,
  listener: (message: { data: { id: number; code: string } }) => void,
): void;
declare function sendAsyncMessage(name: string, data: object): void;
declare const content: Window;
declare const Cu: {
  Sandbox: new (principal: unknown, options: object) => object;
  evalInSandbox(code: string, box: object): unknown;
};

/** The script's source. */
export const insideScript = `(${inside})();`;
