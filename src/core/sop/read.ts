import { checkSopFile } from '../lint/sop/rules';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { HeldText } from '../text/held-text';
import { readFrontMatter } from './front-matter';
import type { FrontMatterBlock } from './front-matter';
import { HeldSop } from './lazy-sop';
import { stepsOf } from './model';
import type { FrontMatter, Sop, SopLocation } from './model';
import { packRecord } from './pack/pack';
import { unpackRecord } from './pack/unpack';
import { fileStart, noBody, Reading } from './reading';
import type { ReadBody } from './reading';
import { isVerbatim } from './record';
import type { SopRecord } from './record';

/** The most an SOP may hold, in bytes. About 40,000 words: nobody follows more, and editors freeze on it. */
export const maxSopBytes = 256 * 1024;

/**
 * Reads a file as an SOP. Whatever the bytes are, the answer is an SOP; what is wrong with it are its problems.
 * @param bytes the file as it is on disk.
 */
export function readSopBytes(bytes: Uint8Array, location: SopLocation): Sop {
  if (bytes.byteLength > maxSopBytes) return tooLarge(bytes.byteLength, location);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return broken('', location, problem('sop.binary', fileStart));
  }
  return readSop(text, location);
}

/** A file that could not even be read from its disk: it stays visible, with the reason. */
export function unreadableSop(location: SopLocation, reason: string): Sop {
  return broken('', location, problem('sop.unreadable', fileStart, reason));
}

/** Reads the text of a file, or of an editor, as an SOP. Never throws. */
export function readSop(text: string, location: SopLocation): Sop {
  if (text.length > maxSopBytes) return tooLarge(text.length, location);
  const reading = new Reading(text);
  const { obstacle } = reading;
  if (obstacle) return broken(text, location, problem(obstacle, fileStart));
  const { front, problems } = readFrontMatter(reading.frontMatter, reading.lines[0]?.length ?? 0);
  return hold(recordOf(front, reading.body, reading.frontMatter.state, problems, reading.lines), text, location);
}

function recordOf(
  front: FrontMatter,
  body: ReadBody,
  frontMatter: FrontMatterBlock['state'],
  frontProblems: readonly Problem[],
  lines: readonly string[],
): SopRecord {
  const isYaml = !frontProblems.some(({ code }) => code === 'yaml.syntax');
  const found = checkSopFile({ front, frontMatter, isYaml, body, lines });
  return {
    front,
    heading: front.title ? undefined : body.headings.find((heading) => heading.level === 1)?.title,
    summary: body.summary,
    replies: body.replies.map((reply) => ({
      ...reply,
      variants: reply.variants.map((variant) => ({ ...variant, isVerbatim: isVerbatim(variant, lines) })),
    })),
    fileLinks: body.links.filter((link) => link.target.kind === 'file'),
    roles: [...stepsOf(body)].flatMap((step) => step.role ?? []),
    problems: [...frontProblems, ...body.problems, ...found],
  };
}

function broken(text: string, location: SopLocation, reason: Problem): Sop {
  const { front } = readFrontMatter({ yaml: '', firstLine: 0, bodyLine: 0, state: 'missing' }, 0);
  return hold({ ...recordOf(front, noBody, 'missing', [], []), problems: [reason] }, text, location);
}

function tooLarge(size: number, location: SopLocation): Sop {
  return broken(
    '',
    location,
    problem('sop.too-large', fileStart, String(Math.ceil(size / 1024)), String(maxSopBytes / 1024)),
  );
}

/**
 * What is kept is what a cache would give back: so that both are the same, and because strings cut out of a text keep
 * all of it in memory, while those read from JSON stand alone.
 */
function hold(record: SopRecord, text: string, location: SopLocation): Sop {
  return new HeldSop(
    unpackRecord(JSON.parse(JSON.stringify(packRecord(record)))) ?? record,
    HeldText.of(text),
    location,
  );
}
