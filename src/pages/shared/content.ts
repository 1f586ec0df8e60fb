import type { Alert, LinkTarget } from '../../core/sop/model';
import type { Rich } from '../../core/sop/rich/rich';

/** What pages show of an SOP, as their hosts send it: plain data, all words in the language of the reader. */

/**
 * Something that stands among the steps of an SOP.
 * @template More what else a page shows among it, such as steps.
 */
export type PageBlock<More = never> =
  | {
      readonly kind: 'words';
      readonly rich: Rich;
      readonly isItem: boolean;
      readonly inner: readonly (PageBlock<More> | More)[];
    }
  /** Text whose lines are kept. */
  | { readonly kind: 'code'; readonly text: string }
  /** The first row is its head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly Rich[])[] }
  | {
      readonly kind: 'alert';
      readonly alert: Alert['kind'];
      /** What alerts of this kind are called. */
      readonly label: string;
      readonly rich: Rich;
      readonly inner: readonly (PageBlock<More> | More)[];
    };

/** Where the pictures of an SOP can be loaded from, by their paths as its text names them. Others are not shown. */
export type PageImages = Readonly<Record<string, string>>;

/** A text for the customer as it will be inserted. */
export interface PageReply {
  /** What commands are called with for it. */
  readonly argument: PageReplyArgument;
  readonly title: string;
  /** Its words; a gap is what is not known yet. Empty when it cannot be filled in. */
  readonly parts: readonly (
    { readonly kind: 'text'; readonly text: string } | { readonly kind: 'gap'; readonly label: string }
  )[];
  /** What is asked for when it is used, since its words depend on that. */
  readonly asked: readonly string[];
  /** The languages and channels it is there in, with what they are called; one of them is shown. */
  readonly texts: readonly PageReplyText[];
  /** Why it may not be used, or cannot be filled in. */
  readonly refused: string | undefined;
}

/** Names one text of a reply. */
export interface PageReplyArgument {
  readonly uri: string;
  readonly reply: string;
  readonly lang?: string;
  readonly channel?: string;
}

interface PageReplyText {
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  readonly label: string;
  readonly isShown: boolean;
}

/** What a page says to its host when a link in an SOP is followed. */
export interface Follow {
  readonly type: 'follow';
  readonly target: LinkTarget;
}

/** What was copied, for the clipboard of the page: commands can only copy plain text. */
export interface Copied {
  readonly text: string;
  /** The same with its paragraphs, lists and links, for where texts can have them. */
  readonly html: string;
}
