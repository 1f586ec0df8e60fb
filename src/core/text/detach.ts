/** One empty list for all: a library holds a dozen of them for each SOP. */
export const noItems: readonly never[] = Object.freeze([]);

/** Engines copy shorter pieces of a text; longer ones are only views of it. */
const longestCopied = 12;

/**
 * Makes a value stand alone that was just built of pieces of a text: engines keep all of a text in memory for as long
 * as a view of it is there. Its texts are copied in place, and its empty lists become one that all share.
 * @param value plain objects, lists, texts and the like, which nobody else may change.
 * @returns the same value; only a text or an empty list is another one.
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
  // Only joining is sure to copy: `+` makes a pair of views, which keep the text as well.
  return text.length > longestCopied ? [text.slice(0, longestCopied), text.slice(longestCopied)].join('') : text;
}
