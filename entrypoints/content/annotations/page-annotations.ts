import { type Meaning, newId, now, type Target } from '../../../lib/annotation/annotation.ts';
import type { Labels } from '../../../lib/annotation/labels.ts';
import type { PageAnnotation, Refused } from '../../../lib/messages/annotations.ts';
import { AnnotatedPage, type PlacedAnnotation } from '../../../lib/page/annotated-page.ts';
import type { Marks } from '../../../lib/page/marks.ts';
import type { PageFacts } from '../../../lib/page/page-facts.ts';
import type { PageText } from '../../../lib/page/page-text.ts';
import type { PassageMark } from '../../../lib/page/placed-mark.ts';
import { runSliced } from '../../../lib/page/slice.ts';
import { targetOf } from '../../../lib/page/target.ts';
import type { Span } from '../../../lib/policy/span.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { askForAnnotations, askToKeep } from './ask-background.ts';
import { ComingToRest } from './coming-to-rest.ts';
import { IdentifiedPage } from './identified-page.ts';
import { onceMore } from './once-more.ts';
import { anchorsOf } from './tell-anchors.ts';

interface Read {
  readonly text: PageText;
  readonly facts: PageFacts;
  /** One after another, as they stand in the text. */
  readonly passages: readonly PassageMark[];
}

interface Taken {
  /** The first text after a change of address. */
  readonly moved: boolean;
  /** The panels have been told of another document, and have forgotten the annotations of the one before. */
  readonly forgotten: boolean;
}

/** What the user has made here, until the store tells of it. */
interface Making extends PageAnnotation {
  kept: boolean;
}

/**
 * The annotations of the page: asks for them, finds their places, paints them with the passages, and tells the panels.
 * Whatever changes, on the page or in the store, leads to the same pass over all of them, one pass at a time.
 */
export class PageAnnotations {
  labels: Labels = {};
  private readonly document: Document;
  private readonly ports: PanelPorts;
  private readonly marks: Marks;
  private readonly signal: AbortSignal;
  private readonly rest: ComingToRest;
  private readonly page: IdentifiedPage;
  private readonly annotated = new AnnotatedPage();
  /** As the store has told them. */
  private known: readonly PageAnnotation[] = [];
  private readonly making = new Map<string, Making>();
  private placed: readonly PlacedAnnotation[] = [];
  /** The text that they are placed in. */
  private placedIn: PageText | undefined;
  private read: Read | undefined;
  private stale = true;
  private faulty = false;
  private told = '';
  /** To be shown as soon as it is found. */
  private wanted: string | undefined;

  constructor(document: Document, ports: PanelPorts, marks: Marks, signal: AbortSignal) {
    this.document = document;
    this.ports = ports;
    this.marks = marks;
    this.signal = signal;
    this.page = new IdentifiedPage(document, signal);
    this.rest = new ComingToRest(document, signal, () => void this.placeSoon());
    // A hidden tab looks when it is looked at, and one from the back/forward cache has heard nothing meanwhile.
    document.addEventListener('visibilitychange', () => this.stale && this.lookSoon(), { signal });
    const returned = ({ isTrusted, persisted }: PageTransitionEvent) =>
      isTrusted && persisted && this.changed();
    document.defaultView!.addEventListener('pageshow', returned, { signal });
  }

  /** The page was read. Resolves when passages and the annotations known so far are painted. */
  async take(read: Read, { moved, forgotten }: Taken): Promise<void> {
    this.read = read;
    if (forgotten) this.told = '';
    if (moved) this.rest.begin();
    else this.rest.changed();
    // Before anything of the page that was left is looked for on this one.
    if (moved) await this.identify(read, true);
    await this.place();
    if (!moved && !this.page.isStill(read, this.rest.settled)) await this.identify(read, false);
  }

  /** The store has changed. */
  changed(): void {
    this.stale = true;
    if (!this.document.hidden) this.lookSoon();
  }

  /** Makes an annotation of a selection or of a stretch of the page's text. It is painted at once, and kept. */
  async make(what: Range | Span, meaning: Meaning): Promise<{ readonly id: string } | Refused | 'no-text'> {
    const target = this.targetFor(what);
    const { identity } = this.page;
    if (!target || !identity) return 'no-text';
    const at = now();
    const id = newId();
    const annotation = { id, created: at, modified: at, meaning, note: '', tags: [], links: [], target };
    const made: Making = { id, meaning, target, kept: false };
    this.making.set(id, made);
    const [answer] = await Promise.all([
      askToKeep({ type: 'create-annotation', annotation, identity }),
      this.placeSoon(),
    ]);
    if (answer.is === 'kept') {
      made.kept = true;
      return { id };
    }
    this.making.delete(id);
    await this.placeSoon();
    return answer;
  }

