import { engine, marker, renderLimits, Session } from './engine';
import type { Unknown } from './engine';

/**
 * What is known about the customer, the order, the agent: `{customer: {first_name: 'Ana'}}`. `null` is known to be
 * nothing; undefined and the empty text are not known.
 */
export interface ReplyValues {
  readonly [name: string]: string | number | boolean | null | ReplyValues | undefined;
}

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
export function fillReply(template: string, values: ReplyValues): FilledReply {
  const session = new Session();
  const parsed = engine.parse(template.replace(marker.stray, ''));
  const scope = scopeFor(engine.globalVariableSegmentsSync(parsed, { partials: false }), values, session);
  const text = String(engine.renderSync(parsed, scope, renderLimits));
  const parts = split(text, session);
  const missing = [...new Set(parts.flatMap((part) => (part.kind === 'gap' ? [part.variable] : [])))];
  return { parts, missing, undecided: [...session.undecided] };
}

type Scope = Record<string, unknown>;

/** The known values, with an unknown wherever the reply asks for something they do not hold. */
function scopeFor(paths: readonly (readonly unknown[])[], values: ReplyValues, session: Session): Scope {
  const scope = copy(values);
  for (const path of paths) {
    const names = path.filter((segment) => typeof segment === 'string');
    let at: Scope = scope;
    for (const [index, name] of names.entries()) {
      const here = Object.hasOwn(at, name) ? at[name] : undefined;
      if (isScope(here)) {
        at = here;
        continue;
      }
      if (here !== undefined) break;
      const last = index === names.length - 1;
      at[name] = last ? session.unknown(names.join('.')) : Object.create(null);
      at = at[name] as Scope;
    }
  }
  return scope;
}

function isScope(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}

function copy(values: ReplyValues): Scope {
  const scope = Object.create(null) as Scope;
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') scope[name] = typeof value === 'object' && value !== null ? copy(value) : value;
  }
  return scope;
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
    parts.push({ kind: 'gap', variable: unknown.variable, fallback: unknown.fallback });
    from = match.index + match[0].length;
  }
  addText(text.length);
  return parts;
}
