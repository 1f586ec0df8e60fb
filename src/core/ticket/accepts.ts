import type { VariableConfig } from '../library/variables';
import { isSame } from './compare';

/** What a variable asks of its values. */
export type ValueRules = Pick<VariableConfig, 'pattern' | 'values'>;

/**
 * Whether a variable may have a value: its pattern matches it, and where its values are listed it is one of them, by
 * its key; case and accents do not matter. A variable that the library does not declare may have any.
 */
export function accepts(variable: ValueRules | undefined, value: string): boolean {
  if (variable?.pattern && !variable.pattern.matches(value)) return false;
  const keys = [...(variable?.values.keys() ?? [])];
  return keys.length === 0 || keys.some((key) => isSame(key, value));
}
