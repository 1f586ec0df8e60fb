import type * as vscode from 'vscode';
import type { WhyNext } from '../../core/case/next/coming';
import type { CaseView } from '../../core/case/model/view';
import { tells } from '../../core/reply/anticipate';
import { baseLanguage } from '../../core/reply/choose';
import type { ReplyWish } from '../../core/reply/choose';
import type { Reply, ReplyVariant, Sop } from '../../core/sop/model';
import { isSame } from '../../core/ticket/compare';
import { comingNext } from './coming-next';
import type { NextServices } from './coming-next';
import type { Insertion, Standing } from './insertions';
import { bestText } from './offered-text';
import type { OfferedText } from './offered-text';
import type { Services } from './services';
import { wasSent } from './was-sent';

export type AnticipationServices = NextServices & Pick<Services, 'readings' | 'draftCases' | 'insertions'>;

/** A letter that answers more questions than these is read by nobody. */
const most = 2;

/** An approved text that answers what the customer may ask next, and the reply that it can go into. */
export interface Anticipation extends OfferedText {
  readonly why: WhyNext;
  readonly into: Standing;
}

/** The reply in a draft that other texts go into: the last one that was not sent. */
export function replyToAddTo(
  { insertions, cases }: Pick<Services, 'insertions' | 'cases'>,
  document: vscode.TextDocument,
): Standing | undefined {
  return insertions
    .standing(document)
    .filter(({ one }) => !one.named.anticipated && !wasSent(cases, one))
    .sort((a, b) => a.end - b.end)
    .at(-1);
}

/**
 * What the customer may ask next and can be answered in the reply that stands in a draft: in its language, as far as it was
 * not told before. Those come first that come first among what is asked next.
 */
export function anticipationsFor(services: AnticipationServices, document: vscode.TextDocument): Anticipation[] {
  const { library, readings, draftCases, insertions } = services;
  const into = replyToAddTo(services, document);
  if (!into) return [];
  const { lang, channel } = into.one.named;
  const wish: ReplyWish = { languages: lang === undefined ? [] : [lang], channel };
  const standing = insertions.standing(document).filter(({ one }) => one.named.anticipated);
  const views = draftCases.casesOf(document);
  const replies = insertions.of(document).filter(({ named }) => !named.anticipated);
  const letter = replyTexts(library, replies);
  const isTold = (sop: Sop, { id }: Reply, { text }: ReplyVariant) =>
    tells(letter, text, (name) => library.config(sop.location.root).constants.has(name)) ||
    standing.some(({ one: { named } }) => named.reply_sop === sop.id && named.reply === id) ||
    views.some((view) => wasTold(view, sop, id));
  const known = readings.valuesIn(document);
  const about = replies.flatMap(({ named }) => library.withId(named.reply_sop)[0] ?? []);
  const left = most - standing.filter(({ one }) => !wasSent(services.cases, one)).length;
  return comingNext(services, views, known, about)
    .flatMap(({ sop, why }) =>
      sop.anticipations.flatMap((reply): Anticipation[] => {
        const variants = textsFor(sop, reply, wish);
        const text = bestText(sop, { ...reply, variants }, wish);
        return text && !isTold(sop, reply, text.variant) ? [{ ...text, reply, why, into }] : [];
      }),
    )
    .slice(0, Math.max(0, left));
}

/** The approved texts of the replies that stand in a draft, as they are written. */
function replyTexts(library: Services['library'], standing: readonly Insertion[]): string {
  return standing
    .flatMap(({ named: { reply_sop, reply: id, lang, channel } }) => {
      const [sop] = library.withId(reply_sop);
      const reply = sop?.replies.find((one) => one.id === id);
      return reply?.variants.find((one) => (one.lang ?? sop?.lang) === lang && one.channel === channel)?.text ?? [];
    })
    .join('\n');
}

/** Those of its texts that can stand in a reply of a language and channel: in no other language, and for no other channel. */
export function textsFor(
  sop: Sop,
  { variants }: Reply,
  { languages: [wanted = ''], channel }: ReplyWish,
): ReplyVariant[] {
  return variants.filter(
    (one) =>
      baseLanguage(one.lang ?? sop.lang ?? '') === baseLanguage(wanted) &&
      (one.channel === undefined || channel === undefined || isSame(one.channel, channel)),
  );
}

/** Whether a question was answered on the ticket already. What was taken out of a draft was not. */
function wasTold({ state }: CaseView, { id: sop }: Sop, reply: string): boolean {
  return state.replies.some(
    (use) => use.anticipated === true && use.reply_sop === sop && use.reply === reply && use.how === 'sent',
  );
}
