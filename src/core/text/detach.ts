/** One empty list shared by all: otherwise a library would hold a dozen of them for each SOP. */
export const noItems: readonly never[] = Object.freeze([]);

/** Engines copy pieces of a text up to this length; longer pieces are only views of the whole text. */
const longestCopied = 12;

/**
 * Cuts a value loose from the text it was just read from: engines keep the whole text in memory as long as there is a
 * view of it. Texts in the value are copied in place, and its empty lists become one that all share.
 * @param value plain objects, lists, texts and the like, which nobody else may change.
 * @returns the same value, unless it is itself a text or an empty list.
 */
export function detach<T>(value: T): T {
  return detached(value) as T;
}

function detached(value: unknown): unknown {
  if (typeof value === 'string') return copied(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) && value.length === 0) return noItems;
  const parts = value as Record<string, unknown>;
  for (const key in parts) {
    const part = parts[key];
    if (typeof part === 'string' || typeof part === 'object') parts[key] = detached(part);
  }
  return value;
}

function copied(text: string): string {
  // Only joining is sure to copy: `+` makes a pair of views, which keep the whole text in memory as well.
  return text.length > longestCopied ? [text.slice(0, longestCopied), text.slice(longestCopied)].join('') : text;
}
