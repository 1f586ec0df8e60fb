import type { LibraryConfig } from '../../library/config';
import type { Finding } from '../../lint/finding';
import type { Approval, Sop, SopLocation } from '../../sop/model';
import type { FrontChange } from '../../sop/writing/front-change';
import { frontEdits } from '../../sop/writing/front-edits';
import { differenceEdit } from '../../text/difference-edit';
import { applyEdits } from '../../text/edit';
import type { TextEdit } from '../../text/edit';
import { isBound } from './bound';
import { authorBehind, memberKey } from './four-eyes';
import type { Refusal } from './refusal';
import { lastOf } from './standing';
import { approvalState, isPossible } from './state';
import type { Move } from './state';
import { whyNoSuccessor } from './succession';
import type { Successors } from './succession';
import type { Surroundings } from './surroundings';
import { hashOfRead, whatIsRead } from './what-is-read';

/** What is known around an SOP when something is done about its approval. */
export interface MoveContext {
  readonly library: Pick<Surroundings, 'atPath' | 'committed' | 'spelling'> &
    Successors & { config(root: string): LibraryConfig };
  /** Such as `2026-03-31`. */
  readonly today: string;
  /** Reads a text as its library says. */
  readonly read: (text: string, location: SopLocation) => Sop;
  /** What would be wrong with an SOP if it were in the library. */
  readonly findings: (sop: Sop) => readonly Finding[];
  /** The names of those of its tests that fail; undefined where nobody ran them, as they matter to nothing that is done. */
  readonly failing?: readonly string[];
}

/** What is done: edits of the file, all at once, and the SOP as it is then. */
export interface Moved {
  readonly edits: readonly TextEdit[];
  readonly after: Sop;
}

/** An approval as it is given. */
export interface Given {
  /** Who approves: by their key in the team, or any name. */
  readonly by: string;
  /** How, in words of their own; undefined when they say nothing of it. */
  readonly method?: string | undefined;
  /** The version that is approved; undefined for the one that it has. */
  readonly version: string | undefined;
}

/**
 * Hands a draft, or what has changed since it was approved, to those who approve it.
 * @param by who submits it: they are its author where it names none and others must approve. Undefined when nobody knows.
 */
export function submit(sop: Sop, context: MoveContext, by?: string): Moved | Refusal {
  const author = by === undefined || !lacksAuthor(sop, context) ? undefined : keyOf(by, sop, context);
  return (
    refusedBy('submit', sop, context) ??
    testedFails(context) ??
    moved(sop, context, [status('in-review'), ...(author === undefined ? [] : [set('authors', author)])], {
      errors: 'none',
    })
  );
}

/** Whether nobody says who wrote an SOP that others must approve. */
export function lacksAuthor({ front, location }: Sop, { library }: Pick<MoveContext, 'library'>): boolean {
  return library.config(location.root).approval === 'other' && front.authors.length === 0;
}

/**
 * Approves an SOP as it is: who, when, how, and the hash of what is read in it. An approval that the same person gave today gives way
 * to it. What is approved as it is can be approved by somebody else, too.
 */
export function approve(sop: Sop, { by: said, method, version }: Given, context: MoveContext): Moved | Refusal {
  const { library, today } = context;
  const config = library.config(sop.location.root);
  const by = keyOf(said, sop, context);
  const isTheirs = (one: Approval) => keyOf(one.by, sop, context) === by;
  const isAnother =
    approvalState(sop, library) === 'approved' &&
    !sop.front.approvers.some((one) => isTheirs(one) && isBound(one, sop, library));
  const refused =
    (isAnother ? undefined : refusedBy('approve', sop, context)) ??
    (lacksAuthor(sop, context) ? { code: 'no-author' } : byAuthor(by, sop, config)) ??
    testedFails(context);
  if (refused) return refused;
  const words = method?.replace(/\s+/g, ' ').trim();
  const earlier = sop.front.approvers.findLast((one) => isTheirs(one) && one.on === today);
  const item = {
    by,
    on: today,
    role: earlier?.role,
    method: words === '' ? undefined : words,
    hash: hashOfRead(whatIsRead(sop, library)),
  };
  return moved(
    sop,
    context,
    [
      status('approved'),
      ...(version === undefined || version === sop.version ? [] : [set('version', version)]),
      earlier
        ? { does: 'replace-item', key: 'approvers', at: earlier.range.start, item }
        : { does: 'add-item', key: 'approvers', item },
      set('last-reviewed', today),
    ],
    { errors: 'none' },
  );
}

/** Gives an SOP in review back to its authors. @param reason what is to be changed: whoever asks keeps it where they read it. */
export function requestChanges(sop: Sop, reason: string, context: MoveContext): Moved | Refusal {
  if (reason.trim() === '') return { code: 'no-reason' };
  return refusedBy('request-changes', sop, context) ?? moved(sop, context, [status('draft')]);
}

/** The approvals that are taken back when one is: those that hold of what is read now, or else the last; none where there are none. */
export function withdrawable(sop: Sop, { library }: Pick<MoveContext, 'library'>): readonly Approval[] {
  const { approvers } = sop.front;
  const holding = approvers.filter((one) => isBound(one, sop, library));
  const last = lastOf(approvers);
  return holding.length > 0 || !last ? holding : [last];
}

