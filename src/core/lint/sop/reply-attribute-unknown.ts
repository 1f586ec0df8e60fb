import { nearest } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { textsOf } from '../texts-of';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'reply.attribute-unknown',
  severity: 'warning',
  message: '“{0}” is not an attribute of a reply. Use lang=… and channel=….',
  fix: replaceBySuggestion,
};

/** Every word after `reply` must mean something. */
export const replyAttributeUnknown: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    for (const { variants } of textsOf(body))
      for (const { unknownAttributes } of variants)
        for (const { text, range } of unknownAttributes) yield found(kind, range, [text], meant(text));
  },
};

/** `lan=es` → `lang=es`, `language=es` → `lang=es`. */
function meant(text: string): string | undefined {
  const [, name = '', value = ''] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (value === '') return undefined;
  const near = /^(language|idioma|lengua)$/i.test(name) ? 'lang' : nearest(name, ['lang', 'channel']);
  return near && `${near}=${value}`;
}
