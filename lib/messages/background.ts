import * as v from 'valibot';

const Count = v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.null(), v.literal('off')]);
export type Count = v.InferOutput<typeof Count>;

/** One-off messages to the background. */
export const ToBackground = v.variant('type', [
  /**
   * From a content script: this many passages on its page, null while it is not read, 'off' when its site is switched
   * off. Answer: nothing.
   */
  v.object({ type: v.literal('count'), passages: Count }),
  /** From a panel: have the engine's owner running (Chrome: the offscreen document). Answer: true. */
  v.object({ type: v.literal('start-engine') }),
  /** From a panel: read this tab's page, as the user asked. Answer: Asked. */
  v.object({ type: v.literal('read-tab'), tab: v.pipe(v.number(), v.integer()) }),
]);
export type ToBackground = v.InferOutput<typeof ToBackground>;

/** Whether the tab's page could be read. `no-access`: the browser has not been given access to this tab. */
export const Asked = v.picklist(['reading', 'no-access', 'not-a-page']);
export type Asked = v.InferOutput<typeof Asked>;
