import { partOf } from '../case/model/view';
import type { CaseView } from '../case/model/view';
import type { LibraryConfig } from '../library/config';
import type { Reply, Sop } from '../sop/model';
import type { CaseAtHand } from './case-at-hand';
import { cite, citePart } from './cite';
import type { Cite } from './cite';
import type { AssistantContext } from './context';
import type { ReplyAtHand } from './filled-reply';
import { sopNamed } from './find-sop';
import { Refused } from './refused';

/** A reply with what it is cited by. */
export interface CitedReply extends ReplyAtHand {
  readonly cite: Cite;
}

/**
 * A reply of a case: of one of the SOPs that it goes by, as the case keeps it, else of one in force.
 * @throws Refused when there is none.
 */
export function replyInCase(
  { view, config }: Pick<CaseAtHand, 'view' | 'config'>,
  sop: string,
  reply: string,
  context: AssistantContext,
): CitedReply {
  const found = partReply(view, config, sop, reply);
  return found ?? replyInLibrary(sop, reply, false, context);
}

/** A reply of the library. @throws Refused when there is none, or its SOP is not in force. */
export function replyInLibrary(
  id: string,
  reply: string,
  mayBeUnapproved: boolean,
  context: Pick<AssistantContext, 'library' | 'clock'>,
): CitedReply {
  const { library, clock } = context;
  const sop = sopNamed(context, id, mayBeUnapproved);
  return {
    sop,
    reply: named(sop, reply),
    config: library.config(sop.location.root),
    cite: cite(sop, library, clock.now(), { reply }),
  };
}

function partReply(view: CaseView, config: LibraryConfig, id: string, reply: string): CitedReply | undefined {
  if (!view.state.parts.has(id)) return undefined;
  const { part, sop } = partOf(view, { sop: id });
  // The constants of a case are those that it was begun with.
  const constants = new Map([...config.constants, ...part.constants]);
  return { sop, reply: named(sop, reply), config: { ...config, constants }, cite: citePart(part, sop, { reply }) };
}

function named({ replies }: Sop, id: string): Reply {
  const found = replies.find((one) => one.id === id);
  if (!found) throw new Refused('reply-unknown', 'This SOP has no such reply. sop_get lists its replies.');
  return found;
}
