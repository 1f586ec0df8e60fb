import * as vscode from 'vscode';
import type { Refusal } from '../../../core/lifecycle/approval/refusal';
import type { ApprovalState } from '../../../core/lifecycle/approval/state';
import type { Sop } from '../../../core/sop/model';
import type { FrontKey, FrontObstacle } from '../../../core/sop/writing/front-change';
import type { Services } from '../../services/services';
import { showWarning } from '../../shared/dialogs';
import { toRange } from '../../shared/convert';
import { personName } from '../../shared/people';
import { problemText } from '../../shared/wording';

/** So many tests are named. */
const mostNamed = 3;

/** Why nothing is done with an SOP, and what to do about it. */
export function refusalText({ library }: Pick<Services, 'library'>, sop: Sop, refusal: Refusal): string {
  const { title } = sop;
  switch (refusal.code) {
    case 'state':
      return stateText(title, refusal.state);
    case 'author':
      return authorText(library.config(sop.location.root), title, refusal);
    case 'no-author':
      return vscode.l10n.t(
        'Say who wrote “{0}” (“authors” in its front matter), so that somebody else approves it. Where one person does both, write “approval: self” in library.yml.',
        title,
      );
    case 'errors': {
      const [first, ...more] = refusal.findings;
      const said = first ? problemText(first) : '';
      return more.length === 0
        ? vscode.l10n.t('“{0}” has an error. Fix it first: {1}', title, said)
        : vscode.l10n.t('“{0}” has {1} errors. Fix them first: {2}', title, more.length + 1, said);
    }
    case 'tests': {
      const names = refusal.failing.slice(0, mostNamed).join(', ');
      return vscode.l10n.t('Tests of “{0}” fail. Look at them first: {1}', title, names);
    }
    case 'no-reason':
      return vscode.l10n.t('Say what is to be changed in “{0}”: its author reads it.', title);
    case 'no-approval':
      return vscode.l10n.t('Nobody has approved “{0}”, so there is nothing to withdraw.', title);
    case 'reviewed-already':
      return vscode.l10n.t('“{0}” says already that it was reviewed today.', title);
    case 'retired-already':
      return vscode.l10n.t('“{0}” is retired already.', title);
    case 'successor':
      return successorText(title, refusal);
    case 'front-matter':
      return frontText(title, refusal.obstacle, refusal.key);
  }
}

/** Tells why nothing is done, and shows the place of an error to whoever wants to see it. */
export async function tellRefusal(services: Pick<Services, 'library'>, sop: Sop, refusal: Refusal): Promise<void> {
  const message = refusalText(services, sop, refusal);
  const [finding] = refusal.code === 'errors' ? refusal.findings : [];
  const isAtFile = finding !== undefined || refusal.code === 'front-matter';
  const show = vscode.l10n.t('Show in the SOP');
  if ((await showWarning(message, ...(isAtFile ? [show] : []))) !== show) return;
  const start = finding ? toRange(finding.range).start : new vscode.Position(0, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(sop.location.uri), {
    selection: new vscode.Range(start, start),
  });
}

function stateText(title: string, state: ApprovalState): string {
  switch (state) {
    case 'draft':
      return vscode.l10n.t('“{0}” is a draft. Submit it for review first.', title);
    case 'in-review':
      return vscode.l10n.t('“{0}” is in review already. Approve it, or request changes.', title);
    case 'approved':
    case 'unbound':
      return vscode.l10n.t(
        '“{0}” is approved as it is. Change it and submit it for review again, withdraw the approval, or retire it.',
        title,
      );
    case 'changed':
      return vscode.l10n.t(
        '“{0}” has changed since it was approved. Submit it for review, or approve it again.',
        title,
      );
    case 'retired':
      return vscode.l10n.t('“{0}” is retired. To use it again, write “status: draft” in its front matter.', title);
  }
}

function authorText(
  config: Parameters<typeof personName>[1],
  title: string,
  { approver, author, isSame }: Extract<Refusal, { code: 'author' }>,
): string {
  const [by, wrote] = [approver, author].map((one) => personName(one, config));
  return isSame
    ? vscode.l10n.t('{0} wrote “{1}”, so somebody else must approve it: send it for review.', by ?? approver, title)
    : vscode.l10n.t(
        '{0} cannot approve “{1}”: {2}, who wrote it, is one of them. Have one person approve it.',
        by ?? approver,
        title,
        wrote ?? author,
      );
}

function successorText(title: string, { why, id }: Extract<Refusal, { code: 'successor' }>): string {
  switch (why) {
    case 'missing':
      return vscode.l10n.t('No SOP has the id “{0}” that is to take the place of “{1}”. Choose another.', id, title);
    case 'itself':
      return vscode.l10n.t('“{0}” cannot take its own place. Choose another SOP.', title);
    case 'retired':
      return vscode.l10n.t('“{0}” is retired, too, and cannot take the place of “{1}”. Choose another.', id, title);
    case 'circle':
      return vscode.l10n.t(
        '“{0}” leads back to “{1}”: both would send people to each other. Choose another.',
        id,
        title,
      );
  }
}

function frontText(title: string, obstacle: FrontObstacle, key: FrontKey | undefined): string {
  switch (obstacle) {
    case 'unreadable':
      return vscode.l10n.t('“{0}” holds no text that could be an SOP, so nothing can be written into it.', title);
    case 'letters':
      return vscode.l10n.t(
        'Letters of “{0}” are lost (�): its file is not written in UTF-8, or was saved with the wrong encoding. Reopen it with its encoding, save it with encoding UTF-8, and try again.',
        title,
      );
    case 'unclosed':
      return vscode.l10n.t('The front matter of “{0}” is not closed. Add a line “---” below its last key.', title);
    case 'foreign':
      return vscode.l10n.t(
        'What stands at the beginning of “{0}” is no front matter that is read. Write it as YAML between two lines “---” at the top.',
        title,
      );
    case 'broken':
      return vscode.l10n.t('The front matter of “{0}” cannot be read. Fix what the Problems view says of it.', title);
    case 'flow':
      return vscode.l10n.t('The front matter of “{0}” does not have one key on each line. Write it so first.', title);
    case 'twice':
      return vscode.l10n.t('“{0}” says “{1}” twice. Take one of them out first.', title, key ?? '');
    case 'value':
      if (key === 'approvers')
        return vscode.l10n.t(
          'What “{0}” says under “approvers” is no list of approvals. Write it as “approvers: [{by: ana, on: 2026-01-31}]” first.',
          title,
        );
      return vscode.l10n.t(
        'What “{0}” says under “{1}” is of another kind than expected. Correct it first.',
        title,
        key ?? '',
      );
    case 'unsure':
      return vscode.l10n.t(
        'The front matter of “{0}” is written in a way that could not be changed without changing more. Write it more plainly, one key on each line.',
        title,
      );
  }
}
