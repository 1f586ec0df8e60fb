import * as vscode from 'vscode';
import { MessagesFault } from '../../core/suggestion-check/messages/fault';
import { readMessages } from '../../core/suggestion-check/messages/read-messages';
import { eachText } from '../../core/suggestion-check/pace';
import { unansweredGroups } from '../../core/suggestion-check/unanswered';
import type { AskedMessage, ShownMessage } from '../../core/suggestion-check/unanswered';
import { decodeText } from '../../core/text/decode';
import { indexOf } from '../../core/triage/index-of';
import type { Services } from '../services/services';
import { commands } from '../shared/commands';
import type { NewSopArgument } from '../shared/commands';
import { showPick } from '../shared/dialogs';
import { numberText, percentText } from '../shared/wording';
import { Page } from './pages';
import type { Pages } from './pages';
import { checkedSops, inPeace } from './working';

type UnansweredServices = Pick<Services, 'log' | 'library' | 'loader' | 'drafts' | 'readings'>;

/** So many of the messages become triggers of a new SOP; longer ones are stories. */
const mostTriggers = 10;
const longestTrigger = 120;
const mostShown = 20;

/** What is asked about: where it is from, and the messages; those that are known to be for an SOP are not told of. */
interface Asked {
  readonly from: string;
  readonly messages: readonly { readonly text: string; readonly isMeant: boolean }[];
}

/**
 * Asks of messages from a file, or of those in drafts that are open, which no SOP answers, and shows them together by what they ask.
 * @param called the address of the file; otherwise people are asked.
 */
export async function showUnanswered(services: UnansweredServices, pages: Pages, called?: unknown): Promise<void> {
  const checked = await checkedSops(services);
  const asked = called instanceof vscode.Uri ? await inFile(services, called) : await chosen(services);
  if (!asked) return;
  const { library } = services;
  const [root = ''] = library.roots;
  const title = vscode.l10n.t('Looking for questions that no SOP answers…');
  const groups = await inPeace(services, title, async (pace) => {
    const index = indexOf(checked);
    const messages: AskedMessage[] = [];
    await eachText(asked.messages, pace, asked.messages.length, async ({ text, isMeant }) => {
      const found = isMeant ? [] : await index.triageInSlices(pace.nextSlice, text, undefined, { limit: 1 });
      messages.push({ text, isAnswered: isMeant || found.length > 0 });
    });
    return unansweredGroups(messages, checked.sops, library.config(root), { ...pace, progress: () => undefined });
  });
  if (!groups) return;
  const page = new Page();
  page.heading(1, vscode.l10n.t('Questions That No SOP Answers'));
  const { groups: several, single } = groups;
  const count = several.reduce((sum, { messages }) => sum + messages.length, single.length);
  const all = asked.messages.length;
  page.text(
    vscode.l10n.t(
      '{0}: nothing is suggested for {1} of {2} messages ({3}). Names, addresses and numbers are taken out.',
      asked.from,
      numberText(count),
      numberText(all),
      percentText(count / all),
    ),
  );
  for (const { words, messages } of several) {
    page.heading(2, `${words.join(', ')} (${numberText(messages.length)})`, [newSopOf(root, words, messages)]);
    addMessages(page, messages);
  }
  if (single.length > 0) {
    page.heading(2, vscode.l10n.t('Nothing in common with others ({0})', numberText(single.length)));
    addMessages(page, single);
  }
  await pages.show(vscode.l10n.t('Questions That No SOP Answers'), page);
}

function addMessages(page: Page, messages: readonly ShownMessage[]): void {
  for (const { text } of messages.slice(0, mostShown)) page.item(vscode.l10n.t('“{0}”', text));
  if (messages.length > mostShown) page.item(vscode.l10n.t('{0} more', numberText(messages.length - mostShown)));
}

function newSopOf(root: string, words: readonly string[], messages: readonly ShownMessage[]): vscode.Command {
  const title = words.join(' ');
  const triggers = messages
    .map(({ text }) => text)
    .filter((text) => text.length <= longestTrigger && !text.includes('[…]'));
  const begun: NewSopArgument = {
    root,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    lang: messages[0]?.lang,
    triggers: triggers.slice(0, mostTriggers),
  };
  return { title: vscode.l10n.t('New SOP for These…'), command: commands.newSop, arguments: [begun] };
}

async function chosen(services: UnansweredServices): Promise<Asked | undefined> {
  const messages = await inDrafts(services);
  if (messages.length === 0) return fromDialog(services);
  const file = { label: vscode.l10n.t('A File of Messages…'), iconPath: new vscode.ThemeIcon('file') };
  const drafts = {
    label: vscode.l10n.t('The Drafts That Are Open'),
    description: numberText(messages.length),
    iconPath: new vscode.ThemeIcon('mail'),
  };
  const picked = await showPick([file, drafts], { placeHolder: vscode.l10n.t('Which messages are to be looked at?') });
  if (picked === drafts) return { from: drafts.label, messages };
  return picked && fromDialog(services);
}

/** The messages in the drafts that are open. */
async function inDrafts({ drafts, readings }: UnansweredServices): Promise<Asked['messages']> {
  await readings.ready();
  return vscode.workspace.textDocuments.flatMap((document) => {
    const text = document.isClosed || !drafts.isDraft(document) ? undefined : readings.of(document).message?.words;
    return text?.trim() ? [{ text, isMeant: false }] : [];
  });
}

async function fromDialog(services: UnansweredServices): Promise<Asked | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('A file of messages: CSV, JSON lines, or one a line'),
      openLabel: vscode.l10n.t('Look at These Messages'),
      filters: { [vscode.l10n.t('Messages')]: ['csv', 'tsv', 'jsonl', 'ndjson', 'txt'] },
    })) ?? [];
  return uri && inFile(services, uri);
}

async function inFile({ library }: UnansweredServices, uri: vscode.Uri): Promise<Asked> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const read = decodeText(await vscode.workspace.fs.readFile(uri));
  if (!read)
    throw new Error(vscode.l10n.t('“{0}” is no text. Save it as CSV, or as text with one message a line.', name));
  try {
    const { messages } = readMessages(read.text.split(/\r\n|\n|\r/), name, (id) => library.withId(id).length > 0);
    return {
      from: name,
      messages: messages.map(({ text, expected = [] }) => ({ text, isMeant: expected.length > 0 })),
    };
  } catch (error) {
    throw error instanceof MessagesFault ? new Error(faultText(error), { cause: error }) : error;
  }
}

function faultText({ kind, place }: MessagesFault): string {
  switch (kind) {
    case 'empty':
      return vscode.l10n.t('There are no messages in “{0}”. Write one on each line.', place);
    case 'no-tab':
      return vscode.l10n.t(
        '{0}: This line has no tab. Write the message, a tab, and the id of the SOP that handles it.',
        place,
      );
    case 'quotes':
      return vscode.l10n.t(
        '{0}: A quote in this row is not closed, or is not doubled: write "" for " within quotes.',
        place,
      );
    case 'columns':
      return vscode.l10n.t(
        '{0}: No column is known to hold what customers wrote. Name it “message” in the first row.',
        place,
      );
    case 'json':
      return vscode.l10n.t('{0}: This line is not valid JSON. Write {1}.', place, '{"text": "…"}');
    case 'no-text':
      return vscode.l10n.t('{0}: This JSON has no “text”, or it is not a string. Write {1}.', place, '{"text": "…"}');
    case 'label':
      return vscode.l10n.t('{0}: “sop” is neither an id nor a list of ids.', place);
  }
}
