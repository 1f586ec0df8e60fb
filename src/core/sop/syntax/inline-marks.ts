import { liquidMarks } from '../../liquid/marks';
import { innerOf } from '../markdown/inline';
import type { Inline } from '../markdown/inline';
import type { SourceText } from '../markdown/source-text';
import type { Words } from '../markdown/words';
import { linkMark } from './link-marks';
import { placeLiquid } from './liquid-marks';
import type { Mark } from './mark';

/** The marks in the words of a paragraph, heading or cell. */
export function wordMarks({ source, parts }: Words): Mark[] {
  return inlineMarks(parts, source);
}

/** The links, images and Liquid outputs among inline Markdown, including those in emphasis. */
export function inlineMarks(parts: readonly Inline[], source: SourceText): Mark[] {
  const marks: Mark[] = [];
  // What Markdown cuts text into: to Liquid, a run of these is one text.
  let run: Inline[] = [];
  const endRun = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) addOutputs(first.start, last.end, source, marks);
    run = [];
  };
  for (const part of parts) {
    if (part.kind === 'text' || part.kind === 'escape') {
      run.push(part);
      continue;
    }
    endRun();
    if (part.kind === 'code') addOutputs(part.start, part.end, source, marks);
    else if (part.kind === 'link' || part.kind === 'image')
      marks.push(linkMark(part, source, inlineMarks(part.inner, source)));
    else for (const mark of inlineMarks(innerOf(part), source)) marks.push(mark);
  }
  endRun();
  return marks;
}

/** Adds the outputs in some text. Constants are filled in everywhere; tags are only for replies. */
function addOutputs(start: number, end: number, source: SourceText, marks: Mark[]): void {
  const text = source.text.slice(start, end);
  if (!text.includes('{{')) return;
  const found = liquidMarks(text).filter(({ kind }) => kind === 'output');
  for (const mark of placeLiquid(found, (from, to) => source.rangeAt(start + from, start + to))) marks.push(mark);
}
