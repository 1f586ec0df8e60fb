import type { Found } from '../../core/search/entry';
import type { SopArgument } from '../shared/commands';
import { anticipate } from './anticipate';
import { copyReply } from './copy-reply';
import { fillOffered } from '../services/fill-offered';
import { insertReply } from './insert';
import { bestText, wordsFor } from '../services/offered-text';
import { mergeInDraft } from './merge-in-draft';
import { copyDraft, markAsSent } from './send';
import type { SendServices } from './send';
import { switchReply } from './switch-reply';
import { casesOfDraft } from './target';
import { openDocument } from '../shared/open-document';

type FoundReply = Extract<Found, { kind: 'reply' }>;

/** What the commands about replies do. */
export const replyHandlers = {
  anticipate,
  insertReply,
  copyReply,
  copyDraft,
  markAsSent,
  takeWritten,
  switchReply,
  mergeInDraft,
};

/** For a reply that VS Code inserted itself: fills its text in again, as it was offered. */
async function takeWritten(
  services: SendServices,
  { sop, reply }: FoundReply,
  { lang, channel }: SopArgument,
  uri: string | undefined,
): Promise<void> {
  const { library, readings, replyUses } = services;
  const document = openDocument(uri);
  const text = bestText(sop, reply, readings.wishOf(document, sop.location.root), lang, channel);
  // A draft without a case is bound to the one that is about the same, so that the reply is recorded there.
  if (text && document) await casesOfDraft(services, document);
  if (text)
    await replyUses.take({
      ...text,
      how: 'inserted',
      filled: fillOffered(text, readings.valuesFor(document, sop.location.root), wordsFor(library, text)),
      document,
      calledFrom: undefined,
    });
}
