import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import { stepInsertedFor } from '../../core/case/model/sending';
import { findStep, refTo, stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import type { FilledReply } from '../../core/reply/fill';
import { mergeReplies } from '../../core/reply/merge';
import { toSnippet, toText } from '../../core/reply/render';
import { ReplyPreviews } from '../pickers/reply-previews';
import type { Standing } from '../services/insertions';
import type { Services } from '../services/services';
import type { StepOfCase } from '../shared/commands';
import { showPick } from '../shared/dialogs';
import { fillDeciding } from './fill-deciding';
import { leaveMessage } from './leave-message';
import { textNamed } from './named-reply';
import { placeOfText } from './place-of-text';
import { bestText, labelsOf, whyNotOffered } from '../services/offered-text';
import type { OfferedText } from '../services/offered-text';
import { isInOrder } from './order';
import { openDocument } from '../shared/open-document';

type MergeServices = Pick<
  Services,
  'library' | 'readings' | 'memory' | 'drafts' | 'cases' | 'draftCases' | 'insertions' | 'replyUses' | 'clock'
>;

interface Merging extends OfferedText {
  readonly filled: FilledReply;
  readonly calledFrom: StepOfCase | undefined;
  readonly anticipated?: { readonly caseId: string | undefined };
}

/**
 * Makes one letter of the replies to a message with several questions: of those that stand in the draft; else the reply of
 * each of its cases is inserted as one. Each is recorded in its own case.
 * @param uri the draft's address; else it is the current one.
 */
export async function mergeInDraft(services: MergeServices, uri: unknown): Promise<void> {
  const { drafts, draftCases, insertions, readings } = services;
  const document = openDocument(uri) ?? drafts.current()?.document;
  if (!document) throw new Error(vscode.l10n.t('Open the draft first.'));
  await readings.ready();
  const all = insertions.standing(document).sort((a, b) => a.start - b.start);
  const standing = all.filter(({ one }) => !one.named.anticipated);
  if (new Set(standing.map(({ start }) => start)).size > 1) return mergeStanding(services, document, standing, all);
  const open = draftCases.casesOf(document).filter(({ state }) => !state.closed);
  if (open.length < 2)
    throw new Error(vscode.l10n.t('One reply is made of two: start a second checklist for this draft first.'));
  await insertMerged(services, document, open);
}

async function insertMerged(
  services: MergeServices,
  document: vscode.TextDocument,
  views: readonly CaseView[],
): Promise<void> {
  const all: Merging[] = [];
  for (const view of views) {
    const one = await replyOf(services, document, view);
    if (!one) return;
    all.push(one);
  }
  const [first] = all;
  if (!first) return;
  const { whole, pieces } = mergeReplies(all.map(({ filled }) => filled));
  const editor = await vscode.window.showTextDocument(document, { viewColumn: services.drafts.columnOf(document) });
  await leaveMessage(editor);
  const snippet = new vscode.SnippetString(toSnippet(whole, labelsOf(services.library, first)));
  if (!(await editor.insertSnippet(snippet))) throw new Error(cannotEdit());
  await takeAll(services, document, all, pieces);
}

/** The replies that stand in a draft, and what somebody wrote between them, as one letter. */
async function mergeStanding(
  services: MergeServices,
  document: vscode.TextDocument,
  standing: readonly Standing[],
  within: readonly Standing[],
): Promise<void> {
  const { library, cases } = services;
  const mergingOf = ({ one }: Standing): Merging[] => {
    const text = textNamed(library, one.named);
    const view = one.caseId === undefined ? undefined : cases.get(one.caseId);
    const step = view && stepInsertedFor(view, one.insertion);
    const calledFrom = step && { caseId: view.state.id, ...refTo(step) };
    const anticipated = one.named.anticipated ? { anticipated: { caseId: one.caseId } } : {};
    return text ? [{ ...text, filled: one.filled, calledFrom, ...anticipated }] : [];
  };
  const all = standing.flatMap(mergingOf);
  const texts = standing.flatMap(({ start, text }, at) => {
    const before = standing[at - 1];
    const between = before ? document.getText().slice(before.end, start) : '';
    return between.trim() === '' ? [text] : [between, text];
  });
  const { whole } = mergeReplies(texts.map(asReply));
  const [begin, end] = [standing[0]?.start ?? 0, standing.at(-1)?.end ?? 0];
  const range = new vscode.Range(document.positionAt(begin), document.positionAt(end));
  const editor = await vscode.window.showTextDocument(document, { viewColumn: services.drafts.columnOf(document) });
  if (!(await editor.edit((edit) => edit.replace(range, toText(whole))))) throw new Error(cannotEdit());
  const pieces = mergeReplies(all.map(({ filled }) => filled)).pieces;
  await takeAll(services, document, all, pieces);
  // They stand in the letter as they stood in its replies.
  for (const standingWithin of within) {
    const [again] = standingWithin.one.named.anticipated ? mergingOf(standingWithin) : [];
    const at = again && placeOfText(document, standingWithin.text);
    if (again) await services.replyUses.take({ ...again, how: 'inserted', document, at });
  }
}

async function takeAll(
  { insertions, replyUses }: MergeServices,
  document: vscode.TextDocument,
  all: readonly Merging[],
  pieces: readonly FilledReply[],
): Promise<void> {
  const at = insertions.lastChangeIn(document);
  for (const [index, one] of all.entries())
    await replyUses.take({ ...one, how: 'inserted', filled: pieces[index] ?? one.filled, document, at });
}

function asReply(text: string): FilledReply {
  return { parts: [{ kind: 'text', text }], missing: [], undecided: [], foreign: [] };
}

/** The reply that a case calls for next, filled in; asks where there are several. */
async function replyOf(
  services: MergeServices,
  document: vscode.TextDocument,
  view: CaseView,
): Promise<Merging | undefined> {
  const { library, readings } = services;
  const next = stepsInView(view).find((one) => one.onPath && one.state === 'open' && one.step.replies.length > 0);
  const [sop] = library.withId(next?.sop ?? view.state.sop);
  if (!sop) throw new Error(vscode.l10n.t('The library no longer has the procedure of “{0}”.', caseTitle(view)));
  const refused = whyNotOffered(sop, services);
  if (refused !== undefined) throw new Error(refused);
  const offered = sop.replies.filter(({ id }) => !next || next.step.replies.includes(id));
  const preview = new ReplyPreviews({ library, readings }, document).forList();
  const reply =
    offered.length < 2
      ? offered[0]
      : (
          await showPick(
            offered.map((one) => ({ label: one.title, detail: preview(sop, one), one })),
            { title: sop.title, placeHolder: vscode.l10n.t('Which reply?') },
          )
        )?.one;
  if (!reply) return undefined;
  const step = next && findStep(view, next.step.id, next.sop);
  const calledFrom = step && { caseId: view.state.id, ...refTo(step) };
  if (calledFrom && !(await isInOrder(services, calledFrom, 'insert'))) return undefined;
  const text = bestText(sop, reply, readings.wishOf(document, sop.location.root));
  const filled = text && (await fillDeciding(services, text, document, undefined));
  return filled && { ...text, filled, calledFrom };
}

function cannotEdit(): string {
  return vscode.l10n.t('The reply could not be inserted: the draft cannot be edited.');
}
