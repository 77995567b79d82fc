/** What keys do in the workbench, and the keys. `Space` has a name of its own in every language. */
export const keyDeeds = {
  search: ['/'],
  move: ['↑', '↓'],
  ends: ['Home', 'End'],
  open: ['Enter'],
  fold: ['←', '→'],
  edit: ['E'],
  select: ['Space'],
  range: ['Shift + ↑', 'Shift + ↓'],
  all: ['Ctrl + A'],
  delete: ['Delete'],
  undo: ['Ctrl + Z'],
  escape: ['Esc'],
  keys: ['?'],
} as const;
export type KeyDeed = keyof typeof keyDeeds;
