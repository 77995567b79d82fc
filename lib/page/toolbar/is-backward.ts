/** Whether the user selected this range from its end to its beginning, so that the pointer is at its beginning. */
export function isBackward(range: Range): boolean {
  const { ownerDocument } = range.startContainer;
  const selection = ownerDocument?.getSelection();
  if (!ownerDocument || !selection?.anchorNode || !selection.focusNode || selection.isCollapsed) return false;
  const probe = ownerDocument.createRange();
  probe.setStart(selection.anchorNode, selection.anchorOffset);
  // An end before the start takes the start along.
  probe.setEnd(selection.focusNode, selection.focusOffset);
  return probe.collapsed;
}
