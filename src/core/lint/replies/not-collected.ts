import { stemmedLanguage, stemmedLanguages, stemOf } from '../../language/stem';
import { isStopWord } from '../../language/stop-words';
import { eachWord } from '../../language/words';
import type { LibraryConfig } from '../../library/config';
import type { Sop } from '../../sop/model';
import { variableKinds } from '../../ticket/found-facts/variable-kinds';
import { factsAsked } from '../../ticket/facts';
import { isPersonal } from '../../ticket/personal';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { approvedTexts } from './texts';
import type { ApprovedText } from './texts';

const kind: ProblemKind = {
  code: 'reply.variable-not-collected',
  severity: 'information',
  message:
    'Nothing here says where to find “{0}”, and customers do not write it: whoever sends this has to guess. Name it in the step that looks it up.',
};

/** The shortest word that says something. */
const leastLetters = 3;
/** How many are told of one SOP. */
const most = 100;

/** What a reply is filled in with is known of the ticket, or found by a step. */
export const replyVariableNotCollected: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library }) {
    const config = library.config(sop.location.root);
    if (config.variables.size === 0) return;
    const seen = new Set<string>();
    let said: ReadonlySet<string> | undefined;
    for (const one of approvedTexts(sop)) {
      if (!one.hasLiquid) continue;
      for (const { name, start } of saidAlways(one)) {
        if (seen.has(name) || seen.size >= most) continue;
        seen.add(name);
        if (isKnown(name, config)) continue;
        said ??= wordsBesideReplies(sop);
        const words = said;
        if (wordsFor(name, config).some((word) => words.has(word))) continue;
        yield found(kind, one.rangeOf(start, start + name.length), [name]);
      }
    }
  },
};

/** The variables that a text puts out whatever holds: whoever answers a question first knows what it is about. */
function* saidAlways({ said, template: { marks } }: ApprovedText): Generator<{ name: string; start: number }> {
  const always = new Set(said.flatMap((part) => (part.kind === 'output' ? part.start : [])));
  for (const mark of marks) {
    const [value] = mark.kind === 'output' && always.has(mark.start) ? mark.marks : [];
    const hasDefault = mark.marks.some((one) => one.kind === 'filter' && one.name === 'default');
    // What is sent without a value is said already.
    if (value?.kind === 'variable' && !value.isLocal && !hasDefault) yield value;
  }
}

/** Whether somebody or something gives a value without being asked; what nobody declares is told otherwise. */
function isKnown(name: string, config: LibraryConfig): boolean {
  const variable = config.variables.get(name);
  if (!variable || config.constants.has(name) || isPersonal(name, config.variables)) return true;
  // What is known of the customer, the ticket and the agent stands in drafts and settings.
  if (/^(?:(?:customer|agent|ticket)\.|product\.name$)/.test(name) || factsAsked(config).has(name)) return true;
  return variable.fromMessage && variableKinds(config).get(name) !== 'text';
}

const wanted = new WeakMap<LibraryConfig, Map<string, readonly string[]>>();

/** The words, by their stems, that a variable is spoken of with. */
function wordsFor(name: string, config: LibraryConfig): readonly string[] {
  const known = wanted.get(config) ?? new Map<string, readonly string[]>();
  wanted.set(config, known);
  const before = known.get(name);
  if (before) return before;
  const words = new Set<string>([name]);
  for (const text of [name.replace(/[._-]/g, ' '), ...Object.values(config.variables.get(name)?.label ?? {})])
    eachWord(text, (key) => {
      if (key.length < leastLetters || stemmedLanguages.some((language) => isStopWord(key, language))) return;
      for (const language of stemmedLanguages) words.add(stemOf(key, language));
    });
  const all = [...words];
  known.set(name, all);
  return all;
}

/** The words of an SOP outside its replies, by their stems, and the variables that it names there. */
function wordsBesideReplies(sop: Sop): ReadonlySet<string> {
  const lines = sop.text.split(/\r\n|\r|\n/);
  for (const { variant } of approvedTexts(sop))
    for (let line = variant.textRange.start.line; line < variant.textRange.end.line; line++) lines[line] = '';
  const text = lines.join('\n');
  const words = new Set(text.match(/[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)+/gu) ?? []);
  const own = stemmedLanguage(sop.lang);
  const languages = own ? [own] : stemmedLanguages;
  eachWord(text, (key) => {
    for (const language of languages) words.add(stemOf(key, language));
  });
  return words;
}
