import { distinctNames, type Unnamed } from '../../threads/distinct-names.ts';
import { namesOf } from '../../threads/name-thread.ts';
import { SaidInTasks } from '../../threads/phrase-use.ts';
import type { ThreadTask } from '../../threads/thread-task.ts';
import type { Group } from '../../threads/unite-groups.ts';

/** The names of a library's threads, each told from all others. What is known of a group is kept as long as the group is. */
export class ThreadNames {
  readonly #use: SaidInTasks;
  readonly #unnamed = new WeakMap<Group, Unnamed & { readonly tasks: readonly ThreadTask[] }>();
  #named: { readonly groups: readonly Group[]; readonly names: ReadonlyMap<Group, string> } | undefined;

  /** @param tasks all of the library */
  constructor(tasks: Iterable<{ readonly plan: string; readonly text: string }>) {
    this.#use = new SaidInTasks(tasks);
  }

  /**
   * @param groups all of the library; the same object when nothing has changed
   * @param task a task as it is corrected; another object when it is not the same any more
   */
  of(groups: readonly Group[], task: (key: string) => ThreadTask): ReadonlyMap<Group, string> {
    if (this.#named?.groups === groups) return this.#named.names;
    const unnamed = groups.map((group) => this.#of(group, group.map(task)));
    const byId = distinctNames(unnamed);
    const names = new Map(groups.map((group, i) => [group, byId.get(unnamed[i]!.id)!]));
    this.#named = { groups, names };
    return names;
  }

  #of(group: Group, tasks: readonly ThreadTask[]): Unnamed {
    const known = this.#unnamed.get(group);
    if (known?.tasks.every(({ year }, i) => year === tasks[i]!.year)) return known;
    const years = [...new Set(tasks.map(({ year }) => year!))].sort((a, b) => a - b);
    const made = { id: group[0]!, names: namesOf(tasks, this.#use), years, tasks };
    this.#unnamed.set(group, made);
    return made;
  }
}
