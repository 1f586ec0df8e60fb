import * as vscode from 'vscode';
import type { FilledReply } from '../../core/reply/fill';
import { toText } from '../../core/reply/render';
import type { Services } from '../services/services';
import type { StepOfCase } from '../shared/commands';
import { showDone } from '../shared/dialogs';
import { askValues } from './ask';
import { chooseText, constantsIn, stepIn } from './choose';
import { fillDeciding } from './fill-deciding';
import { gapText, stopAtForeign } from './foreign';
import { labelsOf } from './offer';
import type { OfferedText } from './offer';

type CopyServices = Pick<Services, 'library' | 'readings' | 'search' | 'drafts' | 'clock' | 'replyUses' | 'log'>;

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
