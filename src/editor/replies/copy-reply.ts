import * as vscode from 'vscode';
import { ReplyForm } from '../../core/reply/form';
import { toText } from '../../core/reply/render';
import { knownTicket } from '../../core/ticket/known-ticket';
import type { KnownValues } from '../../core/ticket/values';
import type { Services } from '../services/services';
import { rememberAnswers } from '../services/answers';
import { openDraftOf } from '../services/case-ticket';
import { showDone } from '../shared/dialogs';
import { tellAttachments } from './attachments';
import { chooseText, constantsIn, stepIn } from './choose';
import { fillOffered } from '../services/fill-offered';
import { gapText, stopAtForeign } from './foreign';
import { fillForm } from './form';
import { isInOrder } from './order';
import { labelsOf, wordsFor } from '../services/offered-text';
import type { OfferedText } from '../services/offered-text';

type CopyServices = Pick<
  Services,
  | 'library'
  | 'readings'
  | 'search'
  | 'drafts'
  | 'draftCases'
  | 'memory'
  | 'cases'
  | 'active'
  | 'clock'
  | 'replyUses'
  | 'log'
>;

/**
 * Copies an approved reply after asking, in one form, for all that is not known: text pasted elsewhere has no tab stops.
 * Where it holds placeholders of another tool it stops first and names them: what belongs there is the author's to say.
 * @returns what was copied; undefined when the person cancelled, or has to decide first.
 */
export async function copyReply(services: CopyServices, argument: unknown): Promise<string | undefined> {
  const calledFrom = stepIn(argument);
  if (calledFrom && !(await isInOrder(services, calledFrom, 'copy'))) return undefined;
  // What another customer's draft says has no place in it.
  const document = calledFrom ? openDraftOf(services, calledFrom.caseId) : services.drafts.document();
  await services.readings.ready();
  const chosen = await chooseText(services, argument, document);
  if (!chosen) return undefined;
  const copying: Copying = { chosen, document, argument, form: formOf(services, chosen, document, argument) };
  const { foreign } = copying.form.reply;
  if (foreign.length === 0) return fillAndCopy(services, copying);
  // Not awaited: whoever called must not wait until the message is dismissed.
  void stopAtForeign(chosen, foreign, services.log, () => fillAndCopy(services, copying));
  return undefined;
}

/** A reply that is to be copied. */
interface Copying {
  readonly chosen: OfferedText;
  readonly document: vscode.TextDocument | undefined;
  readonly argument: unknown;
  readonly form: ReplyForm;
}

function formOf(
  services: CopyServices,
  chosen: OfferedText,
  document: vscode.TextDocument | undefined,
  argument: unknown,
): ReplyForm {
  const { library, readings } = services;
  const { root } = chosen.sop.location;
  const labels = labelsOf(library, chosen);
  const words = wordsFor(library, chosen, constantsIn(argument));
  return new ReplyForm({
    fill: (values) => fillOffered(chosen, values, words),
    known: readings.valuesFor(document, root),
    proposed: document ? {} : ofCase(services, argument),
    rulesOf: (variable) => library.config(root).variables.get(variable),
    print: (variable, value) => labels.choices(variable).find((one) => one.value === value)?.text ?? value,
  });
}

/** What is known of the case that a reply without a draft is for. */
function ofCase({ memory, ...services }: CopyServices, argument: unknown): KnownValues {
  const id = caseFor(services, argument);
  const view = id === undefined ? undefined : services.cases.get(id);
  return view ? knownTicket({ agent: memory.get(view.state.id), case: view.state.facts }).values : {};
}

function caseFor({ active }: Pick<CopyServices, 'active'>, argument: unknown): string | undefined {
  const { view } = active;
  return stepIn(argument)?.caseId ?? (view?.state.closed ? undefined : view?.state.id);
}

async function fillAndCopy(
  services: CopyServices,
  { chosen, document, argument, form }: Copying,
): Promise<string | undefined> {
  const gaps = form.reply.foreign;
  const isFilled =
    form.fields.length === 0 ||
    (await fillForm(form, {
      title: chosen.reply.title,
      labels: labelsOf(services.library, chosen),
      promptOf: (variable) => {
        const gap = gaps.find((one) => one.variable === variable);
        return gap && gapText(chosen, gap);
      },
    }));
  if (!isFilled) return undefined;
  const filled = form.reply;
  const text = toText(filled);
  await vscode.env.clipboard.writeText(text);
  showDone(vscode.l10n.t('$(check) Copied “{0}”', chosen.reply.title), 4000);
  const others = gaps.map(({ variable }) => variable);
  const ticket = caseFor(services, argument);
  if (document) await rememberAnswers(services, document, form.entered, others);
  else if (ticket !== undefined) await services.memory.add(ticket, form.entered);
  await tellAttachments([chosen], services.log);
  await services.replyUses.take({ ...chosen, how: 'copied', filled, document, calledFrom: stepIn(argument) });
  return text;
}
