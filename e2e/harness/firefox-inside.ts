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

/** Runs beside a page of the web, and reads the toolbar that the extension shows there. */
function readToolbar() {
  interface Opened extends Element {
    /** Firefox's own: the shadow root, closed or not. */
    readonly openOrClosedShadowRoot: ShadowRoot | null;
  }
  const hosts = [...content.document.documentElement.children] as Opened[];
  const tree = hosts.map((host) => host.openOrClosedShadowRoot).find((root) => root?.mode === 'closed');
  const buttons = [...(tree?.querySelectorAll('button') ?? [])].map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    const pressed = button.getAttribute('aria-pressed');
    return {
      name: button.getAttribute('aria-label') ?? button.textContent.trim(),
      keys: button.getAttribute('aria-keyshortcuts'),
      pressed: pressed === null ? null : pressed === 'true',
      x: left + width / 2,
      y: top + height / 2,
      shown: width > 0,
    };
  });
  const shown = buttons.filter((button) => button.shown).map(({ shown: _, ...button }) => button);
  sendAsyncMessage(
    'e2e:toolbar',
    tree ? { buttons: shown, text: tree.textContent?.trim() ?? '' } : (null as never),
  );
}

/** The source of that. */
export const toolbarScript = `(${readToolbar})();`;
