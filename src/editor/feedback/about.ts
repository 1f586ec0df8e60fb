import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import { stepsOf } from '../../core/sop/model';
import type { KnownValue } from '../../core/ticket/values';
import { sopFor } from '../pickers/pick';
import { ticketOf } from '../services/case-ticket';
import type { Services } from '../services/services';
import { isStepArgument, stepAtCursor, stepOfCase } from '../services/step-meant';
import type { StepMeant } from '../services/step-meant';

export type AboutServices = Pick<
  Services,
  'library' | 'search' | 'cases' | 'active' | 'atHand' | 'readings' | 'drafts' | 'draftCases' | 'memory' | 'clock'
>;

/** What a report is about. */
export interface About extends StepMeant {
  /** The case in which it was met. */
  readonly view?: CaseView;
}

/**
 * What somebody wants to report a problem with: the step of a row or page, the step at the cursor of an SOP, the SOP that is
 * shown, or one that is chosen. @returns undefined when the person cancels.
 */
export async function aboutOf(services: AboutServices, called: unknown): Promise<About | undefined> {
  if (isStepArgument(called)) return stepOfCase(services, called);
  const argument = services.atHand.or(called);
  if (argument === undefined) {
    const here = stepAtCursor(services);
    if (here) return here;
  }
  const sop = await sopFor(services, argument, vscode.l10n.t('Which SOP do you want to report a problem with?'));
  if (!sop) return undefined;
  const anchor =
    typeof argument === 'object' && argument !== null && 'anchor' in argument ? argument.anchor : undefined;
  const step = [...stepsOf(sop)].find(({ id }) => id === anchor);
  return { sop, version: sop.version, step };
}

/** All that is known of the tickets that the person works on: it must not get into a report. */
export function knownHere(services: AboutServices, about?: Pick<About, 'view'>): string[] {
  const { active, drafts, readings } = services;
  const views = [active.view, about?.view].flatMap((view) => view ?? []);
  const letter = drafts.document();
  const tickets = [...views.map((view) => ticketOf(services, view)), ...(letter ? [readings.of(letter).ticket] : [])];
  const facts = tickets.flatMap((ticket) => [...ticket.facts]);
  return [
    ...views.flatMap(({ state: { ticket } }) => ticket ?? []),
    ...facts.flatMap(([variable, { value }]) => (isTheirs(variable) ? textsOf(value) : [])),
  ];
}

function textsOf(value: KnownValue): string[] {
  if (Array.isArray(value)) return value.flatMap((one: KnownValue) => textsOf(one));
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

function isTheirs(variable: string): boolean {
  return (
    /^customer\.(?!language|lang|country|city)/.test(variable) ||
    /(?:^|[._])(?:id|number|iban|tracking)$/.test(variable)
  );
}
