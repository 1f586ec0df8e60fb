import { attempt } from '../attempt';
import { checkSopFile } from '../lint/sop/rules';
import type { FileRefused } from '../ports';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { decodeText, lostLetter } from '../text/decode';
import { detach } from '../text/detach';
import { Utf8Text } from '../text/utf8-text';
import { readFrontMatter } from './front-matter';
import { LazySop } from './lazy-sop';
import { missing } from './locate-front-matter';
import type { FrontMatterBlock } from './locate-front-matter';
import { stepsOf } from './model';
import type { FrontMatter, Link, Sop, SopLocation, StepMark, StepRule } from './model';
import { fileStart, maxSopBytes, noBody, ParsedText } from './parsed-text';
import type { ParsedBody } from './parsed-text';
import { currentReading } from './reading';
import type { Reading } from './reading';
import { extractOfReply, titleIn } from './extract';
import type { SopExtract } from './extract';

/**
 * Reads a file as an SOP. Whatever the bytes are, the result is an SOP, and what is wrong with it is in its problems.
 * @param bytes the file as it is on disk.
 */
export function readSopBytes(bytes: Uint8Array, location: SopLocation): Sop {
  return attempt(
    () => readBytes(bytes, location),
    (reason) => failedSop(location, reason),
  );
}

function readBytes(bytes: Uint8Array, location: SopLocation): Sop {
  if (bytes.byteLength > maxSopBytes) return tooLarge(bytes.byteLength, location);
  const decoded = decodeText(bytes);
  if (!decoded) return broken(Utf8Text.of(''), location, problem('sop.binary', fileStart));
  const { text, encoding, isExact } = decoded;
  if (isExact) return readText(text, Utf8Text.ofFile(bytes), location);
  const told = encoding === 'UTF-8' ? [] : [problem('sop.encoding', fileStart, encoding)];
  return readText(text, Utf8Text.of(text), location, told);
}

/** What is told of lines of the front matter that are not read: the title may be among them. */
const unreadYaml: ReadonlySet<string> = new Set(['yaml.syntax', 'yaml.indent']);

/** A file that could not even be read from disk: it stays visible, with the reason. */
export function unreadableSop(location: SopLocation, reason: string): Sop {
  return broken(Utf8Text.of(''), location, problem('sop.unreadable', fileStart, reason));
}

/** A file that the host did not read, after a look at what it is: it stays visible, with the reason. */
export function refusedSop(location: SopLocation, { reason, size }: FileRefused): Sop {
  if (reason === 'too-large') return tooLarge(size, location);
  const code = reason === 'outside' ? 'sop.link-not-followed' : 'sop.not-a-file';
  return broken(Utf8Text.of(''), location, problem(code, fileStart));
}

/**
 * A file for which there is no room beside all others: it stays visible, without its text.
 * @param most how many bytes all may have together.
 */
export function surplusSop(location: SopLocation, most: number): Sop {
  return broken(Utf8Text.of(''), location, problem('sop.too-many', fileStart, String(most / 1024 / 1024)));
}

/** An SOP on which a reader failed: it stays visible, with the reason. */
export function failedSop(location: SopLocation, reason: string): Sop {
  return broken(Utf8Text.of(''), location, problem('sop.reading-failed', fileStart, reason));
}

/** Whether a reader failed on an SOP, so that what it says is not known. */
export function isFailed({ problems }: Pick<Sop, 'problems'>): boolean {
  return problems.some(({ code }) => code === 'sop.reading-failed');
}

/**
 * Reads the text of a file, or of an editor, as an SOP. Never throws.
 * @param reading how it is understood.
 */
export function readSop(text: string, location: SopLocation, reading = currentReading): Sop {
  return attempt(
    () =>
      text.length > maxSopBytes
        ? tooLarge(text.length, location)
        : readText(text, Utf8Text.of(text), location, [], reading),
    (reason) => failedSop(location, reason),
  );
}

/** An SOP as it reads in a library. @param rule what that says of the steps of SOPs without boxes. */
export function inLibrary(sop: Sop, rule: StepMark | undefined): Sop {
  if (sop.stepRule === 'own' || sop.stepRule === (rule ?? 'default')) return sop;
  const told = sop.problems.filter(({ code }) => code === 'sop.encoding');
  return attempt(
    () => readText(sop.text, Utf8Text.of(sop.text), sop.location, told, currentReading, rule),
    () => sop,
  );
}

