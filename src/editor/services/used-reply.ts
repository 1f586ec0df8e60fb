import type * as vscode from 'vscode';
import type { UsedReply } from '../../core/case/model/action';
import type { FilledReply } from '../../core/reply/fill';
import type { Reply, ReplyVariant, Sop } from '../../core/sop/model';

/** An approved reply that somebody put to use. */
export interface ReplyInUse {
  readonly how: 'inserted' | 'copied';
  readonly sop: Sop;
  readonly reply: Reply;
  readonly variant: ReplyVariant;
  /** Its text with what was known filled in. */
  readonly filled: FilledReply;
  /** The draft it stands in; of one that was copied the draft it was filled in from. */
  readonly document: vscode.TextDocument | undefined;
  /** Whether whoever called for it keeps its use in a case. */
  readonly isRecorded: boolean;
}

/** A reply as the record names it. */
export function nameInRecord({ sop, reply, variant }: Pick<ReplyInUse, 'sop' | 'reply' | 'variant'>): UsedReply {
  return {
    reply: reply.id,
    reply_sop: sop.id,
    reply_version: sop.version,
    lang: variant.lang ?? sop.lang,
    channel: variant.channel,
  };
}
