import type { Stretch } from './found-fact';

/** A part of a draft; `message` and the signature right after it are the customer's. */
export interface Part extends Stretch {
  readonly kind: string;
}

/** What of a draft is searched, joined, and what of it is a signature. */
export interface ReadText {
  readonly text: string;
  readonly signatures: readonly Stretch[];
  /** A stretch of the draft in this text; undefined when it is not part of it. */
  readonly here: (stretch: Stretch) => Stretch | undefined;
  /** A stretch of this text in the draft. */
  readonly inDraft: (stretch: Stretch) => Stretch;
}

/** A stretch of the draft, and where it stands in the text that is searched. */
interface Piece extends Stretch {
  readonly at: number;
}

/** Beyond so many characters of what the customer wrote, nothing is looked for. */
const mostRead = 16_000;

/** Spaces that keep words together, and narrow ones: to whoever reads they are spaces. */
const oddSpace = /[\u00A0\u2000-\u200A\u202F\u205F]/g;

/** What the customer wrote in a draft, as one text without what stands between. @param parts in order. */
export function readText(draft: string, parts: readonly Part[]): ReadText {
  const pieces: Piece[] = [];
  const signatures: Stretch[] = [];
  let text = '';
  for (const part of customersParts(parts)) {
    const last = pieces.at(-1);
    if (last) text += /\n[^\n]*\n/.test(draft.slice(last.end, Math.min(part.start, last.end + 100))) ? '\n\n' : '\n';
    const room = mostRead - text.length;
    if (room <= 0) break;
    const piece = { at: text.length, start: part.start, end: Math.min(part.end, part.start + room) };
    text += draft.slice(piece.start, piece.end).replace(oddSpace, ' ');
    pieces.push(piece);
    if (part.kind === 'signature') signatures.push({ start: piece.at, end: text.length });
  }
  const draftPlace = (place: number): number => {
    const { at, start, end } = pieces.findLast((one) => one.at <= place) ?? { at: 0, start: 0, end: 0 };
    return Math.min(end, start + place - at);
  };
  return {
    text,
    signatures,
    here: ({ start, end }) => {
      const piece = pieces.find((one) => one.start <= start && start < one.end);
      return piece && { start: piece.at + start - piece.start, end: piece.at + Math.min(end, piece.end) - piece.start };
    },
    // The end is a place as well: that of the last character, and one more.
    inDraft: ({ start, end }) => ({ start: draftPlace(start), end: draftPlace(end - 1) + 1 }),
  };
}

/** What the customer wrote: messages, and the signatures below them. Below the agent's own words they are the agent's. */
function customersParts(parts: readonly Part[]): Part[] {
  const wanted: Part[] = [];
  let last = '';
  for (const part of parts) {
    if (part.kind === 'message' || (part.kind === 'signature' && last === 'message')) wanted.push(part);
    if (part.kind !== 'signature') last = part.kind;
  }
  return wanted;
}
