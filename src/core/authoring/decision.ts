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
  /** A condition, what is done when it holds, and what else. */
  readonly condition: RegExp;
  ask(condition: string): string;
}

const romance =
  /^si\s+(.+?)(?:,\s*(?:entonces\s+|llavors\s+|aleshores\s+)?|:\s*)(.+?)[.;,]\s*(?:si no|sino|en caso contrario|de lo contrario|en otro caso|en cas contrari|altrament|d['’]altra manera)[,:]?\s+(.+)$/isu;

const languages: Readonly<Record<string, Language>> = {
  es: { yes: 'Sí', no: 'No', condition: romance, ask: (condition) => `¿${capital(condition)}?` },
  ca: { yes: 'Sí', no: 'No', condition: romance, ask: (condition) => `${capital(condition)}?` },
  en: {
    yes: 'Yes',
    no: 'No',
    condition:
      /^(?:if|when)\s+(.+?)(?:,\s*(?:then\s+)?|:\s*|\s+then\s+)(.+?)(?:[.;,]\s*(?:otherwise|if not|or else|else)|\s+(?:otherwise|or else))[,:]?\s+(.+)$/isu,
    ask: (condition) => `${capital(inverted(condition))}?`,
  },
};

/** A word or a few with a colon behind them: an answer, before what is done then. */
const labelled = /(?:^|(?<=[.;,?!]\s))(\p{Lu}[^.:;?!→\n]{0,40}):\s+/gu;
/** Verbs that English puts first to ask. */
const auxiliary = /^(.+?)\s+(has|have|had|is|are|was|were|can|could|will|would|does|do|did|should|must)\s+(.+)$/isu;

/**
 * Reads words such as “If the customer has paid, refund; otherwise cancel” or “Has it arrived? Yes: close. No: ask.” as a decision.
 * @param lang the language that they are written in. @returns undefined for words that decide nothing.
 */
export function decisionIn(text: string, lang: string | undefined): Decision | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  const language = languageOf(lang);
  const [, condition, done, otherwise] = language.condition.exec(words) ?? [];
  if (condition !== undefined && done !== undefined && otherwise !== undefined)
    return {
      question: language.ask(condition),
      answers: [
        { answer: language.yes, action: tidy(done) },
        { answer: language.no, action: tidy(otherwise) },
      ],
    };
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

function decisionOf(question: string, answers: readonly Answer[]): Decision | undefined {
  return answers.length < 2 || answers.some(({ action }) => action === '') ? undefined : { question, answers };
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
  const base = (lang ?? '').toLowerCase().split('-')[0] ?? '';
  return (Object.hasOwn(languages, base) ? languages[base] : undefined) ?? (languages['en'] as Language);
}

/** “the customer has paid” → “has the customer paid”; words without such a verb stay as they are. */
function inverted(condition: string): string {
  const [, subject, verb, rest] = auxiliary.exec(condition) ?? [];
  if (subject === undefined || verb === undefined || rest === undefined || subject.split(' ').length > 6)
    return condition;
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
