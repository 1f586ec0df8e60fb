import type * as vscode from 'vscode';
import type { FilledReply } from '../../core/reply/fill';
import { spokenValue, withValues } from '../../core/ticket/values';
import type { Services } from '../services/services';
import type { SopArgument } from '../shared/commands';
import { rememberAnswers } from '../services/answers';
import { askValues } from './ask';
import { fillOffered } from '../services/fill-offered';
import { labelsOf, wordsFor } from '../services/offered-text';
import type { OfferedText } from '../services/offered-text';

/** What is known of a text besides what the draft says. */
interface Kept {
  /** Values, by variable. */
  readonly values?: Readonly<Record<string, string>>;
  /** What was answered before, when its conditions were asked for: nobody is asked twice. */
  readonly decided?: FilledReply['decided'];
}

/**
 * Fills in a text, first asking for the values its conditions depend on.
 * @returns undefined when the person cancels.
 */
export async function fillDeciding(
  { library, readings, memory }: Pick<Services, 'library' | 'readings' | 'memory'>,
  text: OfferedText,
  document: vscode.TextDocument | undefined,
  constants: SopArgument['constants'],
  kept: Kept = {},
): Promise<FilledReply | undefined> {
  const labels = labelsOf(library, text);
  const words = wordsFor(library, text, constants);
  let values = withValues(readings.valuesFor(document, text.sop.location.root), kept.values ?? {});
  const before = new Map(Object.entries(kept.decided ?? {}));
  const decided = new Map<string, string | null>();
  for (;;) {
    const filled = fillOffered(text, values, words);
    // An answer may raise another question (an `if` within an `if`); none is asked twice.
    const open = filled.undecided.filter((variable) => !decided.has(variable));
    if (open.length === 0) return decided.size === 0 ? filled : { ...filled, decided: Object.fromEntries(decided) };
    const asked = open.filter((variable) => !before.has(variable));
    const answers = await askValues(
      asked.map((variable) => ({ variable, fallback: undefined })),
      labels,
    );
    if (!answers) return undefined;
    if (document) await rememberAnswers({ readings, memory }, document, answers);
    const all = open.map((variable) => [variable, answers[variable] ?? before.get(variable) ?? null] as const);
    for (const [variable, answer] of all) decided.set(variable, answer);
    values = withValues(
      values,
      Object.fromEntries(all.map(([variable, answer]) => [variable, answer === null ? null : spokenValue(answer)])),
    );
  }
}
