import { problem } from '../problem';
import type { Problem, ReadingCode } from '../problem';
import { plainText } from './inline';
import type { PlacedTag, StepParts } from './item-parts';
import type { Inline } from './markdown/inline';
import type { SourceText } from './markdown/source-text';
import { looseParts, tagParts } from './step-tag';
import type { TagPart } from './step-tag';

const optional = 'optional|opcional|facultati[uf]|facultativ[oa]|fakultativ|facultatif|if needed|wenn nötig';
/** What says in words that a step may be left out, or how long it takes: `(optional)`, `*(5m)*`. */
const inBrackets = new RegExp(`\\s*[*_]*[(\\[]((?:(?:${optional}|\\d{1,5}[mhdw])[,;\\s]*)+)[)\\]][*_]*\\.?$`, 'iu');
const inFront = new RegExp(`^[*_]*[(\\[]?(?:${optional})(?:[)\\]][*_]*:?|[*_]*:[*_]*)\\s+(?=\\S)`, 'iu');
/** Two or more words of a tag that stand among the others. */
const bare =
  /(?:^|\s)((?:[#@][\p{L}\p{N}][\p{L}\p{N}._-]*|\d{1,5}[mhdw]|optional|protocol|discretion)(?:\s+(?:[#@][\p{L}\p{N}][\p{L}\p{N}._-]*|\d{1,5}[mhdw]|optional|protocol|discretion))+)$/u;
/** What wants another word behind it, so that a tag there is more likely that word. */
const unfinished =
  /(?:^|\s)(?:[Tt]ype|[Ee]nter|[Ww]rite|[Cc]hoose|[Ss]elect|[Cc]lick|[Pp]ress|[Pp]ick|[Aa]sk|[Tt]ell|[Ee]scrib[ea]|[Ii]ntroduc[ea]|[Pp]ulsa|[Ee]lig[ea]|[Ss]elecciona|[Ee]scriu|[Pp]rem|[Tt]ria|[Ww]ähle)\s*$|\s(?:as|to|in|on|into|with|for|by|from|at|called|named|the|a|al|en|con|por|para|como|de|del|amb|per|com|auf|mit|an|als|im|am|zum)\s*$|=\s*$/u;

const lastTagWord = /^(?:[#@]\S|\d{1,5}[mhdw]$|optional$|protocol$|discretion$)/;
/** Times that are no whole number, times from and to, and several roles. */
const nearTag =
  /^(?:\d+\s*(?:[-–]\s*\d+\s*\p{L}*|s|secs?|seconds?)|\d+[.,]\d+\s*(?:m|min|h|hrs?|hours?|horas?|hores|d|days?|d[ií]as?|dies)|@\p{L}[\p{L}\p{N}._-]*(?:[/,+&]@\p{L}[\p{L}\p{N}._-]*)+)$/u;
/** How many characters in front of the end are looked at. */
const mostLooked = 200;

/**
 * Tells what is nearly the tag of a step, or is one and perhaps should not be.
 * @param isBoxed whether steps are written as such: elsewhere a name in code, such as `#inc-date`, is most often one of its words.
 */
export function tellTag({ words, tag, source }: StepParts, problems: Problem[], isBoxed = true): void {
  if (tag) tellWithin(tag, words, source, problems);
  else tellMissed(words, source, problems, isBoxed);
  tellInWords(words, tag, source, problems);
}

function tellWithin(
  { span, parts }: PlacedTag,
  words: readonly Inline[],
  source: SourceText,
  problems: Problem[],
): void {
  const tell = (code: ReadingCode, written: string, suggestion?: string) =>
    problems.push({ ...problem(code, source.rangeAt(span.start, span.end), written), suggestion });
  const written = source.text.slice(span.start, span.end);
  if (parts.some(({ meant }) => meant !== undefined) || isInPieces(written))
    tell('sop.step-tag-odd', written, `\`${parts.map(({ word, meant }) => meant ?? word).join(' ')}\``);
  for (const [first, second] of contradictions(parts))
    problems.push(problem('sop.step-tag-twice', source.rangeAt(span.start, span.end), first, second));
  const [only, ...more] = parts;
  const isAlone = only && more.length === 0 && only.kind !== 'unknown';
  if (!isAlone && words.some((part) => part.kind === 'text' && /\S/.test(part.text))) return;
  const said = plainText(words);
  if (said.trim() === '' || (isAlone && unfinished.test(said.slice(-mostLooked)))) tell('sop.step-tag-word', written);
}

/** Whether a tag is written as several spans of code. */
function isInPieces(written: string): boolean {
  const second = written.indexOf('`', 1);
  return second < written.length - 1 && /`\s*`/.test(written.replace(/^`+|`+$/g, ''));
}

/** Words of a tag of which only the last counts. */
function contradictions(parts: readonly TagPart[]): [string, string][] {
  const found: [string, string][] = [];
  if (parts.length < 2) return found;
  const last = new Map<string, string>();
  for (const part of parts) {
    if (part.kind === 'unknown') continue;
    const about =
      part.kind !== 'keyword'
        ? part.kind
        : part.keyword === 'protocol' || part.keyword === 'discretion'
          ? 'conduct'
          : 'need';
    const before = last.get(about);
    if (before !== undefined && before !== part.word) found.push([before, part.word]);
    last.set(about, part.word);
  }
  return found;
}

/** Code that is no tag, but nearly, or not quite at the end. */
function tellMissed(words: readonly Inline[], source: SourceText, problems: Problem[], isBoxed: boolean): void {
  const { text } = source;
  const tell = (start: number, meant: string | undefined) => {
    const written = text.slice(start).trimEnd();
    const range = source.rangeAt(start, start + written.length);
    problems.push({ ...problem('sop.step-tag-unread', range, written), suggestion: meant });
  };
  const at = words.findLastIndex(({ kind }) => kind !== 'text' && kind !== 'escape');
  const code = words[at];
  const behind = code ? text.slice(code.end).trim() : '';
  const inner = code && codeIn(code);
  if (code && inner !== undefined && /^[.,;:!)\]]*$/.test(behind)) {
    const parts = code.kind === 'code' && behind === '' ? looseParts(inner) : tagParts(inner);
    const bracket = /[([]?$/.exec(text.slice(0, code.start))?.[0] ?? '';
    const isOpen = bracket !== '' && /^[)\]]/.test(behind);
    const isName = parts?.length === 1 && (parts[0]?.kind === 'id' || parts[0]?.kind === 'role') && !isOpen;
    if (isName && (!isBoxed || unfinished.test(text.slice(Math.max(0, code.start - mostLooked), code.start)))) return;
    if (parts?.every(({ kind }) => kind !== 'unknown'))
      tell(isOpen ? code.start - bracket.length : code.start, written(parts));
    else if (code.kind === 'code' && behind === '' && nearTag.test(inner)) tell(code.start, undefined);
    return;
  }
  const [first] = words;
  const parts = first?.kind === 'code' && first.start === 0 ? tagParts(first.text) : undefined;
  const isSure = parts?.every(({ kind }) => kind !== 'unknown') && parts.some(({ kind }) => kind !== 'role');
  if (first && parts && isSure && (parts.length > 1 || parts[0]?.kind === 'duration'))
    tell(0, `${text.slice(first.end).trim()} ${written(parts)}`);
}

/** The text of code, also of code that is emphasized. */
function codeIn(part: Inline): string | undefined {
  if (part.kind === 'code') return part.text;
  const [inner, ...more] = part.kind === 'strong' || part.kind === 'emphasis' ? part.inner : [];
  return inner && more.length === 0 ? codeIn(inner) : undefined;
}

function written(parts: readonly TagPart[]): string {
  return `\`${parts.map(({ word, meant }) => meant ?? word).join(' ')}\``;
}

/** Words that say what a tag should. */
function tellInWords(
  words: readonly Inline[],
  tag: PlacedTag | undefined,
  source: SourceText,
  problems: Problem[],
): void {
  const end = tag?.span.start ?? source.text.length;
  const before = source.text.slice(0, end).trimEnd();
  const from = Math.max(0, before.length - mostLooked);
  const tail = before.slice(from);
  const tell = (start: number, meant: string) => {
    const range = source.rangeAt(start, tag?.span.end ?? before.length);
    const said = source.text.slice(start, tag?.span.end ?? before.length);
    problems.push({ ...problem('sop.step-tag-unread', range, said), suggestion: meant });
  };
  const tagged = (more: string) =>
    `\`${[...(tag ? [tag.parts.map(({ word, meant }) => meant ?? word).join(' ')] : []), more].join(' ')}\``;
  const brackets = /[)\]*_.]$/.test(tail) ? inBrackets.exec(tail) : null;
  if (brackets) {
    const said = (brackets[1] ?? '')
      .replace(new RegExp(optional, 'giu'), 'optional')
      .replace(/[,;\s]+/g, ' ')
      .trim();
    const gap = /^\s*/.exec(brackets[0])?.[0].length ?? 0;
    tell(from + brackets.index + gap, tagged(said));
    return;
  }
  const front = inFront.exec(before);
  if (front) tell(0, `${before.slice(front[0].length)} ${tagged('optional')}`);
  if (tag) return;
  const last = words.at(-1);
  const isTagWord = lastTagWord.test(tail.slice(tail.lastIndexOf(' ') + 1));
  const match =
    isTagWord && last?.kind === 'text' && before.length === source.text.trimEnd().length ? bare.exec(tail) : null;
  if (match?.[1] !== undefined && /[#\d]/.test(match[1])) tell(before.length - match[1].length, `\`${match[1]}\``);
}
