import type { Loss } from '../../draft/losses';
import type { Problem } from '../../problem';
import { draftBounds } from '../../yaml/bounds';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

/** How many losses are told: hundreds of them have one reason, or are meant to do harm. */
const most = 20;

const line: ProblemKind = {
  code: 'draft.yaml',
  severity: 'warning',
  message: '“{0}” cannot be read, so replies and rules do not get it. Write it as {1}.',
};

const space: ProblemKind = {
  code: 'draft.odd-space',
  severity: 'warning',
  message: 'There is a tab or a no-break space before “{0}”, so it cannot be read. Use plain spaces.',
};

const key: ProblemKind = {
  code: 'draft.duplicate-key',
  severity: 'warning',
  message: 'The key “{0}” is written twice, and the first one counts. Remove this one.',
};

const comment: ProblemKind = {
  code: 'draft.comment',
  severity: 'warning',
  message: '“{0}” is a comment here and says nothing. If it belongs to the value, write {1}.',
};

const rest: ProblemKind = {
  code: 'draft.too-long',
  severity: 'warning',
  message: 'The front matter of this draft has {0} KiB, and only {1} KiB are read: nothing from here on. Shorten it.',
};

const all: ProblemKind = {
  code: 'draft.reading-failed',
  severity: 'warning',
  message:
    'SOP Guide failed on the front matter of this draft, so replies and rules get nothing from it. Undo your last change, or make it simpler. Reason: {0}',
};

/** What a draft's front matter says in vain, so that a reply would be filled in without it. */
export const lost: Rule<'draft'> = {
  kinds: [line, space, key, comment, rest, all],
  check: ({ front }) => front.losses.slice(0, most).map(told),
};

function told(loss: Loss): Problem {
  switch (loss.kind) {
    case 'line':
      return found(line, loss.range, [loss.line, loss.better]);
    case 'space':
      return found(space, loss.range, [loss.line]);
    case 'key':
      return found(key, loss.range, [loss.key]);
    case 'comment':
      return found(comment, loss.range, [loss.words, loss.better]);
    case 'rest':
      return found(rest, loss.range, [String(loss.size), String(draftBounds.size / 1024)]);
    case 'all':
      return found(all, loss.range, [loss.reason]);
  }
}
