/** An arrow among words, by offsets. */
export interface PlacedArrow {
  readonly start: number;
  readonly end: number;
  /** Whether it is one of the two that `docs/format.md` names. */
  readonly isExact: boolean;
}

/**
 * What counts as an arrow: `exact` the two that `docs/format.md` names, `near` also what can mean nothing else, `spoken` also
 * words such as “go to”.
 */
export type Arrows = 'exact' | 'near' | 'spoken';

const exact = /→|->/;
/** What stands between an answer and its link in texts of other programs, and can mean nothing else there. */
const nearly =
  /(?:\\?[-=–—−~]){1,4}\\?(?:>|&gt;|＞)|&(?:rarr|rArr|#8594|#x2192|#8658|#10140);|:arrow_right:|[➜➔➙➛➝➞➟➠➡➢➣➤⇒⇨⇾⟶⟹⟾⮕⭢↦↪↳⤷⇢🡒🡆\uf0e0]\ufe0f?/gu;
/** The marks of ASCII that end an arrow: `->`, `&rarr;`, `:arrow_right:`. */
const [greater, semicolon, colon] = [0x3e, 0x3b, 0x3a];
/** All other arrows are signs from here on. */
const firstArrow = 0x2190;

/** Whether there may be an arrow: most words have nothing that one could end with. */
export function mayHoldArrow(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === greater || code === semicolon || code === colon || code >= firstArrow) return true;
  }
  return false;
}

/** The first arrow as SOPs have it. */
export function exactArrow(text: string): PlacedArrow | undefined {
  const match = exact.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length, isExact: true } : undefined;
}

/** The same with all of its shaft: `-->` is one arrow. */
export function wholeArrow(text: string): PlacedArrow | undefined {
  const arrow = exactArrow(text);
  if (!arrow || text.charAt(arrow.start) !== '-') return arrow;
  let { start } = arrow;
  while (start > 0 && '-=–—−'.includes(text.charAt(start - 1))) start--;
  return start === arrow.start ? arrow : { ...arrow, start, isExact: false };
}

/** All arrows that are only nearly right: `=>`, `\->`, `➜`, `⇒`, `&rarr;`. */
export function nearArrows(text: string): PlacedArrow[] {
  return [...text.matchAll(nearly)].map(({ 0: sign, index }) => ({
    start: index,
    end: index + sign.length,
    isExact: false,
  }));
}

/** How many arrows there are. */
export function countArrows(text: string): number {
  return text.split(exact).length - 1 + nearArrows(text.replace(exact, '')).length;
}

/** Whether words ask something. */
export function isQuestion(text: string): boolean {
  return /[?？؟]["'”’»)\].:]*$/.test(text);
}
