import * as vscode from 'vscode';
import { currentSop } from '../../core/case/model/sops-in-library';
import { partOf, refTo } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { Reply, Sop } from '../../core/sop/model';
import type { PageReply } from '../../pages/shared/content';
import { replyUseFor } from '../services/case-reply';
import { pageReply } from '../services/page-reply';
import type { Services } from '../services/services';
import type { SopArgument } from '../shared/commands';

type ReplyServices = Pick<Services, 'library' | 'loader' | 'clock' | 'readings' | 'drafts' | 'draftCases' | 'memory'>;

/** The text of a reply that was chosen for a step instead of the one that its draft wants. */
export type ChosenTexts = ReadonlyMap<
  string,
  { readonly lang: string | undefined; readonly channel: string | undefined }
>;

/** The replies of a step as they would be inserted now. They come from the library: the case keeps none. */
export function repliesOf(services: ReplyServices, view: CaseView, step: StepView, chosen: ChosenTexts): PageReply[] {
  const { ids, sop } = wanted(services, view, step);
  if (ids.length === 0) return [];
  const { values, wish } = replyUseFor(services, view);
  const { part, sop: own } = partOf(view, step);
  return ids.flatMap((id): PageReply[] => {
    const reply = sop?.replies.find((one) => one.id === id);
    if (!sop || !reply) return [missing(own, id, sop)];
    const other = chosen.get(id);
    const constants = Object.fromEntries(part.constants);
    const use = {
      values,
      constants,
      wish: other ? { languages: [other.lang ?? '', ...wish.languages], channel: other.channel } : wish,
    };
    return [pageReply(services, sop, reply, use) ?? missing(own, id, sop)];
  });
}

function wanted(
  { library }: ReplyServices,
  view: CaseView,
  step: StepView,
): { ids: readonly string[]; sop: Sop | undefined } {
  return { ids: step.step.replies, sop: currentSop(partOf(view, step).part, library) };
}

/** A reply that the SOP had when the case began. */
function missing(own: Sop, id: string, now: Sop | undefined): PageReply {
  const reply: Reply | undefined = own.replies.find((one) => one.id === id);
  return {
    argument: { uri: now?.location.uri ?? own.location.uri, reply: id },
    title: reply?.title ?? id,
    parts: [],
    asked: [],
    texts: [],
    refused: now
      ? vscode.l10n.t('“{0}” no longer has a reply “{1}”.', now.title, reply?.title ?? id)
      : vscode.l10n.t('“{0}” is no longer in the library, so its replies cannot be used.', own.title),
  };
}

/** What the commands about a reply are called with, so that it is used for its step. */
export function argumentOf(view: CaseView, step: StepView, { argument }: PageReply): SopArgument {
  return {
    ...argument,
    calledFrom: { caseId: view.state.id, ...refTo(step) },
    constants: Object.fromEntries(partOf(view, step).part.constants),
  };
}
