import { type Meaning, newId, now, type Target } from '../../../lib/annotation/annotation.ts';
import type { Labels } from '../../../lib/annotation/labels.ts';
import type { PageIdentity } from '../../../lib/annotation/page-identity.ts';
import { mostAnnotations, type PageAnnotation, type Refused } from '../../../lib/messages/annotations.ts';
import type { PageAnchor } from '../../../lib/messages/page.ts';
import { AnnotatedPage, type PlacedAnnotation } from '../../../lib/page/annotated-page.ts';
import type { Marks } from '../../../lib/page/marks.ts';
import type { PageFacts } from '../../../lib/page/page-facts.ts';
import { identifyPage } from '../../../lib/page/page-identity.ts';
import type { PageText } from '../../../lib/page/page-text.ts';
import type { PassageMark } from '../../../lib/page/placed-mark.ts';
import { runSliced } from '../../../lib/page/slice.ts';
import { targetOf } from '../../../lib/page/target.ts';
import type { Span } from '../../../lib/policy/span.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { askForAnnotations, askToKeep } from './ask-background.ts';

/** A page is the same document still, and its fingerprint need not be made anew, while its text is this much as long. */
const sameLength = 0.1;
/** Ms after the last change of a loaded page until what is missing is called not found: pages fetch their text late. */
const rest = 2_500;

interface Read {
  readonly text: PageText;
  readonly facts: PageFacts;
  readonly passages: readonly PassageMark[];
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
  private readonly annotated = new AnnotatedPage();
  private known: readonly PageAnnotation[] = [];
  private placed: readonly PlacedAnnotation[] = [];
  private read: Read | undefined;
  private identity: PageIdentity | undefined;
  private lengthThen = 0;
  private stale = true;
  private settled = false;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  private pass: Promise<void> | undefined;
  private again = false;
  private told = '';
  private readonly firstRead = Promise.withResolvers<void>();
  /** To be shown as soon as it is found. */
  private wanted: string | undefined;

  constructor(document: Document, ports: PanelPorts, marks: Marks, signal: AbortSignal) {
    this.document = document;
    this.ports = ports;
    this.marks = marks;
    this.signal = signal;
    // A hidden tab looks when it is looked at.
    document.addEventListener('visibilitychange', () => this.stale && void this.look(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.restTimer));
  }

  /** The page was read. Resolves when passages and the annotations known so far are painted. */
  async take(read: Read, moved: boolean): Promise<void> {
    this.read = read;
    if (moved) {
      this.identity = undefined;
      this.known = [];
      this.settled = false;
    }
    if (!this.settled) this.waitForRest();
    await this.place();
    const { length } = read.text.text;
    if (this.identity && Math.abs(length - this.lengthThen) <= this.lengthThen * sameLength) return;
    const identity = await runSliced(identifyPage(this.document, read.text, read.facts), {
      signal: this.signal,
    });
    this.lengthThen = length;
    if (JSON.stringify(identity) === JSON.stringify(this.identity)) return;
    this.identity = identity;
    this.firstRead.resolve();
    void this.look();
  }

  /** The store has changed. */
  changed(): void {
    this.stale = true;
    if (!this.document.hidden) void this.look();
  }

  /** Makes an annotation of a selection or of a stretch of the page's text. It is painted at once, and kept. */
  async make(what: Range | Span, meaning: Meaning): Promise<{ readonly id: string } | Refused | 'no-text'> {
    const target = this.targetFor(what);
    if (!target || !this.identity) return 'no-text';
    const at = now();
    const annotation = {
      id: newId(),
      created: at,
      modified: at,
      meaning,
      note: '',
      tags: [],
      links: [],
      target,
    };
    const { id } = annotation;
    this.know([...this.known, { id, meaning, target }]);
    await this.place();
    const answer = await askToKeep({ type: 'create-annotation', annotation, identity: this.identity });
    if (answer.is === 'kept') return { id };
    this.know(this.known.filter((each) => each.id !== id));
    await this.place();
    return answer;
  }

