import type { Realm } from './rig.ts';
import { until } from './until.ts';

/**
 * Types a text into the field that has the focus, as soon as one has, and waits until it stands there.
 * @param press presses the keys
 */
export async function sureTyping(realm: Realm, text: string, press: () => Promise<void>): Promise<void> {
  await until('a field that has the focus', () =>
    realm.evaluate(() =>
      document.activeElement?.matches(
        'input:not(:disabled, [readonly]), textarea:not(:disabled, [readonly]), [contenteditable]',
      ),
    ),
  );
  await press();
  // What stands before one of these may have become a tag.
  const last = text.split(/[,，、\n]/).at(-1)!;
  await until(`"${last}" in the field`, () =>
    realm.evaluate((wanted) => {
      const field = document.activeElement as HTMLInputElement;
      return (field.value ?? field.textContent).includes(wanted);
    }, last),
  );
}
