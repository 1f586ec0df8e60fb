import { unlinkedInMarkdown } from '../text/markdown';
import type { Card, FirstLine, ReportPage, Table } from './page/page';

const marks = { up: '▲', down: '▼', same: '=', chance: '≈' } as const;

/** A report as Markdown, to be read, mailed or kept. */
export function reportMarkdown(page: ReportPage): string {
  const {
    title,
    range,
    compared,
    visions,
    instead,
    caution,
    first,
    nothingFirst,
    versions,
    cards,
    goals,
    hints,
    tables,
    notes,
    headings,
  } = page;
  const parts = [
    `# ${unlinkedInMarkdown(title)}`,
    unlinkedInMarkdown([range, compared].filter(Boolean).join(' · ')),
    ...visions.map((vision) => `> ${unlinkedInMarkdown(vision)}`),
    ...(instead ? [`**${unlinkedInMarkdown(instead.title)}.** ${unlinkedInMarkdown(instead.text)}`] : []),
    ...(caution === undefined ? [] : [`**${unlinkedInMarkdown(caution)}**`]),
    ...(first.length > 0 || nothingFirst !== undefined
      ? [`## ${unlinkedInMarkdown(headings.first)}`, firstLines(first) || unlinkedInMarkdown(nothingFirst ?? '')]
      : []),
    ...(cards.length > 0 ? [`## ${unlinkedInMarkdown(headings.measures)}`, list(cards.map(cardLine))] : []),
    ...(goals.length > 0
      ? [
          `## ${unlinkedInMarkdown(headings.goals)}`,
          list(
            goals.map(
              (goal) =>
                `**${unlinkedInMarkdown(goal.title)}**: ${unlinkedInMarkdown(goal.stateText)}. ${unlinkedInMarkdown(goal.text)}`,
            ),
          ),
        ]
      : []),
    ...(hints.length > 0
      ? [
          `## ${unlinkedInMarkdown(headings.hints)}`,
          list(
            hints.map(
              (hint) =>
                `**${unlinkedInMarkdown(hint.kindText)}** ${unlinkedInMarkdown(hint.step)} (${unlinkedInMarkdown(hint.sopTitle)}). ${unlinkedInMarkdown(hint.text)}`,
            ),
          ),
        ]
      : []),
    ...(versions.length > 0
      ? [
          `## ${unlinkedInMarkdown(headings.versions)}`,
          list(
            versions.map(
              ({ title: name, stateText, lines }) =>
                `**${unlinkedInMarkdown(name)}**: ${unlinkedInMarkdown(stateText)}. ${lines.map(unlinkedInMarkdown).join('; ')}`,
            ),
          ),
        ]
      : []),
    ...tables.flatMap((table) => [`## ${unlinkedInMarkdown(table.title)}`, tableLines(table)]),
    ...(notes.length > 0 ? [`## ${unlinkedInMarkdown(headings.notes)}`, list(notes.map(unlinkedInMarkdown))] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function firstLines(first: readonly FirstLine[]): string {
  return first
    .map(({ title, place, sopTitle, text }, at) => {
      const about = sopTitle === '' ? place : `${place} (${sopTitle})`;
      return `${at + 1}. **${unlinkedInMarkdown(title)}**: ${unlinkedInMarkdown(about)}. ${unlinkedInMarkdown(text)}`;
    })
    .join('\n');
}

function cardLine({ title, value, detail, n, change }: Card): string {
  const more = [detail, n, change ? `${marks[change.way]} ${change.text}` : '']
    .filter(Boolean)
    .map(unlinkedInMarkdown)
    .join(' · ');
  return `**${unlinkedInMarkdown(title)}**: ${[unlinkedInMarkdown(value), more].filter(Boolean).join(' · ')}`;
}

function tableLines({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => unlinkedInMarkdown(column.title))),
    line(columns.map((column) => (column.isNumber ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => unlinkedInMarkdown(cell.text)))),
  ].join('\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
