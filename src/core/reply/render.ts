import type { FilledReply, ReplyPart } from './fill';

/** What a host knows about the variables of a library. */
export interface VariableLabels {
  /** What people call the variable. */
  label(variable: string): string;
  /** The values it can have; empty when it can have any. */
  values(variable: string): readonly string[];
}

/**
 * A filled-in reply as a VS Code snippet: each missing variable is a numbered tab stop, the same variable the same
 * stop, showing its fallback or its label in brackets; the cursor ends behind the text.
 */
export function toSnippet(reply: FilledReply, labels: VariableLabels): string {
  const seen = new Set<string>();
  const numbers = new Map(reply.missing.map((variable, index) => [variable, index + 1]));
  const fallbacks = fallbacksIn(reply.parts);
  const body = reply.parts.map((part) => {
    if (part.kind === 'text') return escapeText(part.text);
    const number = numbers.get(part.variable) ?? 0;
    if (seen.has(part.variable)) return `\${${number}}`;
    seen.add(part.variable);
    const values = labels.values(part.variable).filter(Boolean);
    // The first choice stands in the text until another is made, so it must not be a value that nobody chose.
    const first = fallbacks.get(part.variable) ?? bracketed(labels.label(part.variable));
    if (values.length > 0)
      return `\${${number}|${[first, ...values.filter((value) => value !== first)].map(escapeChoice).join(',')}|}`;
    return `\${${number}:${escapeText(first)}}`;
  });
  return `${body.join('')}$0`;
}

/** A filled-in reply as people read it before it is used: gaps show their fallback, or their label in brackets. */
export function toPreview(reply: FilledReply, labels: VariableLabels): string {
  return reply.parts
    .map((part) => (part.kind === 'text' ? part.text : (part.fallback ?? bracketed(labels.label(part.variable)))))
    .join('');
}

/** The words of a reply that has no gaps left; gaps with a fallback take it. */
export function toText(reply: FilledReply): string {
  return reply.parts.map((part) => (part.kind === 'text' ? part.text : (part.fallback ?? ''))).join('');
}

/** The first fallback that the reply gives each variable anywhere. */
function fallbacksIn(parts: readonly ReplyPart[]): ReadonlyMap<string, string> {
  const fallbacks = new Map<string, string>();
  for (const part of parts) {
    if (part.kind === 'gap' && part.fallback !== undefined && !fallbacks.has(part.variable))
      fallbacks.set(part.variable, part.fallback);
  }
  return fallbacks;
}

/** A label must not read as a word of the letter: whoever forgets to fill it in, sees so. */
function bracketed(label: string): string {
  return `[${label}]`;
}

/** `$`, `}` and `\` mean something in a snippet; `TextMate` syntax escapes them by a backslash. */
function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Choices are parted by commas and ended by a bar; `$` and `}` mean nothing in them, and VS Code keeps a backslash before those. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
