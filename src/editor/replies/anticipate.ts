import * as vscode from 'vscode';
import { placeInDraft } from '../../core/reply/anticipate';
import { fillReply } from '../../core/reply/fill';
import { toPreview, toSnippet } from '../../core/reply/render';
import { anticipationsFor, replyToAddTo } from '../services/anticipations';
import type { Anticipation, AnticipationServices } from '../services/anticipations';
import { labelsOf, wordsFor } from '../services/offered-text';
import type { Services } from '../services/services';
import type { SopArgument } from '../shared/commands';
import { showPick } from '../shared/dialogs';
import { whyNextText } from '../shared/next-words';
import { openDocument } from '../shared/open-document';
import { excerptOf } from '../shared/wording';
import { fillDeciding } from './fill-deciding';

type AnticipateServices = AnticipationServices & Pick<Services, 'memory' | 'drafts' | 'replyUses'>;

const longestPreview = 200;

/**
 * Answers in a draft what the customer may ask next: puts an approved text above the closing of the reply that stands there.
 * @param uri the draft's address; else it is the current one.
 * @param wanted which text; asks where there are several.
 */
export async function anticipate(services: AnticipateServices, uri: unknown, wanted: unknown): Promise<void> {
  const { drafts, insertions, readings, replyUses, library } = services;
  const document = openDocument(uri) ?? drafts.current()?.document;
  if (!document) throw new Error(vscode.l10n.t('Open the draft first.'));
  await readings.ready();
  const one = await chosen(services, document, wanted);
  const filled = one && (await fillDeciding(services, one, document, undefined));
  // While something was asked, the draft may have changed.
  const into = filled && insertions.standing(document).find((other) => other.one === one.into.one);
  if (!into) return;
  const editor = await vscode.window.showTextDocument(document, { viewColumn: drafts.columnOf(document) });
  const { at, before, after } = placeInDraft(document.getText(), into);
  const snippet = `${before}${toSnippet(filled, labelsOf(library, one))}${after}`;
  if (!(await editor.insertSnippet(new vscode.SnippetString(snippet), document.positionAt(at))))
    throw new Error(vscode.l10n.t('The reply could not be inserted: the draft cannot be edited.'));
  const changed = insertions.lastChangeIn(document);
  const text = changed?.text.trim() ?? '';
  const place = changed && { start: changed.start + changed.text.indexOf(text), text, isGone: false };
  const { sop, reply, variant } = one;
  const anticipated = { caseId: into.one.caseId };
  await replyUses.take({
    ...{ sop, reply, variant, filled, document, anticipated },
    how: 'inserted',
    calledFrom: undefined,
    at: place,
  });
}

async function chosen(
  services: AnticipateServices,
  document: vscode.TextDocument,
  wanted: unknown,
): Promise<Anticipation | undefined> {
  const offered = anticipationsFor(services, document);
  const [only, ...others] = offered;
  if (isNamed(wanted)) {
    const found = offered.find(({ sop, reply }) => sop.location.uri === wanted.uri && reply.id === wanted.reply);
    if (!found) throw new Error(vscode.l10n.t('This question is answered in the draft already.'));
    return found;
  }
  if (!only)
    throw new Error(
      replyToAddTo(services, document)
        ? vscode.l10n.t('Nothing more can be answered in this reply before it is asked.')
        : vscode.l10n.t('There is no approved reply in this draft.'),
    );
  if (others.length === 0) return only;
  const rows = offered.map((one) => ({
    label: one.reply.title,
    description: whyNextText(one.why),
    detail: excerptOf(previewOf(services, one, document), longestPreview),
    one,
  }));
  return (
    await showPick(rows, { placeHolder: vscode.l10n.t('Which question do you want to answer before it is asked?') })
  )?.one;
}

function previewOf(
  { library, readings }: AnticipateServices,
  text: Anticipation,
  document: vscode.TextDocument,
): string {
  try {
    const values = readings.valuesFor(document, text.sop.location.root);
    return toPreview(fillReply(text.variant.text, values, wordsFor(library, text)), labelsOf(library, text));
  } catch {
    // Why it cannot be filled in is said once it is chosen.
    return text.variant.text;
  }
}

function isNamed(wanted: unknown): wanted is Required<Pick<SopArgument, 'uri' | 'reply'>> {
  return typeof wanted === 'object' && wanted !== null && 'uri' in wanted && 'reply' in wanted;
}
