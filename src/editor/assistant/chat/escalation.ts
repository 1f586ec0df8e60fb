import * as vscode from 'vscode';
import { rulesMet } from '../../../core/assistant/chat/rules-met';
import type { RuleInCase } from '../../../core/case/escalation/advice';
import { currentEscalations } from '../../../core/case/escalation/advice';
import { contactsFor } from '../../../core/case/escalation/contacts';
import { readReason, recordedRule } from '../../../core/case/escalation/rules';
import type { CaseView } from '../../../core/case/model/view';
import type { Sop } from '../../../core/sop/model';
import type { Services } from '../../services/services';
import type { EscalationArgument } from '../../shared/case-arguments';
import { commands } from '../../shared/commands';
import { reasonText } from '../../shared/escalation-words';
import { personName } from '../../shared/people';
import type { Answering } from './answering';
import type { MessageAtHand } from './at-hand';
import { linkHere, sopLink } from './say';
import type { Say } from './say';

/** Says, before anything else, that a person takes over, and why. @param rules those that are met. */
export function sayEscalation(say: Say, rules: readonly RuleInCase[], { library }: Pick<Services, 'library'>): void {
  for (const { sop, rule, to } of rules) {
    const { root } = sop.location;
    const config = library.config(root);
    const why = reasonText(readReason(recordedRule(rule), 'rule'), library, root);
    const people = contactsFor(to, config).map((one) => personName(one.to, config));
    say.strong(vscode.l10n.t('Hand this over to a person'));
    say.line(
      people.length > 0
        ? vscode.l10n.t('According to {0}: {1}. Who takes over: {2}.', linkHere, why, people.join(', '))
        : vscode.l10n.t('According to {0}: {1}.', linkHere, why),
      sopLink(sop, sop.front.escalation?.when?.range),
    );
  }
}

/** The rules of SOPs about handing over that a message meets, where no case is under way yet. */
export function rulesForMessage(
  { services: { library, clock, scales }, reader }: Pick<Answering, 'services' | 'reader'>,
  message: Pick<MessageAtHand, 'values'> | undefined,
  sops: readonly Sop[],
): RuleInCase[] {
  return message ? sops.flatMap((sop) => rulesMet(sop, message.values, { library, reader, clock, scales })) : [];
}

/** A button that hands a case over as a rule says: with the summary, recorded in the case. */
export function escalationButton(say: Say, view: CaseView, { rule, to }: RuleInCase): void {
  const argument: EscalationArgument = { kind: 'escalation', caseId: view.state.id, rule: { rule, to } };
  say.button(vscode.l10n.t('Escalate…'), commands.escalate, argument);
}

/** Who has taken over a case, where it was escalated. */
export function escalatedTo(view: CaseView, { library }: Pick<Services, 'library'>): string | undefined {
  const last = currentEscalations(view.state).at(-1);
  return last && personName(last.to, library.config(view.state.location.root));
}
