import * as vscode from 'vscode';
import { baseLanguage, isOffered, onePerLanguage, rankVariants } from '../../core/reply/choose';
import type { ReplyWish } from '../../core/reply/choose';
import type { VariableLabels } from '../../core/reply/render';
import type { Library } from '../../core/library/library';
import type { Reply, ReplyVariant, Sop } from '../../core/sop/model';
import { today } from '../services/drafts';
import type { Services } from '../services/services';
import { dayText, statusText, variableLabel } from '../shared/wording';

/** One text of a reply that may go to the customer. */
export interface OfferedText {
  readonly sop: Sop;
  readonly reply: Reply;
  readonly variant: ReplyVariant;
}

/** Why an SOP's replies are not offered, in words; undefined when they are. */
export function whyNotOffered(sop: Sop, { clock }: Pick<Services, 'clock'>): string | undefined {
  const day = today(clock.now());
  if (isOffered(sop, day)) return undefined;
  if (sop.status !== 'approved')
    return vscode.l10n.t('The replies of “{0}” are not offered: the SOP is {1}.', sop.title, statusText(sop.status));
  return vscode.l10n.t(
    'The replies of “{0}” are not offered yet: the SOP takes effect on {1}.',
    sop.title,
    dayText(sop.front.effective ?? day),
  );
}

/** The text of a reply that fits best. */
export function bestText(
  sop: Sop,
  reply: Reply,
  wish: ReplyWish,
  lang?: string,
  channel?: string,
): OfferedText | undefined {
  const wanted = lang === undefined ? wish : { languages: [lang], channel: channel ?? wish.channel };
  const [variant] = rankVariants(reply.variants, sop.lang, wanted);
  return variant && { sop, reply, variant };
}

/** The texts of a reply, one a language, the draft's first. `rank` is 0 for the languages the draft wants. */
export function textsByLanguage(sop: Sop, reply: Reply, wish: ReplyWish): (OfferedText & { readonly rank: 0 | 1 })[] {
  const wished = wish.languages.slice(0, 1).map(baseLanguage);
  return onePerLanguage(reply.variants, sop.lang, wish).map((variant) => {
    const isWished = wished.length === 0 || wished.includes(baseLanguage(variant.lang ?? sop.lang ?? ''));
    return { sop, reply, variant, rank: isWished ? 0 : 1 };
  });
}

/** How a library calls its variables. */
export function labelsOf(library: Library, root: string): VariableLabels {
  return {
    label: (name) => variableLabel(library, root, name),
    values: (name) => library.config(root).variables.get(name)?.values ?? [],
  };
}
