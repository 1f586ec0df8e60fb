import { accepts, meantValue } from '../ticket/accepts';
import type { ValueRules } from '../ticket/accepts';
import { factIn } from '../ticket/facts';
import { spokenValue, withValues } from '../ticket/values';
import type { KnownValues } from '../ticket/values';
import type { FilledReply } from './fill';

/** One thing that a reply still needs to be told before it can be copied. */
export interface FormField {
  readonly variable: string;
  /** What was entered, is known or is usual; empty: known to be nothing; undefined: not said yet. */
  readonly value: string | undefined;
  /** Whether its variable refuses the value. */
  readonly isRefused: boolean;
  /** Whether it may be empty: what only decides which words are said may be nothing, but no gap may stay in a letter. */
  readonly mayBeEmpty: boolean;
}

/** What a form is made of. */
export interface FormParts {
  /** Fills the reply in. */
  readonly fill: (values: KnownValues) => FilledReply;
  /** What is known for certain. It is filled in without being shown. */
  readonly known: KnownValues;
  /** What is probably so, and shown to be confirmed. */
  readonly proposed: KnownValues;
  readonly rulesOf: (variable: string) => ValueRules | undefined;
  /** A value as the customer reads it. */
  readonly print: (variable: string, value: string) => string;
}

/** All that a reply still needs, as one form. An answer that decides which words are said may bring further fields. */
export class ReplyForm {
  readonly #parts: FormParts;
  readonly #entered = new Map<string, string>();
  /** The variables that decide which words are said. */
  readonly #conditions = new Set<string>();
  /** In the order in which they came up. */
  readonly #asked = new Set<string>();
  #filled: FilledReply;

  constructor(parts: FormParts) {
    this.#parts = parts;
    this.#filled = this.#fill();
  }

  get fields(): readonly FormField[] {
    return [...this.#asked].map((variable) => {
      const value = this.#valueOf(variable, this.#filled);
      const isRefused = value !== undefined && value !== '' && !accepts(this.#parts.rulesOf(variable), value);
      return { variable, value, isRefused, mayBeEmpty: this.#conditions.has(variable) };
    });
  }

  /** The fields that must be filled in or mended first. */
  get open(): readonly FormField[] {
    return this.fields.filter(
      ({ value, isRefused, mayBeEmpty }) => value === undefined || isRefused || (value === '' && !mayBeEmpty),
    );
  }

  /** Takes a value as people write it. @returns false when its variable refuses it. */
  enter(variable: string, text: string): boolean {
    const value = text.trim() === '' ? '' : meantValue(this.#parts.rulesOf(variable), text.trim());
    if (value === undefined) return false;
    this.#entered.set(variable, value);
    this.#filled = this.#fill(this.#filled);
    return true;
  }

  /** What was entered, and may be remembered for the ticket. */
  get entered(): Readonly<Record<string, string>> {
    const foreign = new Set(this.#filled.foreign.map(({ variable }) => variable));
    return Object.fromEntries(
      [...this.#entered].filter(([variable, value]) => value !== '' && !foreign.has(variable) && isSaid(value)),
    );
  }

  /** The reply with what the fields say; gaps stay where they say nothing. */
  get reply(): FilledReply {
    const parts = this.#filled.parts.map((part) => {
      const value = part.kind === 'gap' ? this.#valueOf(part.variable, this.#filled) : undefined;
      return part.kind === 'text' || value === undefined || value === ''
        ? part
        : { kind: 'text' as const, text: this.#parts.print(part.variable, value) };
    });
    return { ...this.#filled, parts };
  }

  /** Fills in with what was answered about conditions, and notes what comes up. */
  #fill(before?: FilledReply): FilledReply {
    const answers = [...this.#conditions].flatMap((variable) => {
      const value = this.#valueOf(variable, before);
      return value === undefined ? [] : [[variable, value === '' ? null : spokenValue(value)] as const];
    });
    const filled = this.#parts.fill(withValues(this.#parts.known, Object.fromEntries(answers)));
    const raised = filled.undecided.filter((variable) => !this.#conditions.has(variable));
    for (const variable of raised) {
      this.#conditions.add(variable);
      this.#asked.add(variable);
    }
    // What is proposed for a condition may raise another one.
    if (raised.some((variable) => this.#valueOf(variable, filled) !== undefined)) return this.#fill(filled);
    for (const variable of filled.missing) this.#asked.add(variable);
    return filled;
  }

  #valueOf(variable: string, filled: FilledReply | undefined): string | undefined {
    const entered = this.#entered.get(variable);
    // What stands for a placeholder of another tool only a person can say.
    if (entered !== undefined || filled?.foreign.some((one) => one.variable === variable)) return entered;
    const [proposed] = factIn(this.#parts.proposed, variable);
    if (proposed !== undefined) return proposed;
    for (const part of filled?.parts ?? [])
      if (part.kind === 'gap' && part.variable === variable && part.fallback !== undefined) return part.fallback;
    return undefined;
  }
}

/** “Yes” and “no” answer a question about one reply, and say nothing for the next. */
function isSaid(value: string): boolean {
  return typeof spokenValue(value) === 'string';
}
