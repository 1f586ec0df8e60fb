import * as vscode from 'vscode';
import type { ReadingCode } from '../../core/problem';
import type { Sop } from '../../core/sop/model';
import { commands, registerCommand } from '../shared/commands';
import { toRange } from '../shared/convert';
import { showError } from '../shared/dialogs';
import { replyOf, sopFor } from '../pickers/pick';
import type { Services } from '../services/services';
import { settings } from '../shared/settings';
import { problemText } from '../shared/wording';

/** What VS Code must not open for us: opening a pipe waits without end, and a link shows what is not in the library. */
const neverOpened: readonly ReadingCode[] = ['sop.not-a-file', 'sop.link-not-followed'];
/** What the preview could only show as something that is not there; the source can be split. */
const neverPreviewed: readonly ReadingCode[] = [...neverOpened, 'sop.too-large'];

/** Opens SOPs to read (VS Code's Markdown preview, unless the setting prefers the source) or to edit. */
export function registerReading(
  services: Pick<Services, 'context' | 'log' | 'library' | 'linter' | 'search' | 'opened'>,
): void {
  const { context, log, linter, opened } = services;
  /** The SOP to open; when it is no file to open, says why and gives nothing. */
  const choose = async (argument: unknown, never: readonly ReadingCode[]) => {
    const sop = await sopFor(services, argument, vscode.l10n.t('Which SOP do you want to open?'));
    const problem = sop && linter.problems(sop.location.uri).find(({ code }) => never.some((one) => one === code));
    if (!problem) return sop;
    void showError(`${sop.location.path}: ${problemText(problem)}`);
    return undefined;
  };
  context.subscriptions.push(
    registerCommand(commands.openSop, log, async (argument: unknown) => {
      const sop = await choose(argument, neverPreviewed);
      if (!sop) return;
      await (settings.openWith() === 'source' ? openSource(sop) : openPreview(sop, 'markdown.showPreview'));
      opened.fire(sop);
    }),
    registerCommand(commands.openToSide, log, async (argument: unknown) => {
      const sop = await choose(argument, neverPreviewed);
      if (!sop) return;
      await (settings.openWith() === 'source'
        ? openSource(sop, undefined, vscode.ViewColumn.Beside)
        : openPreview(sop, 'markdown.showPreviewToSide'));
      opened.fire(sop);
    }),
    registerCommand(commands.openSource, log, async (argument: unknown) => {
      const sop = await choose(argument, neverOpened);
      if (sop) await openSource(sop, replyOf(argument));
    }),
  );
}

/** The preview is an extension of VS Code that people can switch off: then the source is better than nothing. */
async function openPreview(sop: Sop, command: string): Promise<void> {
  try {
    await vscode.commands.executeCommand(command, vscode.Uri.parse(sop.location.uri));
  } catch {
    await openSource(sop);
  }
}

async function openSource(sop: Sop, replyId?: string, viewColumn?: vscode.ViewColumn): Promise<void> {
  const reply = sop.replies.find((one) => one.id === replyId);
  await vscode.window.showTextDocument(vscode.Uri.parse(sop.location.uri), {
    ...(viewColumn === undefined ? {} : { viewColumn }),
    ...(reply ? { selection: toRange({ start: reply.range.start, end: reply.range.start }) } : {}),
  });
}
