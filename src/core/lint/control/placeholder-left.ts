import { marksToWrite } from '../../placeholder/to-write';
import { locateFrontMatter } from '../../sop/locate-front-matter';
import type { Sop, TextWithRange } from '../../sop/model';
import { LineIndex } from '../../text/position';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { textsOf } from '../texts-of';
import { placeOf } from './front-places';

const kind: ProblemKind = {
  code: 'sop.placeholder-left',
  severity: 'warning',
  message: '“{0}” still stands where something was to be written. Write it before anybody follows this SOP.',
};

/** How many are told of one SOP. */
const most = 100;

/** Whether a text may hold anything of what follows: most do not. */
const mayHold = /TODO|TBD|FIXME|XXX|\?{3}|lorem|definir|pend[ie]|PENDENT|POR |PER |to be [dw]|completar/iu;

/** What people write for “to be written” and mean by nothing else. */
const anywhere: readonly RegExp[] = [
  // In small letters it is a state that an order is in.
  /(?<![\p{L}\p{N}])(?:PENDIENTE|PENDENT):/gu,
  /(?<![\p{L}\p{N}])(?:por definir|pendiente de (?:definir|redactar|escribir)|pendent de (?:definir|redactar|escriure))(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?:per definir|to be (?:defined|written))(?=[ \t]*(?:[.,;:)\]]|$))/gimu,
];

/** What means the same beside replies: in those, `reply.placeholder` looks for more. */
const besideReplies: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${marksToWrite})(?![\\p{L}\\p{N}])`, 'gu'),
  /lorem ipsum/gi,
  /(?<![\p{L}\p{N}])(?:FIXME|TBD)(?![\p{L}\p{N}])/gu,
  // In Spanish and Catalan it also means “all”. The word comes first: looking back from each character takes long.
  /TODO(?<=(?:^[ \t]*(?:[-*+>]|\d{1,9}[.)]|#{1,6})?[ \t]*(?:\[[ xX]\][ \t]*)?|[([{*_“«])TODO)(?=[ \t]*(?:[:)\]}*_”»]|$))/gmu,
  /(?<![\p{L}\p{N}_./:-])X{3,12}(?![\p{L}\p{N}_./:-]|[ ]\d)/gu,
  /\[(?:pendiente|pendent|pending|por completar|per completar)\](?![([:])/giu,
  // A step or a paragraph that says nothing else.
  /(pendiente|pendent|pending|\?{3,20})(?=[.…]{0,3}[ \t]*\r?$)(?<=(?:^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]+|(?:^|\n)[ \t]*\n)\1)/gimu,
];

/** What nobody reads as words: comments, where links lead, Liquid, code. How long each may be is bounded: this takes no longer than its text. */
const unread =
  /<!--[^]{0,5000}?-->|`[^`\n]{1,500}`|\]\([^)\n]{0,500}\)|<https?:[^>\s]{0,500}>|https?:\/\/\S{1,500}|\{\{[^}\n]{0,500}\}\}|\{%[^\n]{0,500}?%\}/g;

/** What is to be followed must have been written. Drafts may have gaps. */
export const placeholderLeft: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    if (sop.status !== 'approved' && sop.status !== 'in-review') return;
    for (const { text, range } of left(sop)) yield found(kind, range, [text]);
  },
};

function left(sop: Sop): TextWithRange[] {
  const text = sop.text.replace(/^\uFEFF/, '');
  if (!mayHold.test(text)) return [];
  const places = new LineIndex(text);
  const body = places.offsetAt({ line: locateFrontMatter(text.split(/\r\n|\r|\n/)).bodyLine, character: 0 });
  const read = blank(text, [[0, body], ...[...text.matchAll(unread)].map(stretchOf)]);
  const replies = textsOf(sop).flatMap(({ variants }) =>
    variants.map(({ textRange }) => [places.offsetAt(textRange.start), places.offsetAt(textRange.end)] as const),
  );
  const stretches = [...matches(anywhere, read), ...matches(besideReplies, blank(read, replies))];
  const inTitle = matches([...anywhere, ...besideReplies], sop.front.title?.text ?? '').slice(0, 1);
  return [
    ...inTitle.map(([start, end]) => ({ text: sop.title.slice(start, end), range: placeOf(sop, 'title') })),
    ...stretches
      .sort(([a], [b]) => a - b)
      .filter(([start], at) => start >= (stretches[at - 1]?.[1] ?? 0))
      .slice(0, most)
      .map(([start, end]) => ({ text: text.slice(start, end), range: places.rangeAt(start, end) })),
  ];
}

/** From one character to another. */
type Stretch = readonly [start: number, end: number];

function matches(patterns: readonly RegExp[], text: string): Stretch[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(stretchOf));
}

function stretchOf({ 0: found, index }: RegExpExecArray): Stretch {
  return [index, index + found.length];
}

/** A text of the same length and lines, with nothing in some stretches of it. */
function blank(text: string, stretches: readonly Stretch[]): string {
  let done = '';
  let at = 0;
  for (const [start, end] of [...stretches].sort(([a], [b]) => a - b)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    done += text.slice(at, from) + text.slice(from, end).replace(/[^\n\r]/g, ' ');
    at = end;
  }
  return done + text.slice(at);
}
