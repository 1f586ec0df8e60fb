import type { Pattern } from '../text/pattern';
import { isSame } from './compare';

/** What a variable asks of its values. */
export interface ValueRules {
  readonly pattern: Pattern | undefined;
  /** The values it may have, with what people call them; empty: any. */
  readonly values: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/**
 * Whether a variable may have a value: its pattern matches it, and where its values are listed it is one of them, by
 * its key; case and accents do not matter. A variable that the library does not declare may have any.
 */
export function accepts(variable: ValueRules | undefined, value: string): boolean {
  if (variable?.pattern && !variable.pattern.matches(value)) return false;
  const keys = [...(variable?.values.keys() ?? [])];
  return keys.length === 0 || keys.some((key) => isSame(key, value));
}

/**
 * The value that somebody means: one that is listed may be written as people call it, in any language.
 * @returns undefined when the variable refuses it.
 */
export function meantValue(variable: ValueRules | undefined, text: string): string | undefined {
  const listed = [...(variable?.values ?? [])];
  const [key = text] =
    listed.find(([one]) => isSame(one, text)) ??
    listed.find(([, label]) => Object.values(label).some((one) => isSame(one, text))) ??
    [];
  return accepts(variable, key) ? key : undefined;
}
