import * as vscode from 'vscode';
import type { Answers } from '../../core/exchange/set-up/answers';
import { asked, askedConstants, countryFolder, faultIn } from '../../core/exchange/set-up/asked';
import type { AskedConstant } from '../../core/exchange/set-up/asked';
import { inLanguages } from '../../core/exchange/set-up/in-languages';
import { readWeek, weekText } from '../../core/exchange/set-up/week';
import type { LibraryConfig } from '../../core/library/config';
import { inLanguage } from '../../core/library/local-text';
import type { LocalText } from '../../core/library/local-text';
import { isTimeZone } from '../../core/time/time-zone';
import { constantQuestion, faultText, languageName } from './question-words';

/** A text that is asked for. */
interface TextQuestion {
  readonly id: string;
  readonly kind: 'text';
  readonly prompt: string;
  /** What stands there as long as nobody has answered. */
  readonly usual: string;
  readonly fault: (text: string) => string | undefined;
}

/** One of some rows, or any number of them, by their keys. */
interface RowsQuestion {
  readonly id: string;
  readonly kind: 'one' | 'many';
  readonly prompt: string;
  readonly usual: readonly string[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly detail?: string }[];
}

export type Question = TextQuestion | RowsQuestion;

/** What was answered so far: id → a text, or the keys of rows. */
export type Said = ReadonlyMap<string, readonly string[]>;

/** What the questions are made of. */
export interface Asking {
  readonly config: LibraryConfig;
  /** The languages of the sample. */
  readonly languages: readonly string[];
  /** The name of whoever asks, where the settings know it. */
  readonly self: string;
}

/** All questions in order, as far as what was answered tells. */
export function questionsOf(asking: Asking, said: Said): readonly Question[] {
  const { config, languages, self } = asking;
  const lang = langOf(asking);
  const isOther = said.get('country')?.[0] === 'other';
  const isTeam = said.get('who')?.[0] === 'other';
  const country = inLanguage(config.categories.get(countryFolder)?.title ?? {}, [vscode.env.language, lang]);
  return [
    {
      id: 'languages',
      kind: 'many',
      prompt: vscode.l10n.t('In which languages do you answer customers? Texts in others are left out.'),
      usual: languages,
      rows: languages.map((one) => ({ key: one, label: languageName(one) })),
    },
    ...(country === undefined
      ? []
      : [
          {
            id: 'country',
            kind: 'one' as const,
            prompt: vscode.l10n.t('In which country do you sell? Its law decides much of what you tell customers.'),
            usual: ['own'],
            rows: [
              { key: 'own', label: country },
              {
                key: 'other',
                label: vscode.l10n.t('Another Country…'),
                detail: vscode.l10n.t('What is the law of {0} is marked, so that you put in yours.', country),
              },
            ],
          },
        ]),
    ...(isOther ? [line('country-name', vscode.l10n.t('What is your country called?'), '')] : []),
    ...askedConstants.filter((one) => config.constants.has(one)).flatMap((one) => constantQuestions(asking, said, one)),
    ...hoursQuestions(asking, isOther),
    line('lead', vscode.l10n.t('Who answers for the procedures, and approves them?'), self),
    {
      id: 'who',
      kind: 'one',
      prompt: vscode.l10n.t('Who prepares the procedures?'),
      usual: ['self'],
      rows: [
        {
          key: 'self',
          label: vscode.l10n.t('The Same Person'),
          detail: vscode.l10n.t('Whoever writes a procedure may approve it: “approval: self” in library.yml.'),
        },
        {
          key: 'other',
          label: vscode.l10n.t('Somebody Else…'),
          detail: vscode.l10n.t('Nobody approves what they wrote themselves.'),
        },
      ],
    },
    ...(isTeam
      ? [line('author', vscode.l10n.t('Who prepares them, for {0} to approve?', textOf(said, 'lead')), '')]
      : []),
  ];
}

function line(id: string, prompt: string, usual: string): TextQuestion {
  return { id, kind: 'text', prompt, usual, fault: (text) => faultOf('line', text) };
}

function faultOf(kind: Parameters<typeof faultIn>[0], text: string): string | undefined {
  const fault = faultIn(kind, text);
  return fault && faultText(fault);
}

