import type { Declaration } from '../library/declare';
import type { Problem } from '../problem';
import type { Sop } from '../sop/model';
import type { TextEdit } from '../text/edit';
import type { Position, Range } from '../text/position';

/** What fixes are called. The texts are also the keys of their translations in `l10n/`. */
export const fixTitles = {
  replace: 'Replace with “{0}”',
  quote: 'Put in quotes: {0}',
  close: 'Close it: {0}',
  'plain-spaces': 'Use plain spaces',
  'space-behind-colon': 'Put a colon and a space there',
  'rename-key': 'Write “{0}”',
  'item-sign': 'Begin it with “- ”',
  'insert-front-matter': 'Add front matter with the title “{0}”',
  'move-front-matter': 'Put the front matter at the beginning',
  'close-front-matter': 'Close the front matter',
  'add-title': 'Add the title “{0}”',
  'remove-key': 'Remove the second “{0}”',
  'give-id': 'Give this step the id “{0}”',
  'add-box': 'Make this a step',
  'make-reply': 'Make it a reply',
  'close-reply': 'Close the reply',
  'remove-box': 'Remove the box',
  'add-bullets': 'Make answers of these lines',
  indent: 'Move it below the question',
  'put-boxes': 'Put boxes and ids on the steps',
  'say-steps': 'Write “{0}” in the front matter',
  'link-section': 'Link to “{0}”',
  'add-language': 'Add “lang={0}”',
  'remove-comment': 'Remove this comment',
  'count-all-hours': 'Count all hours: “clock: calendar”',
  migrate: 'Convert this file to format {0}',
  declare: 'Write “{0}” and declare it in library.yml',
  'add-answer': 'Add the answer “{0}”',
  'add-answers': 'Add the answers “{0}” and “{1}”',
  'remove-answer': 'Take out the answer “{0}”',
  'remove-word': 'Take out “{0}”',
  'declare-variable': 'Declare “{0}” under “variables”',
  'split-step': 'Make {0} steps of it',
  'keep-text': 'Keep it as plain text',
  'join-replies': 'Put its texts below the first “{0}”',
  remove: 'Remove “{0}”',
  'plain-text': 'Make it plain text',
  'add-texts': 'Add what is to be written: {0}',
  'plain-signs': 'Replace typographic signs with plain ones',
} as const;

type FixTitle = keyof typeof fixTitles;

/** One way to mend a problem. */
export interface Fix {
  readonly title: FixTitle;
  /** What the placeholders of its title stand for. */
  readonly args: readonly string[];
  readonly edits: readonly TextEdit[];
  /**
   * Whether it is certain to be what the author wants, so that it may be applied to many problems at once without
   * review.
   */
  readonly isPreferred: boolean;
  /** The variable that it declares in `library.yml`, and what people call that; undefined when it declares none. */
  readonly declares?: Declaration;
}

/** The file that a fix is for. */
export interface FixFile {
  /** Without their line breaks, and without a byte order mark. */
  readonly lines: readonly string[];
  /** What the file says; undefined for `library.yml`. */
  readonly sop: Sop | undefined;
  /** The text of a range, its lines joined by `\n`. */
  cut(range: Range): string;
  /** The language of a text, as ISO 639-1; undefined when it is not certain. */
  languageOf(text: string): string | undefined;
}

/** A fix that replaces one text with another, and is certain to be right. */
export function replacement(range: Range, text: string): Fix {
  return { title: 'replace', args: [text], edits: [{ range, text }], isPreferred: true };
}

/** Replaces the problem's first argument with what was probably meant: within its quotes, or after its `#` or `@`. */
export function replaceBySuggestion({ range, args: [wrong = ''], suggestion }: Problem, file: FixFile): Fix[] {
  if (suggestion === undefined || wrong === '') return [];
  const at = file.cut(range).lastIndexOf(wrong);
  return at < 0 ? [] : [respelling(part(range, file, at, wrong.length), wrong, suggestion)];
}

/** The shortest name that is taken for a misspelt one without a look: of shorter ones one letter makes another. */
const leastLetters = 4;

/** A fix that spells a name as a known one. It is sure unless the name is short, or another number of a row. */
export function respelling(range: Range, wrong: string, right: string): Fix {
  const digits = (name: string) => name.replace(/\D/g, '');
  const isPreferred = wrong.length >= leastLetters && digits(wrong) === digits(right);
  return { ...replacement(range, right), isPreferred };
}

/** The range of part of a range's text. */
export function part(range: Range, file: FixFile, offset: number, length: number): Range {
  const text = file.cut(range);
  const at = (end: number): Position => {
    const lines = text.slice(0, end).split('\n');
    const column = lines.at(-1)?.length ?? 0;
    return lines.length === 1
      ? { line: range.start.line, character: range.start.character + column }
      : { line: range.start.line + lines.length - 1, character: column };
  };
  return { start: at(offset), end: at(offset + length) };
}
