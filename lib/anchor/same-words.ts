import { foldCompared } from './fold-compared.ts';

/** Whether two texts are equal as compared text: but for white space, width, invisible characters and script. */
export const sameWords = (a: string, b: string): boolean =>
  a === b || foldCompared(a).text === foldCompared(b).text;
