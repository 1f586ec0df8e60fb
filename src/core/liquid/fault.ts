import { LiquidError } from 'liquidjs';
import type { Token } from 'liquidjs';
import { OverBudget } from './budget';

/** Why a template cannot be filled in, and where: between two offsets of its text. */
export interface TemplateFault {
  readonly kind:
    /** It is not Liquid; `word` is the reason in the words of the Liquid library. */
    | 'syntax'
    /** `word` is a tag, a filter or a range that replies cannot use. */
    | 'tag'
    | 'filter'
    | 'range'
    /** It has too many characters, or too many outputs and tags, or they are nested too deep. */
    | 'too-long'
    | 'too-many-tags'
    | 'too-deep'
    /** Filling it in would take too much work. */
    | 'too-much-work';
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Thrown for a template that cannot be filled in. */
export class TemplateError extends Error {
  constructor(readonly fault: TemplateFault) {
    super(reasonOf(fault));
  }
}

function reasonOf({ kind, word }: TemplateFault): string {
  switch (kind) {
    case 'tag':
      return `replies cannot use the tag “${word}”`;
    case 'filter':
      return `replies cannot use the filter “${word}”`;
    case 'range':
      return `replies can use “${word}” only after “for … in”`;
    case 'too-long':
      return 'the reply is longer than the limit';
    case 'too-many-tags':
      return 'the reply has more outputs and tags than the limit';
    case 'too-deep':
      return 'the reply is nested deeper than the limit';
    case 'too-much-work':
      return 'filling in the reply takes more work than the limit';
    default:
      return word;
  }
}

/**
 * What an error means that was thrown while a template was read or filled in.
 * @param token the part of the template where that happened.
 */
export function templateError(error: unknown, token: Token): TemplateError {
  const cause = causeOf(error);
  if (cause instanceof TemplateError) return cause;
  const place = { start: token.begin, end: token.end };
  if (cause instanceof OverBudget) return new TemplateError({ kind: 'too-much-work', word: '', ...place });
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof RangeError && reason.includes('call stack'))
    return new TemplateError({ kind: 'too-deep', word: '', ...place });
  return new TemplateError({ kind: 'syntax', word: reason.replace(/, line:\d+, col:\d+$/, ''), ...place });
}

/** The Liquid library wraps what is thrown in errors of its own. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (LiquidError.is(cause) && cause.originalError) cause = cause.originalError;
  return cause;
}
