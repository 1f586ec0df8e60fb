import * as vscode from 'vscode';
import { resolvePath } from '../../core/library/path';
import type { Category } from '../../core/library/library';
import { configName } from '../../core/library/scan';
import { fromTemplate, namesIn, newSopId, newSopText, templateLanguage } from '../../core/authoring/new-sop';
import type { NewSop } from '../../core/authoring/new-sop';
import type { LibraryRoot } from '../library/roots';
import type { Sop } from '../../core/sop/model';
import type { Services } from '../services/services';
import { ownMember } from '../shared/people';
import { categoryTitle } from '../shared/wording';
import type { NewSopArgument } from '../shared/commands';
import { showInput, showPick } from '../shared/dialogs';
import { pickTemplate } from './pick-template';
import type { ChosenTemplate } from './pick-template';

type AuthoringServices = Pick<Services, 'files' | 'library' | 'loader'>;

/**
 * Asks what it is for and where it belongs, writes a valid SOP and opens it. @param called what it begins with, or the category that it
 * belongs to, where that is known. @returns the file; undefined if cancelled.
 */
export async function newSop(services: AuthoringServices, called?: unknown): Promise<vscode.Uri | undefined> {
  const known = isNewSop(called) ? called : undefined;
  const within = categoryOf(called);
  const root = services.loader.roots.find(({ key }) => key === (known ?? within)?.root) ?? (await pickRoot(services));
  if (!root) return undefined;
  const folder = within?.folder ?? (await pickFolder(services, root));
  if (folder === undefined) return undefined;
  const lang = templateLanguage(known?.lang ?? services.library.config(root.key).lang ?? vscode.env.language);
  const template = await pickTemplate(root, lang);
  if (!template) return undefined;
  const title = await showInput({
    title: vscode.l10n.t('New SOP'),
    prompt: vscode.l10n.t('Title, in the words agents will search for'),
    value: known?.title ?? template.title,
    validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('A title is needed.')),
  });
  if (!title?.trim()) return undefined;
  const triggers = known?.triggers;
  const uri = await writeSop(services, root, folder, template, {
    title: title.trim(),
    lang,
    ...(triggers ? { triggers } : {}),
  });
  await vscode.window.showTextDocument(uri);
  return uri;
}

async function writeSop(
  { files, library }: AuthoringServices,
  root: LibraryRoot,
  folder: string,
  template: ChosenTemplate,
  said: Omit<NewSop, 'id'>,
): Promise<vscode.Uri> {
  const at = (id: string) => vscode.Uri.joinPath(root.uri, ...folder.split('/').filter(Boolean), `${id}.md`);
  // A file that is not in the library (unreadable, or ignored) must not be overwritten either.
  const isTaken = namesIn(await fileNames(vscode.Uri.joinPath(at('x'), '..')));
  const id = newSopId(said.title, (one) => library.withId(one).length > 0 || isTaken(`${one}.md`));
  const author = ownMember(library.config(root.key))?.key;
  const owner = usualOwner(library.sopsIn({ root: root.key, folder })) ?? author;
  const sop: NewSop = { ...said, id, owner, ...(author === undefined ? {} : { authors: [author] }) };
  const text = 'text' in template ? fromTemplate(template.text, sop) : newSopText(sop, template.scenario);
  const uri = at(id).toString();
  if (await files(root.key).stamp(uri)) throw new Error(vscode.l10n.t('There is a file {0} already.', `${id}.md`));
  await files(root.key).write(uri, new TextEncoder().encode(text));
  return at(id);
}

/** Who keeps most of some SOPs. */
function usualOwner(sops: readonly Sop[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { front } of sops) if (front.owner) counts.set(front.owner.text, (counts.get(front.owner.text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The category that a row of the tree stands for. */
function categoryOf(called: unknown): Category | undefined {
  if (typeof called !== 'object' || called === null || !('kind' in called) || !('category' in called)) return undefined;
  return called.kind === 'category' ? (called.category as Category) : undefined;
}

function isNewSop(called: unknown): called is NewSopArgument {
  return typeof called === 'object' && called !== null && 'title' in called && 'triggers' in called;
}

async function pickRoot({ loader }: AuthoringServices): Promise<LibraryRoot | undefined> {
  const { roots } = loader;
  if (roots.length === 0) throw new Error(vscode.l10n.t('Open a folder first: SOPs are files of a workspace.'));
  if (roots.length === 1) return roots[0];
  const items = roots.map((root) => ({ label: root.name, description: root.path, root }));
  return (await showPick(items, { placeHolder: vscode.l10n.t('Which library does the SOP belong to?') }))?.root;
}

/** @returns the folder relative to the library; undefined when the person cancels. */
async function pickFolder({ library }: AuthoringServices, root: LibraryRoot): Promise<string | undefined> {
  const folders = new Set([
    // They come from `library.yml`, which may name a folder outside the library.
    ...[...library.config(root.key).categories.keys()].filter((folder) => resolvePath('', `/${folder}`) === folder),
    ...library
      .categories()
      .filter((one) => one.root === root.key && one.folder !== '')
      .map((one) => one.folder),
  ]);
  const order = (folder: string) => library.config(root.key).categories.get(folder)?.order ?? Number.MAX_SAFE_INTEGER;
  const titled = (category: Category) => ({
    label: categoryTitle(library, category),
    description: category.folder,
    folder: category.folder,
    iconPath: new vscode.ThemeIcon('folder'),
  });
  const known = [...folders].sort((a, b) => order(a) - order(b)).map((folder) => titled({ root: root.key, folder }));
  const other = {
    label: vscode.l10n.t('New Category…'),
    description: '',
    folder: undefined,
    iconPath: new vscode.ThemeIcon('new-folder'),
  };
  const picked = await showPick([...known, other], {
    placeHolder: vscode.l10n.t('Which category does the SOP belong to?'),
  });
  if (!picked) return undefined;
  return picked.folder ?? askFolder();
}

async function askFolder(): Promise<string | undefined> {
  const name = await showInput({
    title: vscode.l10n.t('New Category'),
    prompt: vscode.l10n.t('Folder name, such as “shipping”. Its title and icon are set in {0}.', configName),
    validateInput: (value) =>
      /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(value.trim())
        ? undefined
        : vscode.l10n.t('Use letters, digits, spaces and “-”.'),
  });
  return name?.trim().toLowerCase().replace(/\s+/g, '-');
}

async function fileNames(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
