/** A value of an imported file, and the path it stands at there ("target.selector[0].exact"; '' for the record). */
export class Located {
  readonly value: unknown;
  readonly path: string;

  constructor(value: unknown, path = '') {
    this.value = value;
    this.path = path;
  }

  /** A field of an object; its value is undefined where there is none, or no object. Only own fields are seen. */
  at(name: string): Located {
    const path = this.path ? `${this.path}.${name}` : name;
    const { value } = this;
    return new Located(isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined, path);
  }

  /** The first of these fields that is there, otherwise the first. */
  firstAt(...names: [string, ...string[]]): Located {
    const fields = names.map((name) => this.at(name));
    return fields.find((field) => field.present) ?? fields[0]!;
  }

  /** A list's entries; any other value is a list of one (JSON-LD), a missing one of none. */
  entries(): Located[] {
    const { value, path } = this;
    if (!this.present) return [];
    if (!Array.isArray(value)) return [this];
    return value.map((entry: unknown, i) => new Located(entry, `${path}[${i}]`));
  }

  /** Another value for the one that stands at this place. */
  with(value: unknown): Located {
    return new Located(value, this.path);
  }

  /** JSON has null for nothing. */
  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  get text(): string | undefined {
    return typeof this.value === 'string' ? this.value : undefined;
  }

  /** Whether it is, or has in its list, this word. */
  says(word: string): boolean {
    return this.entries().some(({ value }) => value === word);
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
