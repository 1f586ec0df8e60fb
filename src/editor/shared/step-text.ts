import { withKnown } from '../../core/case/needs';
import type { Library } from '../../core/library/library';
import { factLabel } from './fact-words';

/** A text with what is known filled in, and labels for what is missing: `Open [Order number]`. */
export function filledText(
  library: Library,
  root: string,
  text: string,
  valueOf: (variable: string) => string | undefined = () => undefined,
): string {
  return withKnown(text, (variable) => valueOf(variable) ?? `[${factLabel(library, root, variable)}]`);
}