/** A constant, and what it says in other languages where that does not follow. */
function constantQuestions({ config, languages, ...asking }: Asking, said: Said, constant: AskedConstant): Question[] {
  const lang = langOf({ config, languages, ...asking });
  const sample = config.constants.get(constant) ?? {};
  const usual = inLanguage(sample, [lang]) ?? '';
  const kind = asked[constant];
  const first: TextQuestion = {
    id: constant,
    kind: 'text',
    prompt:
      kind === 'words' && languages.length > 1
        ? vscode.l10n.t('{0} (in {1})', constantQuestion(constant), languageName(lang))
        : constantQuestion(constant),
    usual,
    fault: (text) => faultOf(kind, text),
  };
  const answer = textOf(said, constant);
  if (kind !== 'words' || answer === '') return [first];
  const wanted = languagesWanted(languages, lang, said);
  if (inLanguages(sample, answer, lang, wanted)) return [first];
  const others = wanted.filter((one) => one !== lang);
  return [
    first,
    ...others.map((one): TextQuestion => ({
      id: `${constant}:${one}`,
      kind: 'text',
      prompt: vscode.l10n.t('How do you say “{0}” in {1}?', answer, languageName(one)),
      usual: answer,
      fault: (text) => faultOf('words', text),
    })),
  ];
}

function hoursQuestions({ config }: Asking, isOther: boolean): Question[] {
  const [calendar] = config.calendars.values();
  if (!calendar) return [];
  const usual = weekText(calendar.hours, vscode.env.language);
  return [
    {
      id: 'week',
      kind: 'text',
      prompt: vscode.l10n.t('When do you answer customers? Days, then hours; “;” before days with other hours.'),
      usual,
      fault: (text) => (readWeek(text) ? undefined : vscode.l10n.t('Type days and hours, such as “{0}”.', usual)),
    },
    ...(isOther
      ? [
          {
            id: 'timezone',
            kind: 'text' as const,
            prompt: vscode.l10n.t('In which time zone?'),
            usual: Intl.DateTimeFormat().resolvedOptions().timeZone,
            fault: (text: string) =>
              isTimeZone(text.trim()) ? undefined : vscode.l10n.t('Type a time zone, such as “America/Bogota”.'),
          },
        ]
      : []),
  ];
}

/** What was answered, as the core takes it. Everything else stays the sample's. */
export function answersOf(asking: Asking, said: Said): Answers {
  const { config, languages } = asking;
  const lang = langOf(asking);
  const constants: Partial<Record<AskedConstant, LocalText>> = {};
  for (const constant of askedConstants) {
    const sample = config.constants.get(constant);
    const answer = textOf(said, constant);
    if (sample && answer !== '' && answer !== inLanguage(sample, [lang]))
      constants[constant] = textsOf(asking, said, constant, sample);
  }
  const contact = textOf(said, 'shop.email');
  const author = said.get('who')?.[0] === 'other' ? textOf(said, 'author') : '';
  const [calendar] = config.calendars.values();
  const [week, timezone] = [textOf(said, 'week'), textOf(said, 'timezone')];
  const isWeekNew = calendar !== undefined && week !== weekText(calendar.hours, vscode.env.language);
  return {
    constants,
    languages: said.get('languages') ?? languages,
    country: said.get('country')?.[0] === 'other' ? textOf(said, 'country-name') : undefined,
    week: isWeekNew ? readWeek(week) : undefined,
    timezone: timezone === '' ? undefined : timezone,
    lead: { name: textOf(said, 'lead'), contact },
    author: author === '' ? undefined : { name: author, contact },
  };
}

function textsOf(asking: Asking, said: Said, constant: AskedConstant, sample: LocalText): LocalText {
  const answer = textOf(said, constant);
  if (asked[constant] !== 'words') return { '': answer };
  const lang = langOf(asking);
  const wanted = languagesWanted(asking.languages, lang, said);
  const derived = inLanguages(sample, answer, lang, wanted);
  const other = (one: string) => textOf(said, `${constant}:${one}`) || answer;
  return derived ?? Object.fromEntries(wanted.map((one) => [one, one === lang ? answer : other(one)]));
}

/** The language of the procedures, in which facts are asked for. */
function langOf({ config, languages }: Asking): string {
  return config.lang ?? languages[0] ?? 'en';
}

function languagesWanted(languages: readonly string[], lang: string, said: Said): readonly string[] {
  return [...new Set([lang, ...(said.get('languages') ?? languages)])];
}

function textOf(said: Said, id: string): string {
  return said.get(id)?.[0] ?? '';
}
