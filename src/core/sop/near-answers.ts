import { fold } from '../text/fold';
import { onOneLine } from '../text/white-space';
import { linkPartsIn, linkTarget, plainText } from './inline';
import type { Words } from './markdown/words';
import type { Heading } from './model';

/** What somebody probably meant for an answer, as it should be written. */
export interface NearAnswer {
  readonly answer: string;
  /** Where the answer ends in the words. */
  readonly end: number;
  /** Undefined when nobody can tell where it should lead. */
  readonly meant: string | undefined;
}

/** What people answer, at the beginning of a line. */
const plainAnswer =
  /^(?:yes|no|sí|si|sì|oui|non|ja|nein|nee|sim|não|otherwise|else|maybe|neither|both|unknown|tal vez|quizá|otherwise|altrament|potser|sonst|sinon)(?![\p{L}\p{N}])/iu;
/** The same with nothing but a mark behind it, so that “No longer than …” is none. */
const answerAlone = new RegExp(`${plainAnswer.source}\\s*(?:[:,.;=–—-]|$)`, 'iu');
/** What points at a text for those who want to know more. */
const pointer =
  /^[\s*_“"'(]*(?:see|more|details?|notes?|tip|hint|source|further|also|related|examples?|e\.?g|guide|help|info|information|instructions?|docs?|documentation|how|why|read|check|cf|template|form|links?|use|ver|véase|más|detalles|nota|consejo|ayuda|guía|también|ejemplo|plantilla|enlace|cómo|lee|consulta|mira|usa|vegeu|veure|més|detalls|ajuda|guia|també|exemple|enllaç|com|llegeix|siehe|mehr|hinweis|beispiel|hilfe|voir|plus|détails|remarque|aide|mais)(?![\p{L}\p{N}])/iu;
/** What leads over to the link: marks, and words such as “go to”. */
const leadingOver =
  /(?:^|[\s,;:.(–—-])(?:(?:then |please )?(?:go(?: straight)? to|goto|continue (?:with|at|in)|proceed (?:to|with)|follow|use|see|read|(?:skip|jump|move) to|do|section|step|start)|ir a|ve a|vete a|ves a|pasa a|pase a|vaya a|sigue (?:en|con)|continúa (?:en|con)|consulta|véase|ver|anar a|vés a|passa a|segueix (?:a|amb)|vegeu|mira|aller à|allez à|voir|weiter (?:mit|bei|zu)|siehe|gehe? zu|ir para|vá para)\s*[:"“«(]?\s*$/iu;
const marksAtEnd = /[\s:;,.·…>»›▸►▶‣|(/\\=<–—−-]+$|&(?:gt|raquo);\s*$/;
const closing = /^[\s.,;:!)\]"”»*_]*$/;
/** An answer is a few words. */
const mostWords = 8;
/** What is longer than this is no answer, whatever it says. */
const mostCharacters = 500;

/** Whether some words are what people answer to a question that is answered with yes or no. */
export function isPlainAnswer(text: string): boolean {
  return plainAnswer.test(text.trim());
}

/** Whether a bullet below a question says an answer and what to do then, without leading anywhere. */
export function isAnswerAlone({ source }: Words): boolean {
  return answerAlone.test(source.text.replace(/^[*_]+/, '').replace(/^(\p{L}+)[*_]+/u, '$1'));
}

/**
 * Reads a bullet below a question that has no arrow, but a link at its end: `No: [Cash](#cash)`, `No, go to [Cash](#cash)`,
 * `[Not known](#cash)`.
 * @returns undefined when it is something else.
 */
export function nearAnswer({ source, parts }: Words): NearAnswer | undefined {
  if (source.text.length > mostCharacters) return undefined;
  const [link, ...more] = linkPartsIn(parts);
  if (!link || more.length > 0 || link.form === 'bare') return undefined;
  const target = linkTarget(link.href);
  const leadsToSop = target.kind === 'file' && /(?:\.md|^[^.]+)$/i.test(target.path);
  if (target.kind !== 'section' && !leadsToSop) return undefined;
  const before = source.text.slice(0, link.start);
  if (!closing.test(source.text.slice(link.end))) return undefined;
  const label = plainText([link]);
  const written = source.text.slice(link.start, link.end);
  const end = answerEnd(before);
  const answer = onOneLine(before.slice(0, end).replace(/[*_]+/g, ''));
  if (answer === '') {
    const isAlone = before.replace(marksAtEnd, '').trim() === '';
    return isAlone && target.kind === 'section' && !pointer.test(label)
      ? { answer: label, end: link.start, meant: `${label} → ${written}` }
      : undefined;
  }
  if (pointer.test(before) || answer.split(/\s+/).length > mostWords) return undefined;
  return { answer, end, meant: `${onOneLine(before.slice(0, end))} → ${written}` };
}

/** Headings by what people call them; undefined where several are called the same. */
export type HeadingNames = ReadonlyMap<string, Heading | undefined>;

export function namesOf(headings: readonly Heading[]): HeadingNames {
  const names = new Map<string, Heading | undefined>();
  for (const heading of headings) {
    if (heading.level < 2) continue;
    const name = fold(heading.title);
    names.set(name, names.has(name) ? undefined : heading);
  }
  return names;
}

/** A bullet with an answer that names a heading: `No: go to Cash`. */
export function answerNaming({ source }: Words, names: HeadingNames): string | undefined {
  if (source.text.length > mostCharacters) return undefined;
  const [, answer = '', rest = ''] = /^(.{1,40}?)\s*[:,;–—-]\s*(.+)$/su.exec(source.text) ?? [];
  const named = onOneLine(rest.replace(/["“”«».*_`]+/g, ''));
  for (let at = 0; at < named.length && at < 40; at = named.indexOf(' ', at) + 1 || named.length) {
    const heading = names.get(fold(named.slice(at)));
    if (heading) return `${answer} → [${heading.title}](#${heading.anchor})`;
  }
  return undefined;
}

/** Some words without those that only lead over to a link behind them, and the marks before it. */
export function withoutLead(before: string): string {
  return before.slice(0, answerEnd(before));
}

/** Where the words of an answer end, before what leads over to its link. */
function answerEnd(before: string): number {
  let answer = before;
  for (let left = answer.length + 1; answer.length < left;) {
    left = answer.length;
    answer = answer.replace(marksAtEnd, '').replace(leadingOver, '');
  }
  return answer.length;
}
