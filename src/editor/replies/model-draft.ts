import * as vscode from 'vscode';
import { readDraft } from '../../core/assistant/draft/answer';
import type { ModelDraft, ReadValue } from '../../core/assistant/draft/answer';
import { mayBeProposed } from '../../core/assistant/draft/own-words';
import { draftRequest, mostReplies } from '../../core/assistant/draft/request';
import type { DraftRequest } from '../../core/assistant/draft/request';
import { knownValues } from '../../core/assistant/masking/known-values';
import { toPreview, toText } from '../../core/reply/render';
import { today } from '../../core/text/day';
import { spokenValue, withValues } from '../../core/ticket/values';
import { fillOffered } from '../services/fill-offered';
import { answerOf } from '../services/language-model/answer-of';
import { beginningOf } from '../services/language-model/beginning';
import { hasModels } from '../services/language-model/has-models';
import { labelsOf, wordsFor } from '../services/offered-text';
import type { OfferedText } from '../services/offered-text';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { showInformation } from '../shared/dialogs';
import { askToDraft } from './ask-to-draft';
import { constantsIn, stepIn } from './choose';
import { checkStillMeant, insertReply } from './insert';
import type { InsertServices } from './insert';
import { openVariables, repliesAtHand } from './reply-candidates';
import type { CandidateServices } from './reply-candidates';
import { draftFor } from './target';

type ModelDraftServices = InsertServices & CandidateServices & Pick<Services, 'models' | 'log'>;

/** Milliseconds after which nobody waits for an answer any more; people may call it off before. */
const patience = 90_000;
/** So much of an approved text is shown before it is inserted; all of it is read in the draft. */
const longestShown = 700;

/**
 * Has a language model choose among the approved replies at hand for a draft, and find values for them in the message; the person sees what
 * it proposes, and the reply is inserted as it was approved.
 * @param argument the SOP whose replies there are to choose from (see `SopArgument`); else those of the draft's cases.
 */
export async function draftWithModel(services: ModelDraftServices, argument: unknown): Promise<void> {
  const target = await draftFor(services, stepIn(argument));
  if (target === 'cancelled') return;
  const { readings, models, log } = services;
  const document = target?.document;
  const words = document && readings.of(document).message?.words.trim();
  if (!document || !words) throw new Error(vscode.l10n.t('Open a draft that has the customer’s message in it first.'));
  const texts = (await repliesAtHand(services, document, argument)).slice(0, mostReplies);
  if (texts.length === 0)
    throw new Error(vscode.l10n.t('There is no approved reply for this message. Start the checklist of an SOP first.'));
  const request = requestFor(services, document, texts);
  if (!request) throw new Error(vscode.l10n.t('This message cannot be sent without saying something personal.'));
  const model = await (await models()).consent.model('draft', askToDraft(request), true);
  if (!model) {
    if (!(await hasModels())) await tellNothing(vscode.l10n.t('VS Code has no language model here.'));
    return;
  }
  const answer = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Asking {0} which reply answers the message…', model.name),
      cancellable: true,
    },
    async (_, token) => {
      const justification = vscode.l10n.t('To choose among approved replies to a message');
      try {
        return await answerOf(model, request, { justification, patience, token });
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        // Neither the message nor the answer: what was asked stays out of the log.
        const code = error instanceof vscode.LanguageModelError ? error.code : error instanceof Error ? error.name : '';
        log.info(`No language model chose a reply: ${code}`);
        return '';
      }
    },
  );
  if (answer === undefined) return;
  // The person may have gone on meanwhile: what is proposed is for this message alone.
  checkStillMeant(services, { document, message: words });
  const rulesOf = (variable: string) => services.library.config(readings.rootFor(document)).variables.get(variable);
  const draft = readDraft(answer, request, rulesOf);
  if (!draft) {
    await tellNothing(vscode.l10n.t('{0} gave no answer that can be used.', model.name));
    return;
  }
  const text = draft.reply === undefined ? undefined : texts[draft.reply];
  if (!text) {
    await tellNothing(vscode.l10n.t('{0} finds that none of the approved replies answers this message.', model.name));
    return;
  }
  await propose(services, { document, text, draft, model: model.name, argument, message: words });
}

