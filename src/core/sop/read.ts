import { problem } from '../problem';
import type { Problem } from '../problem';
import { Suggester } from '../text/nearest';
import type { Range } from '../text/position';
import { readBody } from './body';
import type { Body } from './body';
import { locateFrontMatter, readFrontMatter } from './front-matter';
import { TangledError } from './lex';
import type { FrontMatter, Link, Sop, SopLocation } from './model';

/** The most an SOP may hold, in bytes. About 40,000 words: nobody follows more, and editors freeze on it. */
export const maxSopBytes = 256 * 1024;

/** The Markdown of a file, or that it could not be read. */
type ReadBody = Body & { readonly isRead: boolean };

const fileStart: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const noBody: ReadBody = { summary: '', headings: [], sections: [], replies: [], links: [], problems: [], isRead: false };

/**
 * Reads a file as an SOP. Whatever the bytes are, the answer is an SOP; what is wrong with it are its problems.
 * @param bytes the file as it is on disk.
 */
export function readSopBytes(bytes: Uint8Array, location: SopLocation): Sop {
  if (bytes.byteLength > maxSopBytes) return tooLarge(bytes.byteLength, location);
  try {
    return readSop(new TextDecoder('utf-8', { fatal: true }).decode(bytes), location);
  } catch {
    return broken('', location, problem('sop.binary', fileStart));
  }
}

/** A file that could not even be read from its disk: it stays visible, with the reason. */
export function unreadableSop(location: SopLocation, reason: string): Sop {
  return broken('', location, problem('sop.unreadable', fileStart, reason));
}

/** Reads the text of a file, or of an editor, as an SOP. Never throws. */
export function readSop(text: string, location: SopLocation): Sop {
  if (text.length > maxSopBytes) return tooLarge(text.length, location);
  if (text.includes('\0')) return broken(text, location, problem('sop.binary', fileStart));
  if (!text.trim()) return broken(text, location, problem('sop.empty', fileStart));
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const lines = text.slice(mark).split(/\r\n|\r|\n/);
  const block = locateFrontMatter(lines);
  const { front, problems } = readFrontMatter(block, lines[0]?.length ?? 0);
  return assemble(text, location, front, bodyOf(lines, block.bodyLine), problems);
}

function bodyOf(lines: readonly string[], firstLine: number): ReadBody {
  try {
    return { ...readBody(lines, firstLine), isRead: true };
  } catch (error) {
    return { ...noBody, problems: [whyUnread(error)] };
  }
}

function whyUnread(error: unknown): Problem {
  if (error instanceof RangeError) return problem('sop.too-deep', fileStart);
  if (error instanceof TangledError) return problem('sop.too-tangled', fileStart);
  return problem('sop.unreadable', fileStart, error instanceof Error ? error.message : String(error));
}

function assemble(text: string, location: SopLocation, front: FrontMatter, body: ReadBody, frontProblems: readonly Problem[]): Sop {
  const problems = [...frontProblems, ...body.problems, ...brokenSectionLinks(body)];
  const hasFrontMatter = !frontProblems.some(({ code }) => code === 'sop.front-matter-missing' || code === 'sop.front-matter-unclosed' || code === 'yaml.syntax');
  if (!front.title && hasFrontMatter) problems.push(problem('sop.title-missing', fileStart));
  if (!body.summary && hasFrontMatter && body.isRead) problems.push(problem('sop.summary-missing', fileStart));
  const name = baseName(location.path);
  return {
    location,
    id: front.id?.text ?? name,
    idRange: front.id?.range ?? fileStart,
    title: front.title?.text ?? body.headings.find((heading) => heading.level === 1)?.title ?? name,
    status: front.status ?? 'draft',
    version: front.version,
    lang: front.lang,
    front,
    summary: body.summary,
    headings: body.headings,
    sections: body.sections,
    replies: body.replies,
    links: body.links,
    problems,
    text,
  };
}

/** Links to a heading of this file that is not there. */
function brokenSectionLinks(body: Body): Problem[] {
  const anchors = new Set(body.headings.map((heading) => heading.anchor));
  const isBroken = ({ target }: Link) => target.kind === 'section' && target.anchor !== '' && !anchors.has(target.anchor);
  const broken = body.links.filter(isBroken);
  if (broken.length === 0) return [];
  const suggester = new Suggester(anchors);
  return broken.map(({ target, range }) => {
    const anchor = target.kind === 'section' ? target.anchor : '';
    const near = suggester.nearest(anchor);
    return near ? problem('sop.section-missing-near', range, anchor, near) : problem('sop.section-missing', range, anchor);
  });
}

function broken(text: string, location: SopLocation, reason: Problem): Sop {
  const { front } = readFrontMatter({ yaml: '', firstLine: 0, bodyLine: 0, state: 'missing' }, 0);
  return { ...assemble(text, location, front, noBody, []), problems: [reason] };
}

function tooLarge(size: number, location: SopLocation): Sop {
  return broken('', location, problem('sop.too-large', fileStart, String(Math.ceil(size / 1024)), String(maxSopBytes / 1024)));
}

/** The last segment of a path, without its `.md`. */
function baseName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/i, '');
}
