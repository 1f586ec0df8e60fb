import type { Guidance } from './model';

/** Guidance with the lines that it is written in: those of its code, or of its table, whose cells are joined by `|`. */
export function guidanceText(guidance: Guidance): string {
  switch (guidance.kind) {
    case 'code':
      return guidance.code;
    case 'table':
      return guidance.rows.map((row) => row.join(' | ')).join('\n');
    default:
      return guidance.text;
  }
}
