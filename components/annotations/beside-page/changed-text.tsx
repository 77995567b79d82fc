import { useMemo } from 'preact/hooks';
import { changesBetween } from '../../../lib/anchor/changes.ts';
import { ChangeMarks } from '../../change-marks.tsx';
import { useEditing } from '../editing-context.ts';

/** What was annotated and what stands there now, in one. */
export function ChangedText({ before, after }: { before: string; after: string }) {
  const { words } = useEditing();
  const changes = useMemo(() => changesBetween(before, after), [before, after]);
  return <ChangeMarks changes={changes} words={words} />;
}
