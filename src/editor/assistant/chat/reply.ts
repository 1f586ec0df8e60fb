import * as vscode from 'vscode';
import { openProtocolBefore, repliesCalledFor } from '../../../core/case/model/reply-use';
import { currentSop } from '../../../core/case/model/sops-in-library';
import { partOf, refTo } from '../../../core/case/model/view';
import type { CaseView, StepView } from '../../../core/case/model/view';
import type { Reply, Sop } from '../../../core/sop/model';
import { isOfferedNow } from '../../pickers/found-actions';
import { replyUseFor, replyUseNow } from '../../services/case-reply';
import type { ReplyUse } from '../../services/case-reply';
import { pageReply } from '../../services/page-reply';
import type { Services } from '../../services/services';
import { commands } from '../../shared/commands';
import type { SopArgument } from '../../shared/commands';
import { filledText } from '../../shared/step-text';
import { languageText, textOfReplyText } from '../../shared/wording';
import type { Answering } from './answering';
import { caseAtHand, messageAtHand, messageIn } from './at-hand';
import type { MessageAtHand } from './at-hand';
import { citation } from './citation';
import { escalationButton, rulesForMessage, sayEscalation } from './escalation';
import { rulesMetIn } from './next';
import { sayNotCovered } from './nothing';
import type { Outcome } from './outcome';
import { sopLink } from './say';
import type { Say } from './say';
import { suggestionsFor } from './suggest';

/** So many others are named. */
const mostOthers = 5;

/** A reply that may be meant, and what it is filled in with. */
interface Meant {
  readonly sop: Sop;
  readonly reply: Reply;
  readonly use: ReplyUse;
  readonly argument: Pick<SopArgument, 'calledFrom' | 'constants'>;
}

/** The approved reply for the step or the draft at hand, filled in, with what is still open in it. */
export async function reply(answering: Answering, typed: string): Promise<Outcome> {
  const { services, say } = answering;
  const view = caseAtHand(services);
  const called = typed.trim() === '' && view ? inCase(services, view) : undefined;
  const message = typed.trim() === '' ? messageAtHand(services, '') : messageIn(services, typed);
  const all = called?.all ?? (await inLibrary(answering, typed, message));
  const [first, ...others] = all;
  const rules =
    called && view ? rulesMetIn(view, services) : rulesForMessage(answering, message, first ? [first.sop] : []);
  sayEscalation(say, rules, services);
  if (called && view && rules[0]) escalationButton(say, view, rules[0]);
  if (!first) return noReply(answering, typed, view);
  if (called?.first) say.line(vscode.l10n.t('“{0}” comes first', stepText(services, called.first)));
  sayReply(say, first, services);
  if (others.length > 0) {
    say.line(vscode.l10n.t('Other approved replies for this:'));
    say.list(
      others.slice(0, mostOthers).map(({ sop, reply: { title, range } }) => ({
        words: citation(sop).join(' · '),
        links: [sopLink(sop, range, title)],
      })),
    );
    say.button(vscode.l10n.t('Choose Another…'), commands.insertReply, { uri: first.sop.location.uri });
  }
  return 'reply';
}

/** The replies that the open steps of a case call for, those whose turn has come first. */
function inCase(
  services: Services,
  view: CaseView,
): { readonly all: Meant[]; readonly first: StepView | undefined } | undefined {
  const use = replyUseFor(services, view);
  const all = repliesCalledFor(view).flatMap(({ step, reply: id }): (Meant & { readonly step: StepView })[] => {
    const { part } = partOf(view, step);
    const sop = currentSop(part, services.library);
    const found = sop?.replies.find((one) => one.id === id);
    const argument = {
      calledFrom: { caseId: view.state.id, ...refTo(step) },
      constants: Object.fromEntries(part.constants),
    };
    return sop && found && isOfferedNow(sop, services) ? [{ sop, reply: found, use, argument, step }] : [];
  });
  const [first] = all;
  return first && { all, first: openProtocolBefore(view, first.step) };
}

/** Replies of the SOPs that handle what was typed or the message at hand; of several, those that have the words. */
async function inLibrary({ services }: Answering, typed: string, message: MessageAtHand | undefined): Promise<Meant[]> {
  const accepts = (sop: Sop) => isOfferedNow(sop, services);
  const hits =
    typed.trim() === ''
      ? []
      : services.search
          .search(typed, { limit: 20, accepts })
          .flatMap(({ found }) => (found.kind === 'reply' ? { sop: found.sop, reply: found.reply } : []));
  const found = hits.length > 0 || !message ? [] : await suggestionsFor(services, message);
  const all = [...hits, ...found.flatMap(({ sop }) => sop.replies.map((one) => ({ sop, reply: one })))];
  return all.map(({ sop, reply: one }) => ({
    sop,
    reply: one,
    use: replyUseNow(services, sop.location.root),
    argument: {},
  }));
}

function sayReply(say: Say, { sop, reply: own, use, argument }: Meant, services: Services): void {
  const page = pageReply(services, sop, own, {
    ...use,
    ...(argument.constants ? { constants: argument.constants } : {}),
  });
  const link = sopLink(sop, own.range, `${sop.title} › ${own.title}`);
  say.line(citation(sop).join(' · '), link);
  if (!page || page.refused !== undefined) {
    say.line(page?.refused ?? vscode.l10n.t('This reply has no text.'));
    say.button(vscode.l10n.t('Open SOP'), commands.openSop, { uri: sop.location.uri, reply: own.id });
    return;
  }
  const variant = own.variants[page.texts.findIndex(({ isShown }) => isShown)];
  say.line(textOfReplyText(services.library, sop, { lang: variant?.lang ?? sop.lang, channel: variant?.channel }));
  say.quote(page.parts.map((part) => (part.kind === 'text' ? part.text : `[${part.label}]`)).join(''));
  const gaps = new Set([...page.parts.flatMap((part) => (part.kind === 'gap' ? part.label : [])), ...page.asked]);
  if (gaps.size > 0) say.line(vscode.l10n.t('Still to be filled in: {0}', [...gaps].join(', ')));
  sayOtherLanguage(say, variant?.lang ?? sop.lang, use);
  say.button(vscode.l10n.t('Insert Reply'), commands.insertReply, { ...page.argument, ...argument });
  say.button(vscode.l10n.t('Copy Reply'), commands.copyReply, { ...page.argument, ...argument });
  say.button(vscode.l10n.t('Open SOP'), commands.openSop, page.argument);
}

/** No approved text may be translated by whoever is at it. */
function sayOtherLanguage(say: Say, lang: string | undefined, { wish }: ReplyUse): void {
  const [wanted] = wish.languages;
  if (wanted === undefined || lang === undefined || wanted.split('-')[0] === lang.split('-')[0]) return;
  say.line(vscode.l10n.t('There is no approved text in {0}.', languageText(wanted)));
}

function noReply({ services, say }: Answering, typed: string, view: CaseView | undefined): Outcome {
  if (typed.trim() !== '') return sayNotCovered(say, typed);
  const message = messageAtHand(services, '');
  if (!view && message) return sayNotCovered(say, message.words);
  say.line(
    view
      ? vscode.l10n.t('No open step of this case sends a reply.')
      : vscode.l10n.t('Neither a case nor a draft is open. Write after the command what the reply is about.'),
  );
  say.button(vscode.l10n.t('Insert Reply'), commands.insertReply);
  return 'nothing';
}

function stepText({ library }: Services, { step, sop }: StepView): string {
  return filledText(library, library.withId(sop)[0]?.location.root ?? '', step.text);
}
