import * as vscode from 'vscode';
import { editsBetween } from '../../core/authoring/format/edits';
import { newSopId } from '../../core/authoring/new-sop';
import { missingLanguages, sourceOf } from '../../core/authoring/translation/languages';
import { translationSkeleton } from '../../core/authoring/translation/skeleton';
import { updateTranslation } from '../../core/authoring/translation/update';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import { showDone, showInformation, showPick } from '../shared/dialogs';
import { ownMember } from '../shared/people';
import { versionText } from '../shared/version-words';
import { languageText } from '../shared/wording';
import { applyTo, sopHere } from './sop-here';

type TranslationServices = Pick<Services, 'library' | 'files' | 'loader'>;

/** Begins a translation of an SOP into a language that is missing, beside it, and shows it. A translation itself is not translated. */
export async function addTranslation(services: TranslationServices, argument: unknown): Promise<void> {
  const { library, files, loader } = services;
  const here = (await sopHere(library, argument)).sop;
  const sop = sourceOf(here, library) ?? here;
  const lang = await chosenLanguage(missingLanguages(sop, library), sop.title);
  if (lang === undefined) return;
  const { root, path } = sop.location;
  const own = loader.roots.find(({ key }) => key === root);
  if (!own) return;
  const [folder, stem] = [path.split('/').slice(0, -1), path.split('/').at(-1)?.replace(/\.md$/i, '') ?? sop.id];
  const pathOf = (name: string) => [...folder, `${name}.md`].join('/');
  const isTaken = (name: string) => library.atPath(root, pathOf(name)) !== undefined;
  let name = `${stem}.${lang}`;
  for (let number = 2; isTaken(name); number++) name = `${stem}.${lang}-${number}`;
  const id = newSopId(`${sop.id}-${lang}`, (one) => library.withId(one).length > 0);
  const author = ownMember(library.config(root))?.key;
  const text = translationSkeleton(sop, { id, lang, authors: author === undefined ? [] : [author] });
  const uri = vscode.Uri.joinPath(own.uri, pathOf(name));
  // A file that is not in the library must not be overwritten either.
  const isThere = await Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Error(vscode.l10n.t('There is a file {0} already.', pathOf(name)));
  await files(root).write(uri.toString(), new TextEncoder().encode(text));
  const editor = await vscode.window.showTextDocument(uri);
  const line = text.split('\n').findIndex((one) => one.startsWith('title: '));
  editor.selection = new vscode.Selection(line, 'title: "'.length, line, editor.document.lineAt(line).text.length - 1);
}

/** Brings what came in an SOP into its translation, and says what there is to look at. */
export async function bringUpToDate({ library }: Pick<Services, 'library'>, argument: unknown): Promise<void> {
  const { document, sop } = await sopHere(library, argument);
  const source = sourceOf(sop, library);
  if (!source)
    throw new Error(
      vscode.l10n.t('This SOP translates no other: “translation-of” in its front matter names the one that it does.'),
    );
  const { text, added, gone, left, isFollowing } = updateTranslation(sop, source);
  const edits = editsBetween(document.getText(), text);
  if (edits.length === 0 && isFollowing) {
    showDone(vscode.l10n.t('$(check) The translation is up to date'), 4000);
    return;
  }
  if (edits.length > 0) await applyTo(document, edits);
  await vscode.window.showTextDocument(document);
  const came =
    added === 0
      ? vscode.l10n.t('Nothing new came.')
      : added === 1
        ? vscode.l10n.t('1 part came, marked to be translated.')
        : vscode.l10n.t('{0} parts came, marked to be translated.', added);
  const went =
    gone.length === 0
      ? ''
      : vscode.l10n.t('To be taken out, as it is no longer there: {0}.', namedIn(gone.map((id) => `#${id}`)));
  const words = vscode.l10n.t('Words that changed in “{0}” are for you to compare.', source.title);
  const follows = isFollowing
    ? vscode.l10n.t('The translation follows {0} now.', versionText(source.version))
    : vscode.l10n.t(
        'The translation does not follow {0} yet: run the command again afterwards.',
        versionText(source.version),
      );
  const differs = left.length === 0 ? '' : vscode.l10n.t('Compare and mend by hand: {0}.', namedIn(left));
  const compare = vscode.l10n.t('Show What Changed');
  const message = [came, went, differs, follows, words].filter(Boolean).join(' ');
  if ((await showInformation(message, compare)) === compare)
    await run(commands.showWhatChanged, { uri: source.location.uri });
}

/** How many places are named in a message. */
const mostNamed = 12;

function namedIn(places: readonly string[]): string {
  return [...places.slice(0, mostNamed), ...(places.length > mostNamed ? ['…'] : [])].join(', ');
}

async function chosenLanguage(missing: readonly string[], title: string): Promise<string | undefined> {
  const [only, ...others] = missing;
  if (only === undefined)
    throw new Error(
      vscode.l10n.t(
        '“{0}” is there in each language. Which ones customers are promised stands in library.yml, under “promises”.',
        title,
      ),
    );
  if (others.length === 0) return only;
  const rows = missing.map((lang) => ({ label: languageText(lang), description: lang, lang }));
  return (await showPick(rows, { placeHolder: vscode.l10n.t('Translate “{0}” into which language?', title) }))?.lang;
}
