const PAGE_SIZE = 30;

/** One page of a list; `next` is null on the last. */
export function pageOf<Row>(
  rows: Row[],
  query: Record<string, string>
): { rows: Row[]; next: string | null } {
  const start = Number(query.after ?? 0);
  const end = start + PAGE_SIZE;
  return {
    rows: rows.slice(start, end),
    next: end < rows.length ? String(end) : null,
  };
}
