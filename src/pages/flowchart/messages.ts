import type { PageChart, PagePlace } from '../shared/chart';
import type { InsteadOfSop } from '../shared/instead';

// What the page of a flowchart shows, and what it and the editor say to each other. All words are in the language of the
// interface, except those of the SOP itself.

/** A flowchart to go through. */
export interface FlowchartPage {
  readonly kind: 'chart';
  readonly uri: string;
  readonly title: string;
  /** Of the SOP. */
  readonly lang: string | undefined;
  /** What the flowchart says besides the words of the SOP is in this language. */
  readonly spoken: string;
  readonly chart: PageChart;
  /** What must be known of what is shown, such as that its file cannot be read now. */
  readonly notices: readonly string[];
  /** The case that is laid over it. */
  readonly running: PageCase | undefined;
  /** The cases that can be, the active one first. */
  readonly cases: readonly PageCaseChoice[];
  readonly words: PageWords;
}

/** What is shown where there is no flowchart. */
export type InsteadPage = InsteadOfSop<PageWords>;

interface PageCase {
  readonly id: string;
  /** Which it is, how far it is, and what is up. */
  readonly text: string;
}

interface PageCaseChoice {
  readonly id: string;
  readonly label: string;
}

/** The words of the page itself. */
export type PageWords = Readonly<
  Record<
    | 'flowchart'
    | 'howTo'
    | 'list'
    | 'listHint'
    | 'source'
    | 'sourceNamed'
    | 'zoomIn'
    | 'zoomOut'
    | 'actual'
    | 'fit'
    | 'fitHint'
    | 'zoomed'
    | 'chooseCase'
    | 'noCase'
    | 'legend'
    | 'unfold'
    | 'fold'
    | 'unfoldNamed'
    | 'foldNamed',
    string
  >
>;

/** Which SOPs are shown in their boxes: for each the boxes around it and its own, outermost first. */
type Unfolded = readonly (readonly string[])[];

/** What VS Code keeps of the page. */
export interface KeptPage {
  readonly uri: string;
  readonly unfolded: Unfolded;
  readonly isList: boolean;
  /** 1 is the size in which it is drawn. */
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  /** The case that was chosen; empty for none, undefined while nobody chose. */
  readonly chosen: string | undefined;
}

export type ToFlowchartPage =
  | {
      readonly type: 'show';
      readonly page: FlowchartPage | InsteadPage;
      /** Whether the page takes the focus: somebody opened it. */
      readonly takesFocus: boolean;
      /** Where to go. */
      readonly goTo?: PagePlace;
    }
  /** What the cursor stands in, in the text of the SOP. */
  | { readonly type: 'cursor'; readonly places: readonly PagePlace[] };

export type FromFlowchartPage =
  /** With how it was looked at before: the SOP, and of that what was unfolded and which case was chosen. */
  | {
      readonly type: 'ready';
      readonly uri: string;
      readonly unfolded: Unfolded;
      readonly chosen: string | undefined;
    }
  | { readonly type: 'unfold'; readonly unfolded: Unfolded }
  /** An empty id for none. */
  | { readonly type: 'choose'; readonly id: string }
  /** Its line is to be seen, in the text of the SOP; with the focus where somebody asks for it. */
  | { readonly type: 'reveal'; readonly place: PagePlace; readonly takesFocus: boolean }
  | { readonly type: 'source' };
