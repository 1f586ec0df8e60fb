import * as vscode from 'vscode';
import type { ForeignGap } from '../../core/reply/foreign-gaps';
import { LineIndex } from '../../core/text/position';
import { tellError } from '../shared/commands';
import { showWarning } from '../shared/dialogs';
import { excerptOf } from '../shared/wording';
import type { OfferedText } from '../services/offered-text';

/** The most placeholders that a message names. */
const most = 5;
/** The longest part of a line that a question quotes. */
const longest = 80;

/**
 * Says that a reply holds placeholders of another tool, and lets people fill them in or look at them.
 * @param go on once they are to be filled in.
 */
export async function stopAtForeign(
  text: OfferedText,
  gaps: readonly ForeignGap[],
  log: vscode.LogOutputChannel,
  go: () => Promise<unknown>,
): Promise<void> {
  const fill = vscode.l10n.t('Fill In and Copy');
  const show = vscode.l10n.t('Show in SOP');
  const names = gaps.slice(0, most).map((one) => one.text);
  const named = [...names, ...(gaps.length > most ? ['…'] : [])].join(', ');
  try {
    const chosen = await showWarning(
      vscode.l10n.t('“{0}” was not copied. Still to be filled in: {1}', text.reply.title, named),
      fill,
      show,
    );
    if (chosen === fill) await go();
    else if (chosen === show && gaps[0]) await showGap(text, gaps[0]);
  } catch (error) {
    await tellError(log, 'a reply with placeholders', error);
  }
}

/** What is asked for a gap: the line it stands on says what belongs there. */
export function gapText({ variant }: OfferedText, { text, start }: ForeignGap): string {
  const line = new LineIndex(variant.text).positionAt(start).line;
  const words = variant.text.split(/\r\n|\r|\n/)[line] ?? '';
  return vscode.l10n.t('What belongs in place of {0}? “{1}”', text, excerptOf(words, longest));
}

async function showGap({ sop, variant }: OfferedText, { text, start }: ForeignGap): Promise<void> {
  const { line, character } = new LineIndex(variant.text).positionAt(start);
  const { start: first } = variant.textRange;
  const place = new vscode.Position(first.line + line, first.character + character);
  const selection = new vscode.Range(place, place.translate(0, text.length));
  await vscode.window.showTextDocument(vscode.Uri.parse(sop.location.uri), { selection });
}
