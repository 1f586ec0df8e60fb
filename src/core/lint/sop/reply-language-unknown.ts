import { fold } from '../../text/fold';
import { replacement } from '../fix';
import type { Fix, FixFile } from '../fix';
import type { Problem } from '../../problem';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.language-unknown',
  severity: 'warning',
  message: '“{0}” is not a language that replies can be in. Write its code: es, ca, en.',
  fix,
};

const repeated: ProblemKind = {
  code: 'reply.attribute-twice',
  severity: 'warning',
  message: 'This reply says “{0}” twice. The last one counts. Remove the others.',
};

/** Names that people write for languages, without accents. */
const names: Readonly<Record<string, string>> = {
  en: 'english ingles angles englisch eng uk gb',
  es: 'spanish espanol castellano espanyol castella spanisch esp spa sp cas cast',
  ca: 'catalan catala cat katalanisch',
  de: 'german aleman alemany deutsch ger deu',
  fr: 'french frances francais franzosisch fra fre',
  it: 'italian italiano italia italienisch ita',
  pt: 'portuguese portugues portugiesisch por',
  gl: 'galician gallego galego glg',
  eu: 'basque vasco euskera basc eus',
};

const codes = new Map(
  Object.entries(names).flatMap(([code, written]) => written.split(' ').map((name) => [name, code])),
);

/** A reply’s language is a code, as customers’ languages are. */
export const replyLanguageUnknown: Rule<'sop'> = {
  kinds: [kind, repeated],
  *check({ body }) {
    for (const { variants } of body.replies)
      for (const { lang, infoRange, repeated: twice } of variants) {
        for (const { text, range } of twice) yield found(repeated, range, [text]);
        if (!lang) continue;
        const meant = codes.get(lang.length === 2 ? lang : fold(lang));
        if (meant !== undefined || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(lang))
          yield found(kind, infoRange, [lang], meant);
      }
  },
};

function fix({ range, args: [lang = ''], suggestion }: Problem, file: FixFile): Fix[] {
  const written = file.cut(range);
  const at = written.lastIndexOf(lang);
  if (suggestion === undefined || at < 0) return [];
  const text = written.slice(0, at) + suggestion + written.slice(at + lang.length);
  return [{ ...replacement(range, text), args: [suggestion] }];
}
