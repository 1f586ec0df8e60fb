import type { Range } from './text/position';

export type Severity = 'error' | 'warning' | 'information';

/**
 * Everything that can be wrong with a library: code -> how bad it is and what the author reads. `{0}`, `{1}` stand for
 * the problem's arguments. The codes are stable: people cite them in settings and scripts. The texts are also the keys
 * of the translations in `l10n/`.
 */
export const problemTable = {
  'sop.empty': ['error', 'This file is empty. Write front matter with a title, a summary and the steps.'],
  'sop.binary': ['error', 'This file is not text, so it cannot be an SOP. Save it as UTF-8 Markdown.'],
  'sop.too-large': ['error', 'This file has {0} KiB; an SOP may have at most {1} KiB. Split it into several SOPs.'],
  'sop.too-deep': ['error', 'This Markdown is nested too deeply to be read. Flatten its lists and quotes.'],
  'sop.too-tangled': ['error', 'This Markdown takes too long to read. Break up its longest paragraph, list or table.'],
  'sop.unreadable': ['error', 'This file cannot be read: {0}'],
  'sop.front-matter-missing': [
    'warning',
    'There is no front matter. Begin the file with a line “---”, the keys (at least “title”) and another line “---”.',
  ],
  'sop.front-matter-unclosed': ['error', 'The front matter is never closed. End it with a line “---”.'],
  'yaml.syntax': ['error', 'This YAML cannot be read: {0}'],
  'yaml.not-a-map': ['error', 'Keys and values are expected here, such as “title: …”.'],
  'yaml.duplicate-key': ['error', 'The key “{0}” is written twice. Keep one of them.'],
  'yaml.unknown-key': ['warning', 'Unknown key “{0}”.'],
  'yaml.unknown-key-near': ['warning', 'Unknown key “{0}”. Did you mean “{1}”?'],
  'yaml.not-text': ['error', '“{0}” must be text.'],
  'yaml.not-number': ['error', '“{0}” must be a number.'],
  'yaml.not-texts': ['error', '“{0}” must be a list of text values.'],
  'yaml.not-text-lists': ['error', '“{0}” must be a list of lists of text values, such as “- [refund, money back]”.'],
  'yaml.not-group': ['error', '“{0}” must be a group of keys and values.'],
  'yaml.not-groups': ['error', '“{0}” must be a list of groups of keys and values.'],
  'yaml.not-date': ['error', '“{0}” must be a date such as 2026-08-01.'],
  'yaml.not-duration': ['error', '“{0}” must be a duration such as 30m, 2h, 5d or 12w.'],
  'yaml.not-version': ['error', '“{0}” must be a version such as 1.2.0.'],
  'yaml.not-identifier': ['error', '“{0}” may hold only letters, digits, “-”, “_” and “.”.'],
  'yaml.not-one-of': ['error', '“{1}” is not a valid value for “{0}”. Use one of: {2}.'],
  'sop.title-missing': ['error', 'This SOP has no title. Add “title: …” to the front matter.'],
  'sop.summary-missing': [
    'information',
    'There is no summary. Write a short first paragraph that says what the SOP achieves.',
  ],
  'sop.step-duplicate': ['error', 'Another step already has the id “{0}”. Give each its own, such as “`#{1}`”.'],
  'sop.step-tag-unknown': [
    'warning',
    '“{0}” is not a step tag. Use #id, a duration such as 5m, @role, optional, protocol or discretion.',
  ],
  'sop.step-tag-near': ['warning', '“{0}” is not a step tag. Did you mean “{1}”?'],
  'sop.branch-without-link': [
    'warning',
    'The answer “{0}” leads nowhere. Link it to a section or an SOP: “{0} → [Section](#section)”.',
  ],
  'sop.section-missing': ['error', 'There is no heading with the anchor “#{0}”.'],
  'sop.section-missing-near': ['error', 'There is no heading with the anchor “#{0}”. Did you mean “#{1}”?'],
  'sop.target-missing': ['error', 'There is no SOP at “{0}”.'],
  'sop.target-section-missing': ['error', '“{0}” has no heading with the anchor “#{1}”.'],
  'sop.target-outside': ['error', '“{0}” leads out of the library. Link only to files inside it.'],
  'sop.id-duplicate': ['error', 'The id “{0}” is also used by {1}. Give each SOP its own id.'],
  'sop.related-missing': ['warning', 'There is no SOP with the id “{0}”.'],
  'sop.owner-unknown': ['warning', '“{0}” is not in the team of library.yml.'],
  'sop.escalation-name-unknown': [
    'warning',
    '“{0}” is neither a variable of library.yml nor a fact of tickets, so this condition may never be met. Write it in words if it is for people.',
  ],
  'sop.escalation-name-near': [
    'warning',
    '“{0}” is neither a variable of library.yml nor a fact of tickets. Did you mean “{1}”?',
  ],
  'sop.approver-is-author': ['warning', '“{0}” wrote this SOP and also approved it. Someone else must approve.'],
  'reply.heading-missing': ['error', 'This reply has no heading above it. Its heading is its title and its id.'],
  'reply.duplicate': ['error', 'The reply “{0}” already has a text for this language and channel ({1}).'],
  'reply.attribute-unknown': ['warning', '“{0}” is not an attribute of a reply. Use lang=… and channel=….'],
  'reply.language-missing': ['information', 'This reply does not say its language. Add lang=es, for example.'],
  'reply.empty': ['warning', 'This reply has no text.'],
  'reply.liquid-syntax': ['error', 'This reply cannot be filled in: {0}'],
  'reply.variable-unknown': ['warning', 'The variable “{0}” is not in library.yml.'],
  'reply.variable-near': ['warning', 'The variable “{0}” is not in library.yml. Did you mean “{1}”?'],
  'library.too-large': ['error', 'This file has {0} KiB; library.yml may have at most {1} KiB.'],
  'library.hours-invalid': [
    'error',
    '“{0}” is not a stretch of working hours. Write 09:00-14:00; 22:00-06:00 ends on the next day, and 00:00-24:00 is the whole day.',
  ],
  'library.timezone-unknown': ['error', '“{0}” is not a time zone. Use a name such as Europe/Madrid.'],
  'library.sla-without-calendar': [
    'warning',
    '“clock: business” counts working hours, but library.yml has none. Add a calendar under “calendars”, or write “clock: calendar”.',
  ],
  'library.pattern-invalid': ['error', 'The pattern of “{0}” is not a regular expression: {1}'],
  'record.unreadable': ['error', 'This case record cannot be read. Check that you may read the file.'],
  'record.empty': ['error', 'This case record is empty: its entries were lost, in a crash or by hand.'],
  'record.torn': ['error', 'This line is cut off: in a crash, by a full disk or by hand.'],
  'record.no-event': ['error', 'This line is not an entry of a case record.'],
  'record.edited': ['error', 'This line was changed after it was written: its hash does not hold.'],
  'record.incomplete': [
    'error',
    'This line lacks something that every entry of its kind has. SOP Guide did not write it this way.',
  ],
  'record.foreign': ['error', 'This line belongs to another case: {0}.'],
  'record.session': [
    'error',
    'This line belongs to another file of the case, that of the window {0}: a file was renamed, or a line moved.',
  ],
  'record.gap': ['error', 'Lines are missing before this one: it is entry {0}, and entry {1} should stand here.'],
  'record.order': ['error', 'This line is out of order: entry {0} stands behind entry {1}.'],
  'record.repeated': ['error', 'This line stands here a second time: it is entry {0}.'],
  'record.twice': [
    'error',
    'Another line has the same number as this one, {0}: one of the two was not written by SOP Guide.',
  ],
  'record.forerunner': ['error', 'The entry that this line follows is missing: a line or a whole file was removed.'],
  'record.beginning': ['error', 'The beginning of this case is missing: a line or a whole file was removed.'],
  'record.begins-again': ['error', 'The case starts a second time at this line.'],
  'record.marked-closed': [
    'error',
    'The name of this file says that the case is closed, but its record says that it is open. Choose the case in the editor to correct this.',
  ],
  'record.gone': [
    'error',
    'The record of this case is gone: all that is left is this file, which says how the case stood.',
  ],
} as const satisfies Record<string, readonly [Severity, string]>;

export type ProblemCode = keyof typeof problemTable;

/** Something wrong at a place of one file. */
export interface Problem {
  readonly code: ProblemCode;
  readonly range: Range;
  /** What the placeholders of the code's text stand for. */
  readonly args: readonly string[];
}

/** Makes a problem. */
export function problem(code: ProblemCode, range: Range, ...args: string[]): Problem {
  return { code, range, args };
}

/** How bad a problem is. */
export function severityOf(code: ProblemCode): Severity {
  return problemTable[code][0];
}

/** The English text a code's translations are keyed by, with its placeholders. */
export function templateOf(code: ProblemCode): string {
  return problemTable[code][1];
}

/** The problem in English words, for hosts without translations. */
export function describe(item: Problem): string {
  return templateOf(item.code).replace(/\{(\d)\}/g, (whole, digit: string) => item.args[Number(digit)] ?? whole);
}
