import type { Problem } from '../problem';
import { locateFrontMatter } from '../sop/locate-front-matter';
import { applyEdits } from '../text/edit';
import type { Position } from '../text/position';
import type { CheckedFile, TryOut } from './checking';
import { countsOf } from './counts';
import { kindOf } from './kinds';
import { suppressionMark } from './suppression';
import { textsOf } from './texts-of';

/** A comment that keeps a problem from being reported. The reason, which the author writes, goes between two texts. */
export interface NewComment {
  readonly place: Position;
  readonly before: string;
  readonly after: string;
}

/**
 * The comment that keeps a problem from being reported: for its line if a comment can go above it, otherwise for the
 * whole file. Undefined for what cannot be suppressed.
 */
export function commentFor(file: CheckedFile, problem: Problem, tryOut: TryOut): NewComment | undefined {
  const { code, range } = problem;
  if (kindOf(code).isFatal) return undefined;
  const lines = file.text.split(/\r\n|\r|\n/);
  const { state, firstLine, bodyLine } = locateFrontMatter(lines);
  const { line } = range.start;
  const isYaml = file.sop === undefined || (state === 'found' && line < bodyLine);
  const prefix = (isYaml ? /^\s*/ : /^\s*(?:>\s*)*/).exec(lines[line] ?? '')?.[0] ?? '';
  const above = comment({ line, character: 0 }, prefix, `-next-line ${code}`, isYaml);
  const hasYaml = file.sop === undefined || state === 'found';
  const whole = hasYaml
    ? comment({ line: file.sop ? firstLine : 0, character: 0 }, '', `-file ${code}`, true)
    : comment({ line: 0, character: 0 }, '', `-file ${code}`, false);
  return [above, whole].find(({ place, before, after }) => {
    const tried = tryOut(applyEdits(file.text, [{ range: { start: place, end: place }, text: `${before}x${after}` }]));
    return tried !== undefined && isHidden(code, file.problems, tried.problems) && isKept(file, tried);
  });
}

/** Whether fewer problems are reported for a code, and no more for any other. */
function isHidden(code: string, before: readonly Problem[], after: readonly Problem[]): boolean {
  const [first, then] = [countsOf(before), countsOf(after)];
  const isFewer = (then.get(code) ?? 0) < (first.get(code) ?? 0);
  return isFewer && [...then].every(([one, count]) => count <= (first.get(one) ?? 0));
}

function comment(place: Position, prefix: string, what: string, isYaml: boolean): NewComment {
  return isYaml
    ? { place, before: `${prefix}# ${suppressionMark}${what}: `, after: '\n' }
    : { place, before: `${prefix}<!-- ${suppressionMark}${what}: `, after: ' -->\n' };
}

/** Whether a comment leaves unchanged what customers read: it must not end up in a reply's text. */
function isKept({ sop: before }: CheckedFile, { sop: after }: CheckedFile): boolean {
  const texts = (sop: CheckedFile['sop']) =>
    (sop ? textsOf(sop) : []).flatMap((reply) => reply.variants.map((variant) => variant.text)).join('\0');
  return texts(before) === texts(after);
}
