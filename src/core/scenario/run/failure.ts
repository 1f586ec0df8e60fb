import { testReading } from '../../lint/reading/tests';
import type { Problem } from '../../problem';
import { filledIn } from '../../text/placeholders';
import type { Range } from '../../text/position';

/**
 * What is said of what came otherwise than expected, in English; these texts are also the keys of the translations in `l10n/`.
 * `{0}`, `{1}` stand for what is filled in.
 */
export const failureTexts = {
  'question-not-asked': '“{0}” is not asked on this way, so it cannot be answered.',
  'answer-refused': '“{0}” could not be answered by “{1}”.',
  'path-differs': 'The case takes another way.',
  'step-missing': '“{0}” is not among the steps to do.',
  'step-there': '“{0}” is among the steps to do.',
  'ends-elsewhere': 'The case ends with “{0}”, not with “{1}”.',
  'ends-nowhere': 'The case comes to no step, so it does not end with “{0}”.',
  'reply-not-offered': 'The reply “{0}” is not offered: no step on this way sends it.',
  'reply-language': 'The reply “{0}” has no text in “{1}”: one in “{2}” is offered instead.',
  'reply-unfilled': 'The reply “{0}” cannot be filled in. Check it in its SOP.',
  'no-reply': 'No reply is offered on this way, so none says “{0}”.',
  'words-missing': 'No reply says “{0}”.',
  'words-there': 'The reply “{0}” says “{1}”.',
  'sla-none': 'Nothing is promised.',
  'sla-there': 'Something is promised: {0}.',
  'sla-missing': 'Nothing is promised for “{0}”.',
  'sla-differs': '“{0}” is {1}, not {2}.',
  'sla-ruled': '“{0}” is {1}, not {2}: so says the rule for {3} in library.yml.',
  'sla-clock': 'Time is counted by the clock “{0}”, not “{1}”.',
  'escalation-none': 'Nothing is suggested about escalating the case.',
  'escalation-there': 'It is suggested to escalate the case to “{0}”: {1}.',
  'escalation-to': 'It is suggested to escalate the case to “{0}”, not to “{1}”.',
  'escalation-when': 'Another reason is given for escalating the case: {0}.',
  'escalation-not-yet': 'Nothing is suggested about escalating the case after {0}.',
  'escalation-early': 'It is suggested to escalate the case before {0} have passed.',
  'not-required': 'The case can be closed without “{0}”.',
  'is-required': 'The case cannot be closed without “{0}”.',
  'message-empty': 'There is nothing of a customer in this message.',
  'sop-not-suggested': '“{0}” is not among the first {1} SOPs for this message.',
  'sop-not-first': '“{0}” is not the first SOP for this message.',
  'sop-suggested': 'SOPs are suggested for this message, although none should be.',
  'fact-missing': 'The message says nothing of “{0}”.',
  'fact-differs': '“{0}” is “{1}”, not “{2}”.',
  'fact-undecided': 'The message says several things of “{0}”, so somebody has to choose.',
  'run-failed': 'SOP Guide failed on this test. Please report it. Reason: {0}',
} as const;

type FailureCode = keyof typeof failureTexts;

/** What came otherwise than a test expects, or keeps it from being run. */
export interface Failure {
  /** Stable: scripts go by it. */
  readonly code: string;
  /** Where what is expected is written. */
  readonly range: Range;
  /** In English, with `{0}` and the like for its arguments; also the key of its translations. */
  readonly message: string;
  readonly args: readonly string[];
  /** What was probably meant. */
  readonly suggestion: string | undefined;
  /** What was expected and what came, where comparing the two tells more: texts, or lists with a line for each. */
  readonly compared?: { readonly expected: string; readonly actual: string };
}

/** Something that came otherwise than expected. */
export function failure(code: FailureCode, range: Range, ...args: string[]): Failure {
  return { code, range, message: failureTexts[code], args, suggestion: undefined };
}

/** The same, with what was expected and what came. */
export function differing(
  code: FailureCode,
  range: Range,
  expected: string,
  actual: string,
  ...args: string[]
): Failure {
  return { ...failure(code, range, ...args), compared: { expected, actual } };
}

/** A name in a test that is not there: the test cannot be run. */
export function failureOf({ code, range, args, suggestion }: Problem): Failure {
  const kinds: Readonly<Record<string, { readonly message: string; readonly severity: string }>> = testReading;
  return { code, range, message: kinds[code]?.message ?? code, args, suggestion };
}

/** What a failure says in English. @param meant the text that asks whether something else was meant. */
export function failureWords({ message, args, suggestion }: Failure, meant: string): string {
  const words = filledIn(message, args);
  return suggestion === undefined ? words : `${words} ${filledIn(meant, [suggestion])}`;
}
