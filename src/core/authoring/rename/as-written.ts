import type { Range } from '../../text/position';
import { scalar } from '../../yaml/scalar';

/**
 * How another value is written in YAML in place of one that is there, in the quotes that it stands in, or in some that it needs.
 * @param range with the quotes.
 * @returns undefined where the value stands in several lines, or is only referred to.
 */
export function asWritten(lines: readonly string[], { start, end }: Range, value: string): string | undefined {
  if (start.line !== end.line) return undefined;
  const written = (lines[start.line] ?? '').slice(start.character, end.character);
  if (/^[|>&*!]/.test(written)) return undefined;
  const first = written.charAt(0);
  const quote = first === '"' || first === "'" ? first : '';
  return quote + scalar(value, { quote, isFlow: true, isText: true }) + quote;
}
