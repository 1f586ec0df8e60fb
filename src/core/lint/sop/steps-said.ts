import { locateFrontMatter } from '../../sop/locate-front-matter';
import type { StepMark } from '../../sop/model';
import { fileStart } from '../../sop/parsed-text';
import type { Fix, FixFile } from '../fix';
import { titleFor, titleLine } from './title-missing';

/** A fix that says in the front matter what the steps of an SOP are; none where that says so already. */
export function sayingSteps(file: FixFile, steps: StepMark): Fix[] {
  const { state, bodyLine } = locateFrontMatter(file.lines);
  if (state === 'unclosed' || file.sop?.front.steps !== undefined) return [];
  const line = `steps: ${steps}\n`;
  const place = { line: bodyLine - 1, character: 0 };
  const edit =
    state === 'missing'
      ? { range: fileStart, text: `---\n${titleLine(titleFor(file))}${line}---\n\n` }
      : { range: { start: place, end: place }, text: line };
  return [{ title: 'say-steps', args: [`steps: ${steps}`], edits: [edit], isPreferred: false }];
}