  /** Changes what the toolbar can change; gives the refusal if there is one. */
  async edit(id: string, edit: { meaning?: Meaning; binned?: boolean }): Promise<Refused | undefined> {
    const answer = await askToKeep({ type: 'edit-annotation', id, edit });
    if (answer.is === 'refused') return answer;
    // The background tells of the change; whoever waits for this one should see it at once.
    await this.look();
    return undefined;
  }

  targetFor(what: Range | Span): Target | undefined {
    if (!this.read || !this.identity) return undefined;
    return targetOf(this.read.text, what, this.identity.page);
  }

  /** What stands now at the place of an annotation, as a target of its own. */
  targetNow(id: string): Target | undefined {
    const span = this.spanOf(id);
    return span && this.targetFor(span);
  }

  passage(id: string): Span | undefined {
    return this.read?.passages.find((each) => each.id === id);
  }

  /** Resolves when the page has been read for the first time, so that what is selected on it can be kept. */
  ready(): Promise<void> {
    return this.firstRead.promise;
  }

  get(id: string): PlacedAnnotation | undefined {
    return this.placed.find((each) => each.id === id);
  }

  rangeOf(id: string): Range | undefined {
    const span = this.spanOf(id);
    return span && this.read?.text.map.rangeOf(span);
  }

  /** Scrolls to an annotation, now or when it is found. */
  show(id: string): void {
    this.wanted = this.marks.show(id) ? undefined : id;
  }

  private spanOf(id: string): Span | undefined {
    const { start, end } = this.get(id) ?? {};
    return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
  }

  /** Asks the store for the page's annotations. */
  private async look(): Promise<void> {
    const { identity } = this;
    if (!identity || this.signal.aborted) return;
    this.stale = false;
    const answer = await askForAnnotations({ type: 'page-annotations', identity });
    if (this.signal.aborted || identity !== this.identity) return;
    if (answer.is === 'refused') return this.ports.tell({ type: 'store-fault', fault: answer.fault });
    this.ports.forget('store-fault');
    this.labels = answer.labels;
    this.know(answer.annotations);
    await this.place();
  }

  private know(annotations: readonly PageAnnotation[]): void {
    this.known = annotations;
  }

  private waitForRest(): void {
    clearTimeout(this.restTimer);
    if (this.document.readyState !== 'complete') {
      this.document.defaultView?.addEventListener('load', () => this.waitForRest(), {
        once: true,
        signal: this.signal,
      });
      return;
    }
    this.restTimer = setTimeout(() => {
      this.settled = true;
      void this.place();
    }, rest);
  }

  /** Finds and paints everything anew; asked while it is under way, once more afterwards. */
  private place(): Promise<void> {
    if (this.pass) {
      this.again = true;
      return this.pass;
    }
    this.pass = (async () => {
      do {
        this.again = false;
        await this.placeOnce();
      } while (this.again && !this.signal.aborted);
    })().finally(() => {
      this.pass = undefined;
    });
    return this.pass;
  }

  private async placeOnce(): Promise<void> {
    const { read, signal } = this;
    if (!read) return;
    this.annotated.set(this.known);
    this.placed = await runSliced(this.annotated.anchoring(read.text, { settled: this.settled }), { signal });
    this.tell(read);
    const found = this.placed.flatMap(({ id, start, end, meaning }) =>
      start !== null && end !== null ? [{ id, start, end, kind: meaning }] : [],
    );
    await runSliced(this.marks.painting(read.text, [...read.passages, ...found]), { signal });
    if (this.wanted !== undefined) this.show(this.wanted);
  }

  private tell({ passages }: Read): void {
    const anchors = this.placed.slice(0, mostAnnotations).map(
      ({ id, state, start, end, text }): PageAnchor => ({
        id,
        state,
        start,
        text,
        passages: start === null || end === null ? [] : overlapping(passages, { start, end }),
      }),
    );
    const now = JSON.stringify(anchors);
    if (now === this.told) return;
    this.told = now;
    this.ports.tell({ type: 'anchors', anchors });
  }
}

/** Passages that share characters with a span, as many as a message takes. */
function overlapping(passages: readonly PassageMark[], { start, end }: Span): string[] {
  return passages
    .filter((passage) => passage.start < end && passage.end > start)
    .slice(0, 200)
    .map(({ id }) => id);
}