/**
 * @param held the same text, to be kept whatever becomes of the reading.
 * @param told what is to be told of the file itself.
 */
function readText(
  text: string,
  held: Utf8Text,
  location: SopLocation,
  told: readonly Problem[] = [],
  reading = currentReading,
  libraryRule?: StepMark,
): Sop {
  return attempt(
    () => readParts(text, held, location, told, reading, libraryRule),
    (reason) => broken(held, location, problem('sop.reading-failed', fileStart, reason)),
  );
}

function readParts(
  text: string,
  held: Utf8Text,
  location: SopLocation,
  told: readonly Problem[],
  reading: Reading,
  libraryRule: StepMark | undefined,
): Sop {
  const parsed = new ParsedText(text, reading, libraryRule);
  const { obstacle } = parsed;
  if (obstacle) return broken(held, location, problem(obstacle, fileStart));
  const { front, problems } = readFrontMatter(parsed.frontMatter, parsed.lines[0]?.length ?? 0);
  const all = [...told, ...(text.includes(lostLetter) ? lostLetters(parsed.lines) : []), ...problems];
  const extract = extractOf(front, parsed.body, parsed.frontMatter.state, all, parsed.lines, libraryRule);
  return hold(extract, held, location, reading);
}

/** The first place where programs wrote `�` for a letter that they could not read. */
function lostLetters(lines: readonly string[]): Problem[] {
  const line = lines.findIndex((one) => one.includes(lostLetter));
  const character = lines[line]?.indexOf(lostLetter) ?? 0;
  return [problem('sop.letters-lost', { start: { line, character }, end: { line, character: character + 1 } })];
}

function extractOf(
  front: FrontMatter,
  body: ParsedBody,
  frontMatter: FrontMatterBlock['state'],
  frontProblems: readonly Problem[],
  lines: readonly string[],
  libraryRule?: StepMark,
): SopExtract {
  const isYaml = !frontProblems.some(({ code }) => unreadYaml.has(code) || code.startsWith('yaml.too-'));
  const stepRule = stepRuleOf(front, body, libraryRule);
  const found = checkSopFile({ front, frontMatter, isYaml, body, stepRule, lines });
  return {
    front,
    stepRule,
    heading: titleIn(front) !== undefined ? undefined : body.headings.find((heading) => heading.level === 1)?.title,
    summary: body.summary,
    replies: body.replies.map((reply) => extractOfReply(reply, lines)),
    anticipations: body.anticipations.map((one) => extractOfReply(one, lines)),
    fileLinks: fileLinksOf(body),
    hasSteps: body.sections.some(({ steps }) => steps.length > 0),
    roles: [...stepsOf(body)].flatMap((step) => step.role ?? []),
    problems: [...frontProblems, ...body.problems, ...found],
  };
}

/** Why its steps are what they are. One with boxes, or whose author says it, is read the same in any library. */
function stepRuleOf({ steps }: FrontMatter, body: ParsedBody, libraryRule: StepMark | undefined): StepRule {
  if (steps !== undefined || !body.isRead || body.isBoxed) return 'own';
  return libraryRule ?? 'default';
}

/** The links to other files, and whether answers lead there. */
function fileLinksOf(body: ParsedBody): Link[] {
  const links = body.links.filter((link) => link.target.kind === 'file');
  if (links.length === 0) return links;
  const led = new Set<string>();
  for (const { branches } of stepsOf(body))
    for (const { target } of branches) if (target?.kind === 'file') led.add(JSON.stringify(target));
  return links.map(({ text, target, range }) => ({
    text,
    target,
    range,
    isAnswer: (led.size > 0 && led.has(JSON.stringify(target))) || undefined,
  }));
}

function broken(held: Utf8Text, location: SopLocation, reason: Problem): Sop {
  const { front } = readFrontMatter(missing, 0);
  return hold({ ...extractOf(front, noBody, 'missing', [], []), problems: [reason] }, held, location);
}

function tooLarge(size: number, location: SopLocation): Sop {
  return broken(
    Utf8Text.of(''),
    location,
    problem('sop.too-large', fileStart, String(Math.ceil(size / 1024)), String(maxSopBytes / 1024)),
  );
}

function hold(extract: SopExtract, held: Utf8Text, location: SopLocation, reading = currentReading): Sop {
  return new LazySop(detach(extract), held, location, reading);
}
