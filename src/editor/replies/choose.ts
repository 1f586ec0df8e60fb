import * as vscode from 'vscode';
import type { Reply, Sop } from '../../core/sop/model';
import { pickFound, replyOf, uriOf } from '../pickers/pick';
import { ReplyPreviews } from '../pickers/reply-previews';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import type { SopArgument, StepOfCase } from '../shared/commands';
import { hasModels } from '../services/language-model/has-models';
import { bestText, whyNotOffered } from '../services/offered-text';
import type { OfferedText } from '../services/offered-text';

type ChooseServices = Pick<Services, 'library' | 'readings' | 'search' | 'clock'>;

/**
 * The text of the reply that a command was called for, in the language and channel of a draft unless the argument says
 * others; asks for what is missing.
 */
export async function chooseText(
  services: ChooseServices,
  argument: unknown,
  document: vscode.TextDocument | undefined,
): Promise<OfferedText | undefined> {
  const found = await chooseReply(services, argument, document);
  if (!found) return undefined;
  const refused = whyNotOffered(found.sop, services);
  if (refused) throw new Error(refused);
  const wish = services.readings.wishOf(document, found.sop.location.root);
  return bestText(found.sop, found.reply, wish, textIn(argument, 'lang'), textIn(argument, 'channel'));
}

async function chooseReply(
  { library, readings, search, clock }: ChooseServices,
  argument: unknown,
  document: vscode.TextDocument | undefined,
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
  await readings.ready();
  const hasMessage = document !== undefined && readings.of(document).message !== undefined;
  const previews = new ReplyPreviews({ library, readings }, document);
  const found = await pickFound(
    { library, search, clock },
    {
      placeholder: sop ? vscode.l10n.t('Which reply from “{0}”?', sop.title) : vscode.l10n.t('Which reply?'),
      kind: 'reply',
      accepts: (one) =>
        sop ? one.location.uri === sop.location.uri : whyNotOffered(one, { library, clock }) === undefined,
      previews: () => previews.forList(),
      another: hasMessage && (await hasModels()) ? byModel(sop) : undefined,
    },
  );
  return found?.kind === 'reply' ? found : undefined;
}

/** Leads to the language model of the editor, which chooses among the replies at hand. */
function byModel(sop: Sop | undefined): NonNullable<Parameters<typeof pickFound>[1]['another']> {
  const tooltip = vscode.l10n.t('Draft Reply with the Language Model');
  const argument: SopArgument | undefined = sop && { uri: sop.location.uri };
  return {
    button: { iconPath: new vscode.ThemeIcon('sparkle'), tooltip },
    press: () => void run(commands.draftWithModel, argument),
  };
}

/** The step from which a reply is used; undefined when the argument names none. */
export function stepIn(argument: unknown): StepOfCase | undefined {
  return typeof argument === 'object' && argument !== null && 'calledFrom' in argument
    ? (argument as Pick<SopArgument, 'calledFrom'>).calledFrom
    : undefined;
}

/** The constants that a case started with; undefined when the argument names none. */
export function constantsIn(argument: unknown): SopArgument['constants'] {
  return typeof argument === 'object' && argument !== null && 'constants' in argument
    ? (argument as SopArgument).constants
    : undefined;
}

function textIn(argument: unknown, key: 'lang' | 'channel'): string | undefined {
  if (typeof argument !== 'object' || argument === null || !(key in argument)) return undefined;
  const value = (argument as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}
