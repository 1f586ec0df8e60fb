import type { Range } from './text/position';

/** How bad a problem is, worst first. */
export const severities = ['error', 'warning', 'information'] as const;
export type Severity = (typeof severities)[number];

/** What a library may set for a code: how bad its problems are, or that they are not reported. */
export const levels = [...severities, 'off'] as const;
export type Level = (typeof levels)[number];

/**
 * Something wrong at a place in a file. `lint/` defines, once for each code, what it means, how bad it is, how it is
 * worded and how it is fixed.
 */
export interface Problem {
  /** Stable: people cite it in settings, comments and scripts. */
  readonly code: string;
  readonly range: Range;
  /** What the placeholders of the code's text stand for. */
  readonly args: readonly string[];
  /** What was probably meant. */
  readonly suggestion: string | undefined;
}

/** What readers report because it keeps all or part of a file from being read. Everything else is a rule in `lint/`. */
export type ReadingCode =
  | 'sop.empty'
  | 'sop.binary'
  | 'sop.encoding'
  | 'sop.letters-lost'
  | 'sop.front-matter-place'
  | 'sop.too-large'
  | 'sop.too-deep'
  | 'sop.unreadable'
  | 'sop.too-many'
  | 'sop.link-not-followed'
  | 'sop.not-a-file'
  | 'sop.reading-failed'
  | 'sop.front-matter-unclosed'
  | 'yaml.syntax'
  | 'yaml.indent'
  | 'yaml.sign'
  | 'yaml.colon'
  | 'yaml.backslash'
  | 'yaml.unclosed'
  | 'yaml.comment'
  | 'yaml.odd-space'
  | 'yaml.space-missing'
  | 'yaml.key-case'
  | 'yaml.item-sign'
  | 'yaml.too-long'
  | 'yaml.too-deep'
  | 'yaml.too-many-parts'
  | 'yaml.too-many-references'
  | 'yaml.too-many-documents'
  | 'yaml.too-many-empty-lines'
  | 'yaml.not-a-map'
  | 'yaml.duplicate-key'
  | 'yaml.unknown-key'
  | 'yaml.other-keys'
  | 'yaml.not-text'
  | 'yaml.not-number'
  | 'yaml.not-flag'
  | 'yaml.not-texts'
  | 'yaml.not-text-lists'
  | 'yaml.not-group'
  | 'yaml.not-groups'
  | 'yaml.not-date'
  | 'yaml.not-duration'
  | 'yaml.not-version'
  | 'yaml.not-hash'
  | 'yaml.not-identifier'
  | 'yaml.not-language'
  | 'yaml.language-odd'
  | 'yaml.key-translated'
  | 'yaml.not-one-of'
  | 'yaml.key-missing'
  | 'sop.struck-out'
  | 'sop.step-without-box'
  | 'sop.step-tag-odd'
  | 'sop.step-tag-unread'
  | 'sop.step-tag-twice'
  | 'sop.step-tag-word'
  | 'sop.box-odd'
  | 'sop.box-unread'
  | 'sop.arrow-odd'
  | 'sop.link-unread'
  | 'sop.answer-unread'
  | 'sop.answer-beside'
  | 'sop.answer-with-box'
  | 'sop.answer-second-link'
  | 'reply.heading-missing'
  | 'reply.duplicate'
  | 'reply.anticipation-heading'
  | 'reply.fence-unread'
  | 'library.unreadable'
  | 'library.encoding'
  | 'library.reading-failed'
  | 'library.too-large'
  | 'library.link-not-followed'
  | 'library.folder-unreadable'
  | 'library.folder-too-deep'
  | 'library.name-wrong'
  | 'library.file-passed-over'
  | 'library.too-many-files'
  | 'library.version-invalid'
  | 'library.version-newer'
  | 'library.constant-empty'
  | 'library.constant-language'
  | 'library.constant-is-variable'
  | 'library.name-within'
  | 'library.name-reserved'
  | 'library.hours-invalid'
  | 'library.timezone-unknown'
  | 'library.pattern-invalid'
  | 'library.pattern-unsupported'
  | 'library.pattern-too-large'
  | 'test.unreadable'
  | 'test.reading-failed'
  | 'test.empty'
  | 'test.sop-missing'
  | 'test.sop-unknown'
  | 'test.sop-without-steps'
  | 'test.name-twice'
  | 'test.expects-nothing'
  | 'test.question-unknown'
  | 'test.answer-unknown'
  | 'test.step-unknown'
  | 'test.place-unknown'
  | 'test.reply-unknown'
  | 'test.fact-unknown'
  | 'test.value-refused'
  | 'test.value-odd'
  | 'test.first-odd'
  | 'test.cells-too-many';

/** Makes a problem that a reader reports. */
export function problem(code: ReadingCode, range: Range, ...args: string[]): Problem {
  return { code, range, args, suggestion: undefined };
}
