import type { NotInForce } from '../../core/lifecycle/approval/in-force';
import type { SopStatus } from '../../core/sop/model';

/** `1 error`, `2 errors`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `93%`. */
export function percent(share: number, decimals = 0): string {
  return `${(share * 100).toFixed(decimals)}%`;
}

/** A number rounded to at most this many decimals: further digits carry no information. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** A text on one line. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A status as lines say it, with why the SOP is not in force where the status does not say it. */
export function statusInWords(status: SopStatus, why: NotInForce | undefined): string {
  if (why === 'changed') return `${status}, but changed since`;
  return why === 'not-yet' ? `${status}, not in effect yet` : status;
}

/** The most characters of a text that is shown on a line with others. */
const longestShown = 100;

/** The beginning of a text, on one line. */
export function shortened(text: string): string {
  const line = inOneLine(text);
  // A shortened text must not end with a space or with half a surrogate pair.
  return line.length > longestShown ? `${line.slice(0, longestShown).replace(/[\s\uD800-\uDBFF]+$/, '')}…` : line;
}
