/** What reacts to a click itself; a mark under it is not meant. */
const reacting =
  'a[href], area, button, input, select, textarea, label, summary, option, audio, video, iframe, [onclick], ' +
  '[contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="tab"], [role="menuitem"]';
/** Px the pointer may move between pressing and releasing; more is a drag. */
const still = 4;

/**
 * Calls `onClick` for plain clicks of the user on a document's text: not on links and controls, not when text is being selected or
 * dragged, not with other buttons or modifier keys.
 */
export function watchClicks(
  document: Document,
  signal: AbortSignal,
  onClick: (document: Document, x: number, y: number) => void,
): void {
  let pressed: { x: number; y: number } | undefined;
  const down = ({ isTrusted, clientX: x, clientY: y }: MouseEvent) => {
    if (isTrusted) pressed = { x, y };
  };
  const click = (event: MouseEvent) => {
    if (!event.isTrusted) return;
    const from = pressed;
    pressed = undefined;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // A script's click comes without a press; a double click selects a word.
    if (!from || event.detail > 1 || event.defaultPrevented) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > still) return;
    const target = (event.composedPath()[0] ?? event.target) as Node | null;
    const element = target?.nodeType === 1 ? (target as Element) : target?.parentElement;
    if (element?.closest(reacting)) return;
    const selection = document.getSelection();
    if (selection && !selection.isCollapsed && selection.toString().trim()) return;
    onClick(document, event.clientX, event.clientY);
  };
  document.addEventListener('pointerdown', down, { capture: true, passive: true, signal });
  document.addEventListener('click', click, { passive: true, signal });
}
