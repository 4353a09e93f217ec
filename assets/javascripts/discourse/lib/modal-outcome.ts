/**
 * What a modal has done. The host hands over how it was closed (`initiatedBy`) where its
 * reader closed it without doing anything.
 *
 * @param closedWith - What `modal.show` resolved with.
 * @returns What the modal itself passed to `closeModal`; undefined where it did nothing.
 */
export function outcomeOf<Outcome extends object>(
  closedWith: unknown
): Outcome | undefined {
  const isOutcome =
    typeof closedWith === "object" &&
    closedWith !== null &&
    !("initiatedBy" in closedWith);
  return isOutcome ? (closedWith as Outcome) : undefined;
}
