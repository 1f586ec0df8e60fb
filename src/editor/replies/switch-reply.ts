import * as vscode from 'vscode';
import { stepInsertedFor } from '../../core/case/model/sending';
import { refTo } from '../../core/case/model/view';
import { rankVariants } from '../../core/reply/choose';
import { withAnticipation, withoutTexts } from '../../core/reply/anticipate';
import { shareChanged } from '../../core/reply/distance';
import { fillReply } from '../../core/reply/fill';
import type { FilledReply } from '../../core/reply/fill';
import { valuesFilledIn } from '../../core/reply/read-back';
import { toPreview, toSnippet } from '../../core/reply/render';
import type { Insertion, Standing } from '../services/insertions';
import type { Services } from '../services/services';
import type { StepOfCase } from '../shared/commands';
import { showDone, showPick, showWarning } from '../shared/dialogs';
import { excerptOf, textOfReplyText } from '../shared/wording';
import { fillDeciding } from './fill-deciding';
import { placeOfText } from './place-of-text';
import { isVariant, replyNamed, textNamed } from './named-reply';
import { textsFor } from '../services/anticipations';
import { bestText, labelsOf, wordsFor } from '../services/offered-text';
import type { OfferedText } from '../services/offered-text';
import { openDocument } from '../shared/open-document';

export type SwitchServices = Pick<
  Services,
  'library' | 'readings' | 'memory' | 'drafts' | 'cases' | 'insertions' | 'replyUses'
>;

/** What is wanted of a reply instead; undefined to ask. */
interface Wish {
  readonly lang?: string;
  readonly channel?: string;
}

interface SwitchedWithin extends OfferedText {
  readonly filled: FilledReply;
  readonly anticipated: { readonly caseId: string | undefined };
}

/** More of an approved text than this was changed by somebody, not by filling it in. */
const changedByHand = 0.02;
const longestPreview = 200;

/**
 * Replaces a reply that stands in a draft by its text in another language or for another channel. What it was filled in with
 * is kept.
 * @param uri the draft's address; else it is the current one.
 * @param wish what is wanted; then all replies of the draft are switched that have such a text.
 */
export async function switchReply(services: SwitchServices, uri: unknown, wish: unknown): Promise<void> {
  const { drafts, insertions, readings } = services;
  const document = openDocument(uri) ?? drafts.current()?.document;
  if (!document) throw new Error(vscode.l10n.t('Open the draft first.'));
  await readings.ready();
  const standing = insertions.standing(document).filter(({ one }) => !one.named.anticipated);
  if (standing.length === 0) throw new Error(vscode.l10n.t('There is no approved reply in this draft.'));
  if (!isWish(wish)) {
    const one = atCursor(document, standing) ?? (standing.length === 1 ? standing[0] : await askWhich(standing));
    if (one) await switchOne(services, document, one, undefined);
    return;
  }
  // From the end, so that the others stay where they are.
  for (const one of [...standing].sort((a, b) => b.start - a.start)) await switchOne(services, document, one, wish);
}

function isWish(wish: unknown): wish is Wish {
  return typeof wish === 'object' && wish !== null && ('lang' in wish || 'channel' in wish);
}

function atCursor(document: vscode.TextDocument, standing: readonly Standing[]): Standing | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return undefined;
  const at = document.offsetAt(editor.selection.active);
  return standing.find(({ start, end }) => start <= at && at <= end);
}

async function askWhich(standing: readonly Standing[]): Promise<Standing | undefined> {
  const rows = standing.map((one) => ({ label: one.one.title, detail: excerptOf(one.text, longestPreview), one }));
  return (await showPick(rows, { placeHolder: vscode.l10n.t('Which reply?') }))?.one;
}

/** Replaces one of the replies that stand in a draft. @param wish what is wanted; undefined to ask. */
export async function switchOne(
  services: SwitchServices,
  document: vscode.TextDocument,
  standing: Standing,
  wish: Wish | undefined,
): Promise<void> {
  const { library, insertions } = services;
  const { one } = standing;
  const found = replyNamed(library, one.named);
  if (!found) throw new Error(vscode.l10n.t('The library no longer has the reply “{0}”.', one.title));
  const within = insertions
    .standing(document)
    .filter(({ one: { named }, start, end }) => named.anticipated && standing.start <= start && end <= standing.end);
  const others = insertions.standing(document).filter((other) => !within.some((each) => each.one === other.one));
  if (others.some((other) => other.one !== one && other.start === standing.start))
    throw new Error(vscode.l10n.t('Two replies were made one here. Take that back first (Undo).'));
  const kept = valuesKept(services, standing);
  const chosen = wish ? wished(found, one, wish) : await askText(services, found, one, kept, document);
  if (!chosen) return;
  const own = withoutTexts(
    standing.text,
    within.map(({ text }) => text),
  );
  if ((shareChanged(one.filled, own) ?? 1) > changedByHand && !(await mayLose(one))) return;
  const filled = await fillDeciding(services, chosen, document, undefined, {
    values: kept,
    decided: one.filled.decided,
  });
  if (!filled) return;
  const anticipations = await switchedWithin(services, document, chosen, within);
  // While something was asked, the draft may have changed.
  const now = insertions.standing(document).find((other) => other.one === one);
  if (!now) return;
  const editor = await vscode.window.showTextDocument(document, { viewColumn: services.drafts.columnOf(document) });
  const range = new vscode.Range(document.positionAt(now.start), document.positionAt(now.end));
  const whole = anticipations.reduce((letter, each) => withAnticipation(letter, each.filled), filled);
  const snippet = new vscode.SnippetString(toSnippet(whole, labelsOf(library, chosen)));
  const calledFrom = stepOf(services, one);
  if (!(await editor.insertSnippet(snippet, range)))
    throw new Error(vscode.l10n.t('The reply could not be inserted: the draft cannot be edited.'));
  const at = anticipations.length > 0 ? insertions.lastChangeIn(document) : undefined;
  await services.replyUses.take({ ...chosen, how: 'inserted', filled, document, calledFrom, at });
  for (const each of anticipations) {
    const place = placeOfText(document, toPreview(each.filled, labelsOf(library, each)));
    await services.replyUses.take({ ...each, how: 'inserted', document, calledFrom: undefined, at: place });
  }
  showDone(
    vscode.l10n.t('$(check) “{0}”: {1}', one.title, textOfReplyText(services.library, chosen.sop, chosen.variant)),
    4000,
  );
}

