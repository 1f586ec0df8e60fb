import { baseLanguage } from '../reply/choose';

/** What somebody has to decide, as their words say it. */
export interface Decision {
  /** As a question, with its mark. */
  readonly question: string;
  readonly answers: readonly Answer[];
}

interface Answer {
  readonly answer: string;
  /** What is done then. */
  readonly action: string;
}

interface Language {
  readonly yes: string;
  readonly no: string;
  /** What a condition begins with. */
  readonly begin: RegExp;
  /** Where what is done begins. */
  readonly done: RegExp;
  /** Where what is done else begins. “If not” needs a stop on both sides: with words behind it, it begins another condition. */
  readonly otherwise: RegExp;
  /** What begins a further condition. */
  readonly further: RegExp;
  ask(condition: string): string;
}

const romance = {
  no: 'No',
  begin: /^si\s+/iu,
  done: /,\s+(?:(?:entonces|llavors|aleshores)\s+)?|:\s+/giu,
  otherwise:
    /[.;]\s*(?:si no|sino|en otro caso)\s*[,:]\s*|[.;,]\s*(?:en caso contrario|de lo contrario|en cas contrari|altrament|d['’]altra manera)[,:]?\s+/iu,
  further: /(?<!\p{L})(?:si|cuando|quan)(?!\p{L})/iu,
};

const languages: Readonly<Record<string, Language>> = {
  es: { ...romance, yes: 'Sí', ask: (condition) => `¿${capital(condition)}?` },
  ca: { ...romance, yes: 'Sí', ask: (condition) => `${capital(condition)}?` },
  en: {
    yes: 'Yes',
    no: 'No',
    begin: /^(?:if|when)\s+/iu,
    done: /,\s+(?:then\s+)?|:\s+|\s+then\s+/giu,
    otherwise: /[.;]\s*if not\s*[,:]\s*|[.;,]\s*(?:otherwise|or else|else)[,:]?\s+|\s+or else[,:]?\s+/iu,
    further: /\b(?:if|when|unless)\b/iu,
    ask: (condition) => `${capital(inverted(condition))}?`,
  },
};

/** A word or a few with a colon behind them: an answer, before what is done then. */
const labelled = /(?:^|(?<=[.;,?!]\s))(\p{Lu}[^.:;?!→\n]{0,40}):\s+/gu;
/** Verbs that English puts first to ask. */
const auxiliary = /^(.+?)\s+(has|have|had|is|are|was|were|can|could|will|would|does|do|did|should|must)\s+(.+)$/isu;
/** Words before such a verb that make it one of another clause: “the parcel that was lost”, “the customer says it is broken”. */
const clause = /\b(?:that|which|who|whose|where|when|if|and|or|but)\b|\s(?:it|he|she|they|we|you|there)$/iu;
const secondClause =
  /\b(?:and|or|but)\b.*\s(?:has|have|had|is|are|was|were|can|could|will|would|does|do|did|should|must)\b/iu;
/** Where one sentence ends and another begins. */
const sentences = /[.!?]\s+\S/u;

/**
 * Reads words such as “If the customer has paid, refund; otherwise cancel” or “Has it arrived? Yes: close. No: ask.” as a decision.
 * @param lang the language that they are written in. @returns undefined for words that decide nothing.
 */
export function decisionIn(text: string, lang: string | undefined): Decision | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const language = languageOf(lang);
  const conditional = conditionalIn(words, language);
  if (conditional) return conditional;
  const end = words.search(/\?(?=\s+\p{Lu})/u);
  return end < 0 ? undefined : decisionOf(words.slice(0, end + 1), labelledIn(words.slice(end + 1).trim()));
}

/** The same of a question and the lines below it. */
export function decisionOfLines(question: string, lines: readonly string[]): Decision | undefined {
  const answers = lines.map((line) => /^([^:→]{1,60}):\s+(.+)$/su.exec(line.trim()));
  if (!/\?$/.test(question.trim()) || answers.some((one) => one === null)) return undefined;
  return decisionOf(
    question.trim(),
    answers.map((one) => ({ answer: one?.[1]?.trim() ?? '', action: tidy(one?.[2] ?? '') })),
  );
}

/**
 * A condition, what is done when it holds, and what else. Where a comma might end the condition or not, or words behind the last action
 * might be meant for both, nobody but the author knows what is meant.
 */
function conditionalIn(words: string, language: Language): Decision | undefined {
  const begin = language.begin.exec(words);
  const rest = words.slice(begin?.[0].length ?? 0);
  const between = language.otherwise.exec(rest);
  if (!begin || !between) return undefined;
  const first = rest.slice(0, between.index);
  const otherwise = rest.slice(between.index + between[0].length);
  const [stop, another] = [...first.matchAll(language.done)];
  if (!stop || another) return undefined;
  const [condition, done] = [first.slice(0, stop.index), first.slice(stop.index + stop[0].length)];
  if (condition.trim() === '' || sentences.test(condition) || language.further.test(done)) return undefined;
  return decisionOf(language.ask(condition), [
    { answer: language.yes, action: tidy(done) },
    { answer: language.no, action: tidy(otherwise) },
  ]);
}

function decisionOf(question: string, answers: readonly Answer[]): Decision | undefined {
  if (answers.length < 2 || answers.some(({ action }) => action === '')) return undefined;
  return sentences.test(answers.at(-1)?.action ?? '') ? undefined : { question, answers };
}

function labelledIn(words: string): Answer[] {
  const labels = [...words.matchAll(labelled)];
  if (labels[0]?.index !== 0) return [];
  return labels.map(({ 0: label, 1: answer = '', index }, at) => ({
    answer: answer.trim(),
    action: tidy(words.slice(index + label.length, labels[at + 1]?.index)),
  }));
}

function languageOf(lang: string | undefined): Language {
  const base = baseLanguage(lang ?? '');
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? (languages['en'] as Language);
}

/** “the customer has paid” → “has the customer paid”; words without such a verb stay as they are. */
function inverted(condition: string): string {
  const [, subject, verb, rest] = auxiliary.exec(condition) ?? [];
  if (subject === undefined || verb === undefined || rest === undefined || subject.split(' ').length > 6)
    return condition;
  if (clause.test(subject) || secondClause.test(rest)) return condition;
  return `${verb} ${subject} ${rest}`;
}

function tidy(words: string): string {
  return words
    .trim()
    .replace(/[.;,]+$/, '')
    .trim();
}

/** A text that begins with a capital letter. */
export function capital(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return text === '' ? text : first.toLocaleUpperCase() + text.slice(first.length);
}
