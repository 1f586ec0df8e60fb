import { liquidMarks } from '../../liquid/marks';
import type { LiquidMark } from '../../liquid/mark';
import type { ReplyPart } from './handbook';
import type { SayInHandbook } from './words';

/** What a reply is printed with. */
export interface ReplyPrinting {
  readonly say: SayInHandbook;
  /** What a variable is called. */
  readonly label: (variable: string) => string;
  /** What a value of a variable is called. */
  readonly valueLabel: (variable: string, value: string) => string;
  /** The text of a constant; undefined when it is none. */
  readonly constant: (name: string) => string | undefined;
}

/**
 * A reply as it is printed: nobody is known who it is for. What is filled in is called by its name, and where it says one
 * thing or another, all of them are there, each with when it is said.
 */
export function printedReply(template: string, printing: ReplyPrinting): ReplyPart[] {
  return new Printer(template, printing).print();
}

/** A choice that is open: what it depends on, and under which condition its current words are said. */
interface Choice {
  /** Of a `case`; undefined for an `if`. */
  readonly variable: string | undefined;
  condition: string;
}

class Printer {
  readonly #template: string;
  readonly #printing: ReplyPrinting;
  readonly #parts: ReplyPart[] = [];
  readonly #choices: Choice[] = [];
  /** The tag whose content is not printed, or printed as it is. */
  #whole: 'comment' | 'raw' | undefined;

  constructor(template: string, printing: ReplyPrinting) {
    this.#template = template;
    this.#printing = printing;
  }

  print(): ReplyPart[] {
    let at = 0;
    for (const mark of liquidMarks(this.#template)) {
      if (mark.start < at) continue;
      this.#addText(this.#template.slice(at, mark.start));
      if (mark.kind === 'output') this.#output(mark);
      else if (mark.kind === 'tag') this.#tag(mark);
      at = mark.end;
    }
    this.#addText(this.#template.slice(at));
    // Nothing is said in every case where nothing follows.
    while (this.#parts.at(-1)?.kind === 'condition' || this.#parts.at(-1)?.text.trim() === '') this.#parts.pop();
    return this.#parts;
  }

  #add(kind: ReplyPart['kind'], text: string): void {
    const last = this.#parts.at(-1);
    if (text === '') return;
    if (kind === 'text' && last?.kind === 'text') this.#parts.splice(-1, 1, { kind, text: last.text + text });
    else this.#parts.push({ kind, text });
  }

  #addText(text: string): void {
    if (this.#whole !== 'comment') this.#add('text', text);
  }

  #output({ start, end, marks }: LiquidMark): void {
    const [name] = variablesIn(marks);
    if (name === undefined || this.#whole !== undefined) {
      this.#addText(this.#template.slice(start, end));
      return;
    }
    // What filters make of a constant is worked out when the reply is used.
    const isFiltered = marks.some(({ kind }) => kind === 'filter');
    const constant = isFiltered ? undefined : this.#printing.constant(name);
    if (constant === undefined) this.#add('gap', this.#printing.label(name));
    else this.#add('text', constant);
  }

  #tag({ name, marks }: Extract<LiquidMark, { kind: 'tag' }>): void {
    const { say } = this.#printing;
    switch (name) {
      case 'comment':
      case 'raw':
        this.#whole = name;
        break;
      case 'endcomment':
      case 'endraw':
        this.#whole = undefined;
        break;
      case 'case':
        this.#choices.push({ variable: variablesIn(marks)[0], condition: '' });
        break;
      case 'when':
        this.#say(this.#whenText(marks));
        break;
      case 'if':
      case 'unless':
        this.#choices.push({ variable: undefined, condition: '' });
        this.#say(this.#conditionText(marks, name === 'unless'));
        break;
      case 'elsif':
        this.#say(this.#conditionText(marks, false));
        break;
      case 'else':
        this.#say(say('otherwise'));
        break;
      case 'endcase':
      case 'endif':
      case 'endunless':
        this.#choices.pop();
        // Within another choice its own condition still holds.
        this.#add('condition', this.#choices.at(-1)?.condition ?? say('end'));
        break;
      default:
        // Others say nothing themselves.
        break;
    }
  }

  #say(condition: string): void {
    const choice = this.#choices.at(-1);
    if (choice) choice.condition = condition;
    this.#add('condition', condition);
  }

  #whenText(marks: readonly LiquidMark[]): string {
    const { say, label, valueLabel } = this.#printing;
    const variable = this.#choices.at(-1)?.variable ?? '';
    const values = this.#literals(marks).map((value) => valueLabel(variable, value));
    return say('ifIs', label(variable), values.join(` ${say('or')} `));
  }

  /** The condition of an `if`, with its variables and values by their labels. */
  #conditionText(marks: readonly LiquidMark[], isNegated: boolean): string {
    const { say, label, valueLabel } = this.#printing;
    const inside = marks.filter(({ kind }) => kind === 'variable' || kind === 'literal');
    const [first, second, ...more] = inside;
    const between = first && second ? this.#template.slice(first.end, second.start).trim() : '';
    if (first?.kind === 'variable' && second?.kind === 'literal' && more.length === 0 && between === '==' && !isNegated)
      return say('ifIs', label(first.name), valueLabel(first.name, this.#textOf(second)));
    if (first?.kind === 'variable' && inside.length === 1 && !isNegated)
      return say('ifSo', say('known', label(first.name)));
    let words = '';
    let at = first?.start ?? 0;
    let variable = '';
    for (const mark of inside) {
      words += this.#operators(this.#template.slice(at, mark.start));
      if (mark.kind === 'variable') variable = mark.name;
      words += mark.kind === 'variable' ? label(mark.name) : this.#literalText(variable, mark);
      at = mark.end;
    }
    return say(isNegated ? 'unless' : 'ifSo', words);
  }

  #operators(text: string): string {
    const { say } = this.#printing;
    return text
      .replace(/==/g, say('is'))
      .replace(/!=/g, say('isNot'))
      .replace(/\bcontains\b/g, say('contains'))
      .replace(/\band\b/g, say('and'))
      .replace(/\bor\b/g, say('or'));
  }

  #literals(marks: readonly LiquidMark[]): string[] {
    return marks.filter(({ kind }) => kind === 'literal').map((mark) => this.#textOf(mark));
  }

  /** “!= blank” asks whether something is there at all. */
  #literalText(variable: string, mark: LiquidMark): string {
    const { say, valueLabel } = this.#printing;
    const text = this.#textOf(mark);
    return /^(?:blank|empty|nil|null)$/.test(text) ? say('nothing') : say('quoted', valueLabel(variable, text));
  }

  #textOf({ start, end }: LiquidMark): string {
    return this.#template.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2');
  }
}

function variablesIn(marks: readonly LiquidMark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'variable' ? [mark.name] : []));
}
