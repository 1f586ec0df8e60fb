import * as vscode from 'vscode';
import { branchTaken } from '../../core/case/model/path';
import { leadOf } from '../../core/case/model/reading';
import { procedureLinked } from '../../core/case/model/sops-in-library';
import { partOf } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { Branch } from '../../core/sop/model';
import type { Outlined } from '../../core/sop/outline';
import type { Answer, DeedButton, InnerStep } from '../../pages/step/messages';
import type { PageBlocks } from '../services/page-blocks';
import { procedureLedTo } from '../services/led-to';
import { hasSteps } from '../services/in-force';
import type { Services } from '../services/services';

type Known = Pick<Services, 'library'>;

/** The library, and what fills what is known into its texts. */
interface Filling extends Known {
  readonly known: (text: string) => string;
}

/** The answers of a question, with where each leads in words. */
export function answersOf(
  filling: Filling,
  view: CaseView,
  step: StepView,
  parts: readonly Outlined[],
  blocks: PageBlocks,
): Answer[] {
  const { known } = filling;
  const taken = branchTaken(step.step, step.record?.answer);
  return answersIn(parts).map(({ branch, inner }) => ({
    answer: branch.answer,
    text: known(branch.answer),
    leads: [leadText(filling, view, step, branch), known(branch.also)].filter(Boolean).join(' · '),
    isTaken: branch === taken,
    inner: blocks.blocks<InnerStep>(inner, () => undefined),
  }));
}

/** Answers wherever they stand: also in what is written between them. */
function answersIn(parts: readonly Outlined[]): { readonly branch: Branch; readonly inner: readonly Outlined[] }[] {
  return parts.flatMap(({ part, inner }) => [
    ...(part.kind === 'answer' ? [{ branch: part.branch, inner }] : []),
    ...answersIn(inner),
  ]);
}

function leadText({ library, known }: Filling, view: CaseView, step: StepView, branch: Branch): string {
  const { part, sop } = partOf(view, step);
  const lead = leadOf(sop, branch);
  switch (lead.kind) {
    case 'on':
      return branch.also === '' ? vscode.l10n.t('Goes on with the step after this') : '';
    case 'section':
      return vscode.l10n.t('Goes on in “{0}”', known(lead.title));
    case 'nowhere':
      return vscode.l10n.t('Leads to “{0}”, which is not in this SOP', lead.anchor);
    case 'web':
      return lead.href;
    case 'file': {
      const linked = procedureLinked(part, lead.path, library);
      if (!linked) return vscode.l10n.t('“{0}” is not in the library', lead.path);
      const { sop: found, replaced } = linked;
      if (replaced)
        return vscode.l10n.t('“{0}” is retired: goes on with “{1}”, which replaces it', replaced.title, found.title);
      return hasSteps(found)
        ? vscode.l10n.t('Goes on with the procedure “{0}”', found.title)
        : vscode.l10n.t('Leads to “{0}”, which has no steps', found.title);
    }
  }
}

/** What the taken answer leads to and the case does not have yet, or cannot have: it has no steps. */
export function leadButton({ library }: Known, view: CaseView, step: StepView): DeedButton | undefined {
  const led = view.state.closed ? undefined : procedureLedTo(library, view, step);
  if (!led) return undefined;
  const { sop } = led;
  return {
    deed: 'join',
    label: hasSteps(sop)
      ? vscode.l10n.t('Continue with “{0}”', sop.title)
      : vscode.l10n.t('Read “{0}”: it has no steps', sop.title),
  };
}
