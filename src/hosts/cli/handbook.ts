import { dirname, join } from 'node:path';
import { reasonOf } from '../../core/attempt';
import { collectHandbook } from '../../core/exchange/handbook/collect';
import { handbookHtml, handbookSign } from '../../core/exchange/handbook/html';
import { handbookMarkdown } from '../../core/exchange/handbook/markdown';
import { maxPictureBytes, readPictures } from '../../core/exchange/handbook/pictures';
import type { ReadPicture } from '../../core/exchange/handbook/pictures';
import { isSopPath } from '../../core/library/path';
import type { Audience } from '../../core/sop/model';
import { today } from '../../core/text/day';
import { counted } from './format';
import { exitCodes, say } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';
import type { OpenLibrary } from './library';
import { pathIn } from './path-in';

/** Of what is larger nobody can tell whether it is one. */
const maxHandbookBytes = 256 * 1024 * 1024;

export interface HandbookOptions {
  readonly library?: string;
  readonly output: string;
  readonly format: 'html' | 'md';
  readonly lang?: string;
  readonly audience?: Audience;
  readonly category?: string;
  readonly pdf?: boolean;
}

/** Writes a library as one document. */
export async function handbook(host: CliHost, options: HandbookOptions): Promise<ExitCode> {
  const { output, format, lang, audience, pdf = false } = options;
  if (pdf && format !== 'html') throw new Error('--pdf is made of the web page: leave out --format md.');
  if (pdf && /\.pdf$/i.test(output))
    throw new Error('--output names the web page, such as handbook.html: --pdf prints the PDF beside it.');
  if (lang !== undefined && !isLanguage(lang))
    throw new Error(`--lang ${lang} is not a language: give a tag such as es, ca or en-GB.`);
  if ((await host.kindOf(output)) === 'folder')
    throw new Error(`${output} is a folder: name a file in it, such as ${join(output, 'handbook.html')}.`);
  const opened = await openLibrary(host, options.library);
  if (opened.library.size === 0) {
    say(host.err, `There are no SOPs in ${opened.root}: no handbook was written. Name the folder with --library.`);
    return codeFor(opened, exitCodes.problems);
  }
  const category = options.category === undefined ? undefined : categoryIn(opened, options.category);
  await mayWrite(host, opened, output, pdf);
  const book = await collectHandbook(
    opened.library,
    { lang, audience, category, today: today(host.now()) },
    { onProgress: (done, total) => host.progress(`${done} of ${counted(total, 'procedure')}`) },
  );
  host.progress('');
  const count = book.categories.reduce((sum, { sops }) => sum + sops.length, 0);
  if (count === 0) {
    say(
      host.err,
      'No procedure that is in force fits: no handbook was written. Check --audience and --category, and that procedures are approved and in force.',
    );
    return codeFor(opened, exitCodes.problems);
  }
  const text =
    format === 'md'
      ? await handbookMarkdown(book)
      : await handbookHtml(book, await readPictures(book, pictureReader(host)));
  try {
    await host.files(dirname(output)).write(output, new TextEncoder().encode(text));
  } catch (error) {
    say(
      host.err,
      `The handbook cannot be written to ${output}. Check that you may write there, or name another file. Reason: ${reasonOf(error)}`,
    );
    return exitCodes.unwritten;
  }
  say(host.out, `${output}: ${counted(count, 'procedure')}`);
  if (pdf) await print(host, output);
  return codeFor(opened, exitCodes.clean);
}

async function print(host: CliHost, page: string): Promise<void> {
  const printed = pdfBeside(page);
  host.progress(`Printing ${printed}…`);
  try {
    await host.printPdf(page, printed);
  } finally {
    host.progress('');
  }
  say(host.out, printed);
}

/** @throws Error that names the categories when there is none of that name. */
function categoryIn({ library }: OpenLibrary, name: string): string {
  const category = name.replace(/\\/g, '/').replace(/^(?:\.\/)+|\/+$/g, '');
  const folders = library.categories().map(({ folder }) => folder);
  if (folders.includes(category)) return category;
  const known = folders.filter((folder) => folder !== '').sort();
  throw new Error(
    known.length > 0
      ? `There is no category “${name}”. Give the folder of one: ${known.join(', ')}.`
      : `There is no category “${name}”: the library has none. Leave out --category.`,
  );
}

/** @throws Error where a handbook would replace a file of the library, or become an SOP of it. */
async function mayWrite(host: CliHost, { root }: OpenLibrary, output: string, pdf: boolean): Promise<void> {
  const path = pathIn(root, output);
  if (path === undefined) return;
  const isAgain = await isHandbook(host, output);
  for (const file of [output, ...(pdf ? [pdfBeside(output)] : [])])
    if (!isAgain && (await host.kindOf(file)) !== undefined)
      throw new Error(`${file} is a file of the library: name another for the handbook.`);
  if (isSopPath(path)) throw new Error(`${output} would become an SOP of the library: name a file outside of ${root}.`);
}

/** Whether a file is a handbook that was written before, as a web page. */
async function isHandbook(host: CliHost, file: string): Promise<boolean> {
  if ((await host.kindOf(file)) !== 'file') return false;
  try {
    const content = await host.files(dirname(file)).read(file, maxHandbookBytes);
    return Buffer.from(content.subarray(0, 1000)).includes(handbookSign);
  } catch {
    return false;
  }
}

function pdfBeside(page: string): string {
  return page.replace(/\.[^./\\]*$/, '') + '.pdf';
}

function pictureReader(host: CliHost): ReadPicture {
  return async (root, path) => {
    const files = host.files(root);
    const file = files.join(root, ...path.split('/'));
    try {
      return await files.read(file, maxPictureBytes);
    } catch (error) {
      say(host.err, `The picture ${file} is left out. Reason: ${reasonOf(error)}`);
      return undefined;
    }
  };
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
