import type { CheckedTests } from '../../../src/core/scenario/check/check-tests';
import { readTests } from '../../../src/core/scenario/read/read';
import { failureWords } from '../../../src/core/scenario/run/failure';
import { hasPassed, nameOfTest } from '../../../src/core/scenario/run/result';
import type { TestResult } from '../../../src/core/scenario/run/result';
import { TestRunner } from '../../../src/core/scenario/run/test-runner';
import { coverageOf } from '../../../src/core/scenario/coverage';
import type { SopCoverage } from '../../../src/core/scenario/coverage';
import { asCasesRead } from '../../../src/core/scenario/run/simulated-case';
import { describe as describeProblem } from '../../../src/core/lint/kinds';
import { suggestionTemplate } from '../../../src/core/lint/finding';
import type { Library } from '../../../src/core/library/library';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { libraryOf } from '../support/libraries';

/** Tests that were run on a library in memory. */
export interface Tried {
  readonly results: readonly TestResult[];
  /** What is wrong with the file, as `line: words`, lines from 1. */
  readonly problems: readonly string[];
  readonly runner: TestRunner;
  readonly checked: CheckedTests;
}

/** Runs the tests in a text, which stands in a library at a path. */
export function tried(text: string, library: Library, path = 'refund.test.yml'): Tried {
  const { file, problems } = readTests(text, { uri: `sops/${path}`, root: 'sops', path });
  const runner = new TestRunner(library, () => indexOf(library));
  const checked = runner.check(file);
  const results = [...file.tests, ...file.messages].map((test) => runner.run(checked, test));
  const told = [...problems, ...checked.problems].map((one) => `${one.range.start.line + 1}: ${describeProblem(one)}`);
  return { results, problems: told, runner, checked };
}

/** What failed, as `line: words`, with what was expected and came, if that is told. */
export function failuresOf({ results }: Pick<Tried, 'results'>): string[] {
  return results.flatMap(({ runs }) =>
    runs.flatMap(({ lang, failures }) =>
      failures.map((one) => {
        const { compared } = one;
        const lines = compared ? `\n- ${compared.expected}\n+ ${compared.actual}`.replaceAll('\n\n', '\n') : '';
        return `${lang === undefined ? '' : `${lang} `}${one.range.start.line + 1}: ${failureWords(one, suggestionTemplate)}${lines}`;
      }),
    ),
  );
}

/** The names of those that passed, and of those that did not. */
export function namesOf({ results }: Tried): { readonly passed: string[]; readonly failed: string[] } {
  const named = (isWanted: boolean) =>
    results.filter((one) => hasPassed(one) === isWanted).map(({ test }) => nameOfTest(test));
  return { passed: named(true), failed: named(false) };
}

/** What of an SOP was walked through. */
export function coveredIn({ runner }: Tried, path: string): SopCoverage {
  const sop = runner.world.library.atPath('sops', path);
  if (!sop) throw new Error(`There is no ${path}.`);
  return coverageOf(asCasesRead(sop, runner.world), runner.walked);
}

/** What suggests the SOPs of a library. */
export function indexOf(library: Library): TriageIndex {
  const index = new TriageIndex();
  for (const root of library.roots) index.configure(root, library.config(root));
  index.update({ added: [...library.sops], changed: [], removed: [] });
  return index;
}

const config = `
version: 1
lang: en
constants: {return.days: 30}
team: {lead: {name: Lea, role: supervisor}}
variables:
  order.id: {label: Order number, pattern: "^[A-Z]{2}-[0-9]{6}$"}
  customer.first_name: {label: First name, personal: true}
  refund.amount: {label: Amount}
  refund.method: {label: Method, values: {card: {es: tarjeta, en: card}, cash: {es: efectivo, en: cash}}}
  tier: {label: Tier, values: [standard, vip]}
calendars:
  business: {timezone: Europe/Madrid, hours: {mon: "09:00-17:00", tue: "09:00-17:00", wed: "09:00-17:00", thu: "09:00-17:00", fri: "09:00-17:00"}}
rules:
  - {if: {tier: vip}, then: {sla: {first-response: 30m}}}
`;

const refund = `---
id: refund
title: Refund
status: approved
lang: en
triggers: [I want my money back, it arrived broken, quiero el reembolso]
sla: {first-response: 2h, resolution: 16h, clock: business}
escalation: {to: supervisor, when: 'refund.amount > 100', after: 8h}
---

Gives the money back.

## Check

- [ ] Open the order \`#open\`
- [ ] Look at the photo \`#photo optional\`
- [ ] When was it delivered? \`#window\`
  - {{ return.days }} days ago or less → [Pay back](#pay-back)
  - Longer ago → [Repair](repair.md)
  - Nobody knows → [Ask](#ask)

## Pay back

- [ ] Send the money \`#pay protocol\`
- [ ] Send [Money on its way](#money-on-its-way) \`#tell\`

## Ask

- [ ] Send [Question](#question)

## End

- [ ] Tag the order \`#tag\`
- [ ] Add a gift \`#gift discretion\`

## Replies

### Money on its way

\`\`\`reply lang=en
Hello {{ customer.first_name | default: "there" }},

{{ refund.amount }} EUR are on their way{% if refund.method == "card" %} to your card{% endif %}, order {{ order.id }}.
\`\`\`

\`\`\`reply lang=es
Hola: {{ refund.amount }} EUR van de camino.
\`\`\`

### Question

\`\`\`reply lang=en
When did you get it?
\`\`\`

### Good bye

\`\`\`reply lang=en
Good bye, and thank you.
\`\`\`
`;

const repair = `---
id: repair
title: Repair
status: approved
lang: en
triggers: [it no longer works, can you repair it]
---

Repairs what broke.

## Workshop

- [ ] Ask for the piece \`#ask-piece\`
- [ ] Is it under warranty? \`#warranty\`
  - Yes → [Free](#free)
  - No → [Paid](#paid)

## Free

- [ ] Repair it

## Paid

- [ ] Make an offer
`;

export const sample = { 'refund.md': refund, 'repair.md': repair };

/** A library with a refund that may lead to a repair. */
export function sampleLibrary(files: Readonly<Record<string, string>> = sample, moreRules = ''): Library {
  return libraryOf(files, config + moreRules);
}
