import * as vscode from 'vscode';
import { whyNotInForce } from '../../core/lifecycle/approval/in-force';
import { baseLanguage, onePerLanguage, rankVariants } from '../../core/reply/choose';
import type { ReplyWish } from '../../core/reply/choose';
import { libraryWords } from '../../core/reply/library-words';
import type { LibraryWords } from '../../core/reply/library-words';
import type { VariableLabels } from '../../core/reply/render';
import type { Library } from '../../core/library/library';
import { labelOf, valueLabel } from '../../core/library/variables';
import type { Reply, ReplyVariant, Sop } from '../../core/sop/model';
import { today } from '../../core/text/day';
import type { Services } from './services';
import type { SopArgument } from '../shared/commands';
import { dayText, statusText, valueText, variableLabel } from '../shared/wording';
import { refusalText } from '../shared/refused-value';

/** One text of a reply that may go to the customer. */
export interface OfferedText {
  readonly sop: Sop;
  readonly reply: Reply;
  readonly variant: ReplyVariant;
}

/** The reason why an SOP's replies are not offered, as text; undefined when they are. */
export function whyNotOffered(sop: Sop, { library, clock }: Pick<Services, 'library' | 'clock'>): string | undefined {
  const day = today(clock.now());
  const why = whyNotInForce(sop, day, library);
  switch (why) {
    case undefined:
      return undefined;
    case 'not-yet':
      return vscode.l10n.t(
        'The replies of “{0}” are not offered yet: the SOP takes effect on {1}.',
        sop.title,
        dayText(sop.front.effective ?? day),
      );
    case 'changed':
      return vscode.l10n.t(
        'The replies of “{0}” are not offered: the SOP has changed since it was approved.',
        sop.title,
      );
    default:
      return vscode.l10n.t('The replies of “{0}” are not offered: the SOP is {1}.', sop.title, statusText(why));
  }
}

/** The best fitting text of a reply. */
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

/** The texts of a reply, one per language, the draft's first. `rank` is 0 for the languages the draft wants. */
export function textsByLanguage(sop: Sop, reply: Reply, wish: ReplyWish): (OfferedText & { readonly rank: 0 | 1 })[] {
  const wished = wish.languages.slice(0, 1).map(baseLanguage);
  return onePerLanguage(reply.variants, sop.lang, wish).map((variant) => {
    const isWished = wished.length === 0 || wished.includes(baseLanguage(variant.lang ?? sop.lang ?? ''));
    return { sop, reply, variant, rank: isWished ? 0 : 1 };
  });
}

/** A possible value of a variable. */
interface Choice {
  readonly value: string;
  /** What the agent reads. */
  readonly label: string;
  /** What the customer reads. */
  readonly text: string;
}

/** A library's labels for its variables and their values; `label` is what a gap shows, in the language of the text. */
export interface ReplyLabels extends VariableLabels {
  /** What the agent is asked for. */
  asked(variable: string): string;
  /** The values a variable can have; empty when it can have any. */
  choices(variable: string): readonly Choice[];
  /** A value as it may look. */
  example(variable: string): string | undefined;
  /** What is wrong with a value; undefined when its variable may have it. */
  refusal(variable: string, value: string): string | undefined;
}

/** Nobody looks through more than these at a tab stop, and they would be made for each reply of a list. */
const mostValues = 100;

/** Labels for a reply text: for the agent in the language of the interface, for the customer in that of the text. */
export function labelsOf(library: Library, { sop, variant }: Pick<OfferedText, 'sop' | 'variant'>): ReplyLabels {
  const { root } = sop.location;
  const { variables, lang } = library.config(root);
  const languages = [variant.lang, sop.lang, lang].filter((one) => one !== undefined);
  const choices = (name: string) =>
    [...(variables.get(name)?.values.keys() ?? [])].map((value) => ({
      value,
      label: valueText(library, root, name, value),
      text: valueLabel(variables, name, value, languages),
    }));
  return {
    label: (name) => labelOf(variables, name, languages),
    asked: (name) => variableLabel(library, root, name),
    values: (name) =>
      (variables.get(name)?.values.size ?? 0) > mostValues ? [] : choices(name).map(({ text }) => text),
    choices,
    example: (name) => variables.get(name)?.example,
    refusal: (name, value) => refusalText(variables.get(name), value),
  };
}

/**
 * What a library puts into a reply text: its constants, and the labels of values that customers read.
 * @param pinned constants that override those in `library.yml`.
 */
export function wordsFor(
  library: Library,
  { sop, variant }: Pick<OfferedText, 'sop' | 'variant'>,
  pinned: SopArgument['constants'] = {},
): LibraryWords {
  const { constants, variables, lang } = library.config(sop.location.root);
  const own = Object.entries(pinned);
  const all = own.length > 0 ? new Map([...constants, ...own]) : constants;
  return libraryWords(all, variables, [variant.lang, sop.lang, lang]);
}
