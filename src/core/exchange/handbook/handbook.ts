import type { Alert, SopLocation } from '../../sop/model';
import type { Rich } from '../../sop/rich/rich';

/** A library as one document: what its cover, chapters and tables say, whatever it is written as. */
export interface Handbook {
  readonly lang: string;
  readonly title: string;
  /** What is said below the title: the day, and what it is narrowed to. */
  readonly about: readonly string[];
  readonly visions: readonly { readonly text: string; readonly lang: string | undefined }[];
  readonly goals: readonly string[];
  readonly conduct: readonly string[];
  readonly categories: readonly HandbookCategory[];
  readonly replies: readonly HandbookLanguage[];
  readonly variables: readonly Term[];
  readonly roles: readonly Role[];
  readonly constants: readonly { readonly name: string; readonly text: string }[];
  readonly questions: readonly Question[];
  /** The titles of procedures that are not in it because they are not in force. */
  readonly leftOut: readonly string[];
}

interface HandbookCategory {
  /** Unique in the handbook. */
  readonly key: string;
  readonly title: string;
  readonly sops: readonly HandbookSop[];
}

export interface HandbookSop {
  /** Unique in the handbook; can be an address within it. */
  readonly key: string;
  readonly location: SopLocation;
  readonly title: string;
  readonly lang: string | undefined;
  readonly summary: string;
  /** Undefined where only the team may know it. */
  readonly control: DocumentControl | undefined;
  /** Undefined where it has nothing to draw. */
  readonly flowchart: HandbookFlowchart | undefined;
  readonly sections: readonly HandbookSection[];
  /** Where the links in its texts lead within the handbook, by what `linkKey` says of their targets. */
  readonly links: ReadonlyMap<string, Place>;
}

/** A flowchart as SVG, and as Mermaid for Git hosts. */
export interface HandbookFlowchart {
  /** What it is called, for those who do not see it. */
  readonly name: string;
  /** From top to bottom: on paper, a page may end between two of them. */
  readonly pieces: readonly string[];
  /** How wide it is on paper, in pixels. */
  readonly printedWidth: number;
  readonly mermaid: string;
}

/** What is known of a procedure as a document; empty where it is not said. */
export interface DocumentControl {
  readonly id: string;
  readonly version: string;
  readonly owner: string;
  readonly authors: string;
  readonly approvedBy: string;
  readonly effective: string;
  readonly lastReviewed: string;
  readonly nextReview: string;
  readonly basis: string;
}

export interface HandbookSection {
  /** Unique in the handbook. */
  readonly key: string;
  /** Empty for what stands before the first heading. */
  readonly title: string;
  /** How many headings of the procedure it stands below, its own counted; 0 for what comes before the first. */
  readonly depth: number;
  readonly blocks: readonly HandbookBlock[];
}

/** What stands in a section or step, in the order written. */
export type HandbookBlock =
  | { readonly kind: 'words'; readonly rich: Rich; readonly isItem: boolean; readonly inner: readonly HandbookBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Rich[])[] }
  | {
      readonly kind: 'alert';
      readonly alert: Alert['kind'];
      readonly rich: Rich;
      readonly inner: readonly HandbookBlock[];
    }
  | HandbookStep
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly leadsTo: Place | undefined;
      /** The address of a website that it leads to. */
      readonly outside: string | undefined;
      readonly also: string;
    };

export interface HandbookStep {
  readonly kind: 'step';
  readonly number: number | undefined;
  readonly rich: Rich;
  /** Its tags in words. */
  readonly tags: readonly string[];
  readonly replies: readonly Place[];
  readonly inner: readonly HandbookBlock[];
}

/** Something in the handbook, or only its name where it is not in there. */
export interface Place {
  readonly title: string;
  readonly key: string | undefined;
  /** The procedure it is in, where that is another. */
  readonly sop?: string | undefined;
  /** The language of the title, where it may be another than that of the handbook. */
  readonly lang?: string | undefined;
}

/** The replies of a language. */
export interface HandbookLanguage {
  readonly title: string;
  readonly lang: string | undefined;
  readonly channels: readonly { readonly title: string; readonly replies: readonly HandbookReply[] }[];
}

export interface HandbookReply {
  /** Unique in the handbook. */
  readonly key: string;
  readonly title: string;
  readonly titleLang: string | undefined;
  readonly sop: Place;
  /** Whether it goes into other replies, and answers a question before it is asked. */
  readonly isAnticipation: boolean;
  readonly parts: readonly ReplyPart[];
}

/** A stretch of a reply: its words, what is filled in, or when what follows is said. */
export interface ReplyPart {
  readonly kind: 'text' | 'gap' | 'condition';
  readonly text: string;
}

interface Term {
  readonly label: string;
  readonly name: string;
  readonly example: string;
  readonly values: readonly string[];
}

interface Role {
  readonly title: string;
  readonly members: readonly string[];
}

interface Question {
  readonly text: string;
  readonly sops: readonly Place[];
}
