import type { CaseView } from '../../core/case/model/view';
import { factIn } from '../../core/ticket/facts';
import { filledText } from '../shared/step-text';
import { valueText } from '../shared/wording';
import { ticketOf } from './case-ticket';
import type { Services } from './services';

type Known = Pick<Services, 'library' | 'readings' | 'drafts' | 'draftCases' | 'memory'>;

/**
 * Fills what is known of a case's ticket into texts of its SOPs, and labels for what is not.
 * @param said what has just been said, and is kept nowhere yet.
 */
export function knownFiller(
  services: Known,
  view: CaseView,
  said: Readonly<Record<string, string>> = {},
): (text: string) => string {
  const { library } = services;
  const { root } = view.state.location;
  const { values } = ticketOf(services, view);
  return (text) =>
    filledText(library, root, text, (variable) => {
      const value = said[variable] ?? factIn(values, variable)[0];
      return value === undefined ? undefined : valueText(library, root, variable, value);
    });
}

/** The text of a step of a case as people read it everywhere: with what is known, and labels for what is missing. */
export function textOfStep(services: Known, view: CaseView, { text }: { readonly text: string }): string {
  return knownFiller(services, view)(text);
}
