import { TemplateError } from '../liquid/fault';
import { fillReply } from '../reply/fill';
import type { Reply, Sop, Step } from '../sop/model';

/** The variables that a step asks for, each once. */
export interface StepNeeds {
  /** Those in its own text. */
  readonly text: readonly string[];
  /** Those that its replies cannot do without; none that stands in its text. */
  readonly replies: readonly string[];
}

/** A place where a step's text asks for a value: `{{ order.id }}`. */
const place = /\{\{-?\s*([\p{L}_][\p{L}\p{N}_.-]*?)\s*-?\}\}/gu;

/**
 * What a step asks for. What is the agent's own, and what the library says by itself, is left out.
 * @param sop the SOP of the step.
 */
export function needsOf(
  step: Pick<Step, 'text' | 'replies'>,
  { replies }: Pick<Sop, 'replies'>,
  constants: { has(name: string): boolean },
): StepNeeds {
  const isAsked = (name: string) => !name.startsWith('agent.') && !constants.has(name);
  const text = new Set([...step.text.matchAll(place)].flatMap(([, name = '']) => (isAsked(name) ? name : [])));
  const own = replies.filter(({ id }) => step.replies.includes(id)).flatMap((reply) => neededBy(reply));
  return { text: [...text], replies: [...new Set(own)].filter((name) => isAsked(name) && !text.has(name)) };
}

/** A step's text with what is known filled in; what is not stays as it is written. */
export function withKnown(text: string, valueOf: (variable: string) => string | undefined): string {
  return text.includes('{{') ? text.replace(place, (whole, name: string) => valueOf(name) ?? whole) : text;
}

/** What replies cannot do without, once it was worked out: a checklist asks with every change. */
const worked = new WeakMap<Reply, readonly string[]>();

function neededBy(reply: Reply): readonly string[] {
  const known = worked.get(reply);
  if (known) return known;
  const names = [...new Set(reply.variants.flatMap(({ text }) => neededIn(text)))];
  worked.set(reply, names);
  return names;
}

function neededIn(template: string): string[] {
  try {
    const { parts, undecided, foreign } = fillReply(template, {});
    const others = new Set(foreign.map(({ variable }) => variable));
    const gaps = parts.flatMap((part) => (part.kind === 'gap' && part.fallback === undefined ? part.variable : []));
    return [...gaps, ...undecided].filter((name) => !others.has(name));
  } catch (error) {
    // Whoever inserts it is told.
    if (error instanceof TemplateError) return [];
    throw error;
  }
}
