import { Compared } from '../liquid/compared';
import { engine, Group, marker, renderLimits, Session, Unknown } from '../liquid/engine';
import { YesOrNo, isGroup, textOf, withValues } from '../ticket/values';
import type { KnownValue, KnownValues } from '../ticket/values';
import { noWords } from './library-words';
import type { LibraryWords } from './library-words';

/** A stretch of a filled-in reply: text that stands, or a gap for a variable nobody knows yet. */
export type ReplyPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap'; readonly variable: string; readonly fallback: string | undefined };

export interface FilledReply {
  readonly parts: readonly ReplyPart[];
  /** The variables of the gaps, each once, in the order they are met. */
  readonly missing: readonly string[];
  /** Unknown variables that decide which words are said: ask for them before the text is used. */
  readonly undecided: readonly string[];
}

/**
 * Fills a reply in. Known values become text; each unknown variable leaves a gap, with its fallback where the reply
 * gives one (`{{ customer.first_name | default: "there" }}`). Nothing is silently left out. A value with a label is printed
 * as its label, and compared as itself.
 * @param words what the library says; its constants come before values of the same name.
 * @throws Error with the reason when the text is not valid Liquid or asks for too much.
 */
export function fillReply(template: string, values: KnownValues, words: LibraryWords = noWords): FilledReply {
  const session = new Session();
  const parsed = engine().parse(template.replace(marker.stray, ''));
  const scope = scopeFor(engine().globalVariableSegmentsSync(parsed, { partials: false }), values, words, session);
  const text = String(engine().renderSync(parsed, scope, renderLimits));
  const parts = split(text, session);
  const missing = [...new Set(parts.flatMap((part) => (part.kind === 'gap' ? [part.variable] : [])))];
  return { parts, missing, undecided: [...session.undecided] };
}

/** The known values, with an unknown wherever the reply asks for something they do not hold. */
function scopeFor(
  paths: readonly (readonly unknown[])[],
  values: KnownValues,
  words: LibraryWords,
  session: Session,
): Group {
  const scope = copy(withValues(values, Object.fromEntries(words.constants)), words, session, '');
  for (const path of paths) {
    const names = namesOf(path);
    let at = scope;
    for (const [index, name] of names.entries()) {
      const here = Object.hasOwn(at, name) ? at[name] : undefined;
      if (here !== undefined && !(here instanceof Group)) break;
      const full = names.slice(0, index + 1).join('.');
      const next = here ?? (index === names.length - 1 ? session.unknown(full) : new Group(session, full));
      if (!here) Group.set(at, name, next);
      if (next instanceof Group) at = next;
    }
  }
  return scope;
}

/** The names of a path down to the first that is not plain, such as `lines[0]`: all below is a matter of what that is. */
function namesOf(path: readonly unknown[]): string[] {
  const end = path.findIndex((segment) => typeof segment !== 'string');
  return path.slice(0, end < 0 ? path.length : end) as string[];
}

function copy(values: KnownValues, words: LibraryWords, session: Session, prefix: string): Group {
  const group = new Group(session, prefix);
  for (const [name, value] of Object.entries(values)) {
    const full = prefix ? `${prefix}.${name}` : name;
    const known = value === undefined ? '' : copyValue(value, words, session, full, full);
    if (known !== '') Group.set(group, name, known);
  }
  return group;
}

/** @param variable the name it has labels by: that of the whole list for what is in it. */
function copyValue(value: KnownValue, words: LibraryWords, session: Session, name: string, variable: string): unknown {
  if (value === null) return value;
  if (isGroup(value)) return copy(value, words, session, name);
  if (typeof value === 'object' && !(value instanceof YesOrNo)) {
    return Compared.list(
      value.map((item: KnownValue, index) => {
        const known = copyValue(item, words, session, `${name}.${index}`, variable);
        return known === '' ? session.unknown(`${name}.${index}`) : known;
      }),
    );
  }
  const text = textOf(value).replace(marker.stray, '');
  if (text === '') return text;
  const plain = typeof value === 'string' ? text : value instanceof YesOrNo ? new YesOrNo(text, value.isYes) : value;
  return session.known(plain, words.label(variable, text));
}

function split(text: string, session: Session): ReplyPart[] {
  const parts: ReplyPart[] = [];
  let from = 0;
  const addText = (end: number) => {
    const plain = text.slice(from, end).replace(marker.stray, '');
    if (plain) parts.push({ kind: 'text', text: plain });
  };
  for (const match of text.matchAll(marker.any)) {
    const unknown: Unknown | undefined = session.unknowns[Number(match[1])];
    if (!unknown) continue;
    addText(match.index);
    parts.push({ kind: 'gap', ...Unknown.gap(unknown) });
    from = match.index + match[0].length;
  }
  addText(text.length);
  return parts;
}
