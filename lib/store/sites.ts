import * as v from 'valibot';
import { browser } from 'wxt/browser';

const hosts = v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(255)));

const key = 'sitesOff';

/** What storage holds, or nothing if something else than host names stands there. */
const read = (value: unknown): readonly string[] => {
  const result = v.safeParse(hosts, value);
  return result.success ? result.output : [];
};

const stored = async () => read((await browser.storage.local.get(key))[key]);

/** Whether the user switched this host off. Reads the extension's storage, so content scripts may ask too. */
export async function isSiteOff(host: string): Promise<boolean> {
  return (await stored()).includes(host);
}

/** Switches a host off or on again. */
export async function setSite(host: string, on: boolean): Promise<void> {
  const others = (await stored()).filter((other) => other !== host);
  await browser.storage.local.set({ [key]: on ? others : [...others, host] });
}

/** Calls back with whether the host is off, each time that changes. Returns what ends the watching. */
export function watchSite(host: string, changed: (off: boolean) => void): () => void {
  const { onChanged } = browser.storage.local;
  const listener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
    const change = changes[key];
    if (!change) return;
    const off = read(change.newValue).includes(host);
    if (off !== read(change.oldValue).includes(host)) changed(off);
  };
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}
