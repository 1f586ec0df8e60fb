import * as vscode from 'vscode';
import { currentSop } from '../../core/case/model/sops-in-library';
import { partOf, stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import { allSteps, stepsOf } from '../../core/sop/model';
import type { Sop, Step } from '../../core/sop/model';
import type { KnownValue } from '../../core/ticket/values';
import { sopFor } from '../pickers/pick';
import { ticketOf } from '../services/case-ticket';
import type { Services } from '../services/services';
import type { StepArgument } from '../shared/case-arguments';

export type AboutServices = Pick<
  Services,
  'library' | 'search' | 'cases' | 'active' | 'atHand' | 'readings' | 'drafts' | 'draftCases' | 'memory'
>;

/** What a report is about. */
export interface About {
  readonly sop: Sop;
  /** The version that the person follows, which may be older than the library's. */
  readonly version: string | undefined;
  readonly step: Pick<Step, 'id' | 'text'> | undefined;
  /** The case in which it was met. */
  readonly view?: CaseView;
}

/**
 * What somebody wants to report a problem with: the step of a row or page, the step at the cursor of an SOP, the SOP that is
 * shown, or one that is chosen. @returns undefined when the person cancels.
 */
export async function aboutOf(services: AboutServices, called: unknown): Promise<About | undefined> {
  if (isStep(called)) return ofCase(services, called);
  const argument = services.atHand.or(called);
  if (argument === undefined) {
    const here = atCursor(services);
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

function ofCase({ cases, library }: AboutServices, { caseId, step: { key } }: StepArgument): About | undefined {
  const view = cases.get(caseId);
  const step = view && stepsInView(view).find((one) => one.key === key);
  if (!step) return undefined;
  const { part, sop } = partOf(view, step);
  return { sop: currentSop(part, library) ?? sop, version: sop.version, step: step.step, view };
}

function atCursor({ library }: AboutServices): About | undefined {
  const editor = vscode.window.activeTextEditor;
  const sop = editor && library.get(editor.document.uri.toString());
  if (!sop) return undefined;
  const { line } = editor.selection.active;
  const here = [...allSteps(sop.sections.flatMap(({ steps }) => steps))].filter(
    ({ range }) => range.start.line <= line && line <= range.end.line,
  );
  return { sop, version: sop.version, step: here.at(-1) };
}

function isStep(called: unknown): called is StepArgument {
  return (
    typeof called === 'object' && called !== null && 'kind' in called && called.kind === 'step' && 'caseId' in called
  );
}
