import * as vscode from 'vscode';
import { baseLanguage } from '../../core/reply/choose';
import { factIn } from '../../core/ticket/facts';
import { valuesIn } from '../services/drafts';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import { showInformation, showPick } from '../shared/dialogs';
import { channelText, languageText } from '../shared/wording';
import { writeAtTop } from '../shared/write-at-top';

type LanguageServices = Pick<Services, 'library' | 'readings' | 'memory' | 'insertions'>;

/** What is chosen for a draft. */
type Chosen = 'lang' | 'channel';

interface Row extends vscode.QuickPickItem {
  readonly key?: Chosen;
  /** Undefined for what the message says. */
  readonly value?: string | undefined;
}

/** Lets people say which language and channel a draft is in. Replies follow at once. */
export async function setDraftLanguage(services: LanguageServices, document: vscode.TextDocument): Promise<void> {
  await services.readings.ready();
  const chosen = await showPick(rowsFor(services, document), {
    title: vscode.l10n.t('Language and channel of this draft'),
    placeHolder: vscode.l10n.t('In which language, or by which channel, do you answer?'),
  });
  if (!chosen?.key) return;
  await set(services, document, chosen.key, chosen.value);
  if (chosen.value === undefined || services.insertions.standing(document).length === 0) return;
  const change = vscode.l10n.t('Switch Reply');
  // Not awaited: whoever called must not wait until the message is dismissed.
  void showInformation(vscode.l10n.t('A reply stands in this draft already. Switch it, too?'), change).then(
    async (answer) => {
      if (answer === change)
        await run(commands.switchReply, document.uri.toString(), { [chosen.key ?? '']: chosen.value });
    },
  );
}

function rowsFor({ library, readings }: LanguageServices, document: vscode.TextDocument): Row[] {
  const root = readings.rootFor(document);
  const { language, channel } = readings.of(document);
  const variants = [...library.sops]
    .filter((sop) => sop.location.root === root)
    .flatMap((sop) => sop.replies.flatMap((reply) => reply.variants.map((one) => ({ sop, one }))));
  const languages = new Set([
    language ?? '',
    ...variants.map(({ sop, one }) => baseLanguage(one.lang ?? sop.lang ?? '')),
  ]);
  const known = library.config(root).variables.get('channel')?.values.keys() ?? [];
  const channels = new Set([channel ?? '', ...known, ...variants.map(({ one }) => one.channel ?? '')]);
  const row = (key: Chosen, value: string, label: string, isNow: boolean): Row => ({
    key,
    value,
    label,
    iconPath: new vscode.ThemeIcon(isNow ? 'check' : 'blank'),
  });
  const asRead = (key: Chosen): Row => ({
    key,
    value: undefined,
    label: key === 'lang' ? vscode.l10n.t('Language of the message') : vscode.l10n.t('Channel of the message'),
    iconPath: new vscode.ThemeIcon('discard'),
  });
  return [
    { label: vscode.l10n.t('Language'), kind: vscode.QuickPickItemKind.Separator },
    ...[...languages].filter(Boolean).map((one) => row('lang', one, languageText(one), one === language)),
    asRead('lang'),
    { label: vscode.l10n.t('Channel'), kind: vscode.QuickPickItemKind.Separator },
    ...[...channels]
      .filter(Boolean)
      .map((one) => row('channel', one, channelText(library, root, one), one === channel)),
    asRead('channel'),
  ];
}

/** Remembers a choice; where the front matter says something else, it is changed there. */
async function set(
  { readings, memory }: LanguageServices,
  document: vscode.TextDocument,
  key: Chosen,
  value: string | undefined,
): Promise<void> {
  if (factIn(valuesIn(document), key).length > 0 && value !== undefined) await writeAtTop(document, { [key]: value });
  else await memory.add(readings.nameOf(document), { [key]: value });
}
