/** The texts that people read in the parts of a list, a question or a row. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (read.has(key) ? textsIn(one) : []));
}

/** What of such a part is read; the rest is for the extension itself. */
const read: ReadonlySet<string> = new Set([
  'title',
  'placeHolder',
  'prompt',
  'value',
  'label',
  'description',
  'detail',
  'tooltip',
  'accessibilityInformation',
  'checkboxState',
  'documentation',
]);
