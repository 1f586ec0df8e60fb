import assert from 'node:assert/strict';
import { fixesOf } from '../../../../src/core/lint/fixing';
import { applyEdits } from '../../../../src/core/text/edit';
import { checked } from '../../support/fixes';
import { added, libraryOf, linterOf } from '../../support/libraries';
import { assertProblems } from '../../support/problems';
import { marked } from '../../support/ranges';

const sop = (reply: string, front = '') =>
  `---\ntitle: T\n${front}---\n\nSummary {{ said.here }}.\n\n- [ ] Do it\n\n## Sent\n\n\`\`\`reply lang=en\n${reply}\n\`\`\`\n`;
const unused = (config: string, files: Record<string, string>) =>
  linterOf(libraryOf(files, marked(config).text))
    .configProblems('sops')
    .filter(({ code }) => code === 'library.variable-unused');
const assertUnused = (config: string, files: Record<string, string>, ...names: string[]) => {
  assertProblems(
    config,
    unused(config, files),
    names.map((name) => ['library.variable-unused', name]),
  );
};

describe('a variable of library.yml', () => {
  it('is used by a reply, a step, a condition, a rule or a limit', () => {
    const config =
      'version: 1\nlimits: {refund.amount: {agent: 100}}\nrules:\n  - {if: {plan: gold}, then: {priority: high}}\n' +
      'variables:\n  order.id: {}\n  said.here: {}\n  asked: {}\n  why: {}\n  refund.amount: {}\n  plan: {}\n  for: {}\n  region: {}\n  lines.count: {}\n  tier: {}\n  customer.email: {}\n  agent.name: {}\n  ⟦nobody⟧: {}\n  ⟦order.gift⟧: {label: Gift}\n';
    const text = sop(
      '{{ order.id }} {% if asked == "nobody" %}a{% endif %}{% for line in lines %}{{ line }}{% endfor %}',
      'escalation: {to: x@y.com, when: \'why == "x"\'}\napplies-to: {region: [north]}\n',
    );
    assertUnused(config, { 'a.md': text }, 'nobody', 'order.gift');
  });

  it('is not told of while there is no SOP', () => {
    assertUnused('version: 1\nvariables: {a: {}}\n', {});
  });

  it('is looked for in all SOPs, and again once one of them changes', () => {
    const library = libraryOf({ 'a.md': sop('Hi'), 'b.md': sop('{{ a }}') }, 'version: 1\nvariables: {a: {}}\n');
    const told = () =>
      linterOf(library)
        .configProblems('sops')
        .map(({ code }) => code);
    assert.deepEqual(told(), []);
    library.update([added('b.md', sop('Hi'))]);
    assert.deepEqual(told(), ['library.variable-unused']);
    library.update([added('a.md', sop('{{ a }}'))]);
    assert.deepEqual(told(), []);
  });

  it('is removed with all its lines', () => {
    const config = 'version: 1\nvariables:\n  a:\n    label: A\n\n    values:\n      - x\n\n  said.here: {}\n  b: {}\n';
    const { file, check } = checked(config, { others: { 'a.md': sop('{{ said.here }}') }, path: 'library.yml' });
    const after = file.problems
      .filter(({ code }) => code === 'library.variable-unused')
      .map((problem) => applyEdits(config, fixesOf(file, problem, check)[0]?.edits ?? []));
    assert.deepEqual(after, ['version: 1\nvariables:\n\n  said.here: {}\n  b: {}\n', config.replace('  b: {}\n', '')]);
  });
});
