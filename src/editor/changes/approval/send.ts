import * as vscode from 'vscode';
import { authorBehind } from '../../../core/lifecycle/approval/four-eyes';
import { submit } from '../../../core/lifecycle/approval/moves';
import { reviewMail } from '../../../core/lifecycle/approval/review-mail';
import { reviewMessage } from '../../../core/lifecycle/approval/review-message';
import type { ReviewReason, ReviewRequest } from '../../../core/lifecycle/approval/review-message';
import { approvalState } from '../../../core/lifecycle/approval/state';
import { hashOfRead, whatIsRead } from '../../../core/lifecycle/approval/what-is-read';
import { differenceOf } from '../../../core/lifecycle/changes/difference';
import { reviewOf } from '../../../core/lifecycle/reviews/due';
import type { Sop } from '../../../core/sop/model';
import { today } from '../../../core/text/day';
import { showInformation, showPick } from '../../shared/dialogs';
import { membersOf, ownMember, roleName } from '../../shared/people';
import type { KnownMember } from '../../shared/people';
import { failingOf } from './failing-of';
import { moveContext, readHere, writeDeeds } from './here';
import type { ApprovalServices } from './here';
import { lastApproved } from './last-approved';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';

/** Submits an SOP where somebody has to approve it, and writes to the person who is to look through it. */
export async function sendForReview(services: ApprovalServices, ...called: Called): Promise<void> {
  const { library } = services;
  const placeHolder = vscode.l10n.t('Send which SOP for review?');
  const [meant] = await sopsMeant(services, called, { move: 'send', placeHolder });
  const [here] = meant ? await readHere(services, [meant]) : [];
  if (!here) return;
  const { sop } = here;
  const state = approvalState(sop, library);
  if (state === 'retired') return void tellRefusal(services, sop, { code: 'state', state });
  const before = await lastApproved(services, sop);
  const isSame =
    before?.isApproved === true && hashOfRead(whatIsRead(before.sop, library)) === hashOfRead(whatIsRead(sop, library));
  // What nobody says the text of stays in force, unless its history shows that it is another.
  const isChanged = state === 'unbound' && before?.isApproved === true && !isSame;
  const isSubmitted = state === 'draft' || state === 'changed' || isChanged;
  const context = { ...moveContext(services), failing: isSubmitted ? await failingOf(services, sop) : [] };
  const own = ownMember(library.config(sop.location.root));
  const submitted = isSubmitted ? submit(sop, context, own?.key) : undefined;
  if (submitted && 'code' in submitted) return void tellRefusal(services, sop, submitted);
  const person = await chosenPerson(services, sop);
  if (!person) return;
  // What is in force stays so, unless somebody wants otherwise.
  const answer = submitted && isChanged ? await askToSubmit(sop) : 'submit';
  if (answer === undefined) return;
  const moved = answer === 'submit' ? submitted : undefined;
  if (moved) await writeDeeds([{ here, moved }]);
  const config = library.config(sop.location.root);
  const titleAt = (path: string) => library.atPath(sop.location.root, path)?.title;
  const request: ReviewRequest = {
    title: sop.title,
    to: person.name,
    from: ownMember(config)?.name,
    place: config.name === undefined ? sop.location.path : `${config.name}, ${sop.location.path}`,
    reason: reasonOf(
      services,
      sop,
      moved ? 'in-review' : state,
      before && !isSame ? differenceOf(before.sop, sop, titleAt) : undefined,
    ),
  };
  await hand(sop, person, request, config.lang ?? sop.lang, moved !== undefined);
}

/** Whether an SOP that is in force is to be in review: its replies are not offered then. Undefined when nothing is to be sent. */
async function askToSubmit({ title }: Sop): Promise<'submit' | 'send' | undefined> {
  const [submits, sends] = [vscode.l10n.t('Submit and Send'), vscode.l10n.t('Only Send')];
  const detail = vscode.l10n.t(
    'In review, agents are not offered its replies until somebody approves it. When it is only sent, it stays in force as it is.',
  );
  const message = vscode.l10n.t('“{0}” has changed since it was approved. Submit it for review, too?', title);
  const answer = await showInformation(message, { modal: true, detail }, submits, sends);
  return answer === submits ? 'submit' : answer === sends ? 'send' : undefined;
}

function reasonOf(
  { clock }: ApprovalServices,
  sop: Sop,
  state: ReturnType<typeof approvalState>,
  changes: ReturnType<typeof differenceOf> | undefined,
): ReviewReason {
  if (changes) return { why: 'changed', changes };
  if (state === 'in-review') return sop.front.approvers.length === 0 ? { why: 'new' } : { why: 'changed', changes: [] };
  const review = reviewOf(sop, today(clock.now()));
  return review?.due !== undefined && review.left <= 30 ? { why: 'due', on: review.due } : { why: 'asked' };
}

/** Somebody of the team, its owner first; not those who wrote it, where others must approve. */
async function chosenPerson(
  { library }: ApprovalServices,
  sop: Sop,
): Promise<Pick<KnownMember, 'name' | 'contact'> | undefined> {
  const config = library.config(sop.location.root);
  const own = ownMember(config)?.key;
  const owner = sop.front.owner?.text;
  const rank = ({ key }: KnownMember) => (key === owner ? 0 : key === own ? 2 : 1);
  const people = membersOf(config)
    .filter(({ key }) => authorBehind(key, sop.front, config)?.isSame !== true)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  if (people.length === 0) {
    void showInformation(
      vscode.l10n.t(
        'Nobody of the team could review “{0}”. Add whoever does to “team” in library.yml, with their contact.',
        sop.title,
      ),
    );
    return undefined;
  }
  const rows = people.map((member) => ({
    label: member.name,
    iconPath: new vscode.ThemeIcon(member.isShared ? 'organization' : 'person'),
    description: [
      member.key === owner ? vscode.l10n.t('owner') : '',
      member.role === undefined ? '' : roleName(member.role, config),
      member.contact ?? '',
    ]
      .filter(Boolean)
      .join(' · '),
    member,
  }));
  const title = vscode.l10n.t('Send for Review: {0}', sop.title);
  return (await showPick(rows, { title, placeHolder: vscode.l10n.t('Who is to review it?'), matchOnDescription: true }))
    ?.member;
}

/** Opens a mail, or copies the message where the person has no address of mail. */
async function hand(
  sop: Sop,
  { name, contact }: Pick<KnownMember, 'name' | 'contact'>,
  request: ReviewRequest,
  lang: string | undefined,
  isSubmitted: boolean,
): Promise<void> {
  const state = isSubmitted ? ` ${vscode.l10n.t('“{0}” is in review now.', sop.title)}` : '';
  const { subject, body } = reviewMessage(request, lang);
  const uri = reviewMail(contact ?? '', request, lang);
  const isOpen = uri !== undefined && (await opened(uri));
  if (!isOpen) await vscode.env.clipboard.writeText(`${subject}\n\n${body}\n`);
  const copy = vscode.l10n.t('Copy Instead');
  const message = isOpen
    ? vscode.l10n.t('A mail to {0} is open: send it there.', name)
    : vscode.l10n.t('The message for {0} is copied: paste it where they read it.', name);
  if ((await showInformation(message + state, ...(isOpen ? [copy] : []))) === copy)
    await vscode.env.clipboard.writeText(`${subject}\n\n${body}\n`);
}

async function opened(uri: string): Promise<boolean> {
  // VS Code takes texts, too, and leaves them as they are; of a `Uri` it would write the signs between subject and body otherwise.
  return Promise.resolve(vscode.env.openExternal(uri as unknown as vscode.Uri)).catch(() => false);
}
