import { labelFor, VariableFinder } from '../../placeholder/meant';
import type { Problem } from '../../problem';
import { accepts, meantValue } from '../../ticket/accepts';
import { usualFacts } from '../../ticket/facts';
import { nearest } from '../../text/nearest';
import type { LibraryConfig } from '../../library/config';
import { declaring } from '../../library/declare';
import { Channels } from '../channels';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { mistypedName } from './near-name';
import { placesAt, placesIn } from './places';
import { isInSmartQuotes } from './smart-quotes';
import { isUsualValueCalled, usualFactMeant, usualValueMeant, usualValues } from './usual-values';

const unknown: ProblemKind = {
  code: 'library.fact-unknown',
  severity: 'warning',
  message: 'Nothing is known of a ticket as “{0}”, so this rule never holds.',
  fix: replaceBySuggestion,
};

const undeclared: ProblemKind = {
  code: 'library.fact-undeclared',
  severity: 'information',
  message:
    '“{0}” is not among the variables of library.yml, so it is never found in a message: this rule holds only when an agent says so. Declare it under “variables”, with its values.',
  fix({ args: [name = ''] }, { lines }) {
    const edit = declaring(lines.join('\n'), { name, label: labelFor(name) });
    return edit ? [{ title: 'declare-variable', args: [name], edits: [edit], isPreferred: false }] : [];
  },
};

const value: ProblemKind = {
  code: 'library.fact-value-unknown',
  severity: 'warning',
  message: '“{0}” is not a value of “{1}”, so this does not do what it says. Values are: {2}.',
  fix: replaceBySuggestion,
};

/** How many are told of each: they have one reason, or are meant to do harm. */
const most = 100;
/** How many values are named in a message. */
const mostNamed = 8;
/** Stands for any value. */
const any = 'all';

/** What rules ask of a ticket, and the priority they give it, must be something a ticket can have. */
export const factOfRule: Rule<'config'> = {
  kinds: [unknown, undeclared, value],
  check(subject) {
    const { config } = subject;
    if (config.rules.length === 0) return [];
    const facts = new Facts(config);
    const asked = config.rules.flatMap(({ when, priority }) => [
      ...Object.entries(when),
      ...(priority === undefined ? [] : [['priority', [priority]] as const]),
    ]);
    // Where they stand is looked up only when there is something to tell.
    if (!asked.some(([fact, values]) => facts.wrongName(fact) || values.some((one) => facts.wrongValue(fact, one))))
      return [];
    const places = placesIn(subject);
    const names = placesAt(places, 'key', 'rules', 'if', '*').flatMap(({ text, range }) => {
      const wrong = facts.wrongName(text);
      return wrong ? [found(wrong.kind, range, [text], wrong.meant)] : [];
    });
    const values = [
      ...placesAt(places, 'value', 'rules', 'if', '*'),
      ...placesAt(places, 'value', 'rules', 'then', 'priority'),
    ].flatMap(({ path, text, range }): Problem[] => {
      const wrong = facts.wrongValue(path.at(-1) ?? '', text);
      return wrong ? [found(value, range, [text, path.at(-1) ?? '', wrong.values], wrong.meant)] : [];
    });
    return [...names.slice(0, most), ...values.slice(0, most)];
  },
};

class Facts {
  readonly #variables: LibraryConfig['variables'];
  readonly #known: ReadonlySet<string>;
  readonly #meant: VariableFinder;
  readonly #channels: Channels;

  constructor({ variables, constants }: LibraryConfig) {
    this.#channels = new Channels({ variables });
    this.#variables = variables;
    this.#known = new Set([...usualFacts, 'tags', ...variables.keys(), ...constants.keys()]);
    this.#meant = new VariableFinder(variables);
  }

  wrongName(name: string): { readonly kind: ProblemKind; readonly meant?: string } | undefined {
    // A draft may state facts of the ticket and of the customer in a group.
    if (this.#known.has(name) || this.#known.has(name.replace(/^(?:ticket|customer)\./, ''))) return undefined;
    const meant = usualFactMeant(name) ?? this.#meant.find(name, '') ?? mistypedName(name, this.#known);
    if (meant !== undefined) return { kind: unknown, meant };
    return this.#variables.size > 0 ? { kind: undeclared } : undefined;
  }

  wrongValue(fact: string, text: string): { readonly values: string; readonly meant: string | undefined } | undefined {
    if (text === any || text === '' || isInSmartQuotes(text)) return undefined;
    if (fact === 'channel') {
      return this.#channels.has(text) ? undefined : { values: this.#channels.names, meant: this.#channels.meant(text) };
    }
    const variable = this.#variables.get(fact);
    if (!variable || variable.values.size === 0) {
      // A team may have words of its own language for its values.
      const meant = isUsualValueCalled(fact, text) ? undefined : usualValueMeant(fact, text);
      return meant === undefined ? undefined : { values: usualValues(fact), meant };
    }
    if (accepts({ pattern: undefined, values: variable.values }, text)) return undefined;
    const keys = [...variable.values.keys()];
    const named = [...keys.slice(0, mostNamed), ...(keys.length > mostNamed ? ['…'] : [])].join(', ');
    return {
      values: named,
      meant: meantValue(variable, text) ?? usualValueAmong(fact, text, keys) ?? nearest(text, keys),
    };
  }
}

function usualValueAmong(fact: string, text: string, keys: readonly string[]): string | undefined {
  const meant = usualValueMeant(fact, text);
  return meant !== undefined && keys.includes(meant) ? meant : undefined;
}
