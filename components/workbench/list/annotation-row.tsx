import { useMemo } from 'preact/hooks';
import type { Annotation } from '../../../lib/annotation/annotation.ts';
import { type Excerpt, excerptOf, foundPlaces } from '../../../lib/annotation/search/found-places.ts';
import type { Order } from '../../../lib/annotation/search/order-annotations.ts';
import { MeaningMark } from '../../annotations/meaning-sign.tsx';
import { LinkIcon, PenIcon } from '../../icons.tsx';
import { MarkedText } from '../../matches/marked-text.tsx';
import { useWorkbench } from '../workbench-context.ts';
import { Found } from './found.tsx';
import { plainNote } from './plain-note.ts';
import { SelectBox } from './select-box.tsx';

export interface RowProps {
  readonly index: number;
  /** px from the top of the list. */
  readonly top: number;
  /** px. */
  readonly height: number;
  /** Tab reaches this row. */
  readonly stop: boolean;
  readonly selection: 'all' | 'some' | 'none';
  onPress(event: MouseEvent): void;
}

interface AnnotationRowProps extends RowProps {
  readonly annotation: Annotation;
  /** Lines of the quote. */
  readonly lines: number;
  readonly terms: readonly string[];
  /** Its page's heading stands above it. */
  readonly ofPage: boolean;
  readonly order: Order;
  /** Its details are shown. */
  readonly opened: boolean;
}

/** More would have no room in a row of any width. */
const mostTags = 8;

/** One annotation: what it means, its words, its note, its tags, where from and when. */
export function AnnotationRow({
  annotation,
  lines,
  terms,
  ofPage,
  order,
  opened,
  ...row
}: AnnotationRowProps) {
  const { words } = useWorkbench();
  const { note, tags, target, meaning, deleted } = annotation;
  const quote = useMemo(() => excerptOf(target.quote.exact, terms, 90), [target.quote.exact, terms]);
  const written = useMemo(() => excerptOf(plainNote(note), terms, 45), [note, terms]);
  const linked = useMemo(() => foundLink(annotation, terms), [annotation, terms]);
  const moment = deleted ?? (order === 'created' ? annotation.created : annotation.modified);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the grid
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot be placed
    <div
      role="row"
      class="annotation-row"
      data-opened={opened}
      data-id={annotation.id}
      tabIndex={row.stop ? 0 : -1}
      aria-rowindex={row.index + 1}
      aria-selected={row.selection === 'all'}
      style={{ transform: `translateY(${row.top}px)`, height: `${row.height}px`, '--quote-lines': lines }}
      onClick={row.onPress}
    >
      <SelectBox selection={row.selection} />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      <div role="gridcell" class="row-words">
        <p class="row-quote" lang="zh-CN">
          {quote.cut && '…'}
          <MarkedText text={quote.text} marks={quote.marks} />
        </p>
        {note && (
          <p class="row-note">
            <PenIcon />
            <span class="only-spoken">{words.annotations.editor.note}</span>
            <span class="row-note-text" dir="auto">
              {written.cut && '…'}
              <MarkedText text={written.text} marks={written.marks} />
            </span>
          </p>
        )}
        <p class="row-facts">
          <MeaningMark meaning={meaning} />
          {tags.length > 0 && (
            <span class="row-tags">
              {tags.slice(0, mostTags).map((tag) => (
                <span key={tag} class="tag">
                  <span class="tag-text">
                    <Found text={tag} terms={terms} />
                  </span>
                </span>
              ))}
            </span>
          )}
          {linked && (
            <span class="row-page" lang="zh-CN">
              <LinkIcon />
              <MarkedText text={linked.text} marks={linked.marks} />
            </span>
          )}
          {!ofPage && (
            <span class="row-page" lang="zh-CN">
              <Found text={target.page.title || target.page.address} terms={terms} />
            </span>
          )}
          <time class="row-date" datetime={moment} title={words.workbench.moment(moment)}>
            {words.workbench.day(moment)}
          </time>
        </p>
      </div>
    </div>
  );
}

/** The linked task in which a term was found that stands nowhere else in the row. */
function foundLink({ target, note, links }: Annotation, terms: readonly string[]): Excerpt | undefined {
  const elsewhere = `${target.quote.exact}\n${note}`;
  const missing = terms.filter((term) => foundPlaces(elsewhere, [term]).length === 0);
  if (missing.length === 0) return undefined;
  return links
    .map((link) => excerptOf(`${link.planTitle} ${link.text}`, missing, 24))
    .find(({ marks }) => marks.length > 0);
}
