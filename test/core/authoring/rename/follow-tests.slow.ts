import assert from 'node:assert/strict';
import type { TestText } from '../../../../src/core/authoring/rename/follow-tests';
import { rename } from '../../../../src/core/authoring/rename/rename';
import { renameInTests } from '../../../../src/core/authoring/rename/rename-in-tests';
import { Trial } from '../../../../src/core/authoring/rename/trial';
import type { Target } from '../../../../src/core/library/mention';
import { readTests } from '../../../../src/core/scenario/read/read';
import { TestRunner } from '../../../../src/core/scenario/run/test-runner';
import { isTestPath } from '../../../../src/core/scenario/test-path';
import { applyEdits } from '../../../../src/core/text/edit';
import { failuresOf, indexOf } from '../../scenario/trial';
import { readSampleLibrary, samplePaths, sampleText } from '../../support/sample-library';
import { locationOf } from '../../support/sops';

const library = readSampleLibrary();
const tests: TestText[] = samplePaths
  .filter(isTestPath)
  .map((path) => ({ location: locationOf(path), text: sampleText(path) }));

const root = 'sops';
const renamings: readonly (readonly [Target, string])[] = [
  // Asked by eight other SOPs.
  [{ kind: 'step', root, path: 'escalation/escalate-case.md', id: 'risk' }, 'danger'],
  [{ kind: 'id', id: 'escalate-case' }, 'hand-over'],
  [{ kind: 'id', id: 'refund-return' }, 'send-back'],
  [{ kind: 'section', root, path: 'shipping-returns/refund-return.md', anchor: 'etiqueta-y-abono' }, 'Etiqueta'],
  [
    { kind: 'section', root, path: 'shipping-returns/track-order.md', anchor: 'por-dónde-va-tu-pedido' },
    'Va de camino',
  ],
  [{ kind: 'variable', root, name: 'return.days' }, 'return.term'],
  [{ kind: 'variable', root, name: 'refund.amount' }, 'refund.total'],
  [{ kind: 'person', root, name: 'supervisor' }, 'shift-lead'],
];

describe('the tests of the sample library', () => {
  for (const [target, name] of renamings)
    it(`pass as before once ${JSON.stringify(target)} is called ${name}`, () => {
      const { edits } = rename(target, name, library);
      assert.ok(edits);
      const inTests = renameInTests(target, name, edits, library, tests);
      assert.ok(inTests.size > 0);
      const { library: after } = new Trial(library, edits);
      const runner = new TestRunner(after, () => indexOf(after));
      const failed = tests.flatMap(({ location, text }) => {
        const read = readTests(applyEdits(text, inTests.get(location.uri) ?? []), location);
        const checked = runner.check(read.file);
        const results = checked.file.tests.map((test) => runner.run(checked, test));
        return [...read.problems, ...checked.problems].map(({ code }) => code).concat(failuresOf({ results }));
      });
      assert.deepEqual(failed, []);
    });
});