/**
 * Takes the approvals back that hold, or else the last. What is approved no longer is, and waits for an approval again; that it was reviewed
 * on the day of one that is taken back is taken back, too.
 */
export function withdraw(sop: Sop, context: MoveContext): Moved | Refusal {
  const taken = withdrawable(sop, context);
  if (taken.length === 0) return { code: 'no-approval' };
  const refused = refusedBy('withdraw', sop, context);
  if (refused) return refused;
  // From below, so that those above stay where they are; each of them is a change of the same key.
  let { text } = sop;
  for (const { range } of [...taken].reverse()) {
    const found = frontEdits(text, [{ does: 'remove-item', key: 'approvers', at: range.start }]);
    if ('obstacle' in found) return { code: 'front-matter', ...found };
    text = applyEdits(text.replace(/^\uFEFF/, ''), found.edits);
  }
  const { lastReviewed, approvers } = sop.front;
  const before = lastOf(approvers.filter((one) => !taken.includes(one)))?.on;
  const reviewed: FrontChange =
    before === undefined ? { does: 'remove', key: 'last-reviewed' } : set('last-reviewed', before);
  return moved(
    { ...sop, text },
    context,
    [
      ...(sop.status === 'approved' ? [status('in-review')] : []),
      ...(lastReviewed !== undefined && taken.some(({ on }) => on === lastReviewed) ? [reviewed] : []),
    ],
    { from: sop },
  );
}

/** Notes that somebody has looked through an approved SOP, and that it is right as it is. */
export function reviewedToday(sop: Sop, context: MoveContext): Moved | Refusal {
  const { today } = context;
  const refused = refusedBy('reviewed-today', sop, context);
  if (refused) return refused;
  if (sop.front.lastReviewed === today) return { code: 'reviewed-already' };
  return moved(sop, context, [set('last-reviewed', today)]);
}

/** Takes an SOP out of use. @param successor the id of the SOP that takes its place; undefined for none. */
export function retire(sop: Sop, successor: string | undefined, context: MoveContext): Moved | Refusal {
  const { replacedBy } = sop.front;
  if (sop.status === 'retired' && replacedBy?.text === successor) return { code: 'retired-already' };
  const why = successor === undefined ? undefined : whyNoSuccessor(successor, sop, context.library);
  if (successor !== undefined && why) return { code: 'successor', why, id: successor };
  return moved(sop, context, [
    status('retired'),
    successor === undefined ? { does: 'remove', key: 'replaced-by' } : set('replaced-by', successor),
  ]);
}

function status(value: Sop['status']): FrontChange {
  return set('status', value);
}

function set(key: 'status' | 'version' | 'authors' | 'last-reviewed' | 'replaced-by', value: string): FrontChange {
  return { does: 'set', key, value };
}

function keyOf(said: string, { location }: Sop, { library }: Pick<MoveContext, 'library'>): string {
  return memberKey(said, library.config(location.root).team);
}

function refusedBy(move: Move, sop: Sop, { library }: MoveContext): Refusal | undefined {
  const state = approvalState(sop, library);
  return isPossible(move, state, sop, library.config(sop.location.root)) ? undefined : { code: 'state', state };
}

function byAuthor(by: string, { front }: Sop, config: LibraryConfig): Refusal | undefined {
  const behind = authorBehind(by, front, config);
  return behind && { code: 'author', approver: by, ...behind };
}

function testedFails({ failing = [] }: MoveContext): Refusal | undefined {
  return failing.length > 0 ? { code: 'tests', failing } : undefined;
}

interface Asked {
  /** Whether there may be no errors afterwards, or none that was not there before. */
  readonly errors?: 'none' | 'none-new';
  /** The SOP as it is, where something was changed in its text already. */
  readonly from?: Sop;
}

function moved(
  sop: Sop,
  context: MoveContext,
  changes: readonly FrontChange[],
  { errors = 'none-new', from = sop }: Asked = {},
): Moved | Refusal {
  const found = frontEdits(sop.text, changes);
  if ('obstacle' in found) return { code: 'front-matter', ...found };
  const after = context.read(applyEdits(sop.text.replace(/^\uFEFF/, ''), found.edits), sop.location);
  const now = errorsOf(after, context);
  const findings = errors === 'none' || now.length === 0 ? now : notIn(errorsOf(from, context), now);
  if (findings.length > 0) return { code: 'errors', findings };
  return { edits: from === sop ? found.edits : differenceEdit(from.text.replace(/^\uFEFF/, ''), after.text), after };
}

function errorsOf(sop: Sop, { findings }: MoveContext): readonly Finding[] {
  return findings(sop).filter(({ severity }) => severity === 'error');
}

/** Those of a kind of which there are more than before. */
function notIn(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const count = (all: readonly Finding[], code: string) => all.filter((one) => one.code === code).length;
  return now.filter(({ code }) => count(now, code) > count(before, code));
}