function requestFor(
  services: ModelDraftServices,
  document: vscode.TextDocument,
  texts: readonly OfferedText[],
): DraftRequest | undefined {
  const { library, readings, clock } = services;
  const { message, ticket, found } = readings.of(document);
  return draftRequest(
    {
      words: message?.words ?? '',
      language: message?.language,
      known: knownValues(ticket, found.facts),
      today: today(clock.now()),
      config: library.config(readings.rootFor(document)),
    },
    texts.map(({ reply, variant }) => ({ title: reply.title, text: variant.text })),
    openVariables(services, document, texts),
  );
}

interface Proposal {
  readonly document: vscode.TextDocument;
  readonly text: OfferedText;
  readonly draft: ModelDraft;
  readonly model: string;
  readonly argument: unknown;
  /** What the customer says. */
  readonly message: string;
}

/** Shows what is proposed; what the person takes of it is inserted. */
async function propose(services: ModelDraftServices, proposal: Proposal): Promise<void> {
  const { library, readings, clock } = services;
  const { document, text, draft, model, argument, message } = proposal;
  const { root } = text.sop.location;
  const values = Object.fromEntries(draft.values.map(({ variable, value }) => [variable, spokenValue(value)]));
  const known = withValues(readings.valuesFor(document, root), values);
  const filled = fillOffered(text, known, wordsFor(library, text, constantsIn(argument)));
  const labels = labelsOf(library, text);
  const own = draft.ownWords;
  const isProposed =
    own !== '' &&
    mayBeProposed({
      text: own,
      said: [message, toText(filled)],
      values: known,
      config: library.config(root),
      today: today(clock.now()),
    });
  const used = draft.values.filter(({ variable }) => !filled.missing.includes(variable));
  const open = [...filled.missing, ...filled.undecided].map((name) => labels.asked(name));
  const detail = [
    vscode.l10n.t('The approved text of “{0}”, word for word:', text.sop.title),
    '',
    beginningOf(toPreview(filled, labels), longestShown),
    ...part(used.map((one) => valueText(labels.asked(one.variable), one))),
    ...part(open.length > 0 ? [vscode.l10n.t('Still open: {0}', [...new Set(open)].join(', '))] : []),
    ...part(isProposed ? [vscode.l10n.t('NOT APPROVED. {0} would put this before it:', model), own] : []),
    ...part(
      own !== '' && !isProposed
        ? [vscode.l10n.t('What it would have added was left out: neither the customer nor the SOP says it.')]
        : [],
    ),
  ].join('\n');
  const insert = vscode.l10n.t('Insert Approved Text');
  const both = vscode.l10n.t('Insert Both');
  const answer = await showInformation(
    vscode.l10n.t('{0} chose the reply “{1}”', model, text.reply.title),
    { modal: true, detail },
    insert,
    ...(isProposed ? [both] : []),
  );
  if (answer === undefined) return;
  checkStillMeant(services, { document, message });
  const [calledFrom, constants] = [stepIn(argument), constantsIn(argument)];
  const chosen: SopArgument = {
    uri: text.sop.location.uri,
    reply: text.reply.id,
    ...(calledFrom ? { calledFrom } : {}),
    ...(constants ? { constants } : {}),
  };
  const found = Object.fromEntries(used.map(({ variable, value }) => [variable, value]));
  await insertReply(services, chosen, {
    values: found,
    before: answer === both ? own : '',
    meant: { document, message },
  });
}

/** Lines set apart from those above. */
function part(lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', ...lines] : [];
}

function valueText(label: string, { value, words }: ReadValue): string {
  return vscode.l10n.t('{0}: {1}, because of “{2}”', label, value, words);
}

/** Says that nothing came of it, and leads to all replies. */
async function tellNothing(message: string): Promise<void> {
  const all = vscode.l10n.t('Insert Reply…');
  if ((await showInformation(message, all)) === all) await run(commands.insertReply);
}
