import * as vscode from 'vscode';
import { checkDraft } from '../../services/draft-check';
import { commands } from '../../shared/commands';
import type { Answering } from './answering';
import { draftLink } from './draft-link';
import type { Outcome } from './outcome';
import { linkHere } from './say';

/** Why not to send the open draft yet. */
export async function check({ services, say, token }: Answering): Promise<Outcome> {
  const document = services.drafts.document();
  if (!document) {
    say.line(vscode.l10n.t('No draft is open. Open the one to be checked first.'));
    return 'nothing';
  }
  const { isEmpty, findings } = await checkDraft(document, services);
  if (token.isCancellationRequested) return 'nothing';
  say.line(vscode.l10n.t('For the draft {0}:', linkHere), draftLink(document));
  if (isEmpty && findings.length === 0) {
    say.line(vscode.l10n.t('There is no reply in this draft yet: only the message, or nothing.'));
    return 'suggested';
  }
  if (findings.length === 0) {
    say.strong(vscode.l10n.t('This draft can be sent'));
    say.button(vscode.l10n.t('Copy Reply'), commands.copyReply, document.uri);
    say.button(vscode.l10n.t('Mark Reply as Sent'), commands.markReplySent, document.uri);
    return 'checked';
  }
  say.strong(vscode.l10n.t('What keeps it from being sent'));
  say.list(
    findings.map(({ text, range }) =>
      range
        ? {
            words: `${linkHere}: ${text}`,
            links: [draftLink(document, range)],
          }
        : { words: text },
    ),
  );
  return 'checked';
}
