import * as vscode from 'vscode';
import { collectHandbook } from '../../core/exchange/handbook/collect';
import type { HandbookWish } from '../../core/exchange/handbook/collect';
import { handbookHtml } from '../../core/exchange/handbook/html';
import { handbookMarkdown } from '../../core/exchange/handbook/markdown';
import { maxPictureBytes, readPictures } from '../../core/exchange/handbook/pictures';
import { baseLanguage } from '../../core/reply/choose';
import { today } from '../../core/text/day';
import type { Services } from '../services/services';
import { showInformation, showPick } from '../shared/dialogs';
import { categoryTitle, languageText } from '../shared/wording';

type ExportServices = Pick<Services, 'library' | 'files' | 'clock' | 'log'>;

/** Milliseconds between two times in which others get their turn. */
const slice = 30;

/** Saves the library as one document, in the language and about what the person chooses. */
export async function exportHandbook(services: ExportServices): Promise<void> {
  const { library, files, clock } = services;
  if (library.size === 0) throw new Error(vscode.l10n.t('There are no SOPs to make a handbook of.'));
  const about = await askAbout(services);
  if (!about) return;
  const lang = await askLanguage(services);
  if (!lang) return;
  const target = await askFile();
  if (!target) return;
  const wish: HandbookWish = { ...about, ...lang, today: today(clock.now()) };
  const made = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Making the handbook…'),
      cancellable: true,
    },
    (progress, token) => makeText(services, wish, /\.md$/i.test(target.path), progress, token),
  );
  if (made === 'cancelled') return;
  if (made.count === 0)
    throw new Error(vscode.l10n.t('No SOP that is in force fits: no handbook was saved. Choose something else.'));
  await files(vscode.Uri.joinPath(target, '..').toString()).write(
    target.toString(),
    new TextEncoder().encode(made.text),
  );
  void tellSaved(target);
}

/** Thrown to end the work. */
const cancelled = new Error('cancelled');

async function makeText(
  { library, files, log }: ExportServices,
  wish: HandbookWish,
  isMarkdown: boolean,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<{ readonly text: string; readonly count: number } | 'cancelled'> {
  let since = performance.now();
  const next = () => {
    if (token.isCancellationRequested) throw cancelled;
    if (performance.now() - since < slice) return undefined;
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
  try {
    const book = await collectHandbook(library, wish, {
      onProgress: (done, total) => {
        progress.report({ increment: 100 / total, message: vscode.l10n.t('{0} of {1}', done, total) });
      },
      next,
    });
    const count = book.categories.reduce((sum, { sops }) => sum + sops.length, 0);
    if (isMarkdown) return { text: await handbookMarkdown(book, next), count };
    const pictures = await readPictures(book, async (root, path) => {
      try {
        const disk = files(root);
        return await disk.read(disk.join(root, ...path.split('/')), maxPictureBytes);
      } catch (error) {
        log.warn(`The picture ${path} is left out of the handbook: ${String(error)}`);
        return undefined;
      }
    });
    return { text: await handbookHtml(book, pictures, next), count };
  } catch (error) {
    if (error === cancelled) return 'cancelled';
    throw error;
  }
}

async function askAbout({ library }: ExportServices): Promise<Pick<HandbookWish, 'audience' | 'category'> | undefined> {
  const categories = library
    .categories()
    .filter((category) => category.folder !== '' && library.sopsIn(category).length > 0)
    .map((category) => ({ label: categoryTitle(library, category), about: { category: category.folder } }));
  const rows: (vscode.QuickPickItem & { readonly about: Pick<HandbookWish, 'audience' | 'category'> })[] = [
    { label: vscode.l10n.t('All SOPs'), about: {} },
    { label: vscode.l10n.t('Only SOPs for the team'), about: { audience: 'internal' } },
    { label: vscode.l10n.t('Only SOPs that customers may read'), about: { audience: 'external' } },
    ...categories,
  ];
  const chosen = await showPick(rows, { placeHolder: vscode.l10n.t('What is to be in the handbook?') });
  return chosen?.about;
}

/** The languages of SOPs and replies; where there is one, nothing is asked. */
async function askLanguage({ library }: ExportServices): Promise<Pick<HandbookWish, 'lang'> | undefined> {
  const found = new Set<string>();
  for (const { lang, replies } of library.sops)
    for (const tag of [lang, ...replies.flatMap(({ variants }) => variants.map((variant) => variant.lang))])
      if (tag !== undefined) found.add(baseLanguage(tag));
  if (found.size <= 1) return {};
  const rows: (vscode.QuickPickItem & { readonly wish: Pick<HandbookWish, 'lang'> })[] = [
    { label: vscode.l10n.t('All languages'), wish: {} },
    ...[...found].sort().map((lang) => ({ label: languageText(lang), wish: { lang } })),
  ];
  const chosen = await showPick(rows, { placeHolder: vscode.l10n.t('In which language?') });
  return chosen?.wish;
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the handbook'),
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, 'handbook.html') } : {}),
    filters: { HTML: ['html'], Markdown: ['md'] },
  });
}

/** Callers do not await this: a message may stay open for long. */
async function tellSaved(file: vscode.Uri): Promise<void> {
  const isPage = !/\.md$/i.test(file.path);
  const open = isPage ? vscode.l10n.t('Open in Browser') : vscode.l10n.t('Open');
  const text = isPage
    ? vscode.l10n.t(
        'The handbook has been saved: {0}. To print it or save it as PDF, open it in a browser.',
        vscode.workspace.asRelativePath(file),
      )
    : vscode.l10n.t('The handbook has been saved: {0}', vscode.workspace.asRelativePath(file));
  if ((await showInformation(text, open)) !== open) return;
  if (isPage) await vscode.env.openExternal(file);
  else await vscode.window.showTextDocument(file);
}
