import * as vscode from 'vscode';
import { worthALook } from '../../../core/triage/worth-a-look';
import type { Suggestion } from '../../../core/triage/triage-index';
import { isOfferedNow } from '../../pickers/found-actions';
import { hasSteps } from '../../services/in-force';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import type { SopArgument } from '../../shared/commands';
import { reasonText, sureText } from '../../shared/suggestion-words';
import type { Answering } from './answering';
import { messageAtHand } from './at-hand';
import type { MessageAtHand } from './at-hand';
import { draftLink } from './draft-link';
import { rulesForMessage, sayEscalation } from './escalation';
import { sayFacts } from './facts';
import { sayNoMessage, sayNotCovered } from './nothing';
import type { Outcome } from './outcome';
import { citation } from './citation';
import { linkHere, sopLink } from './say';
import type { Say } from './say';

/** So many are asked for, and so many of those are shown. */
const [most, mostShown] = [8, 3];
/** From here on, what an SOP says about escalating is about this message. */
const likely = 0.5;

/** The SOPs that handle a message and are in force, the surest first. */
export async function suggestionsFor(
  { triage, library, clock }: Pick<Services, 'triage' | 'library' | 'clock'>,
  { words, values }: Pick<MessageAtHand, 'words' | 'values'>,
): Promise<Suggestion[]> {
  const found = await triage.suggest(words, values, {
    limit: most,
    accepts: (sop) => isOfferedNow(sop, { library, clock }),
  });
  return worthALook(found).slice(0, mostShown);
}

/** Which SOPs handle the message at hand, why, and what it says. */
export async function suggest(answering: Answering, typed: string): Promise<Outcome> {
  const { services, say, token } = answering;
  const message = messageAtHand(services, typed);
  if (!message) return sayNoMessage(say);
  const found = await suggestionsFor(services, message);
  if (token.isCancellationRequested) return 'nothing';
  sayWhich(say, message);
  if (found.length === 0) {
    const outcome = sayNotCovered(say, message.words);
    sayFacts(say, message, services);
    return outcome;
  }
  const near = found.filter(({ confidence }, at) => at === 0 || confidence >= likely);
  const rules = rulesForMessage(
    answering,
    message,
    near.map(({ sop }) => sop),
  );
  sayEscalation(say, rules, services);
  for (const one of found) saySuggestion(say, one);
  sayFacts(say, message, services);
  buttons(say, found, message);
  return 'suggested';
}

function sayWhich(say: Say, { from, document }: MessageAtHand): void {
  if (!document) return;
  say.line(
    from === 'selection'
      ? vscode.l10n.t('For what is selected in {0}:', linkHere)
      : vscode.l10n.t('For the message in {0}:', linkHere),
    draftLink(document),
  );
}

function saySuggestion(say: Say, { sop, confidence, reasons }: Suggestion): void {
  say.line([...citation(sop), sureText(confidence)].join(' · '), sopLink(sop));
  say.list(reasons.map((reason) => ({ words: reasonText(reason) })));
}

/** What can be done with the surest; another is chosen from a list. */
function buttons(say: Say, [best, ...others]: readonly Suggestion[], message: MessageAtHand): void {
  if (!best) return;
  const { sop } = best;
  const argument: SopArgument = { uri: sop.location.uri };
  if (hasSteps(sop)) say.button(vscode.l10n.t('Start Checklist'), commands.startChecklist, forMessage(sop, message));
  if (sop.replies.length > 0) say.button(vscode.l10n.t('Insert Reply'), commands.insertReply, argument);
  say.button(vscode.l10n.t('Open SOP'), commands.openSop, argument);
  if (others.length > 0) say.button(vscode.l10n.t('Choose Another…'), commands.suggest, { message: message.words });
}

/** What a checklist for a message is begun with. */
export function forMessage({ location }: Suggestion['sop'], { words, from, document }: MessageAtHand): SopArgument {
  return {
    uri: location.uri,
    message: words,
    ...(from === 'draft' && document ? { draft: document.uri.toString() } : {}),
  };
}
