import { dirname } from 'node:path';
import { reasonOf } from '../../core/attempt';
import { collectHandbook } from '../../core/exchange/handbook/collect';
import { handbookHtml } from '../../core/exchange/handbook/html';
import { handbookMarkdown } from '../../core/exchange/handbook/markdown';
import { maxPictureBytes, readPictures } from '../../core/exchange/handbook/pictures';
import type { Audience } from '../../core/sop/model';
import { today } from '../../core/text/day';
import { counted } from './format';
import { exitCodes, say } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';

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
  const { output, format, lang, audience, category, pdf = false } = options;
  if (pdf && format !== 'html') throw new Error('--pdf is made of the web page: leave out --format md.');
  if (pdf && /\.pdf$/i.test(output))
    throw new Error('--output names the web page, such as handbook.html: --pdf prints the PDF beside it.');
  if (lang !== undefined && !isLanguage(lang))
    throw new Error(`--lang ${lang} is not a language: give a tag such as es, ca or en-GB.`);
  const opened = await openLibrary(host, options.library);
  const book = await collectHandbook(opened.library, {
    lang,
    audience,
    category,
    today: today(host.now()),
  });
  const count = book.categories.reduce((sum, { sops }) => sum + sops.length, 0);
  if (count === 0) {
    say(host.err, 'No procedure that is in force fits: no handbook was written. Check --audience and --category.');
    return codeFor(opened, exitCodes.problems);
  }
  const files = host.files(dirname(output));
  const read = async (root: string, path: string) => {
    const file = files.join(root, ...path.split('/'));
    try {
      return await host.files(root).read(file, maxPictureBytes);
    } catch (error) {
      say(host.err, `The picture ${file} is left out. Reason: ${reasonOf(error)}`);
      return undefined;
    }
  };
  const text = format === 'md' ? handbookMarkdown(book) : handbookHtml(book, await readPictures(book, read));
  try {
    await files.write(output, new TextEncoder().encode(text));
  } catch (error) {
    say(host.err, `The handbook cannot be written to ${output}. Reason: ${reasonOf(error)}`);
    return exitCodes.unwritten;
  }
  say(host.out, `${output}: ${counted(count, 'procedure')}`);
  if (pdf) {
    const printed = output.replace(/\.[^./\\]*$/, '') + '.pdf';
    await host.printPdf(output, printed);
    say(host.out, printed);
  }
  return codeFor(opened, exitCodes.clean);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
