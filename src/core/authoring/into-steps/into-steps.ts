import { readBody } from '../../sop/body';
import { locateFrontMatter } from '../../sop/locate-front-matter';
import { readMarkdown } from '../../sop/markdown/block-reader';
import { allSteps } from '../../sop/model';
import { applyEdits } from '../../text/edit';
import { putBoxes } from '../put-boxes';
import { itemLineOf } from './item-marks';
import { markdownItems } from './markdown-items';

/** A text with its procedure written as steps. */
export interface StepText {
  readonly text: string;
  /** How many steps it has that it had not before. */
  readonly steps: number;
}

/**
 * Writes the procedure of a text as steps with boxes: numbered and lettered lists, headings such as “Step 1: …”, tables of
 * activities, drawn boxes, and bullets pasted from elsewhere; where there are only bullets, those. All words stay, but for
 * marks and for words that stand for an arrow. What has boxes already stays as it is.
 * @param text an SOP, or a part of one. It must not be larger than an SOP may be.
 * @throws RangeError when it is nested too deeply.
 */
export function intoSteps(text: string): StepText {
  const lineBreak = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const lines = text.split(/\r\n|\r|\n/);
  const { bodyLine } = locateFrontMatter(lines);
  const turned = markdownItems(lines, bodyLine);
  const boxed = withBoxes(turned, bodyLine);
  const before = countSteps(lines, bodyLine);
  const done = countSteps(boxed, bodyLine) > 0 ? boxed : withBoxes(bulletsBoxed(turned, bodyLine), bodyLine);
  const steps = countSteps(done, bodyLine) - before;
  return steps > 0 ? { text: withStepsMeant(done, bodyLine).join(lineBreak), steps } : { text, steps: 0 };
}

function withBoxes(lines: readonly string[], first: number): string[] {
  return applyEdits(lines.join('\n'), putBoxes(bodyOf(lines, first, 'numbered'), lines, false)).split('\n');
}

function countSteps(lines: readonly string[], first: number): number {
  return bodyOf(lines, first, 'tasks').sections.reduce((sum, { steps }) => sum + [...allSteps(steps)].length, 0);
}

function bodyOf(lines: readonly string[], first: number, own: 'numbered' | 'tasks') {
  const start = { line: Math.min(first, lines.length - 1), character: 0 };
  return readBody(readMarkdown(lines, first, true), start, { own, library: undefined });
}

/** Where nothing is numbered, bullets at the edge are what is to be done. */
function bulletsBoxed(lines: readonly string[], first: number): string[] {
  return lines.map((line, at) => {
    const item = at < first ? undefined : itemLineOf(line);
    if (item?.kind !== 'bullet' || item.indent !== '') return line;
    return `- [ ] ${item.words}`;
  });
}

/** Front matter that says that nothing is a step no longer holds. */
function withStepsMeant(lines: readonly string[], first: number): string[] {
  return lines.map((line, at) => (at < first ? line.replace(/^steps:\s*none\s*$/, 'steps: tasks') : line));
}
