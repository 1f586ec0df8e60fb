/**
 * What is known about the ticket, the customer, the order and the agent: `{customer: {first_name: 'Ana'}}`. Numbers
 * that somebody wrote stay texts: they are printed as written, and read as numbers only to be compared. `null` is known
 * to be nothing; undefined and the empty text are unknown.
 */
export interface KnownValues {
  readonly [name: string]: KnownValue | undefined;
}

export type KnownValue = string | number | boolean | YesOrNo | null | KnownValues | readonly KnownValue[];

/**
 * Yes or no in the words of its author, such as `True` or `sí`: printed in those words, but decided by their meaning.
 */
export class YesOrNo {
  constructor(
    readonly text: string,
    readonly isYes: boolean,
  ) {}
}

/** A text that somebody entered: it decides a condition, yes or no, and is printed as it was given. */
export function spokenValue(text: string): string | YesOrNo {
  if (/^(?:no|false)$/i.test(text)) return new YesOrNo(text, false);
  return /^(?:yes|sí|si|true)$/i.test(text) ? new YesOrNo(text, true) : text;
}

/** Whether a value is a group of values rather than a single value or a list. */
export function isGroup(value: KnownValue | undefined): value is KnownValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof YesOrNo);
}

/** A single value as it was written. */
export function textOf(value: string | number | boolean | YesOrNo): string {
  return value instanceof YesOrNo ? value.text : String(value);
}

/** Adds values named by paths (`order.id`) to what is already known, replacing what was there. */
export function withValues(known: KnownValues, values: KnownValues): KnownValues {
  return Object.entries(values).reduce<KnownValues>((all, [name, value]) => setAt(all, name.split('.'), value), known);
}

function setAt(
  values: KnownValues,
  [name = '', ...rest]: readonly string[],
  value: KnownValue | undefined,
): KnownValues {
  if (rest.length === 0) return { ...values, [name]: value };
  const inner = Object.hasOwn(values, name) ? values[name] : undefined;
  return { ...values, [name]: setAt(isGroup(inner) ? inner : {}, rest, value) };
}
