import type { LibraryConfig } from '../../library/config';
import type { Constants } from '../../library/constants';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { baseLanguage } from '../../reply/choose';
import { LineIndex } from '../../text/position';
import type { Range } from '../../text/position';
import type { Fix, FixFile } from '../fix';
import { upToMost } from '../most-told';
import { namesUsed } from '../replies/names-used';
import { approvedTexts } from '../replies/texts';
import type { ApprovedText } from '../replies/texts';
import { found } from '../rule';
import type { ProblemKind, Rule, Subjects } from '../rule';
import { proseIn } from './prose-places';
import { WrittenValues } from './written-values';
import type { WrittenOut } from './written-values';

const kind: ProblemKind = {
  code: 'sop.constant-written-out',
  severity: 'information',
  message:
    '“{0}” is what {1} says. Write the constant in its place, so that it has to be changed in one place only, unless something else is meant.',
  fix: putConstant,
};

/** What a shop says in one place is not written out in others, where it stays as it was once it changes. */
export const constantWrittenOut: Rule<'library'> = {
  kinds: [kind],
  check: (subject) => upToMost(all(subject)),
};

function* all({ sop, library }: Subjects['library']): Generator<Problem> {
  const config = library.config(sop.location.root);
  if (config.constants.size === 0 || sop.status === 'retired') return;
  const isMeant = meantIn(sop);
  for (const one of approvedTexts(sop))
    for (const written of valuesIn(config, one.lang).in(withoutLiquid(one.text)))
      if (isMeant(written)) yield tell(rangeIn(one, written), one.text, written);
  const prose = proseIn(sop);
  const places = new LineIndex(prose);
  const source = sop.text.replace(/^\uFEFF/, '');
  for (const written of valuesIn(config, sop.lang ?? '').in(prose))
    if (isMeant(written)) yield tell(places.rangeAt(written.start, written.end), source, written);
}

/** Tells of something like “3 days” whether an SOP means what a constant says: where it asks for one of the same group. */
function meantIn(sop: Sop): (written: WrittenOut) => boolean {
  let groups: ReadonlySet<string> | undefined;
  return ({ isCommon, constants }) => {
    if (!isCommon) return true;
    groups ??= new Set([...namesUsed(sop)].map(groupOf));
    return constants.some(({ name }) => groups?.has(groupOf(name)));
  };
}

function groupOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

/** Where it is in the file, be it on one line or several. */
function rangeIn(text: ApprovedText, { start, end }: WrittenOut): Range {
  return { start: text.rangeOf(start, start).start, end: text.rangeOf(end, end).end };
}

/** @param text what it stands in. */
function tell(range: Range, text: string, { start, end, constants }: WrittenOut): Problem {
  const names = constants.map(({ name }) => `“${name}”`).join(' / ');
  const said = constants.flatMap(({ name, length }) => [name, String(length)]);
  return found(kind, range, [text.slice(start, end).replace(/\s+/g, ' '), names, ...said]);
}

const liquid = /\{\{[^{}]*\}\}|\{%[^{}]*?%\}/g;

function withoutLiquid(text: string): string {
  return text.replace(liquid, (part) => '\uFFFC'.repeat(part.length));
}

/** By the constants of libraries, and the language of the texts. */
const known = new WeakMap<Constants, Map<string, WrittenValues>>();

function valuesIn(
  { constants, lang: libraryLanguage }: Pick<LibraryConfig, 'constants' | 'lang'>,
  lang: string,
): WrittenValues {
  const own = known.get(constants) ?? new Map<string, WrittenValues>();
  known.set(constants, own);
  const base = baseLanguage(lang);
  // Languages that no constant has are read as the library's.
  const key = hasLanguage(constants, base) ? base : '';
  const values =
    own.get(key) ??
    new WrittenValues(
      constants,
      [key, libraryLanguage ?? ''].filter((one) => one !== ''),
    );
  own.set(key, values);
  return values;
}

const languages = new WeakMap<Constants, ReadonlySet<string>>();

function hasLanguage(constants: Constants, lang: string): boolean {
  const all = languages.get(constants) ?? new Set([...constants.values()].flatMap((text) => Object.keys(text)));
  languages.set(constants, all);
  return all.has(lang);
}

/**
 * Puts each of the constants there. Nothing is proposed in headings, as links find them by their words; whether a constant is
 * what is meant, only the author knows.
 */
function putConstant({ range, args: [, , ...said] }: Problem, file: FixFile): Fix[] {
  const line = file.lines[range.start.line] ?? '';
  if (range.start.line !== range.end.line || /^\s{0,3}#{1,6}\s/.test(line)) return [];
  const written = file.cut(range);
  const fixes: Fix[] = [];
  for (let at = 0; at + 1 < said.length; at += 2) {
    const text = `{{ ${said[at] ?? ''} }}`;
    fixes.push({
      title: 'replace',
      args: [text],
      edits: [{ range, text: text + written.slice(Number(said[at + 1])) }],
      isPreferred: false,
    });
  }
  return fixes;
}
