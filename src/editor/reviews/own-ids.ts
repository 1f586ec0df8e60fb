import type { ReviewRow, ReviewSection } from './section';

/** The same sections with an id of its own for each row: VS Code takes two with one for the same, and does to one what is asked of the other. */
export function withOwnIds(sections: readonly ReviewSection[]): ReviewSection[] {
  const seen = new Set(sections.map(({ id }) => id));
  const ownOf = (id: string) => {
    let own = id;
    for (let number = 2; seen.has(own); number++) own = `${id}/${number}`;
    seen.add(own);
    return own;
  };
  const withOwn = (rows: readonly ReviewRow[]): ReviewRow[] =>
    rows.map((row) => ({ ...row, id: ownOf(row.id), ...(row.rows ? { rows: withOwn(row.rows) } : {}) }));
  return sections.map((section) => ({ ...section, rows: withOwn(section.rows) }));
}
