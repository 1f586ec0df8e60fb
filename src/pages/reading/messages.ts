import type { LinkTarget } from '../../core/sop/model';
import type { Rich } from '../../core/sop/rich/rich';
import type { PageChart } from '../shared/chart';
import type { Copied, Follow, PageBlock, PageImages, PageReply, PageReplyArgument } from '../shared/content';
import type { InsteadOfSop } from '../shared/instead';

// What the page to read shows of an SOP, and what it and the editor say to each other. All words are in the language of
// the interface, except those of the SOP itself.

/** A page to read. */
export interface ReadingPage {
  readonly kind: 'sop';
  readonly uri: string;
  readonly title: string;
  /** Of the SOP. */
  readonly lang: string | undefined;
  /** Status, version and since when it holds. */
  readonly standing: readonly string[];
  readonly notices: readonly PageNotice[];
  readonly summary: string;
  readonly facts: readonly PageFact[];
  /** Empty when the page is short. */
  readonly contents: readonly { readonly title: string; readonly anchor: string; readonly level: number }[];
  readonly sections: readonly PageSection[];
  readonly related: readonly PageLink[];
  /** Undefined for an SOP in which nothing is asked. */
  readonly flowchart: PageFlowchart | undefined;
  readonly images: PageImages;
  /** Whether there are steps to follow. */
  readonly hasSteps: boolean;
  /** Of whoever follows a learning path: whether they have read this. */
  readonly learning: PageLearning | undefined;
  readonly words: PageWords;
}

/** Whether somebody has read the SOP, and what they may do about it. */
export interface PageLearning {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly deed: LearningDeed }[];
}

/** To say that it was read, to confirm that, to see what changed in it, to practise it, to go to the learning path. */
type LearningDeed = 'read' | 'confirm' | 'changes' | 'practise' | 'path';

/** The flowchart of the SOP. */
export interface PageFlowchart {
  readonly chart: PageChart;
  /** What it says besides the words of the SOP is in this language. */
  readonly spoken: string;
  /** The names of the sections on the page, by their places in the SOP. */
  readonly anchors: readonly string[];
  /** Which open case is laid over it, how far that is, and what is up. */
  readonly running: string | undefined;
}

/** What is shown where there is no SOP to show. */
export type InsteadPage = InsteadOfSop<PageWords>;

/** Something that must be known before the SOP is followed. */
export interface PageNotice {
  readonly level: 'danger' | 'warning' | 'info';
  readonly title: string;
  readonly text: string;
  readonly link?: PageLink;
  readonly buttons?: PageLearning['buttons'];
}

export interface PageFact {
  readonly label: string;
  readonly values: readonly (string | PageLink)[];
  /** Whether it asks to be looked at, such as a review that is due. */
  readonly isLoud?: boolean;
}

/** Leads to another SOP. */
export interface PageLink {
  readonly uri: string;
  readonly title: string;
  /** What to know of it before going there, such as that it is a draft. */
  readonly note?: string;
  /** The language of its title. */
  readonly lang: string | undefined;
}

export interface PageSection {
  readonly anchor: string;
  readonly names: readonly string[];
  readonly title: string;
  /** From 2. */
  readonly level: number;
  readonly blocks: readonly ReadingBlock[];
  /** Those that stand in it; the one with its anchor is the section itself. */
  readonly replies: readonly PageReplyCard[];
}

export type ReadingBlock = PageBlock<ReadingPart> | ReadingPart;

/** What stands among the words of a section. */
export type ReadingPart = PageStep | PageAnswer;

export interface PageStep {
  readonly kind: 'step';
  readonly id: string;
  readonly number: number | undefined;
  readonly isQuestion: boolean;
  readonly isStruck: boolean;
  readonly rich: Rich;
  /** Its tags as words. */
  readonly tags: readonly PageTag[];
  readonly blocks: readonly ReadingBlock[];
  /** The replies that it asks for, which stand elsewhere on the page. */
  readonly leadsTo: readonly { readonly id: string; readonly title: string }[];
  /** The replies that stand in it. */
  readonly replies: readonly PageReplyCard[];
}

export interface PageTag {
  readonly text: string;
  /** What it means, where that is no matter of course. */
  readonly means?: string;
  readonly isStrong?: boolean;
}

export interface PageAnswer {
  readonly kind: 'answer';
  readonly rich: Rich;
  /** Where it leads; undefined when nowhere. */
  readonly leads: { readonly title: string; readonly target: LinkTarget; readonly note?: string } | undefined;
  readonly also: string;
  readonly blocks: readonly ReadingBlock[];
}

export interface PageReplyCard {
  readonly reply: PageReply;
  /** What is said above its words, such as that it may not be used. */
  readonly note: string | undefined;
  /** What it is, where it is no reply: then nothing can be done with it here. */
  readonly about?: string;
}

/** The words of the page itself. */
export type PageWords = Readonly<
  Record<
    | 'back'
    | 'start'
    | 'startNamed'
    | 'source'
    | 'sourceNamed'
    | 'flowchart'
    | 'flowchartNamed'
    | 'history'
    | 'historyNamed'
    | 'list'
    | 'legend'
    | 'contents'
    | 'question'
    | 'struck'
    | 'leadsTo'
    | 'reply'
    | 'insert'
    | 'insertNamed'
    | 'copy'
    | 'copyNamed'
    | 'text'
    | 'textNamed'
    | 'shownIn'
    | 'asked'
    | 'related'
    | 'about',
    string
  >
>;

/** How flowcharts are looked at. */
export interface ChartLook {
  readonly isOpen: boolean;
  readonly isList: boolean;
}

/** What VS Code keeps of the page. */
export interface KeptPage {
  readonly uri: string;
  readonly place: PagePlace | undefined;
  readonly back: readonly (PagePlace & { readonly uri: string })[];
  /** Which text of a reply was chosen, by the id of the reply. */
  readonly chosen: readonly PageReplyArgument[];
  /** Undefined in pages that were kept by earlier versions. */
  readonly chartLook: ChartLook | undefined;
}

/** How far a page is scrolled: what is at the top of the window, and how far above it that begins; and what has the focus. */
export interface PagePlace {
  readonly key: string;
  readonly offset: number;
  readonly focus: string | undefined;
}

export type ToReadingPage =
  | {
      readonly type: 'show';
      readonly page: ReadingPage | InsteadPage;
      /** The name of a section, step or reply to go to. */
      readonly goTo?: string;
      /** Whether the page takes the focus: somebody opened it. */
      readonly takesFocus: boolean;
      /** Whether a browser shows the editor: then keys that copy do not get there. */
      readonly isInBrowser: boolean;
    }
  | { readonly type: 'back' }
  | { readonly type: 'copied'; readonly copied: Copied };

export type FromReadingPage =
  | { readonly type: 'ready'; readonly chosen: readonly PageReplyArgument[] }
  /** The place before the one that is shown is to be shown again. */
  | { readonly type: 'open'; readonly uri: string }
  | Follow
  | { readonly type: 'choose'; readonly argument: PageReplyArgument }
  | { readonly type: 'insert' | 'copy'; readonly argument: PageReplyArgument }
  | { readonly type: 'start' | 'source' | 'flowchart' | 'history' | 'copy-by-key' }
  | { readonly type: 'learning'; readonly deed: LearningDeed }
  /** There is no way back on the page. */
  | { readonly type: 'leave' }
  /** What the page's keys are about now. */
  | { readonly type: 'at'; readonly argument: PageReplyArgument | undefined };
