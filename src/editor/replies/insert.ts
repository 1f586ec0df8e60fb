import * as vscode from 'vscode';
import type { FilledReply } from '../../core/reply/fill';
import { toSnippet, toText } from '../../core/reply/render';
import type { Reply, Sop } from '../../core/sop/model';
import { YesOrNo, withValues } from '../../core/ticket/values';
import type { SopArgument, StepOfCase } from '../shared/commands';
import { valuesFor, wishOf } from '../services/drafts';
import { pickFound, replyOf, uriOf } from '../pickers/pick';
import type { Services } from '../services/services';
import type { UsedReply } from '../../core/case/model/action';
import { askValues } from './ask';
import { fillOffered } from './fill';
import { gapText, stopAtForeign } from './foreign';
import { bestText, labelsOf, whyNotOffered, wordsFor } from './offer';
import type { OfferedText } from './offer';
import { showDone } from '../shared/dialogs';

type ReplyServices = Pick<Services, 'library' | 'search' | 'drafts' | 'clock' | 'replyUses'>;
type CopyServices = ReplyServices & Pick<Services, 'log'>;

/**
 * Inserts an approved reply into the draft at the cursor. Without a draft, it opens a new one.
 * @param argument the SOP and reply (see `SopArgument`); asks for what is missing.
 * @returns what was inserted, once its use is recorded; undefined when the person cancelled.
 */
export async function insertReply(services: ReplyServices, argument: unknown): Promise<UsedReply | undefined> {
  const editor = services.drafts.current();
  const chosen = await chooseText(services, argument, editor?.document);
  if (!chosen) return undefined;
  const filled = await fillDeciding(services, chosen, editor?.document, constantsIn(argument));
  if (!filled) return undefined;
  const target = editor
    ? await vscode.window.showTextDocument(editor.document, {
        viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
        preserveFocus: false,
      })
    : await newDraft();
  const labels = labelsOf(services.library, chosen);
  const isInserted = await target.insertSnippet(new vscode.SnippetString(toSnippet(filled, labels)));
  if (!isInserted) throw new Error(vscode.l10n.t('The reply could not be inserted: the draft cannot be edited.'));
  return services.replyUses.take({
    ...chosen,
    how: 'inserted',
    filled,
    document: target.document,
    calledFrom: stepIn(argument),
  });
}

/**
 * Copies an approved reply after asking for every missing value: text pasted elsewhere has no tab stops. Where it holds
 * placeholders of another tool it stops first and names them: what belongs there is the author's to say.
 */
export async function copyReply(services: CopyServices, argument: unknown): Promise<void> {
  const document = services.drafts.current()?.document;
  const chosen = await chooseText(services, argument, document);
  const filled = chosen && (await fillDeciding(services, chosen, document, constantsIn(argument)));
  if (!chosen || !filled) return;
  const copying: Copying = { chosen, filled, document, calledFrom: stepIn(argument) };
  if (filled.foreign.length === 0) await fillAndCopy(services, copying);
  // Not awaited: whoever called must not wait until the message is dismissed.
  else void stopAtForeign(chosen, filled.foreign, services.log, () => fillAndCopy(services, copying));
}

/** A reply that is to be copied. */
interface Copying {
  readonly chosen: OfferedText;
  readonly filled: FilledReply;
  readonly document: vscode.TextDocument | undefined;
  readonly calledFrom: StepOfCase | undefined;
}

async function fillAndCopy(services: CopyServices, { chosen, filled, document, calledFrom }: Copying): Promise<void> {
  const labels = labelsOf(services.library, chosen);
  const fallbacks = new Map(
    filled.parts.flatMap((part) => (part.kind === 'gap' ? [[part.variable, part.fallback] as const] : [])),
  );
  const answers = await askValues(
    filled.missing.map((variable) => {
      const gap = filled.foreign.find((one) => one.variable === variable);
      return { variable, fallback: fallbacks.get(variable), prompt: gap && gapText(chosen, gap) };
    }),
    labels,
  );
  if (!answers) return;
  const textOf = (variable: string) => {
    const answer = answers[variable] ?? '';
    return labels.choices(variable).find(({ value }) => value === answer)?.text ?? answer;
  };
  const parts = filled.parts.map((part) =>
    part.kind === 'gap' ? { kind: 'text' as const, text: textOf(part.variable) } : part,
  );
  await vscode.env.clipboard.writeText(toText({ ...filled, parts }));
  showDone(vscode.l10n.t('$(check) Copied “{0}”', chosen.reply.title), 4000);
  await services.replyUses.take({ ...chosen, how: 'copied', filled, document, calledFrom });
}

