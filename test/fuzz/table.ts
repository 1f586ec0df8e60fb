import type { Outcome } from './reading';

/** What came of the inputs of one generator. */
export interface Row {
  readonly name: string;
  inputs: number;
  failures: number;
  slowest: Outcome | undefined;
}

const headings = ['generator', 'inputs', 'slowest', 'of', 'plain text of that size', 'ratio', 'failed'];

/** The rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [headings, ...rows.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))))
    .map((row) => row.join('  '))
    .join('\n');
}

function cellsOf({ name, inputs, failures, slowest }: Row): string[] {
  const { time = 0, size = 0, plainTime } = slowest ?? {};
  return [
    name,
    String(inputs),
    `${time.toFixed(1)} ms`,
    `${(size / 1000).toFixed(1)} KB`,
    plainTime === undefined ? '-' : `${plainTime.toFixed(1)} ms`,
    plainTime === undefined ? '-' : (time / plainTime).toFixed(1),
    String(failures),
  ];
}
