import type { LibraryConfig } from '../../library/config';
import { baseLanguage } from '../../reply/choose';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { namesByLanguage } from '../replies/names-by-language';
import { upToMost } from '../most-told';
import { found } from '../rule';
import type { ProblemKind, Rule, Subjects } from '../rule';
import { mentionsOf } from './places';

const kind: ProblemKind = {
  code: 'library.constant-language-missing',
  severity: 'warning',
  message: 'The constant “{0}” says nothing in {1}, so texts in that language say it in another. Add it.',
};

/** A constant that is written for languages has all of those in which it is said, and those that the library promises. */
export const constantLanguage: Rule<'config'> = {
  kinds: [kind],
  check: (subject) => upToMost(all(subject)),
};

function* all(subject: Subjects['config']): Generator<Problem> {
  const { config, root, library } = subject;
  const missing = missingIn(config, library.sopsOf(root));
  if (missing.size === 0) return;
  for (const { target, kind: how, range } of mentionsOf(subject)) {
    const languages = target.kind === 'variable' && how === 'definition' ? missing.get(target.name) : undefined;
    if (target.kind !== 'variable' || !languages) continue;
    missing.delete(target.name);
    yield found(kind, range, [target.name, [...languages].sort().join(', ')]);
  }
}

function missingIn(config: LibraryConfig, sops: Iterable<Sop>): Map<string, Set<string>> {
  const missing = new Map<string, Set<string>>();
  const translated = [...config.constants].filter(([, text]) => !Object.hasOwn(text, ''));
  if (translated.length === 0) return missing;
  const had = new Map(translated.map(([name, text]) => [name, new Set(Object.keys(text).map(baseLanguage))]));
  const need = (name: string, language: string) => {
    const languages = had.get(name);
    if (language === '' || !languages || languages.has(language)) return;
    const all = missing.get(name) ?? new Set();
    missing.set(name, all.add(language));
  };
  const promised = (config.promises?.languages ?? []).map(baseLanguage);
  for (const sop of sops) {
    if (sop.status === 'retired') continue;
    const { prose, replies } = namesByLanguage(sop);
    const own = baseLanguage(sop.lang ?? config.lang ?? '');
    for (const name of prose) need(name, own);
    for (const [language, names] of replies)
      for (const name of names) {
        need(name, language === '' ? own : language);
        for (const one of promised) need(name, one);
      }
  }
  return missing;
}
