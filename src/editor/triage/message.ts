import * as vscode from 'vscode';
import { wordsOf } from '../../core/language/words';
import { draftBody } from '../../core/draft/front-matter';
import type { KnownValues } from '../../core/ticket/values';
import type { Services } from '../services/services';
import { showInput } from '../shared/dialogs';

/** What a customer wrote, and what is known about the ticket. */
export interface CustomerMessage {
  readonly text: string;
  /** Where the text was found, as a title. */
  readonly title: string;
  readonly facts: KnownValues | undefined;
  /** The library that its draft goes by; undefined for what stands in none. */
  readonly root?: string | undefined;
}

/** Clipboard text with fewer words than this does not count as a message. */
const leastWords = 3;
/** How many characters of the clipboard to look at: it may hold anything. */
const mostCopied = 20_000;

/**
 * The customer's message: the selection, otherwise the draft's text below its front matter, otherwise the clipboard,
 * otherwise what the person types; undefined when they cancel.
 */
export async function customerMessage({
  drafts,
  readings,
}: Pick<Services, 'drafts' | 'readings'>): Promise<CustomerMessage | undefined> {
  const draft = drafts.current()?.document;
  await readings.ready();
  const known = draft
    ? { facts: readings.valuesIn(draft), root: readings.rootFor(draft) }
    : { facts: undefined, root: undefined };
  const selected = selectedText();
  if (selected !== '') return { text: selected, title: vscode.l10n.t('SOPs for the selected text'), ...known };
  const message = draft && readings.of(draft).message?.words;
  if (message) return { text: message, title: vscode.l10n.t('SOPs for the message'), ...known };
  const written = draft ? draftBody(draft.getText()) : '';
  if (written !== '') return { text: written, title: vscode.l10n.t('SOPs for the text of the draft'), ...known };
  const copied = await copiedText();
  if (wordsOf(copied).length >= leastWords)
    return { text: copied, title: vscode.l10n.t('SOPs for the text on the clipboard'), ...known };
  const typed = await showInput({
    title: vscode.l10n.t('Suggest SOPs for a Message'),
    prompt: vscode.l10n.t('What did the customer write?'),
    placeHolder: vscode.l10n.t('Paste or type the message'),
    ignoreFocusOut: true,
  });
  return typed?.trim() ? { text: typed, title: vscode.l10n.t('SOPs for the message'), ...known } : undefined;
}

/**
 * The message that the command was called with, from a box of one line: if it was pasted there, the clipboard still has its
 * lines. A browser would ask before it lets us read that. Undefined when it was called with none.
 */
export async function givenMessage(argument: unknown): Promise<CustomerMessage | undefined> {
  if (typeof argument !== 'object' || argument === null || !('message' in argument)) return undefined;
  const { message } = argument;
  if (typeof message !== 'string' || message.trim() === '') return undefined;
  const copied = vscode.env.uiKind === vscode.UIKind.Desktop ? await copiedText() : '';
  const bare = (text: string) => text.replace(/\s+/g, '');
  const text = bare(copied) === bare(message) ? copied : message;
  return { text, title: vscode.l10n.t('SOPs for the message'), facts: undefined };
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor
    ? editor.selections
        .map((selection) => editor.document.getText(selection))
        .join('\n')
        .trim()
    : '';
}

/** A browser may refuse access to the clipboard; it then counts as empty. */
async function copiedText(): Promise<string> {
  try {
    return (await vscode.env.clipboard.readText()).slice(0, mostCopied);
  } catch {
    return '';
  }
}