/** What answers questions before they are asked, in the language and for the channel that its reply is switched to. */
async function switchedWithin(
  services: SwitchServices,
  document: vscode.TextDocument,
  { sop, variant }: OfferedText,
  within: readonly Standing[],
): Promise<SwitchedWithin[]> {
  const switched: SwitchedWithin[] = [];
  for (const one of within) {
    const found = replyNamed(services.library, one.one.named);
    const languages = [variant.lang ?? sop.lang].filter((lang) => lang !== undefined);
    const variants = found ? textsFor(found.sop, found.reply, { languages, channel: variant.channel }) : [];
    const text = found && bestText(found.sop, { ...found.reply, variants }, { languages, channel: variant.channel });
    const filled =
      text && (await fillDeciding(services, text, document, undefined, { values: valuesKept(services, one) }));
    if (filled) switched.push({ ...text, filled, anticipated: { caseId: one.one.caseId } });
  }
  return switched;
}

/** What the reply was filled in with by hand; a label of a value is what the other text has its own label for. */
function valuesKept({ library }: SwitchServices, { one, text }: Standing): Record<string, string> {
  const before = textNamed(library, one.named);
  const labels = before && labelsOf(library, before);
  return Object.fromEntries(
    [...valuesFilledIn(one.filled, text)].map(([variable, value]) => [
      variable,
      labels?.choices(variable).find((choice) => choice.text === value)?.value ?? value,
    ]),
  );
}

function wished(
  { sop, reply }: Pick<OfferedText, 'sop' | 'reply'>,
  { named }: Insertion,
  { lang, channel }: Wish,
): OfferedText | undefined {
  const languages = [lang, named.lang].filter((one) => one !== undefined);
  const [variant] = rankVariants(reply.variants, sop.lang, { languages, channel: channel ?? named.channel });
  return variant && !isVariant(variant, sop, named) ? { sop, reply, variant } : undefined;
}

async function askText(
  { library, readings }: SwitchServices,
  { sop, reply }: Pick<OfferedText, 'sop' | 'reply'>,
  { named, title }: Insertion,
  kept: Readonly<Record<string, string>>,
  document: vscode.TextDocument,
): Promise<OfferedText | undefined> {
  const values = { ...readings.valuesFor(document, sop.location.root), ...kept };
  const rows = reply.variants
    .filter((variant) => !isVariant(variant, sop, named))
    .map((variant) => {
      const text: OfferedText = { sop, reply, variant };
      return {
        label: textOfReplyText(library, sop, variant),
        detail: excerptOf(previewOf(library, text, values), longestPreview),
        text,
      };
    });
  if (rows.length === 0) throw new Error(vscode.l10n.t('The reply “{0}” has only this text.', title));
  return (await showPick(rows, { title, placeHolder: vscode.l10n.t('Which text of this reply?') }))?.text;
}

function previewOf(
  library: SwitchServices['library'],
  text: OfferedText,
  values: Parameters<typeof fillReply>[1],
): string {
  try {
    return toPreview(fillReply(text.variant.text, values, wordsFor(library, text)), labelsOf(library, text));
  } catch {
    // Why it cannot be filled in is said once it is chosen.
    return text.variant.text;
  }
}

async function mayLose({ title }: Insertion): Promise<boolean> {
  const go = vscode.l10n.t('Switch Anyway');
  const answer = await showWarning(
    vscode.l10n.t('You changed “{0}”', title),
    {
      modal: true,
      detail: vscode.l10n.t(
        'What was filled in is kept, but the words that you changed are not. Undo brings them back.',
      ),
    },
    go,
  );
  return answer === go;
}

/** The step that the reply was inserted for, so that its other text is for that one, too. */
function stepOf({ cases }: SwitchServices, { caseId, insertion }: Insertion): StepOfCase | undefined {
  const view = caseId === undefined ? undefined : cases.get(caseId);
  const step = view && stepInsertedFor(view, insertion);
  return step && { caseId: view.state.id, ...refTo(step) };
}
