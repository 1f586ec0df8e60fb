import * as vscode from 'vscode';
import { caseTitle } from '../../../core/case/title';
import { carryOver } from '../../../core/case/model/versions';
import type { Carrying } from '../../../core/case/model/versions';
import { keptSop } from '../../../core/case/record/entry';
import { termsFor } from '../../../core/case/terms/terms';
import type { CaseView } from '../../../core/case/model/view';
import type { Sop, Step } from '../../../core/sop/model';
import type { CaseServices } from '../case-services';
import type { PartChange } from '../../services/case-changes';
import { commitAt } from '../../services/commit';
import { notInForce } from '../../services/in-force';
import type { RowArgument } from '../../shared/case-arguments';
import { activeCase } from '../find';
import { showDifference } from './pinned-text';
import { versionText, versionsText } from '../../shared/version-words';
import { showInformation, showPick } from '../../shared/dialogs';
/** The maximum number of steps of one kind that a dialog names. */
const mostNamed = 6;

/** Shows what has changed in an SOP since the case started, at a changed step if one was chosen. */
export async function showChanges(services: CaseServices, row: RowArgument | undefined): Promise<void> {
  const { view, change } = await chooseChange(
    services,
    row?.kind === 'change' || row?.kind === 'step-change' ? row.change.part.sop : undefined,
    vscode.l10n.t('Show the changes of which procedure?'),
  );
  if (change) await showDifference(view, change, row?.kind === 'step-change' ? row.step : undefined);
}

/** Moves a case to the current text of an SOP, after showing what that means. */
export async function moveCase(services: CaseServices, sop: string | undefined): Promise<void> {
  const { view, change } = await chooseChange(
    services,
    sop,
    vscode.l10n.t('Which procedure should continue with its current text?'),
  );
  if (!change) return;
  const { part, before, now } = change;
  if (!now)
    throw new Error(
      vscode.l10n.t('“{0}” is no longer in the library; the case continues with the text it started with.', part.title),
    );
  const why = notInForce(now, services.library, services.clock.now());
  if (why !== undefined)
    throw new Error(
      vscode.l10n.t(
        'Version {0} of “{1}” is {2}: the case continues with the text it started with.',
        versionText(now.version),
        now.title,
        why,
      ),
    );
  const move = vscode.l10n.t('Move Case');
  const show = vscode.l10n.t('Show Changes');
  const message = vscode.l10n.t('Continue with version {0} of “{1}”?', versionText(now.version), now.title);
  const asked = await showInformation(
    message,
    { modal: true, detail: summaryOf(carryOver(view.state, part.sop, before, now), change) },
    move,
    show,
  );
  if (asked === show) await showDifference(view, change);
  if (asked === move) await write(services, view, change, now);
}

async function write(services: CaseServices, view: CaseView, { part, before }: PartChange, now: Sop): Promise<void> {
  // Another window may have changed the case while the question was open.
  const state = services.cases.get(view.state.id)?.state ?? view.state;
  const isRoot = part.sop === state.sop;
  const config = services.library.config(now.location.root);
  const sla = isRoot ? termsFor(now, config, state.facts) : undefined;
  const { carried } = carryOver(state, part.sop, before, now);
  await services.actions.act(view, {
    event: 'move',
    sop_id: part.sop,
    from: part.version,
    to: now.version,
    carried,
    ...(sla ? { sla } : {}),
    ...keptSop(now, config, await commitAt(now)),
  });
}

async function chooseChange(
  services: CaseServices,
  sop: string | undefined,
  placeHolder: string,
): Promise<{ view: CaseView; change: PartChange | undefined }> {
  const view = activeCase(services);
  const found = services.changes.of(view);
  const [first, ...others] = sop === undefined ? found : found.filter((one) => one.part.sop === sop);
  if (!first)
    throw new Error(vscode.l10n.t('The procedures of “{0}” have not changed since it started.', caseTitle(view)));
  if (others.length === 0) return { view, change: first };
  const picked = await showPick(
    [first, ...others].map((change) => ({ label: change.part.title, description: versionsText(change), change })),
    { placeHolder },
  );
  return { view, change: picked?.change };
}

function summaryOf({ kept, again, gone }: Carrying, { steps }: PartChange): string {
  const added = steps.flatMap((one) => (one.kind === 'added' ? one.after : []));
  return [
    again.length === 0 ? vscode.l10n.t('Nothing has to be done again.') : '',
    kept.length > 0 ? vscode.l10n.t('Stays done: {0}', kept.length) : '',
    named(vscode.l10n.t('To be done again, because the step has changed: {0}', again.length), again),
    named(vscode.l10n.t('Done, but no longer part of the procedure; the record keeps it: {0}', gone.length), gone),
    named(vscode.l10n.t('New: {0}', added.length), added),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function named(heading: string, steps: readonly Step[]): string {
  if (steps.length === 0) return '';
  const names = steps.slice(0, mostNamed).map((step) => `• ${step.text}`);
  return [heading, ...names, ...(steps.length > mostNamed ? ['…'] : [])].join('\n');
}
