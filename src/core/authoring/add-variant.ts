import { toWrite } from '../placeholder/to-write';
import type { Reply, ReplyVariant, Sop } from '../sop/model';
import type { TextEdit } from '../text/edit';

/** The language and channel of a text of a reply; undefined where it says none. */
export type VariantKey = Pick<ReplyVariant, 'lang' | 'channel'>;

const fence = /^(`{3,}|~{3,})/;

/**
 * The edit that adds a text to a reply: a block for a language and channel, with the text nearest to it as what is to be written anew. It is marked,
 * so that nobody takes it for finished.
 * @returns undefined when the reply has no text to begin with, or has one of this language and channel already.
 */
export function addVariant(
  sop: Pick<Sop, 'text' | 'lang' | 'anticipations'>,
  reply: Reply,
  wanted: VariantKey,
): TextEdit | undefined {
  if (reply.variants.some(({ lang, channel }) => lang === wanted.lang && channel === wanted.channel)) return undefined;
  const source = nearestTo(wanted, reply.variants, sop.lang);
  const above = reply.variants.findLast(({ channel }) => channel === wanted.channel) ?? reply.variants.at(-1);
  if (!source || !above) return undefined;
  const lines = sop.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const { start, end } = source.range;
  const written = (lines[start.line] ?? '').slice(start.character);
  const [, opening = ''] = fence.exec(written) ?? [];
  // One that is not closed has no place behind it.
  if (opening === '' || !isClosed(above, lines) || !isClosed(source, lines)) return undefined;
  const margin = marginAt((lines[start.line] ?? '').slice(0, start.character));
  const word = sop.anticipations.includes(reply) ? 'anticipate' : 'reply';
  const head = [opening + word, said('lang', wanted.lang), said('channel', wanted.channel)].filter(Boolean).join(' ');
  const text = lines.slice(start.line + 1, end.line);
  const first = text.findIndex((line) => line.slice(margin.length).trim() !== '');
  const marked = toWrite('', wanted.lang ?? sop.lang, 'translate');
  const body =
    first < 0
      ? [margin + marked]
      : text.map((line, at) => (at === first ? margin + marked + line.slice(margin.length) : line));
  const at = { line: above.range.end.line, character: (lines[above.range.end.line] ?? '').length };
  const block = [margin.trimEnd(), margin + head, ...body, margin + opening];
  return { range: { start: at, end: at }, text: block.map((line) => `\n${line}`).join('') };
}

/** The text that takes the least to be made of: of the same channel before one of the same language, the SOP's own first. */
function nearestTo(
  { lang, channel }: VariantKey,
  variants: readonly ReplyVariant[],
  ofSop: string | undefined,
): ReplyVariant | undefined {
  const nearness = (one: ReplyVariant) =>
    (one.channel === channel ? 4 : 0) + (one.lang === lang ? 2 : 0) + (one.lang === ofSop ? 1 : 0);
  return variants.reduce<ReplyVariant | undefined>(
    (best, one) => (!best || nearness(one) > nearness(best) ? one : best),
    undefined,
  );
}

function isClosed({ range: { start, end } }: ReplyVariant, lines: readonly string[]): boolean {
  const last = (lines[end.line] ?? '').slice(0, end.character).replace(/^[\s>]*/, '');
  return end.line > start.line && fence.test(last);
}

/** What stands before each line of a block: that of a list item is white space from its second line on. */
function marginAt(before: string): string {
  return /^[\s>]*$/.test(before) ? before : ' '.repeat(before.length);
}

function said(name: string, value: string | undefined): string {
  return value === undefined ? '' : `${name}=${value}`;
}
