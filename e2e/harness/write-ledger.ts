import type { Annotation, Meaning } from '../../lib/annotation/annotation.ts';

/** What a field may hold: what was acknowledged last, or anything that was tried since. */
class Field<T> {
  private readonly possible = new Set<T>();

  constructor(first: T) {
    this.possible.add(first);
  }

  try(value: T): void {
    this.possible.add(value);
  }

  acknowledge(value: T): void {
    this.possible.clear();
    this.possible.add(value);
  }

  allows(value: T): boolean {
    return this.possible.has(value);
  }

  toString(): string {
    return [...this.possible].join(' | ');
  }
}

interface Entry {
  /** As it was made. */
  readonly made: Annotation;
  kept: boolean;
  readonly meaning: Field<Meaning>;
  readonly note: Field<string>;
}

/** What was asked of the store, and what it has acknowledged; held against what it has in the end. */
export class WriteLedger {
  private readonly entries = new Map<string, Entry>();
  acknowledged = 0;
  tried = 0;

  /** Ids of the annotations that are known to be there. */
  get kept(): string[] {
    return [...this.entries].filter(([, { kept }]) => kept).map(([id]) => id);
  }

  make(made: Annotation): () => void {
    const entry = { made, kept: false, meaning: new Field(made.meaning), note: new Field('') };
    this.entries.set(made.id, entry);
    return this.trying(() => (entry.kept = true));
  }

  mark(id: string, meaning: Meaning): () => void {
    const field = this.entries.get(id)!.meaning;
    field.try(meaning);
    return this.trying(() => field.acknowledge(meaning));
  }

  write(id: string, note: string): () => void {
    const field = this.entries.get(id)!.note;
    field.try(note);
    return this.trying(() => field.acknowledge(note));
  }

  private trying(acknowledge: () => void): () => void {
    this.tried += 1;
    return () => {
      this.acknowledged += 1;
      acknowledge();
    };
  }

  /** What is wrong with what the store has: acknowledged work that is missing, and what is not whole. */
  faultsOf(found: readonly Annotation[]): string[] {
    const byId = new Map(found.map((annotation) => [annotation.id, annotation]));
    const faults: string[] = [];
    for (const [id, { made, kept, meaning, note }] of this.entries) {
      const there = byId.get(id);
      if (!there) {
        if (kept) faults.push(`${id} was acknowledged and is gone`);
        continue;
      }
      if (!meaning.allows(there.meaning)) faults.push(`${id} is ${there.meaning}, not ${meaning}`);
      if (!note.allows(there.note)) faults.push(`${id} says "${there.note}", not ${note}`);
      if (there.created !== made.created || JSON.stringify(there.target) !== JSON.stringify(made.target)) {
        faults.push(`${id} is not as it was made: ${JSON.stringify(there)}`);
      }
    }
    return faults;
  }
}
