import type { ContextShares } from '../../lib/engine/context-vectors.ts';
import type { Fusion } from '../../lib/engine/fusion.ts';

/** The steps in which each setting is looked for: coarse, because nothing finer can be told apart by the judged queries. */
const steps = {
  heading: [0, 0.15, 0.3, 0.5],
  neighbours: [0, 0.15, 0.3, 0.5],
  /** Infinity: the words alone, without the similarity. */
  lexical: [0, 0.4, 0.6, 0.8, 1, 1.3, Number.POSITIVE_INFINITY],
  families: [0, 0.5, 1, 1.5, 2, 3],
};

/** A way to weigh the features. `extra` is the weight of the one feature that is tried besides, 0 for none. */
export interface Setting extends Fusion {
  readonly extra: number;
}

export const axes = ['heading', 'neighbours', 'lexical', 'families', 'extra'] as const;

export const contexts: readonly ContextShares[] = steps.heading.flatMap((heading) =>
  steps.neighbours.map((neighbours) => ({ heading, neighbours })),
);
export const familyWeights = steps.families;
export const lexicalShares = steps.lexical;

/** What the code has now for a model. */
export const settingOf = (fusion: Fusion): Setting => ({ ...fusion, extra: 0 });

/** All settings, with the given weights of one more feature. */
export function allSettings(extraWeights: readonly number[] = [0]): Setting[] {
  return contexts.flatMap((context) =>
    extraWeights.flatMap((extra) =>
      familyWeights.flatMap((families) =>
        lexicalShares.map((lexical) => ({ ...context, extra, families, lexical })),
      ),
    ),
  );
}

/** Whether all parts of the score are there; the settings at the ends are for telling what a part is worth. */
export const isWhole = ({ lexical }: Setting): boolean => lexical > 0 && lexical < Number.POSITIVE_INFINITY;

export const sameSetting = (a: Setting, b: Setting): boolean => axes.every((axis) => a[axis] === b[axis]);
