import type { ChartNode, ChartStep, OutsideNode, StageNode } from './chart';
import { widthOf } from './measure';
import type { Font } from './measure';
import type { Say } from './words';
import { wrapped } from './wrap';

/** How the words of a flowchart are written. */
export const fonts = {
  title: { size: 13, isBold: true },
  text: { size: 13 },
  question: { size: 13, isBold: true },
  small: { size: 11.5 },
  label: { size: 12 },
} as const satisfies Record<string, Font>;

type Style = keyof typeof fonts;

/** From one line to the next, in pixels. */
const leading: Readonly<Record<Style, number>> = { title: 18, text: 17, question: 17, small: 15, label: 15 };

/** A line of text in a box. */
export interface TextLine {
  readonly text: string;
  /** Its beginning; its middle where it is centred; its end where it reads from right to left. */
  readonly x: number;
  /** Its base line. */
  readonly y: number;
  readonly style: Style;
  readonly isCentred: boolean;
  readonly isFromRight: boolean;
}

/** Where a step stands in its box. */
export interface StepArea {
  readonly step: ChartStep;
  readonly y: number;
  readonly height: number;
  /** The upper left corner of the sign that says whether it is done; undefined in front of a question. */
  readonly mark: { readonly x: number; readonly y: number } | undefined;
  readonly lines: readonly TextLine[];
}

/** A node with its words in their places, from its upper left corner. */
export interface Box {
  readonly node: ChartNode;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly areas: readonly StepArea[];
  /** Where the line below the title is; undefined without one. */
  readonly rule: number | undefined;
}

/** From the edge of a box to its words. */
const padding = 12;
/** By which sub-steps are indented. */
const indent = 14;
export const markSize = 11;
const markRoom = markSize + 8;
const gap = 7;
/** The room of a bullet before one of several answers. */
const bullet = 10;
/** How far the sides of a question stand out. */
export const point = 14;
/** The least height of a question: its sides are slanted. */
const least = 44;
/** More of a text than this many lines is left to the tooltip and the list. */
const mostLines = 12;
/** Deeper sub-steps stand no further in: there would be no room for their words. */
const deepest = 4;

const rightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Lays out the words of a node in a box of some width. */
export function boxOf(node: ChartNode, width: number, say: Say): Box {
  switch (node.kind) {
    case 'start':
    case 'end': {
      const text = say(node.kind);
      const own = Math.max(64, Math.ceil(widthOf(text, fonts.text)) + 28);
      const line = { text, x: own / 2, y: 17, style: 'text', isCentred: true, isFromRight: false } as const;
      return { node, width: own, height: 26, lines: [line], areas: [], rule: undefined };
    }
    case 'sop':
    case 'link':
      return outsideBox(node, width, say);
    case 'question':
      return questionBox(node, width, say);
    case 'steps':
      return stepsBox(node, width, say);
  }
}

/** Puts lines below each other. */
class Writer {
  readonly lines: TextLine[] = [];
  y: number;

  constructor(y: number) {
    this.y = y;
  }

  /**
   * @param from where the lines may begin.
   * @param to where they must end.
   */
  write(text: string, style: Style, from: number, to: number, { isCentred = false, isFromRight = false } = {}): void {
    for (const line of wrapped(text, to - from, fonts[style], mostLines)) {
      const x = isCentred ? (from + to) / 2 : isFromRight ? to : from;
      this.lines.push({ text: line, x, y: this.y + leading[style] - 5, style, isCentred, isFromRight });
      this.y += leading[style];
    }
  }
}

function stepsBox(node: StageNode, width: number, say: Say): Box {
  const head = new Writer(8);
  const right = width - padding;
  const title = node.title === '' && node.steps.length === 0 ? say('untitled') : node.title;
  if (title) head.write(title, 'title', padding, right, { isFromRight: rightToLeft.test(title) });
  if (!node.isReached && node.title !== undefined) head.write(say('unreached'), 'small', padding, right);
  if (node.isEmpty) head.write(say('noSteps'), 'small', padding, right);
  const hasRule = head.lines.length > 0 && node.steps.length > 0;
  const rule = hasRule ? head.y + 5 : undefined;
  const { areas, bottom } = stepAreas(node.steps, hasRule ? head.y + 5 + gap : Math.max(head.y, 10), width);
  return { node, width, height: bottom + (node.steps.length > 0 ? 3 : 8), lines: head.lines, areas, rule };
}

function stepAreas(steps: readonly ChartStep[], top: number, width: number): { areas: StepArea[]; bottom: number } {
  let y = top;
  const areas = steps.map((step): StepArea => {
    const isFromRight = rightToLeft.test(step.text);
    const side = padding + indent * Math.min(step.depth, deepest);
    const [from, to] = isFromRight ? [padding, width - side - markRoom] : [side + markRoom, width - padding];
    const writer = new Writer(y);
    writer.write(step.text, 'text', from, to, { isFromRight });
    writer.write(tagsOf(step), 'small', from, to, { isFromRight });
    const height = Math.max(writer.y - y, leading.text);
    const area = {
      step,
      y,
      height,
      mark: { x: isFromRight ? width - side - markSize - 1 : side, y: y + 3 },
      lines: writer.lines,
    };
    y += height + gap;
    return area;
  });
  return { areas, bottom: y };
}

