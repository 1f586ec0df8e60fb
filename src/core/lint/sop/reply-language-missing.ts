import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { textsOf } from '../texts-of';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.language-missing',
  severity: 'information',
  message: 'This reply does not say its language. Add lang=es, for example.',
  fix: addLanguage,
};

/** A reply is offered in the customer's language, so it has to state its own. */
export const replyLanguageMissing: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    for (const { variants } of textsOf(body))
      for (const { lang, infoRange } of variants) if (!lang) yield found(kind, infoRange);
  },
};

/** What is filled in has English names in any language. */
const liquid = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/g;

/** Adds the language that the text is certainly in; when that is unclear, the SOP's own. */
function addLanguage({ range }: Problem, file: FixFile): Fix[] {
  const variants = (file.sop ? textsOf(file.sop) : []).flatMap((reply) => reply.variants);
  const variant = variants.find(({ range: { start } }) => start.line === range.start.line);
  const lang = (variant && file.languageOf(variant.text.replace(liquid, ''))) ?? file.sop?.lang;
  const info = /^(.*?[`~]{3,}\s*\S+)(.*)$/.exec(file.cut(range));
  if (!lang || !info) return [];
  const edit = { range, text: `${info[1] ?? ''} lang=${lang}${info[2] ?? ''}` };
  return [{ title: 'add-language', args: [lang], edits: [edit], isPreferred: true }];
}
