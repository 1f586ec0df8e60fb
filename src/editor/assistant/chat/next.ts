import * as vscode from 'vscode';
import { escalationAdvice } from '../../../core/case/escalation/advice';
import { nextStep } from '../../../core/case/model/next-step';
import { standingOf } from '../../../core/case/model/reading';
import { currentSop } from '../../../core/case/model/sops-in-library';
import { partOf } from '../../../core/case/model/view';
import type { CaseView, StepView } from '../../../core/case/model/view';
import { caseTitle } from '../../../core/case/title';
import { guidanceText } from '../../../core/sop/guidance-text';
import { isQuestion, numberedText } from '../../../core/sop/model';
import { factsForTicket } from '../../../core/ticket/facts';
import { ticketOf } from '../../services/case-ticket';
import { knownFiller } from '../../services/known-text';
import { roleOfOther } from '../../services/role-of-other';
import { openNeeds } from '../../services/step-needs';
import type { Services } from '../../services/services';
import type { AnswerArgument, StepArgument } from '../../shared/case-arguments';
import { progressText } from '../../shared/case-words';
import { commands } from '../../shared/commands';
import { conductMeaning } from '../../shared/conduct-words';
import { factLabel } from '../../shared/fact-words';
import { roleName } from '../../shared/people';
import { alertText, excerptOf } from '../../shared/wording';
import type { Answering } from './answering';
import { caseAtHand, messageAtHand } from './at-hand';
import { citation } from './citation';
import { escalatedTo, escalationButton, rulesForMessage, sayEscalation } from './escalation';
import type { Outcome } from './outcome';
import { linkHere, sopLink } from './say';
import type { Say } from './say';
import { forMessage, suggestionsFor } from './suggest';

/** So many answers become buttons; more are chosen from a list. */
const mostAnswers = 5;
const longestAnswer = 60;
/** So much of what belongs to a step is told; all of it is in the view of the step. */
const mostBeside = 6;

/** What is to be done next in the case at hand. */
export async function next(answering: Answering): Promise<Outcome> {
  const { services, say } = answering;
  const view = caseAtHand(services);
  if (!view) return noCase(answering);
  const { library } = services;
  const { state } = view;
  const part = state.parts.get(state.sop);
  const link = sopLink(part ? (currentSop(part, library) ?? view.sop) : view.sop, undefined, caseTitle(view));
  say.line([...citation({ version: part?.version }), progressText(view)].join(' · '), link);
  const rule = sayWhoGoesOn(say, view, services);
  if (rule) escalationButton(say, view, rule);
  const step = nextStep(view);
  if (!step) {
    say.line(vscode.l10n.t('All that must be done is done. The case can be closed.'));
    say.button(vscode.l10n.t('Close Case'), commands.closeCase, { caseId: state.id });
    return 'all-done';
  }
  sayStep(say, view, step, services);
  stepButtons(say, view, step, services);
  return 'step';
}

/** The rules of a case about handing it over that are met now. */
export function rulesMetIn(
  view: CaseView,
  {
    library,
    clock,
    scales,
    ...services
  }: Pick<Services, 'library' | 'clock' | 'scales' | 'readings' | 'drafts' | 'draftCases' | 'memory'>,
): ReturnType<typeof escalationAdvice>['rules'] {
  const config = library.config(view.state.location.root);
  const { values } = ticketOf(services, view);
  const known = { facts: { ...factsForTicket(values, '', config), ...view.state.facts }, values };
  return escalationAdvice(view, { now: clock.now(), scales, config, known }).rules.filter(({ isMet }) => isMet);
}

/** Says where a person takes over, or has. @returns the first rule that says so and was not followed yet. */
function sayWhoGoesOn(say: Say, view: CaseView, services: Services): ReturnType<typeof rulesMetIn>[number] | undefined {
  const taken = escalatedTo(view, services);
  if (taken !== undefined) say.strong(vscode.l10n.t('This case was escalated to {0}.', taken));
  const rules = rulesMetIn(view, services);
  sayEscalation(say, rules, services);
  return rules[0];
}

