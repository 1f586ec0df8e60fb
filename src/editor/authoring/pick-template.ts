import * as vscode from 'vscode';
import { scenarios, templates } from '../../core/authoring/templates/templates';
import type { Scenario } from '../../core/authoring/templates/templates';
import type { TemplateLanguage } from '../../core/authoring/templates/template';
import { maxSopBytes } from '../../core/sop/parsed-text';
import { readSop } from '../../core/sop/read';
import type { LibraryRoot } from '../library/roots';
import { showPick } from '../shared/dialogs';

/** Where a library has its own templates. Folders that begin with `_` hold no SOPs. */
const ownFolder = '_templates';
/** How many of its own templates are offered. */
const most = 100;

/** What a new SOP begins with, and what such SOPs are called. */
export type ChosenTemplate = { readonly title: string } & (
  | { readonly scenario: Scenario }
  /** Of the library itself: Markdown with front matter. */
  | { readonly text: string }
);

/** Lets people choose what a new SOP is for: one of the library's own templates, or of ours. */
export async function pickTemplate(root: LibraryRoot, lang: TemplateLanguage): Promise<ChosenTemplate | undefined> {
  const own = (await ownTemplates(root)).map((template) => ({
    label: template.title,
    iconPath: new vscode.ThemeIcon('file'),
    template,
  }));
  const ours = scenarios.map((scenario) => {
    const template: ChosenTemplate = { scenario, title: templates[scenario][lang].title };
    return { ...scenarioRow(scenario), template };
  });
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, template: undefined });
  const rows =
    own.length === 0
      ? ours
      : [separator(vscode.l10n.t('Templates of this library')), ...own, separator(vscode.l10n.t('Others')), ...ours];
  const picked = await showPick(rows, {
    placeHolder: vscode.l10n.t('What is it for?'),
    matchOnDescription: true,
  });
  return picked?.template;
}

function scenarioRow(scenario: Scenario): { label: string; description: string; iconPath: vscode.ThemeIcon } {
  const row = (label: string, description: string, icon: string) => ({
    label,
    description,
    iconPath: new vscode.ThemeIcon(icon),
  });
  switch (scenario) {
    case 'question':
      return row(vscode.l10n.t('Question'), vscode.l10n.t('about products, orders, conditions'), 'question');
    case 'delivery':
      return row(vscode.l10n.t('Delivery'), vscode.l10n.t('late, lost, not received'), 'package');
    case 'refund':
      return row(vscode.l10n.t('Return or refund'), vscode.l10n.t('what comes back, and the money'), 'discard');
    case 'complaint':
      return row(vscode.l10n.t('Complaint'), vscode.l10n.t('something went wrong'), 'comment-discussion');
    case 'account':
      return row(vscode.l10n.t('Account'), vscode.l10n.t('access, password, details'), 'account');
    case 'safety':
      return row(vscode.l10n.t('Safety or legal'), vscode.l10n.t('injuries, lawyers, authorities, press'), 'shield');
    case 'outgoing':
      return row(vscode.l10n.t('Outgoing message'), vscode.l10n.t('we write first'), 'megaphone');
    case 'other':
      return row(vscode.l10n.t('Something else'), vscode.l10n.t('a question, two answers and a reply'), 'edit');
  }
}

/** The templates in the library, by name; none where there is no such folder. */
async function ownTemplates({ uri }: LibraryRoot): Promise<{ readonly title: string; readonly text: string }[]> {
  const folder = vscode.Uri.joinPath(uri, ownFolder);
  const names = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
  const files = names.filter(([name, type]) => type === vscode.FileType.File && /\.md$/i.test(name)).slice(0, most);
  const read = files.map(async ([name]) => {
    const bytes = await Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name))).catch(
      () => undefined,
    );
    if (!bytes || bytes.byteLength > maxSopBytes) return [];
    const text = new TextDecoder().decode(bytes);
    const { title } = readSop(text, { uri: name, root: '', path: name });
    return [{ title, text }];
  });
  return (await Promise.all(read)).flat().sort((a, b) => a.title.localeCompare(b.title));
}