async function chooseText(
  services: ReplyServices,
  argument: unknown,
  document: vscode.TextDocument | undefined,
): Promise<OfferedText | undefined> {
  const found = await chooseReply(services, argument);
  if (!found) return undefined;
  const refused = whyNotOffered(found.sop, services);
  if (refused) throw new Error(refused);
  const wish = wishOf(document, services.library, found.sop.location.root);
  return bestText(found.sop, found.reply, wish, textIn(argument, 'lang'), textIn(argument, 'channel'));
}

async function chooseReply(
  { library, search, clock }: ReplyServices,
  argument: unknown,
): Promise<{ sop: Sop; reply: Reply } | undefined> {
  const uri = uriOf(argument);
  const named = replyOf(argument);
  const sop = uri === undefined ? undefined : library.get(uri);
  if (uri !== undefined && !sop) throw new Error(vscode.l10n.t('There is no SOP at {0}.', uri));
  if (sop && named !== undefined) {
    const reply = sop.replies.find((one) => one.id === named);
    if (!reply) throw new Error(vscode.l10n.t('“{0}” no longer has a reply “{1}”.', sop.title, named));
    return { sop, reply };
  }
  const found = await pickFound(
    { library, search },
    {
      placeholder: sop ? vscode.l10n.t('Which reply from “{0}”?', sop.title) : vscode.l10n.t('Which reply?'),
      kind: 'reply',
      accepts: (one) => (sop ? one.location.uri === sop.location.uri : whyNotOffered(one, { clock }) === undefined),
    },
  );
  return found?.kind === 'reply' ? found : undefined;
}

/** Fills in a text, first asking for the values its conditions depend on. */
async function fillDeciding(
  { library }: ReplyServices,
  text: OfferedText,
  document: vscode.TextDocument | undefined,
  constants: SopArgument['constants'],
): Promise<FilledReply | undefined> {
  const labels = labelsOf(library, text);
  const words = wordsFor(library, text, constants);
  let values = valuesFor(document, library, text.sop.location.root);
  const asked = new Set<string>();
  for (;;) {
    const filled = fillOffered(text, values, words);
    // An answer may raise another question (an `if` within an `if`); none is asked twice.
    const open = filled.undecided.filter((variable) => !asked.has(variable));
    if (open.length === 0) return filled;
    const answers = await askValues(
      open.map((variable) => ({ variable, fallback: undefined })),
      labels,
    );
    if (!answers) return undefined;
    for (const variable of open) asked.add(variable);
    values = withValues(
      values,
      Object.fromEntries(Object.entries(answers).map(([variable, answer]) => [variable, asCondition(answer)])),
    );
  }
}

/** An answer both decides its condition, yes or no, and is printed as it was given. */
function asCondition(answer: string | null): string | YesOrNo | null {
  if (answer === null) return null;
  if (/^(no|false)$/i.test(answer)) return new YesOrNo(answer, false);
  return /^(yes|sí|si|true)$/i.test(answer) ? new YesOrNo(answer, true) : answer;
}

async function newDraft(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: '' }));
}

/** The step from which a reply is used; undefined when the argument names none. */
function stepIn(argument: unknown): StepOfCase | undefined {
  return typeof argument === 'object' && argument !== null && 'calledFrom' in argument
    ? (argument as Pick<SopArgument, 'calledFrom'>).calledFrom
    : undefined;
}

function constantsIn(argument: unknown): SopArgument['constants'] {
  return typeof argument === 'object' && argument !== null && 'constants' in argument
    ? (argument as SopArgument).constants
    : undefined;
}

function textIn(argument: unknown, key: 'lang' | 'channel'): string | undefined {
  if (typeof argument !== 'object' || argument === null || !(key in argument)) return undefined;
  const value = (argument as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}