/** A step with all that belongs to it. */
function sayStep(say: Say, view: CaseView, step: StepView, services: Services): void {
  const { library } = services;
  const { root } = view.state.location;
  const config = library.config(root);
  const known = knownFiller(services, view);
  const { part, sop } = partOf(view, step);
  const { section, within, context } = standingOf(view, step);
  const place = [
    ...(section?.section.title ? [known(section.section.title)] : []),
    ...context.map(known),
    ...within.map((one) => known(one.step.text)),
  ].join(' › ');
  say.strong(numberedText(step.step, known(step.step.text)));
  const now = currentSop(part, library);
  // Where the library says something else by now, its lines are others.
  const range = now && now.text === part.text ? step.step.textRange : undefined;
  // What the case goes by is said above.
  const others = step.sop === view.state.sop ? [linkHere] : citation({ version: part.version });
  const name = [...(step.sop === view.state.sop ? [] : [part.title]), place].filter(Boolean).join(' › ');
  say.line(others.join(' · '), sopLink(now ?? sop, range, name));
  const role = step.step.role?.text;
  if (role !== undefined && roleOfOther(view, step, config) !== undefined)
    say.line(vscode.l10n.t('For {0}', roleName(role, config)));
  if (step.step.conduct) say.line(conductMeaning(step.step.conduct));
  const alerts = [...(section?.section.alerts ?? []), ...step.step.alerts];
  say.list(alerts.slice(0, mostBeside).map(({ kind, text }) => ({ words: `${alertText(kind)}: ${known(text)}` })));
  say.list(step.step.guidance.slice(0, mostBeside).map((one) => ({ words: known(guidanceText(one)) })));
  const needs = openNeeds(services, view, step).map((name) => factLabel(library, root, name));
  if (needs.length > 0) say.line(vscode.l10n.t('Still to be found out: {0}', needs.join(', ')));
}

function stepButtons(say: Say, view: CaseView, one: StepView, services: Services): void {
  const { id: caseId, location } = view.state;
  const argument: StepArgument = { kind: 'step', caseId, step: { key: one.key } };
  const isOthers = roleOfOther(view, one, services.library.config(location.root)) !== undefined;
  const { branches, replies } = one.step;
  const known = knownFiller(services, view);
  if (isOthers) say.button(vscode.l10n.t('Hand Over…'), commands.handOver, argument);
  if (isQuestion(one.step)) {
    const isShort = branches.length <= mostAnswers;
    for (const { answer } of isShort ? branches : []) {
      const chosen: AnswerArgument = { ...argument, kind: 'answer', branch: { answer } };
      say.button(excerptOf(known(answer), longestAnswer), commands.answerQuestion, chosen);
    }
    if (!isShort) say.button(vscode.l10n.t('Answer…'), commands.answerQuestion, argument);
  } else {
    if (replies.length > 0 && !one.isInserted)
      say.button(vscode.l10n.t('Insert Reply'), commands.insertStepReply, argument);
    say.button(vscode.l10n.t('Done'), commands.completeStep, argument);
  }
  say.button(vscode.l10n.t('Show Step'), commands.showStep, argument);
}

/** Without a case, the one that the message at hand calls for can be begun. */
async function noCase(answering: Answering): Promise<Outcome> {
  const { services, say, token } = answering;
  const message = messageAtHand(services, '');
  const [best] = message ? await suggestionsFor(services, message) : [];
  if (token.isCancellationRequested) return 'nothing';
  sayEscalation(say, rulesForMessage(answering, message, best ? [best.sop] : []), services);
  say.line(vscode.l10n.t('No case is open. Start a checklist first.'));
  if (message && best?.sop.hasSteps) {
    say.line(
      [vscode.l10n.t('For the message in the draft:'), citation(best.sop).join(' · ')].join(' '),
      sopLink(best.sop),
    );
    say.button(vscode.l10n.t('Start Checklist'), commands.startChecklist, forMessage(best.sop, message));
  } else say.button(vscode.l10n.t('Start Checklist'), commands.startChecklist);
  return 'nothing';
}
