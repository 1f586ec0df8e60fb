import { Compared } from '../liquid/compared';
import { engine, Group, marker, renderLimits, Session, Unknown } from '../liquid/engine';
import { YesOrNo, isGroup } from '../ticket/values';
import type { KnownValue, KnownValues } from '../ticket/values';

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
 * gives one (`{{ customer.first_name | default: "there" }}`). Nothing is silently left out.
 * @throws Error with the reason when the text is not valid Liquid or asks for too much.
 */
export function fillReply(template: string, values: KnownValues): FilledReply {
  const session = new Session();
  const parsed = engine().parse(template.replace(marker.stray, ''));
  const scope = scopeFor(engine().globalVariableSegmentsSync(parsed, { partials: false }), values, session);
  const text = String(engine().renderSync(parsed, scope, renderLimits));
  const parts = split(text, session);
  const missing = [...new Set(parts.flatMap((part) => (part.kind === 'gap' ? [part.variable] : [])))];
  return { parts, missing, undecided: [...session.undecided] };
}

/** The known values, with an unknown wherever the reply asks for something they do not hold. */
function scopeFor(paths: readonly (readonly unknown[])[], values: KnownValues, session: Session): Group {
  const scope = copy(values, session, '');
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

function copy(values: KnownValues, session: Session, prefix: string): Group {
  const group = new Group(session, prefix);
  for (const [name, value] of Object.entries(values)) {
    const known = value === undefined ? '' : copyValue(value, session, prefix ? `${prefix}.${name}` : name);
    if (known !== '') Group.set(group, name, known);
  }
  return group;
}

function copyValue(value: KnownValue, session: Session, name: string): unknown {
  if (value === null) return value;
  if (isGroup(value)) return copy(value, session, name);
  if (typeof value === 'string') {
    const text = value.replace(marker.stray, '');
    return text === '' ? text : session.known(text);
  }
  if (value instanceof YesOrNo) return session.known(new YesOrNo(value.text.replace(marker.stray, ''), value.isYes));
  if (typeof value !== 'object') return session.known(value);
  return Compared.list(
    value.map((item: KnownValue, index) => {
      const known = copyValue(item, session, `${name}.${index}`);
      return known === '' ? session.unknown(`${name}.${index}`) : known;
    }),
  );
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
