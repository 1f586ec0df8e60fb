import type { FilledReply, ReplyPart } from './fill';

/** Stands for a gap while a reply is read as a text; no reply holds these letters. */
const [open, close] = ['\uF8F0', '\uF8F1'];
const mark = new RegExp(`${open}(\\d+)${close}`, 'g');

/** A reply as one text, in which a sign stands for each gap. */
export function withGapSigns({ parts }: Pick<FilledReply, 'parts'>): string {
  return parts
    .map((part, at) =>
      part.kind === 'text' ? part.text.replaceAll(open, '').replaceAll(close, '') : `${open}${at}${close}`,
    )
    .join('');
}

/** A text with a word in place of each sign: as long as the sign, and a name as far as anybody can tell. */
export function withNamesForGaps(text: string): string {
  return text.replace(mark, (sign) => `N${'n'.repeat(sign.length - 1)}`);
}

/** A stretch of such a text as a reply again. */
export function fromGapSigns(text: string, reply: FilledReply): FilledReply {
  const parts: ReplyPart[] = [];
  let from = 0;
  const add = (end: number) => {
    if (end > from) parts.push({ kind: 'text', text: text.slice(from, end) });
  };
  for (const match of text.matchAll(mark)) {
    const part = reply.parts[Number(match[1])];
    add(match.index);
    if (part) parts.push(part);
    from = match.index + match[0].length;
  }
  add(text.length);
  const left = new Set(parts.flatMap((part) => (part.kind === 'gap' ? part.variable : [])));
  const isLeft = (variable: string) => left.has(variable);
  return {
    parts,
    missing: reply.missing.filter(isLeft),
    undecided: reply.undecided,
    foreign: reply.foreign.filter(({ variable }) => isLeft(variable)),
  };
}
