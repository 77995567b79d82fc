/**
 * Tells when the page's address changes without a load: pushState, replaceState, back and forward, fragments.
 * By the Navigation API where there is one; a page's own history calls cannot be seen from a content script, so
 * elsewhere `check` has to be called when something else happens (a change of the page).
 * @returns `check`: compares the address now.
 */
export function watchAddress(view: Window, signal: AbortSignal, onChange: () => void): () => void {
  let address = view.location.href;
  const check = () => {
    const now = view.location.href;
    if (now === address || signal.aborted) return;
    address = now;
    onChange();
  };
  const navigation = (view as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', check, { signal });
  view.addEventListener('popstate', check, { signal });
  view.addEventListener('hashchange', check, { signal });
  return check;
}
