import type { ProgrammeName } from './programme-name.ts';
import { type Identity, identityOf, sameSort, shortenedCores } from './same-programme.ts';

/** One writing of a programme and how often it was given. */
export interface ProgrammeVariant extends ProgrammeName {
  readonly count: number;
}

/** The writings of one programme over a whole library. */
export interface ProgrammeGroup {
  /** The most complete of the writings that are used often. */
  readonly name: string;
  readonly kind: ProgrammeName['kind'];
  /** Most used first; ties by text. */
  readonly variants: readonly ProgrammeVariant[];
}

/** A writing is used often when it is given at least this share of the times that the most used one is. */
const often = 1 / 3;

interface Node {
  readonly identity: Identity;
  readonly variants: Map<string, { name: ProgrammeName; count: number }>;
}

/**
 * The programmes of a library. Groups depend only on the names given and how often, not on their order: they are
 * the closure of `sameProgramme`, worked out when first asked for after names were added.
 */
export class ProgrammeGroups {
  readonly #nodes = new Map<string, Node>();
  #built: Built | null = null;

  /** Adds names; one for each time that a text has it. */
  add(names: Iterable<ProgrammeName>): void {
    for (const { name, key, kind } of names) {
      const identity = identityOf({ name, kind });
      const at = nodeKey(identity);
      let node = this.#nodes.get(at);
      if (!node) this.#nodes.set(at, (node = { identity, variants: new Map() }));
      const variant = node.variants.get(name);
      // The same writing may stand in quotes and without: the shorter key says less, and finds both.
      if (!variant) node.variants.set(name, { name: { name, key, kind }, count: 1 });
      else {
        variant.count += 1;
        if (shorter(key, variant.name.key)) variant.name = { name, key, kind };
      }
      this.#built = null;
    }
  }

  /** All groups, those of the most used names first; ties by name. */
  get groups(): readonly ProgrammeGroup[] {
    return this.#build().groups;
  }

  /**
   * The group a name belongs to, whether or not this writing was among the names given.
   * @returns null when no writing of it was; of several that a new writing could belong to, the first of `groups`.
   */
  groupOf({ name, kind }: Pick<ProgrammeName, 'name' | 'kind'>): ProgrammeGroup | null {
    const { groupAt, groups, links } = this.#build();
    const identity = identityOf({ name, kind });
    const own = groupAt.get(nodeKey(identity));
    if (own !== undefined) return groups[own]!;
    let best = Number.POSITIVE_INFINITY;
    for (const other of links.neighbours(identity)) best = Math.min(best, groupAt.get(nodeKey(other))!);
    return groups[best] ?? null;
  }

  #build(): Built {
    this.#built ??= build(this.#nodes);
    return this.#built;
  }
}

/** The programmes of these names, one given for each time that a text has it. */
export function joinProgrammes(names: Iterable<ProgrammeName>): ProgrammeGroups {
  const groups = new ProgrammeGroups();
  groups.add(names);
  return groups;
}

const nodeKey = ({ kind, core, family }: Identity) => `${kind}\n${core}\n${family ?? ''}`;
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const shorter = (a: string, b: string) => a.length < b.length || (a.length === b.length && a < b);

interface Built {
  readonly groups: readonly ProgrammeGroup[];
  readonly groupAt: ReadonlyMap<string, number>;
  readonly links: Links;
}

function build(nodes: ReadonlyMap<string, Node>): Built {
  const links = new Links([...nodes.values()].map(({ identity }) => identity));
  const groupAt = new Map<string, number>();
  const gathered: { group: ProgrammeGroup; members: string[] }[] = [];
  const seen = new Set<string>();
  for (const [key, { identity }] of nodes) {
    if (seen.has(key)) continue;
    seen.add(key);
    const members = [key];
    const open = [identity];
    for (let next = open.pop(); next; next = open.pop()) {
      for (const other of links.neighbours(next)) {
        const at = nodeKey(other);
        if (seen.has(at)) continue;
        seen.add(at);
        members.push(at);
        open.push(other);
      }
    }
    gathered.push({ group: groupFrom(members.map((at) => nodes.get(at)!)), members });
  }
  const total = ({ variants }: ProgrammeGroup) => variants.reduce((sum, { count }) => sum + count, 0);
  gathered.sort(
    ({ group: a }, { group: b }) => total(b) - total(a) || byText(a.name, b.name) || byText(a.kind, b.kind),
  );
  gathered.forEach(({ members }, i) => {
    for (const at of members) groupAt.set(at, i);
  });
  return { groups: gathered.map(({ group }) => group), groupAt, links };
}

function groupFrom(nodes: readonly Node[]): ProgrammeGroup {
  const variants = nodes
    .flatMap((node) => [...node.variants.values()].map(({ name, count }) => ({ ...name, count })))
    .sort((a, b) => b.count - a.count || byText(a.name, b.name));
  const usual = variants.filter(({ count }) => count >= variants[0]!.count * often);
  const longest = Math.max(...usual.map(({ name }) => name.length));
  const { name, kind } = usual.find((variant) => variant.name.length === longest)!;
  return { name, kind, variants };
}

/** Which identities are writings of one programme, found without comparing each with each. */
class Links {
  readonly #byCore = new Map<string, Identity[]>();
  readonly #byShortened = new Map<string, Identity[]>();

  constructor(identities: readonly Identity[]) {
    for (const identity of identities) {
      push(this.#byCore, identity.core, identity);
      for (const core of shortenedCores(identity)) push(this.#byShortened, core, identity);
    }
  }

  *neighbours(identity: Identity): Generator<Identity, void> {
    const cores = [identity.core, ...shortenedCores(identity)];
    for (const core of cores) yield* this.#of(this.#byCore, core, identity);
    yield* this.#of(this.#byShortened, identity.core, identity);
  }

  *#of(map: ReadonlyMap<string, Identity[]>, core: string, identity: Identity): Generator<Identity, void> {
    for (const other of map.get(core) ?? []) if (sameSort(identity, other)) yield other;
  }
}

function push(map: Map<string, Identity[]>, at: string, identity: Identity): void {
  const there = map.get(at);
  if (there) there.push(identity);
  else map.set(at, [identity]);
}
