import { plainInMarkdown } from '../text/markdown';
import type { Card, ReportPage, Table } from './page/page';

const marks = { up: '▲', down: '▼', same: '=' } as const;

/** A report as Markdown, to be read, mailed or kept. */
export function reportMarkdown(page: ReportPage): string {
  const { title, range, compared, visions, instead, cards, goals, hints, tables, notes, headings } = page;
  const parts = [
    `# ${plainInMarkdown(title)}`,
    plainInMarkdown([range, compared].filter(Boolean).join(' · ')),
    ...visions.map((vision) => `> ${plainInMarkdown(vision)}`),
    ...(instead ? [`**${plainInMarkdown(instead.title)}.** ${plainInMarkdown(instead.text)}`] : []),
    ...(cards.length > 0 ? [`## ${plainInMarkdown(headings.measures)}`, list(cards.map(cardLine))] : []),
    ...(goals.length > 0
      ? [
          `## ${plainInMarkdown(headings.goals)}`,
          list(
            goals.map(
              (goal) =>
                `**${plainInMarkdown(goal.title)}**: ${plainInMarkdown(goal.stateText)}. ${plainInMarkdown(goal.text)}`,
            ),
          ),
        ]
      : []),
    ...(hints.length > 0
      ? [
          `## ${plainInMarkdown(headings.hints)}`,
          list(
            hints.map(
              (hint) =>
                `**${plainInMarkdown(hint.kindText)}** ${plainInMarkdown(hint.step)} (${plainInMarkdown(hint.sopTitle)}). ${plainInMarkdown(hint.text)}`,
            ),
          ),
        ]
      : []),
    ...tables.flatMap((table) => [`## ${plainInMarkdown(table.title)}`, tableLines(table)]),
    ...(notes.length > 0 ? [`## ${plainInMarkdown(headings.notes)}`, list(notes.map(plainInMarkdown))] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function cardLine({ title, value, detail, n, change }: Card): string {
  const more = [detail, n, change ? `${marks[change.way]} ${change.text}` : '']
    .filter(Boolean)
    .map(plainInMarkdown)
    .join(' · ');
  return `**${plainInMarkdown(title)}**: ${plainInMarkdown(value)} · ${more}`;
}

function tableLines({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => plainInMarkdown(column.title))),
    line(columns.map((column) => (column.isNumber ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => plainInMarkdown(cell.text)))),
  ].join('\n');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