  /** Changes what the toolbar can change; gives the refusal if there is one. */
  async edit(id: string, edit: { meaning?: Meaning; binned?: boolean }): Promise<Refused | undefined> {
    const answer = await askToKeep({ type: 'edit-annotation', id, edit });
    if (answer.is === 'refused') return answer;
    // The background tells of the change; whoever waits for this one should see it at once.
    await this.lookSoon();
    return undefined;
  }

  targetFor(what: Range | Span): Target | undefined {
    const { identity } = this.page;
    return this.read && identity && targetOf(this.read.text, what, identity.page);
  }

  /** What stands now at the place of an annotation, as a target of its own. */
  targetNow(id: string): Target | undefined {
    const span = this.spanOf(id);
    const { identity } = this.page;
    return span && identity && targetOf(this.placedIn!, span, identity.page);
  }

  passage(id: string): Span | undefined {
    return this.read?.passages.find((each) => each.id === id);
  }

  get(id: string): PlacedAnnotation | undefined {
    return this.placed.find((each) => each.id === id);
  }

  rangeOf(id: string): Range | undefined {
    const span = this.spanOf(id);
    return span && this.placedIn!.map.rangeOf(span);
  }

  /** Scrolls to an annotation, now or when it is found; not when it is known to be missing. */
  show(id: string): void {
    this.wanted = this.marks.show(id) || (this.rest.settled && this.get(id)) ? undefined : id;
  }

  private spanOf(id: string): Span | undefined {
    const { start, end } = this.get(id) ?? {};
    return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
  }

  private async identify(read: Read, moved: boolean): Promise<void> {
    const now = await this.page.identify(read, moved);
    if (now === 'other') {
      this.known = [];
      this.making.clear();
    }
    if (now !== 'same' || moved) void this.lookSoon();
  }

  /** Asks the store for the page's annotations. */
  private readonly look = onceMore(async () => {
    const { signal } = this;
    const { identity } = this.page;
    if (!identity || signal.aborted) return;
    this.stale = false;
    const kept = [...this.making.values()].filter((made) => made.kept);
    const answer = await askForAnnotations({ type: 'page-annotations', identity });
    // Whoever has identified the page anew looks again.
    if (signal.aborted || identity !== this.page.identity) return;
    if (answer.is === 'refused') {
      this.stale = true;
      this.faulty = true;
      return this.ports.tell({ type: 'store-fault', fault: answer.fault });
    }
    if (this.faulty) this.ports.tell({ type: 'store-fault', fault: null });
    this.faulty = false;
    this.labels = answer.labels;
    this.known = answer.annotations;
    // Only an answer that was asked for afterwards says whether they are still there.
    for (const { id } of kept) this.making.delete(id);
    await this.place();
  });

  /** For those who do not wait for it, or go on whatever becomes of it. */
  private readonly lookSoon = () => this.look().catch(this.complain);
  private readonly placeSoon = () => this.place().catch(this.complain);
  private readonly complain = (error: unknown) => {
    if (!this.signal.aborted) console.error(error);
  };

  /** Finds and paints everything anew. */
  private readonly place = onceMore(async () => {
    const { read, signal } = this;
    if (!read) return;
    this.annotated.set(this.all());
    const placed = await runSliced(this.annotated.anchoring(read.text, { settled: this.rest.settled }), {
      signal,
    });
    // The page has moved on meanwhile: panels would take this for how annotations stand on the new one.
    if (read !== this.read) return;
    this.placed = placed;
    this.placedIn = read.text;
    this.tell(read);
    const found = placed.flatMap(({ id, start, end, meaning }) =>
      start !== null && end !== null ? [{ id, start, end, kind: meaning }] : [],
    );
    await runSliced(this.marks.painting(read.text, [...read.passages, ...found]), { signal });
    if (this.wanted !== undefined) this.show(this.wanted);
  });

  /** None while it is not known which page this is. */
  private all(): readonly PageAnnotation[] {
    if (!this.page.identity) return [];
    const ids = new Set(this.known.map(({ id }) => id));
    return [...this.known, ...[...this.making.values()].filter(({ id }) => !ids.has(id))];
  }

  private tell({ passages }: Read): void {
    const anchors = anchorsOf(this.placed, passages);
    const now = JSON.stringify(anchors);
    if (now === this.told) return;
    this.told = now;
    this.ports.tell({ type: 'anchors', anchors });
  }
}
