import type { CaseView } from '../../core/case/model/view';
import { withKnown } from '../../core/case/needs';
import type { Library } from '../../core/library/library';
import { factIn } from '../../core/ticket/facts';
import { factLabel } from './fact-words';
import { valueText } from './wording';

/** The text of a step of a case as people read it: with what the case knows, and labels for what is missing. */
export function textOfStep(
  library: Library,
  { state }: Pick<CaseView, 'state'>,
  { text }: { readonly text: string },
): string {
  const { root } = state.location;
  return filledText(library, root, text, (variable) => {
    const [value] = factIn(state.facts, variable);
    return value === undefined ? undefined : valueText(library, root, variable, value);
  });
}

/** A text with what is known filled in, and labels for what is missing: `Open [Order number]`. */
export function filledText(
  library: Library,
  root: string,
  text: string,
  valueOf: (variable: string) => string | undefined = () => undefined,
): string {
  return withKnown(text, (variable) => valueOf(variable) ?? `[${factLabel(library, root, variable)}]`);
}
