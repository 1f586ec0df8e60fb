import { syntaxOf } from '../../sop/syntax';
import { allMarks } from '../../sop/syntax/mark';
import type { Sop } from '../../sop/model';
import type { Problem } from '../../problem';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placesIn } from './places';

const kind: ProblemKind = {
  code: 'yaml.smart-quotes',
  severity: 'warning',
  message:
    'The quotes of {0} are those of a word processor: here they are part of the value, which then means nothing. Write straight ones: {1}.',
  fix: ({ range, args: [, straight = ''] }) => [
    { title: 'quote', args: [straight], edits: [{ range, text: straight }], isPreferred: true },
  ],
};

/** How many are told of one file. */
const most = 100;
const opening = '“„«‹‘‚”’';
const closing = '”“»›’‘';
const within = new RegExp(`^[${opening}][\\s\\u00A0\\u202F]*([^\\n]*?)[\\s\\u00A0\\u202F]*[${closing}]$`, 'u');
/** A comparison whose right side is in such quotes: `tier == “vip”`. */
const compared = new RegExp(
  `((?:[=!<>]=|[<>]|contains)\\s*)[${opening}]([^${opening}${closing}"']*)[${closing}]`,
  'gu',
);

/** Keys of `library.yml` whose values programs read. What people read may well be in quotes. */
const ofLibrary: readonly string[] = [
  ...['rules.if.*', 'rules.then.*', 'rules.then.sla.*', 'team.*.role', 'team.*.contact', 'variables.*.pattern'],
  ...['variables.*.values', 'goals.measure', 'goals.target', 'goals.period', 'goals.id', 'promises.*', 'learning.*'],
  'calendars.*.timezone',
];
/** The same of front matter. */
const ofSop: readonly string[] = [
  ...['id', 'version', 'owner', 'authors', 'approvers.by', 'read-by', 'related', 'translation-of.id', 'escalation.to'],
  ...['escalation.when', 'applies-to.*', 'external-ids.*'],
];

/** Values of `library.yml` in the quotes of word processors, which YAML takes for letters. */
export const quotesOfConfig: Rule<'config'> = {
  kinds: [kind],
  check(subject) {
    if (!anyQuote.test(subject.text)) return [];
    return placesIn(subject)
      .flatMap((one) => (one.kind === 'value' ? toldOf(one.path, one.text, one.whole, ofLibrary) : []))
      .slice(0, most);
  },
};

/** The same in the front matter of an SOP. */
export const quotesOfSop: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    if (!mayHaveQuotes(sop)) return;
    let told = 0;
    for (const mark of allMarks(syntaxOf(sop).front)) {
      if (mark.kind !== 'value') continue;
      const path = mark.path.filter((part) => typeof part === 'string');
      for (const one of toldOf(path, mark.text, mark.range, ofSop)) if (told++ < most) yield one;
    }
  },
};

const anyQuote = new RegExp(`[${opening}${closing}]`, 'u');

/** Whether a value that is read from front matter has such a quote: asked of every SOP, so the text is not looked at. */
function mayHaveQuotes({ front, id, version }: Sop): boolean {
  const { owner, authors, approvers, readBy, related, translationOf, escalation, appliesTo, externalIds } = front;
  const named = [owner, ...authors, ...readBy, ...related, escalation?.to, escalation?.when];
  return [
    id,
    version,
    translationOf?.id,
    ...named.map((one) => one?.text),
    ...approvers.map(({ by }) => by),
    ...Object.values(appliesTo).flat(),
    ...Object.values(externalIds),
  ].some((text) => text !== undefined && anyQuote.test(text));
}

/** Whether a value is in such quotes: that is told, and nothing else of it. */
export function isInSmartQuotes(text: string): boolean {
  return within.test(text);
}

function toldOf(path: readonly string[], text: string, range: Problem['range'], known: readonly string[]): Problem[] {
  if (!anyQuote.test(text) || !known.some((one) => isAt(path, one.split('.')))) return [];
  const [, inner] = within.exec(text) ?? [];
  const plain = (inner ?? text).replace(compared, (_, sign: string, value: string) => `${sign}'${value}'`);
  if (inner === undefined && plain === text) return [];
  return [found(kind, range, [text, quotedIn(plain)])];
}

function quotedIn(text: string): string {
  return text.includes('"') || text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function isAt(path: readonly string[], pattern: readonly string[]): boolean {
  return path.length === pattern.length && pattern.every((part, index) => part === '*' || part === path[index]);
}
