/** What the learning path and its host say to each other: plain data, all words in the language of the reader. */

/** Something to choose from. */
interface Option {
  readonly value: string;
  readonly label: string;
}

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
}

/** A button and what is asked of the host when it is pressed. */
export interface PageButton {
  readonly label: string;
  /** What screen readers say where the label says too little. */
  readonly spoken?: string;
  readonly message: FromLearningPage;
}

/** Something to read: an SOP, or the rules of conduct. */
export interface PathItem {
  /** Names it on the page. */
  readonly key: string;
  readonly title: string;
  /** How long it takes, when it was read and practised. */
  readonly about: string;
  /** It was read, but says something else now. */
  readonly changed: string | undefined;
  readonly isRead: boolean;
  /** What its box is called. */
  readonly readLabel: string;
  /** Opens it; undefined where its text stands here. */
  readonly open: FromLearningPage | undefined;
  readonly lines: readonly string[];
  /** What ticking its box asks for. */
  readonly mark: FromLearningPage;
  readonly practise: PageButton | undefined;
}

export interface PathStage {
  readonly key: string;
  readonly title: string;
  readonly note: string | undefined;
  readonly items: readonly PathItem[];
}

/** What was right in a case that was practised on. */
export interface PracticeResult {
  readonly title: string;
  readonly points: readonly { readonly isRight: boolean; readonly mark: string; readonly text: string }[];
  readonly buttons: readonly PageButton[];
}

export interface LearningPage {
  readonly kind: 'path';
  readonly title: string;
  readonly about: string;
  readonly choices: readonly (Choice & { readonly key: 'library' | 'role' })[];
  readonly progress: { readonly value: number; readonly max: number; readonly text: string };
  readonly result: PracticeResult | undefined;
  /** What comes next. */
  readonly next: {
    readonly heading: string;
    readonly title: string;
    readonly text: string;
    readonly buttons: readonly PageButton[];
  };
  readonly notices: readonly string[];
  readonly stages: readonly PathStage[];
  readonly sharing: { readonly heading: string; readonly text: string; readonly buttons: readonly PageButton[] };
}

export interface TeamPage {
  readonly kind: 'team';
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notices: readonly string[];
  readonly buttons: readonly PageButton[];
}

/** What is shown where there is nothing to learn, or it cannot be shown. */
export interface InsteadPage {
  readonly kind: 'instead';
  readonly title: string;
  readonly text: string;
  readonly isError: boolean;
  readonly buttons: readonly PageButton[];
}

export type AnyPage = LearningPage | TeamPage | InsteadPage;

/** `focus` is the key of what gets the focus; undefined where that stays where it is. */
export interface ToLearningPage {
  readonly type: 'show';
  readonly page: AnyPage;
  readonly focus: string | undefined;
}

export type FromLearningPage =
  | { readonly type: 'ready' }
  | { readonly type: 'library' | 'role'; readonly value: string }
  /** An SOP of the library is opened to read. */
  | { readonly type: 'read'; readonly uri: string }
  | { readonly type: 'mark'; readonly uri: string; readonly isRead: boolean }
  | { readonly type: 'conduct'; readonly isRead: boolean }
  | { readonly type: 'practise'; readonly uri: string }
  | { readonly type: 'share' | 'stop' | 'team' | 'path' | 'create' | 'log' };
