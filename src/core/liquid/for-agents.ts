/** What Liquid puts out: `{{ order.id }}`, with filters or without. */
const output = /\{\{-?\s*([\p{L}_][\p{L}\p{N}_.-]*)?[^{}]*?-?\}\}/gu;
/** What Liquid does: `{% if … %}`. */
const tag = /\{%-?[^%]*-?%\}/g;

/**
 * A text for agents without any Liquid: what is known says its value, and what is not its label in brackets. Tags have no
 * words and are left out, with what stands between them kept.
 * @param valueOf the value of a variable; undefined while nobody knows it.
 */
export function withoutLiquid(
  text: string,
  valueOf: (variable: string) => string | undefined,
  labelOf: (variable: string) => string,
): string {
  if (!text.includes('{{') && !text.includes('{%')) return text;
  return text
    .replace(output, (_, name: string | undefined) =>
      name === undefined ? '' : (valueOf(name) ?? `[${labelOf(name)}]`),
    )
    .replace(tag, '');
}
