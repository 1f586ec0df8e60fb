import { isValid, parse } from 'date-fns';

/** Whether a text is a day that exists, written as ISO 8601 does: `2026-02-28`, not `2026-02-30`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parse(text, 'yyyy-MM-dd', new Date(0)));
}