/** What a step's tag says, on one line. A line that is too long does not begin with a dot. */
function tagsOf({ tags }: ChartStep): string {
  return tags.map((tag) => tag.replace(/(?<=^\d+) /, '\u00A0')).join('\u00A0· ');
}

function questionBox(node: StageNode, width: number, say: Say): Box {
  const [asked, ...inner] = node.steps;
  const head = new Writer(8);
  const [left, right] = [point + 6, width - point - 6];
  if (node.title) head.write(node.title, 'small', left, right, { isCentred: true });
  if (!node.isReached && node.title !== undefined)
    head.write(say('unreached'), 'small', left, right, { isCentred: true });
  const own = new Writer(head.y);
  own.write(asked?.text ?? '', 'question', left, right, { isCentred: true });
  own.write(asked ? tagsOf(asked) : '', 'small', left, right, { isCentred: true });
  const area = asked && { step: asked, y: head.y, height: own.y - head.y, mark: undefined, lines: own.lines };
  const { areas, bottom } = stepAreas(inner, own.y + gap, width);
  const box = { node, width, lines: head.lines, areas: area ? [area, ...areas] : areas, rule: undefined };
  if (inner.length > 0) return { ...box, height: bottom + 3 };
  const height = own.y + 9;
  return height < least ? { ...lowered(box, (least - height) / 2), height: least } : { ...box, height };
}

/** The same words further down. */
function lowered(box: Omit<Box, 'height'>, by: number): Omit<Box, 'height'> {
  const lower = (line: TextLine) => ({ ...line, y: line.y + by });
  const areas = box.areas.map((area) => ({ ...area, y: area.y + by, lines: area.lines.map(lower) }));
  return { ...box, lines: box.lines.map(lower), areas };
}

function outsideBox(node: OutsideNode, width: number, say: Say): Box {
  const writer = new Writer(7);
  writer.write(say(node.kind), 'small', padding + 2, width - padding - 2, { isCentred: true });
  writer.write(node.title, 'text', padding + 2, width - padding - 2, { isCentred: true });
  return { node, width, height: writer.y + 8, lines: writer.lines, areas: [], rule: undefined };
}

/** The answers beside a line, as a box of their own. */
export interface LabelBox {
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

/** @param most pixels. */
export function labelBox(labels: readonly string[], most: number): LabelBox {
  const [only] = labels;
  const writer = new Writer(3);
  if (labels.length === 1) writer.write(only ?? '', 'label', 0, most, { isCentred: true });
  else writeList(writer, labels, 0, most);
  const wide = Math.max(0, ...writer.lines.map(({ text }) => widthOf(text, fonts.label)));
  const width = Math.min(most, labels.length === 1 ? wide : wide + bullet);
  const shift = (labels.length === 1 ? (most - width) / 2 : 0) - 4;
  const lines = writer.lines.map((line) => ({ ...line, x: line.x - shift }));
  return { lines, width: width + 8, height: writer.y + 3 };
}

/** Several answers below each other, with bullets. */
function writeList(writer: Writer, texts: readonly string[], from: number, to: number): void {
  for (const [at, text] of texts.entries()) {
    if (at > 0) writer.y += 3;
    const first = writer.lines.length;
    writer.write(text, 'label', from + bullet, to);
    const line = writer.lines[first];
    if (line) writer.lines.push({ ...line, text: '•', x: from, isFromRight: false });
  }
}

/** Where it goes on, as a row of a table. */
export interface RowText {
  /** What was answered. */
  readonly answers: readonly string[];
  readonly to: string;
  /** What kind of thing that is, and what comes behind it. */
  readonly about: readonly string[];
}

/** The words of such a row, from a height on. */
export function rowOf(
  { answers, to, about }: RowText,
  top: number,
  width: number,
): { lines: TextLine[]; bottom: number } {
  const middle = Math.round(width * 0.46);
  const left = new Writer(top + 6);
  if (answers.length > 1) writeList(left, answers, padding, middle - 18);
  else left.write(answers[0] ?? '', 'label', padding, middle - 18);
  const right = new Writer(top + 6);
  right.write(to, 'title', middle + 4, width - padding);
  for (const one of about) right.write(one, 'small', middle + 4, width - padding);
  const arrow = {
    text: '→',
    x: middle - 8,
    y: top + 6 + leading.title - 5,
    style: 'text',
    isCentred: true,
    isFromRight: false,
  } as const;
  return { lines: [...left.lines, arrow, ...right.lines], bottom: Math.max(left.y, right.y) + 6 };
}
