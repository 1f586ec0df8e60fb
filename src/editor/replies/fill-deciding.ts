import type * as vscode from 'vscode';
import type { FilledReply } from '../../core/reply/fill';
import { spokenValue, withValues } from '../../core/ticket/values';
import type { Services } from '../services/services';
import type { SopArgument } from '../shared/commands';
import { rememberAnswers } from '../services/answers';
import { askValues } from './ask';
import { fillOffered } from './fill';
import { labelsOf, wordsFor } from './offer';
import type { OfferedText } from './offer';

/**
 * Fills in a text, first asking for the values its conditions depend on.
 * @param kept values that are known besides, by variable.
 * @returns undefined when the person cancels.
 */
export async function fillDeciding(
  { library, readings, memory }: Pick<Services, 'library' | 'readings' | 'memory'>,
  text: OfferedText,
  document: vscode.TextDocument | undefined,
  constants: SopArgument['constants'],
  kept: Readonly<Record<string, string>> = {},
): Promise<FilledReply | undefined> {
  const labels = labelsOf(library, text);
  const words = wordsFor(library, text, constants);
  let values = withValues(readings.valuesFor(document, text.sop.location.root), kept);
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
    if (document) await rememberAnswers({ readings, memory }, document, answers);
    values = withValues(
      values,
      Object.fromEntries(
        Object.entries(answers).map(([variable, answer]) => [variable, answer === null ? null : spokenValue(answer)]),
      ),
    );
  }
}
