import type { Box, LabelBox, TextLine } from './box';
import type { ChartEdge, OutsideNode } from './chart';
import type { Opened } from './opened';

// A flowchart with everything in its place.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Several SOPs or websites that a question leads to, below each other with the answers that lead there. */
export interface Pile {
  readonly parts: readonly PilePart[];
  readonly width: number;
  readonly height: number;
}

/** One of them, and where its answers and its box begin. */
interface PilePart {
  readonly label: LabelBox;
  readonly labelTop: number;
  readonly box: Box;
  readonly boxTop: number;
  readonly edges: readonly ChartEdge[];
}

/** A table below a box that says where it goes on. */
export interface Panel {
  readonly rows: readonly PanelRow[];
  readonly isQuestion: boolean;
  readonly width: number;
  readonly height: number;
}

export interface PanelRow {
  readonly edge: ChartEdge;
  /** The SOP or website that it leads to, where that has no box of its own. */
  readonly outside: OutsideNode | undefined;
  readonly top: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Another SOP with its own flowchart in its box. */
export interface Frame {
  /** Its words above that flowchart, which begins where they end. */
  readonly head: Box;
  readonly opened: Opened;
  readonly placed: Placed;
  readonly width: number;
  readonly height: number;
}

/** What is put in its place as one. */
export interface Item {
  readonly id: string;
  readonly content:
    | { readonly kind: 'box'; readonly box: Box }
    | { readonly kind: 'pile'; readonly pile: Pile }
    | { readonly kind: 'panel'; readonly panel: Panel }
    | { readonly kind: 'frame'; readonly frame: Frame };
  readonly width: number;
  readonly height: number;
}

/** What leads from one item to another. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly ChartEdge[];
  readonly label: LabelBox | undefined;
  readonly isBack: boolean;
}

/** An item and its upper left corner. */
export type PlacedItem = Point & { readonly item: Item };

/** A line from one item to another. */
export interface PlacedWay {
  readonly way: Way;
  readonly points: readonly Point[];
  /** The answers, and their upper left corner. */
  readonly label: (Point & { readonly box: LabelBox }) | undefined;
}

/** A flowchart with everything in its place. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedItem[];
  readonly ways: readonly PlacedWay[];
}
