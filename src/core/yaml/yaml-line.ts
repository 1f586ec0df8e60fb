/** What stands on a line of YAML: perhaps the sign of an item, perhaps a key, and a value. Columns count from 0. */
export interface YamlLine {
  readonly indent: number;
  /** Whether it begins with `- `. */
  readonly isItem: boolean;
  readonly key: string | undefined;
  /** What stands deeper than this below belongs to the value. */
  readonly column: number;
  /** Where the value begins. */
  readonly from: number;
  /** The value as it is written, with a comment behind it; empty when there is none. */
  readonly value: string;
}

/**
 * Takes a line of YAML apart.
 * @param isText whether an item of it can only be text, in which a colon means nothing.
 */
export function yamlLine(line: string, isText: (isItem: boolean) => boolean): YamlLine {
  const indent = indentOf(line);
  const dashes = /^(?:-[ \t]+)*/.exec(line.slice(indent))?.[0] ?? '';
  const isItem = dashes !== '';
  const first = isItem && isText(isItem) ? (/^-[ \t]+/.exec(dashes)?.[0].length ?? 0) : dashes.length;
  const start = indent + first;
  const rest = line.slice(start).trimEnd();
  const colon = isItem && isText(isItem) ? -1 : colonBehindKey(rest);
  if (colon < 0)
    return { indent, isItem, key: undefined, column: isItem ? indent : indent - 1, from: start, value: rest };
  const behind = rest.slice(colon + 1);
  const from = start + colon + 1 + (behind.length - behind.trimStart().length);
  const key = rest.slice(0, colon).trim();
  return {
    indent,
    isItem,
    key: /^(["'])(.*)\1$/.exec(key)?.[2] ?? key,
    column: start,
    from,
    value: behind.trimStart(),
  };
}

/** How many spaces a line begins with. */
export function indentOf(line: string): number {
  let at = 0;
  while (line[at] === ' ') at++;
  return at;
}

/** Whether a line says nothing. */
export function isNothing(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

/** Where the colon is that ends a key; -1 when there is no key. */
function colonBehindKey(text: string): number {
  if (/^["']/.test(text)) {
    const key = /^(?:"[^"]*"|'[^']*')[ \t]*:(?=\s|$)/.exec(text)?.[0];
    return key === undefined ? -1 : key.length - 1;
  }
  if (/^[[\]{}#|>!&*@`%,]/.test(text)) return -1;
  return text.search(/:(?:\s|$)/);
}
