import type { Token, Tokens } from 'marked';
import { liquidMarks } from '../../liquid/marks';
import { placeInner } from '../inline';
import type { PlacedToken } from '../inline';
import type { SourceText } from '../source-text';
import { linkMark } from './link-marks';
import { placeLiquid } from './liquid-marks';
import type { Mark } from './mark';

/** The links, images and Liquid outputs among inline tokens, including those in emphasis. */
export function inlineMarks(tokens: readonly PlacedToken[]): Mark[] {
  const marks: Mark[] = [];
  let run: PlacedToken[] = [];
  for (const placed of tokens) {
    if (isText(placed.token)) {
      run.push(placed);
      continue;
    }
    marks.push(...outputs(run));
    run = [];
    if (placed.token.type === 'codespan') marks.push(...outputs([placed]));
    else if (placed.token.type === 'link' || placed.token.type === 'image')
      marks.push(linkMark(placed, inlineMarks(placeInner(placed))));
    else marks.push(...inlineMarks(placeInner(placed)));
  }
  marks.push(...outputs(run));
  return marks;
}

/** What Markdown cuts text into: to Liquid, a run of these is one text. */
function isText(token: Token): boolean {
  return token.type === 'escape' || (token.type === 'text' && !(token as Tokens.Text).tokens);
}

/** The outputs in some text. Constants are filled in everywhere; tags are only for replies. */
function outputs(run: readonly PlacedToken[]): Mark[] {
  const [first] = run;
  const text = run.map(({ token }) => token.raw).join('');
  if (!first || !text.includes('{{')) return [];
  const found = liquidMarks(text).filter(({ kind }) => kind === 'output');
  return placeLiquid(found, rangesIn(first.source, first.start));
}

function rangesIn(source: SourceText, start: number): (from: number, to: number) => Mark['range'] {
  return (from, to) => source.rangeAt(start + from, start + to);
}
