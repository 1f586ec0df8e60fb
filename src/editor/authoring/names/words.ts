import * as vscode from 'vscode';
import type { Refusal } from '../../../core/authoring/rename/refusal';
import type { MentionKind } from '../../../core/library/mention';

/** What somebody reads who has nothing to rename under the cursor. */
export function nothingHere(): string {
  return vscode.l10n.t(
    'Nothing here has a name that can be changed. Put the cursor on an id, a heading, a link, a variable, a tag, or a member of the team.',
  );
}

/** Why something is not renamed, and what to do. */
export function refusalText({ reason, about }: Refusal): string {
  switch (reason) {
    case 'nothing-here':
      return nothingHere();
    case 'no-change':
      return vscode.l10n.t('“{0}” is what it is called already.', about);
    case 'not-valid':
      return vscode.l10n.t('“{0}” is no name here. Use letters and digits, with “-”, “_” or “.” between them.', about);
    case 'taken':
      return vscode.l10n.t('“{0}” is taken, or cannot be told apart from another name. Choose another one.', about);
    case 'reserved':
      return vscode.l10n.t(
        '“{0}” means something of its own in replies or tickets, so nothing can be renamed to or from it.',
        about,
      );
    case 'ambiguous':
      return vscode.l10n.t(
        'Several SOPs have the id “{0}”, and nobody can tell which one the others name. Give all but one another id first.',
        about,
      );
    case 'newer-format':
      return vscode.l10n.t(
        'Nothing was renamed: {0} is of a newer format. Update SOP Guide first.',
        vscode.workspace.asRelativePath(vscode.Uri.parse(about)),
      );
    case 'unreadable':
      return vscode.l10n.t(
        'Nothing was renamed: {0} has no front matter to write the name into. Add some first.',
        about,
      );
    case 'in-html':
      return vscode.l10n.t('“{0}” is a name written in HTML. Change it there and in the links by hand.', about);
    case 'reads-otherwise':
      return vscode.l10n.t(
        'Nothing was renamed: with this name, “{0}” would be read in another way. Choose another name.',
        about,
      );
  }
}

/** How a place speaks of something, for people who look at a list of places. */
export function kindText(kind: MentionKind): string {
  switch (kind) {
    case 'definition':
      return vscode.l10n.t('The name itself');
    case 'related':
      return vscode.l10n.t('Related SOPs');
    case 'replaced-by':
      return vscode.l10n.t('SOPs that it replaces');
    case 'translation-of':
      return vscode.l10n.t('Translations');
    case 'rule':
      return vscode.l10n.t('Rules in library.yml');
    case 'learning':
      return vscode.l10n.t('What roles learn');
    case 'link':
      return vscode.l10n.t('Links');
    case 'template':
      return vscode.l10n.t('Texts and replies');
    case 'condition':
      return vscode.l10n.t('Conditions');
    case 'limit':
      return vscode.l10n.t('Limits');
    case 'fact':
      return vscode.l10n.t('What rules and SOPs ask of tickets');
    case 'owner':
      return vscode.l10n.t('Owners');
    case 'author':
      return vscode.l10n.t('Authors');
    case 'approver':
      return vscode.l10n.t('Approvers');
    case 'reader':
      return vscode.l10n.t('Who confirms changes');
    case 'escalation':
      return vscode.l10n.t('Escalations');
    case 'step':
      return vscode.l10n.t('Steps');
    case 'role':
      return vscode.l10n.t('Roles of the team');
    case 'tag':
      return vscode.l10n.t('Tags');
    case 'test':
      return vscode.l10n.t('Tests');
  }
}
