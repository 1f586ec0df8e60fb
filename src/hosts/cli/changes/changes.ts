import { dirname, join } from 'node:path';
import { reasonOf } from '../../../core/attempt';
import { summaryMarkdown } from '../../../core/lifecycle/summary/markdown';
import { Sentences } from '../../../core/lifecycle/summary/sentences';
import { summaryOf } from '../../../core/lifecycle/summary/summary';
import { testNews } from '../../../core/lifecycle/summary/test-news';
import { changeLanguage } from '../../../core/lifecycle/words/languages';
import type { ChangeLanguage } from '../../../core/lifecycle/words/languages';
import { suggestionTemplate } from '../../../core/lint/finding';
import { isSopPath } from '../../../core/library/path';
import { configName } from '../../../core/library/scan';
import { loadTests } from '../../../core/scenario/load';
import { isTestPath } from '../../../core/scenario/test-path';
import { failureWords } from '../../../core/scenario/run/failure';
import type { Failure } from '../../../core/scenario/run/failure';
import type { SopLocation } from '../../../core/sop/model';
import { exitCodes, say, writeJson } from '../host';
import type { CliHost, ExitCode } from '../host';
import { codeFor, libraryFolder } from '../library';
import { meantLibrary } from '../meant-library';
import { pathIn } from '../path-in';
import { triageIndexOf } from '../triage-index';
import type { ChangeOptions } from './change-options';
import { comparedRange, sinceText } from './range';
import { toJson } from './json';
import { versionsOf } from './versions';
import type { Version } from './versions';

/** Tells in words what changes in a library between two versions. */
export async function changes(
  host: CliHost,
  base: string,
  head: string | undefined,
  { library: folder, format, lang, links, output }: ChangeOptions,
): Promise<ExitCode> {
  const range = comparedRange(base, head);
  if (output !== undefined && (await host.kindOf(output)) === 'folder')
    throw new Error(`${output} is a folder: name a file in it, such as ${join(output, 'changes.md')}.`);
  const root = await meantLibrary(host, await libraryFolder(host, folder));
  const path = output === undefined ? undefined : pathIn(root, output);
  if (path !== undefined && (isSopPath(path) || isTestPath(path) || path === configName))
    throw new Error(`${output} would be a file of the library: name one outside of ${root}.`);
  const { before, after, commit, isNewFolder } = await versionsOf(host, root, range);
  const { library } = after.opened;
  const config = library.config(root);
  const libraries = { before: before.opened.library, after: library, root };
  const summary = summaryOf(libraries);
  const read =
    ({ files }: Version) =>
    (path: string) =>
      loadTests(files, { uri: files.join(root, ...path.split('/')), root, path });
  let index: ReturnType<typeof triageIndexOf> | undefined;
  const tests = await testNews(
    libraries,
    { before: read(before), after: read(after) },
    () => (index ??= triageIndexOf(host, after.opened)),
  );
  const language = lang ?? changeLanguage(config.lang);
  const sentences = new Sentences(language, config, (id) => library.withId(id, 1)[0]?.title);
  const failureText = await failureTexts(host, language);
  const since = sinceText(range, commit);
  const code = codeFor(after.opened, exitCodes.clean);
  if (isNewFolder)
    say(
      host.err,
      `There was nothing in ${root} at ${since}: all of it counts as new. If the folder had another name then, rename it in a commit of its own, and compare with that.`,
    );
  if (format === 'json') {
    const json = toJson(summary, tests, {
      sentences,
      failureText,
      compared: { base: range.base, commit, head: range.head },
    });
    if (output === undefined) writeJson(host, json);
    else return written(host, output, `${JSON.stringify(json, undefined, 2)}\n`, code);
    return code;
  }
  const text = summaryMarkdown(summary, tests, sentences, { since, isNewFolder, failureText, linkTo: linkTo(links) });
  if (output !== undefined) return written(host, output, text, code);
  host.out(text);
  return code;
}

/** Writes to a file. @param code how it ends when that is done. */
async function written(host: CliHost, file: string, text: string, code: ExitCode): Promise<ExitCode> {
  try {
    await host.files(dirname(file)).write(file, new TextEncoder().encode(text));
    return code;
  } catch (error) {
    say(
      host.err,
      `What changes cannot be written to ${file}. Check that you may write there, or name another file. Reason: ${reasonOf(error)}`,
    );
    return exitCodes.unwritten;
  }
}

/** What failures of tests say in a language. */
async function failureTexts(host: CliHost, lang: ChangeLanguage): Promise<(failure: Failure) => string> {
  if (lang === 'en') return (failure) => failureWords(failure, suggestionTemplate);
  const texts = await host.translations(lang);
  const translated = (text: string) => texts[text] ?? text;
  return (failure) =>
    failureWords({ ...failure, message: translated(failure.message) }, translated(suggestionTemplate));
}

/** Where a file of the library is, from the current folder; or below an address. */
function linkTo(links: string | undefined): (location: SopLocation) => string {
  const begin = links === undefined ? '' : `${links.replace(/\/+$/, '')}/`;
  return ({ uri }) =>
    begin +
    uri
      .replace(/^(?:\.[\\/])+/, '')
      .split(/[\\/]/)
      .map((name) => encodeURIComponent(name).replace(/[()'*!~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
      .join('/');
}
