import { replyFilters, replyTags } from '../../liquid/allowed';
import { maxDepth, maxPieces, maxTemplate } from '../../liquid/bounds';
import type { TemplateFault } from '../../liquid/fault';
import { sampleItems } from '../../liquid/values';
import type { Problem } from '../../problem';
import { Suggester } from '../../text/nearest';
import type { Range } from '../../text/position';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind } from '../rule';

const syntax: ProblemKind = {
  code: 'reply.liquid-syntax',
  severity: 'error',
  message: 'This reply cannot be filled in: {0}',
};
const notAllowed: ProblemKind = {
  code: 'reply.not-allowed',
  severity: 'error',
  message: 'Replies cannot use “{0}”. They can use: {1}.',
  fix: replaceBySuggestion,
};
const tooLarge: ProblemKind = {
  code: 'reply.too-large',
  severity: 'error',
  message:
    'A reply may have at most {0} characters, {1} outputs and tags, and {2} levels of tags or brackets. Split this one.',
};
const tooMuchWork: ProblemKind = {
  code: 'reply.too-much-work',
  severity: 'warning',
  message:
    'Filling in this reply takes too much work here when its values are lists of {0}. Repeat less, or split the reply.',
};

/** What can keep a reply from being filled in. */
export const faultKinds: readonly ProblemKind[] = [syntax, notAllowed, tooLarge, tooMuchWork];

/** Tells authors of one SOP what keeps its replies from being filled in. */
export class FaultTeller {
  readonly #tags = new Suggester(replyTags);
  readonly #filters = new Suggester(replyFilters);

  tell({ kind, word }: TemplateFault, range: Range): Problem {
    switch (kind) {
      case 'tag':
        return found(notAllowed, range, [word, replyTags.join(', ')], this.#tags.nearest(word));
      case 'filter':
        return found(notAllowed, range, [word, replyFilters.join(', ')], this.#filters.nearest(word));
      case 'range':
        return found(notAllowed, range, [word, `{% for i in ${word} %}`]);
      case 'too-long':
      case 'too-many-tags':
      case 'too-deep':
        return found(tooLarge, range, [maxTemplate, maxPieces, maxDepth].map(String));
      case 'too-much-work':
        return found(tooMuchWork, range, [String(sampleItems)]);
      default:
        return found(syntax, range, [word]);
    }
  }
}
