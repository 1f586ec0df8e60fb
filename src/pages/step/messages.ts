import type { StepView } from '../../core/case/model/view';
import type { Rich } from '../../core/sop/rich/rich';
import type { Copied, Follow, PageBlock, PageImages, PageReply } from '../shared/content';

/** What the page of a step and its host say to each other. All words are in the language of the reader. */

/** A step inside the one that is shown. */
export interface InnerStep {
  readonly kind: 'step';
  readonly key: string;
  readonly text: string;
  /** Such as “done”. */
  readonly state: string;
}

/** What stands in a step or in its section. */
export type StepBlock = PageBlock<InnerStep> | InnerStep;

/** What is to be known of a step at a glance. */
export interface Tag {
  readonly label: string;
  /** What that means, in a sentence. */
  readonly meaning?: string | undefined;
}

/** Something that a step asks for. */
export interface Need {
  readonly variable: string;
  readonly label: string;
  /** Undefined while it is not known. */
  readonly value: string | undefined;
}

export interface Answer {
  /** As the SOP has it: it names the answer. */
  readonly answer: string;
  /** As people read it: with what is known filled in. */
  readonly text: string;
  /** Where it leads. */
  readonly leads: string;
  readonly isTaken: boolean;
  /** What is written inside it. */
  readonly inner: readonly StepBlock[];
}

/** What a button does with the step, or with the case. */
export type Deed =
  | 'insert'
  | 'done'
  | 'undo'
  | 'skip'
  | 'undo-skip'
  | 'hand-over'
  | 'note'
  | 'report'
  | 'source'
  | 'history'
  | 'show-draft'
  | 'anticipate'
  | 'copy-draft'
  | 'join'
  | 'close'
  | 'reopen'
  | 'summary'
  | 'start'
  | 'retry'
  | 'log';

export interface DeedButton {
  readonly deed: Deed;
  readonly label: string;
}

/** Something to be known before the step is read, and what can be done about it. */
export interface Notice {
  readonly kind: 'info' | 'warning';
  readonly text: string;
  readonly button?: DeedButton | undefined;
}

/** A step in full. */
export interface ShownStep {
  readonly kind: 'step';
  /** Names the case and the step, so that nothing is done to another one. */
  readonly id: string;
  /** Where it stands among the others: “Step 3 of 9”. */
  readonly place: string;
  /** The titles of what it stands in, the SOP that joined first. */
  readonly within: readonly string[];
  /** The language of the SOP's own words. */
  readonly lang: string | undefined;
  readonly text: Rich;
  readonly state: { readonly kind: StepView['state'] | 'inserted' | 'left'; readonly text: string };
  readonly isNext: string | undefined;
  readonly tags: readonly Tag[];
  readonly notices: readonly Notice[];
  /** The alerts of its section. */
  readonly warnings: readonly StepBlock[];
  /** What else its section says. */
  readonly about: readonly StepBlock[];
  readonly needs: readonly Need[];
  /** Its guidance, alerts and inner steps, in the order written. */
  readonly body: readonly StepBlock[];
  readonly images: PageImages;
  readonly replies: readonly PageReply[];
  readonly answers: readonly Answer[];
  /** What the taken answer leads to, when that is not part of the case. */
  readonly lead: DeedButton | undefined;
  /** Who did what with it, and when. */
  readonly history: readonly string[];
  readonly notes: readonly { readonly text: string; readonly by: string }[];
  /** The first is what is done most. */
  readonly buttons: readonly DeedButton[];
  /** Less often used. */
  readonly more: readonly DeedButton[];
  /** Whether anything can still be done with it. */
  readonly isReadOnly: boolean;
}

/** What is shown when there is no step to be shown. */
export interface ShownInstead {
  readonly kind: 'instead';
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly isError: boolean;
  readonly buttons: readonly DeedButton[];
}

/** Which step comes before and after, by its words. */
export interface Beside {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** What the parts of the page are called. */
export interface Words {
  readonly previous: string;
  readonly next: string;
  readonly needs: string;
  readonly missing: string;
  readonly enter: string;
  readonly change: string;
  readonly about: string;
  readonly reply: string;
  readonly text: string;
  readonly insert: string;
  readonly copy: string;
  readonly asked: string;
  readonly answers: string;
  readonly taken: string;
  readonly history: string;
  readonly notes: string;
  readonly actions: string;
  readonly replyChanged: string;
}

export interface StepPage {
  readonly shown: ShownStep | ShownInstead;
  readonly beside: Beside;
  readonly words: Words;
}

export type ToPage =
  | { readonly type: 'show'; readonly page: StepPage }
  /** A reply was copied as plain text: whoever has the focus also puts it there with its marks. */
  | ({ readonly type: 'copied' } & Copied);

/** What is asked for about the step that is shown; `id` is that of what is shown. */
export type Wanted =
  | { readonly type: 'deed'; readonly deed: Deed }
  | { readonly type: 'answer'; readonly answer: string }
  | { readonly type: 'need'; readonly variable: string }
  | { readonly type: 'insert' | 'copy'; readonly reply: string }
  /** Another text of a reply is to be shown, by its place among them. */
  | { readonly type: 'text'; readonly reply: string; readonly at: number }
  /** A step inside the one that is shown. */
  | { readonly type: 'inner'; readonly key: string }
  | Follow;

export type ToHost =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly where: 'previous' | 'next' }
  | { readonly type: 'wanted'; readonly id: string; readonly wanted: Wanted };
