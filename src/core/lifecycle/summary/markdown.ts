import type { Failure } from '../../scenario/run/failure';
import type { Sop, SopLocation } from '../../sop/model';
import { untellingInMarkdown } from '../../text/markdown';
import { beginningOf } from '../../text/excerpts';
import type { Sentences } from './sentences';
import type { Sentence } from './sentences';
import type { Summary } from './summary';
import type { FailingTest, TestFileNews, TestNews } from './test-news';

/** As many characters as a comment has room for on the platforms, with something left for whoever puts words around it. */
const mostCharacters = 60_000;
/** As many of one list: no list takes the room of all others. */
const mostOfList = 10_000;
/** As many of the names of SOPs that there is no room for. */
const mostOfNames = 3_000;
/** So many sentences are read of one SOP, or one list; with so many details each. */
const mostSentences = 60;
const mostDetails = 8;
/** So many letters of a sentence, and of a title. */
const longest = 400;
const longestTitle = 120;
/** So many SOPs are named that there is no room for. */
const mostNamed = 20;

export interface MarkdownOptions {
  /** What it is compared with, as people name it. */
  readonly since: string;
  /** Whether there was nothing of the library in its folder then, as where that had another name. */
  readonly isNewFolder: boolean;
  /** Where the file of an SOP can be read: an address, or a path. */
  readonly linkTo: (location: SopLocation) => string;
  /** What a failure of a test says. */
  readonly failureText: (failure: Failure) => string;
}

/**
 * What changed, as Markdown that can be put into a comment: as long as there is room for, whatever the SOPs say it neither links nor
 * draws nor tells anybody.
 */
export function summaryMarkdown(
  summary: Summary,
  tests: TestNews,
  sentences: Sentences,
  options: MarkdownOptions,
): string {
  const { say } = sentences;
  const parts = [
    `## ${untellingInMarkdown(say('heading'))}`,
    `**${untellingInMarkdown(sentences.overview(summary, tests))}** ${shown(say('since', options.since), longest)}`,
    ...(options.isNewFolder ? [untellingInMarkdown(say('folderIsNew'))] : []),
    ...firstParts(summary, tests, sentences, options),
  ];
  const told = new Set<TestFileNews>();
  const sections = summary.sops.map((one) => {
    const sop = one.after ?? one.before;
    const own = tests.files.filter((file) => file.sop && sop && file.sop.location.uri === sop.location.uri);
    for (const file of own) told.add(file);
    return {
      name: sop?.title ?? '',
      text: section(sop, one.after !== undefined, sentences.ofSop(one, own), sentences, options),
    };
  });
  for (const file of tests.files) {
    if (told.has(file)) continue;
    const lines = sentences.ofTests([file]);
    if (lines.length === 0) continue;
    const name = file.sop?.title ?? file.path;
    const head = file.sop ? undefined : `### ${shown(file.path, longestTitle)}`;
    sections.push({
      name,
      text: head ? [head, list(lines, sentences)].join('\n\n') : section(file.sop, true, lines, sentences, options),
    });
  }
  let length = parts.join('\n\n').length;
  const left: string[] = [];
  for (const { name, text } of sections) {
    const isRoom = length + text.length + 2 <= mostCharacters;
    if (isRoom) parts.push(text);
    else left.push(name);
    if (isRoom) length += text.length + 2;
  }
  if (left.length > 0) parts.push(untellingInMarkdown(say('leftOut', left.length, namesOf(left, sentences))));
  return `${parts.join('\n\n')}\n`;
}

/** The first of some titles, and how many more there are. */
function namesOf(titles: readonly string[], { say }: Sentences): string {
  const named: string[] = [];
  let room = mostOfNames;
  for (const title of titles.slice(0, mostNamed)) {
    const name = beginningOf(title, longestTitle);
    room -= untellingInMarkdown(name).length;
    if (room < 0) break;
    named.push(name);
  }
  const more = titles.length - named.length;
  return [named.join('; '), ...(more > 0 ? [say('more', more)] : [])].join(' ');
}

/** The beginning of a text, in Markdown. */
function shown(text: string, most: number): string {
  return untellingInMarkdown(beginningOf(text, most));
}

/** What is to be looked at before all else. */
function firstParts(
  { constants, settings }: Summary,
  { files }: TestNews,
  sentences: Sentences,
  { failureText }: MarkdownOptions,
): string[] {
  const { say } = sentences;
  const elsewhere = files.flatMap(({ sop, sentElsewhere }) =>
    sentElsewhere.map((one) => withSop(sop, sentences.ofElsewhere(one))),
  );
  const failing = files.flatMap(({ sop, path, failing: all }) =>
    byReason(all, failureText).map(([reason, names]): Sentence => {
      const text = `${sop?.title ?? path}: ${reason}`;
      return { text, details: names.map((name) => say('quoted', name)) };
    }),
  );
  const ofLibrary = [
    ...constants.map((one) => sentences.ofConstant(one)),
    ...(settings.length > 0 ? [{ text: say('settings', settings.join(', ')), details: [] }] : []),
  ];
  return [
    ...titled(say('elsewhere'), elsewhere, sentences),
    ...titled(say('failing'), failing, sentences),
    ...titled(constants.length > 0 ? say('constants') : 'library.yml', ofLibrary, sentences),
  ];
}

/** The names of failing tests by what is wrong with them: many fail for one reason. */
function byReason(
  failing: readonly FailingTest[],
  failureText: (failure: Failure) => string,
): (readonly [string, readonly string[]])[] {
  const reasons = new Map<string, string[]>();
  for (const { name, failures } of failing) {
    const reason = failures.slice(0, 1).map(failureText).join('');
    reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  }
  return [...reasons];
}

function withSop(sop: Sop | undefined, { text, details }: Sentence): Sentence {
  return { text: sop ? `${sop.title}: ${text}` : text, details };
}

function titled(title: string, lines: readonly Sentence[], sentences: Sentences): string[] {
  return lines.length === 0 ? [] : [`### ${shown(title, longestTitle)}`, list(lines, sentences)];
}

function section(
  sop: Sop | undefined,
  isThere: boolean,
  lines: readonly Sentence[],
  sentences: Sentences,
  { linkTo }: MarkdownOptions,
): string {
  if (!sop) return '';
  const title = shown(sop.title, longestTitle);
  const name = isThere ? `[${title}](${linkTo(sop.location)})` : title;
  return [`### ${name} · ${shown(sop.id, longestTitle)}`, list(lines, sentences)].join('\n\n');
}

/** As many sentences as there is room for in a list, each with its details; then how many more there are. */
function list(lines: readonly Sentence[], { say }: Sentences): string {
  const items: string[] = [];
  let room = mostOfList;
  const add = (item: string) => {
    room -= item.length + 1;
    if (room >= 0) items.push(item);
    return room >= 0;
  };
  let told = 0;
  for (const { text, details } of lines.slice(0, mostSentences)) {
    if (!add(`- ${shown(text, longest)}`)) break;
    told++;
    const known = details.slice(0, mostDetails).findIndex((one) => !add(`  - ${shown(one, longest)}`));
    const more = details.length - (known < 0 ? Math.min(details.length, mostDetails) : known);
    if (more > 0) items.push(`  - ${untellingInMarkdown(say('more', more))}`);
  }
  const more = lines.length - told;
  return [...items, ...(more > 0 ? [`- ${untellingInMarkdown(say('more', more))}`] : [])].join('\n');
}
