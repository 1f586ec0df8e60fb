import { templatePieces } from '../liquid/pieces';
import { forms } from './forms';
import type { Candidate } from './forms';
import { codeIn, linkNames, quotesIn, without } from './hidden';

/** A text that stands for something still to be filled in, in the way of another tool: `[Name]`, `%ORDER%`, `____`. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
  /** What is to be filled in, as far as it says so: `Name`; undefined for `____`. */
  readonly name: string | undefined;
  /** What stands there if nothing is known, where it says so. */
  readonly fallback: string | undefined;
}

/** How much of its line a candidate sees before and behind it. */
const around = 120;

/**
 * The placeholders of other tools in the text of a reply, in order. What Liquid fills in is none, nor is anything between
 * `{% raw %}` and `{% endraw %}`. Takes time in proportion to the text.
 */
export function placeholdersInReply(text: string): Placeholder[] {
  if (!mayHold.test(text)) return [];
  const { foreign, own } = liquidIn(text);
  const code = codeIn(text);
  const rest = without(text, [...code, ...own, ...foreign.map(({ start, end }) => [start, end] as const)]);
  return inOrder([...foreign, ...search(rest, text)]);
}

/** What is still to be filled in in the text of a letter, Liquid and what other tools call gaps; not in what it quotes. */
export function placeholdersInLetter(text: string): Placeholder[] {
  if (!mayHold.test(text)) return [];
  return inOrder(search(without(text, [...codeIn(text), ...quotesIn(text)]), text));
}

/** A text of the same length in which nothing stands where placeholders were. */
export function withoutPlaceholders(text: string, found: readonly Placeholder[]): string {
  return without(
    text,
    found.map(({ start, end }) => [start, end]),
  );
}

/** Most texts without a placeholder have none of this. */
const mayHold =
  /[[{<«%_$@#]|\*\||\|\*|\|\p{L}|::\p{L}|[~^!&=:‹]\p{L}|\p{Lu}_\p{Lu}|\(\(|\?{3}|X{2}|x{4}|N{4}|\.{5}|…{2}|00[/.-]00|\p{Lu}{3}|(?:dd?|DD?|mm|MM|yyyy|YYYY|aaaa|hh|HH)[/.:-]|insert|\(|lorem/iu;

function search(visible: string, text: string): Placeholder[] {
  const found: Placeholder[] = [];
  const names = linkNames(text);
  const closed = new Set([...text.matchAll(/<\/([a-z][a-z0-9]{0,20})/gi)].map(([, name = '']) => name.toLowerCase()));
  const isClosed = (name: string) => closed.has(name);
  for (const { pattern, isGap, isNamed } of forms) {
    for (const match of visible.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const inside = isNamed ? (match[1] ?? '') : '';
      const candidate: Candidate = {
        text: match[0],
        inside,
        before: lastLine(visible.slice(Math.max(0, start - around), start)),
        after: firstLine(visible.slice(end, end + around)),
        isClosed,
      };
      if (isLink(candidate, names) || isGap?.(candidate) === false) continue;
      found.push({ start, end, text: text.slice(start, end), ...readName(inside) });
    }
  }
  return found;
}

/** `[text]`, where the text has a link defined below, and what is read as a link in any case. */
function isLink({ text, inside, after }: Candidate, names: ReadonlySet<string>): boolean {
  if (!text.startsWith('[') || text.startsWith('[[') || text.startsWith('[%')) return false;
  const label = /^\[([^[\]]{0,80})\]/.exec(after)?.[1];
  if (names.has(inside.trim().toLowerCase()) || after.startsWith('(')) return true;
  return label !== undefined && (label === '' || names.has(label.trim().toLowerCase()));
}

const named = /(?:^|[:;\s])name=([^;:}%]{1,60})/;
const fallbackOf = /(?:[,|]\s*fallback\s*[=:]\s*|\|\|\s*|(?:^|[:;\s])default=)["'“]?([^"'”;:}%]{0,60})["'”]?/;

/** The name in `formtext: name=x; default=y`, `customer.firstName,fallback=there`, `1:name` and plain `name`. */
function readName(inside: string): Pick<Placeholder, 'name' | 'fallback'> {
  const fallback = fallbackOf.exec(inside)?.[1]?.trim();
  const said = named.exec(inside)?.[1] ?? inside.replace(fallbackOf, '').replace(/^\s*(?:\d+\s*:|form[a-z]+:)/, '');
  const name = said.replace(/^[\s!$@=?*~&>/+#^-]+|\s*\|.*$|[\s-]+$/g, '').trim();
  return {
    name: /\p{L}/u.test(name) ? name : undefined,
    fallback: fallback === '' ? undefined : fallback,
  };
}

const dotted = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)+\s*(?:,.*)?$/u;
const spaced = /^[\p{L}_][\p{L}\p{N}_.]*(?:\s+[\p{L}\p{N}_.]+)+$/u;
const operator = /(?:^|\s)(?:and|or|contains|not)(?:\s|$)/;
const elsewhere = /^[\p{L}_][\p{L}\p{N}_. -]*\|\s*(?:\||fallback\s*:)/u;

/** The outputs and tags of a text: those of other tools, and Liquid's own with what is not said, or said as it stands. */
function liquidIn(text: string): { readonly foreign: Placeholder[]; readonly own: (readonly [number, number])[] } {
  const foreign: Placeholder[] = [];
  const own: (readonly [number, number])[] = [];
  let silentFrom: number | undefined;
  let last: { readonly isRaw: boolean; readonly end: number } | undefined;
  for (const { isTag, start, end, content } of templatePieces(text)) {
    const inside = text.slice(...content);
    if (last?.isRaw) own.push([last.end, start]);
    last = { isRaw: isTag && inside === 'raw', end };
    if (isTag && inside === 'comment') silentFrom ??= start;
    if (isTag && inside === 'endcomment' && silentFrom !== undefined) {
      own.push([silentFrom, end]);
      silentFrom = undefined;
    }
    const isTriple = !isTag && /^\{[^{}\n]+$/.test(inside) && text[end] === '}';
    const isForeign = isTag
      ? dotted.test(inside)
      : isTriple || elsewhere.test(inside) || (spaced.test(inside) && !operator.test(inside));
    if (silentFrom === undefined && isForeign) {
      const to = isTriple ? end + 1 : end;
      foreign.push({ start, end: to, text: text.slice(start, to), ...readName(inside.replace(/^\{/, '')) });
      last = { isRaw: false, end: to };
    } else own.push([start, end]);
  }
  if (last?.isRaw) own.push([last.end, text.length]);
  return { foreign, own };
}

/** In order, and without what stands within another one. */
function inOrder(found: Placeholder[]): Placeholder[] {
  const kept: Placeholder[] = [];
  for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}
