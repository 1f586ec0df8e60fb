import { problem } from '../problem';
import type { Problem } from '../problem';
import { checkTemplate } from '../liquid/template';
import type { ReplyVariant } from '../sop/model';
import { Suggester } from '../text/nearest';
import type { Range } from '../text/position';
import type { LibraryRule } from './rule';

/** Replies must be Liquid that can be filled in, with variables the library knows, once it declares any. */
export const replyTemplate: LibraryRule = {
  *check(sop, library) {
    const known = library.config(sop.location.root).variables;
    const suggester = new Suggester(known.keys());
    for (const variant of sop.replies.flatMap((reply) => reply.variants))
      yield* checkVariant(variant, known, suggester);
  },
};

/** What Liquid begins with; a text without it is filled in as it stands. */
const liquid = /\{[{%]/;

function* checkVariant(
  variant: ReplyVariant,
  known: ReadonlyMap<string, unknown>,
  suggester: Suggester,
): Generator<Problem> {
  const { text } = variant;
  if (!liquid.test(text)) return;
  const { variables, error } = checkTemplate(text);
  const lines = text.split('\n');
  if (error)
    yield problem('reply.liquid-syntax', placeOf(variant, lines, error.line, error.character, 1), error.message);
  if (known.size === 0) return;
  for (const { name, line, character } of variables) {
    if (known.has(name)) continue;
    const near = suggester.nearest(name);
    const range = placeOf(variant, lines, line, character, name.length);
    yield near ? problem('reply.variable-near', range, name, near) : problem('reply.variable-unknown', range, name);
  }
}

/** The place in the file of a place in a reply's text; never behind the reply's end. */
function placeOf(
  { textRange }: ReplyVariant,
  lines: readonly string[],
  line: number,
  character: number,
  length: number,
): Range {
  const lineLength = lines[line]?.length ?? 0;
  const at = (column: number) => {
    const place = {
      line: textRange.start.line + line,
      character: Math.min(column, lineLength) + textRange.start.character,
    };
    const isBehind =
      place.line > textRange.end.line ||
      (place.line === textRange.end.line && place.character > textRange.end.character);
    return isBehind ? textRange.end : place;
  };
  return { start: at(character), end: at(character + length) };
}
