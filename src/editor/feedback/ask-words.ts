import * as vscode from 'vscode';
import { mostWords } from '../../core/lifecycle/feedback/file';
import { privatePieces, withoutPieces } from '../../core/lifecycle/feedback/private';
import type { PrivatePiece } from '../../core/lifecycle/feedback/private';
import type { LibraryConfig } from '../../core/library/config';
import { showInput, showWarning } from '../shared/dialogs';

/** What is asked for. */
interface WantedWords {
  readonly title: string;
  readonly prompt: string;
  readonly isNeeded: boolean;
  readonly config: LibraryConfig;
  /** The values of the tickets at hand. */
  readonly known: readonly string[];
}

/**
 * Asks for words that get into the repository. What looks like a customer's data is told while they are written, and asked about
 * before they are taken. @returns undefined when the person cancels.
 */
export async function askWords({ title, prompt, isNeeded, config, known }: WantedWords): Promise<string | undefined> {
  let text = '';
  for (;;) {
    const written = await showInput({
      title,
      value: text,
      prompt,
      ignoreFocusOut: true,
      validateInput: (value) => problemOf(value, isNeeded, config, known),
    });
    if (written === undefined) return undefined;
    text = written.trim();
    const checked = await withoutPrivate(text, config, known);
    if (checked !== 'edit') return checked?.text;
  }
}

/** Asks about what looks like a customer's data in some words. @returns what may be kept; undefined when the person cancels. */
export async function withoutPrivate(
  text: string,
  config: LibraryConfig,
  known: readonly string[],
): Promise<{ readonly text: string } | 'edit' | undefined> {
  if (text.length > mostWords) throw new Error(vscode.l10n.t('At most {0} characters.', mostWords));
  const pieces = privatePieces(text, config, known);
  if (pieces.length === 0) return { text };
  const takeOut = vscode.l10n.t('Take It Out');
  const keep = vscode.l10n.t('Save It as It Is');
  const edit = vscode.l10n.t('Edit');
  const answer = await showWarning(
    saidOf(pieces),
    {
      modal: true,
      detail: vscode.l10n.t('Reports are kept in the repository, where everybody who has it can read them.'),
    },
    takeOut,
    edit,
    keep,
  );
  if (answer === takeOut) return { text: withoutPieces(text, pieces) };
  if (answer === keep) return { text };
  return answer === edit ? 'edit' : undefined;
}

function problemOf(
  value: string,
  isNeeded: boolean,
  config: LibraryConfig,
  known: readonly string[],
): vscode.InputBoxValidationMessage | undefined {
  const { Error: wrong, Warning: doubtful } = vscode.InputBoxValidationSeverity;
  if (value.length > mostWords)
    return { severity: wrong, message: vscode.l10n.t('At most {0} characters.', mostWords) };
  if (isNeeded && value.trim() === '') return { severity: wrong, message: vscode.l10n.t('A few words are needed.') };
  const pieces = privatePieces(value, config, known);
  return pieces.length === 0 ? undefined : { severity: doubtful, message: saidOf(pieces) };
}

function saidOf(pieces: readonly PrivatePiece[]): string {
  return vscode.l10n.t('This looks like a customer’s data: {0}', pieces.map(({ text }) => text).join(', '));
}
