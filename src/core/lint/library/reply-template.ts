import type { Problem } from '../../problem';
import { checkTemplate } from '../../liquid/template';
import type { ReplyVariant } from '../../sop/model';
import { Suggester } from '../../text/nearest';
import type { Range } from '../../text/position';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const syntax: ProblemKind = {
  code: 'reply.liquid-syntax',
  severity: 'error',
  message: 'This reply cannot be filled in: {0}',
};
const unknownVariable: ProblemKind = {
  code: 'reply.variable-unknown',
  severity: 'warning',
  message: 'The variable “{0}” is not in library.yml.',
  fix: replaceBySuggestion,
};

/** Replies must be valid Liquid that uses only variables and constants the library knows, once it declares any. */
export const replyTemplate: Rule<'library'> = {
  kinds: [syntax, unknownVariable],
  *check({ sop, library }) {
    const { variables, constants } = library.config(sop.location.root);
    const known = new Set([...variables.keys(), ...constants.keys()]);
    const suggester = new Suggester(known);
    for (const variant of sop.replies.flatMap((reply) => reply.variants))
      yield* checkVariant(variant, known, suggester);
  },
};

/** What Liquid begins with; a text without it needs no filling in. */
const liquid = /\{[{%]/;

function* checkVariant(variant: ReplyVariant, known: ReadonlySet<string>, suggester: Suggester): Generator<Problem> {
  const { text } = variant;
  if (!liquid.test(text)) return;
  const { variables, error } = checkTemplate(text);
  const lines = text.split('\n');
  if (error) yield found(syntax, placeOf(variant, lines, error.line, error.character, 1), [error.message]);
  if (known.size === 0) return;
  for (const { name, line, character } of variables) {
    if (known.has(name)) continue;
    yield found(
      unknownVariable,
      placeOf(variant, lines, line, character, name.length),
      [name],
      suggester.nearest(name),
    );
  }
}

/** Where a place in a reply's text is in the file; never past the reply's end. */
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
