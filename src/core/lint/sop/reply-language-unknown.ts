import { meantLanguage, namedLanguage } from '../../language/code';
import { replacement } from '../fix';
import type { Fix, FixFile } from '../fix';
import type { Problem } from '../../problem';
import { textsOf } from '../texts-of';
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

/** A reply’s language is a code, as customers’ languages are. */
export const replyLanguageUnknown: Rule<'sop'> = {
  kinds: [kind, repeated],
  *check({ body }) {
    for (const { variants } of textsOf(body))
      for (const { lang, infoRange, repeated: twice } of variants) {
        for (const { text, range } of twice) yield found(repeated, range, [text]);
        if (!lang) continue;
        const meant = meantLanguage(lang);
        if (meant !== undefined || !namedLanguage(lang)) yield found(kind, infoRange, [lang], meant);
      }
  },
};

function fix({ range, args: [lang = ''], suggestion }: Problem, file: FixFile): Fix[] {
  const written = file.cut(range);
  const at = written.lastIndexOf(lang);
  if (suggestion === undefined || at < 0) return [];
  const text = written.slice(0, at) + suggestion + written.slice(at + lang.length);
  // Ukrainian is `uk`, too.
  return [{ ...replacement(range, text), args: [suggestion], isPreferred: namedLanguage(lang) === undefined }];
}
