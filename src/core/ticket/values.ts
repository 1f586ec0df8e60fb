/**
 * What is known of the ticket, the customer, the order, the agent: `{customer: {first_name: 'Ana'}}`. Numbers that
 * somebody wrote are texts, as they were written: they are printed so, and read as numbers only to be compared. `null` is
 * known to be nothing; undefined and the empty text are not known.
 */
export interface KnownValues {
  readonly [name: string]: KnownValue | undefined;
}

export type KnownValue = string | number | boolean | YesOrNo | null | KnownValues | readonly KnownValue[];

/** Yes or no in the words somebody wrote it in, such as `True` or `sí`: printed in these words, and decided by what they mean. */
export class YesOrNo {
  constructor(
    readonly text: string,
    readonly isYes: boolean,
  ) {}
}

/** Whether a value is a group of values rather than one, or a list. */
export function isGroup(value: KnownValue | undefined): value is KnownValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof YesOrNo);
}

/** The words of a value that is one: as it was written. */
export function textOf(value: string | number | boolean | YesOrNo): string {
  return value instanceof YesOrNo ? value.text : String(value);
}

/** Lays values named by paths (`order.id`) over what is known already. */
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
