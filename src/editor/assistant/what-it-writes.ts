import * as vscode from 'vscode';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import { caseTitle } from '../../core/case/title';
import { plainInMarkdown } from '../../core/text/markdown';
import type { Services } from '../services/services';
import { excerptOf } from '../shared/wording';

type Asking = Pick<Services, 'library' | 'cases'>;

/** So much is shown of each text: people shall see at one glance what they allow. */
const mostShown = 400;

/**
 * What a tool would write, as Markdown for the person who allows it. Nothing in it is a link or anything else but text, for
 * it comes from a model, a customer or an SOP.
 * @param input as a model gives it: the tool has not checked it yet.
 */
export async function whatItWrites(name: string, input: unknown, services: Asking): Promise<string> {
  const said = texts(input);
  const view = said.case === undefined ? undefined : await services.cases.load(said.case);
  const [sop, ofCase, step] = [sopOf(said, services), shown(view && caseTitle(view), said.case), stepOf(said, view)];
  const inRecord = vscode.l10n.t('The record of the case will say that an assistant did it.');
  switch (name) {
    case 'sop_start':
      return lines(
        said.ticket === undefined
          ? vscode.l10n.t('Begin a case on “{0}”?', sop)
          : vscode.l10n.t('Begin a case on “{0}” for the ticket {1}?', sop, shown(said.ticket)),
        inRecord,
      );
    case 'sop_answer':
      return lines(vscode.l10n.t('Answer “{0}” with “{1}”?', step, shown(said.answer)), ofCase, inRecord);
    case 'sop_done':
      return said.step === undefined
        ? lines(vscode.l10n.t('Close the case “{0}”?', ofCase), inRecord)
        : lines(vscode.l10n.t('Mark “{0}” as done?', step), ofCase, sentIn(input), inRecord);
    case 'sop_hand_over':
      return lines(
        said.to === undefined
          ? vscode.l10n.t('Hand “{0}” over to the person whom its SOP names?', ofCase)
          : vscode.l10n.t('Hand “{0}” over to {1}?', ofCase, shown(said.to)),
        shown(said.reason),
        inRecord,
      );
    default:
      return lines(vscode.l10n.t('Report this to the authors of “{0}”?', sop), shown(said.text));
  }
}

/** What is said to have been sent. */
function sentIn(input: unknown): string {
  const { sent } = (input ?? {}) as Record<string, unknown>;
  const { text } = texts(sent);
  return text === undefined ? '' : vscode.l10n.t('Sent to the customer: {0}', shown(text));
}

function sopOf({ sop = '' }: Texts, { library }: Asking): string {
  return shown(library.withId(sop)[0]?.title, sop);
}

function stepOf({ step: name = '' }: Texts, view: CaseView | undefined): string {
  const step = view && stepsInView(view).find(({ key, step: { id } }) => key === name || id === name);
  return shown(step?.step.text, name);
}

type Texts = Readonly<Partial<Record<string, string>>>;

/** What of an input is text. */
function texts(input: unknown): Texts {
  return Object.fromEntries(
    Object.entries((input ?? {}) as Record<string, unknown>).filter(([, value]) => typeof value === 'string'),
  ) as Texts;
}

function shown(text: string | undefined, otherwise = ''): string {
  return plainInMarkdown(excerptOf(text ?? otherwise, mostShown));
}

function lines(...all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n\n');
}
