import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    }[];
  };
}

describe('The consent to being counted, in the manifest', () => {
  it('is the person’s, on one computer: no workspace says it, and it is not synced to another', () => {
    const { configuration } = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).contributes;
    const setting = [configuration]
      .flat()
      .map(({ properties }) => properties['sopGuide.feedback.count'])
      .find(Boolean);
    assert.deepEqual([setting?.['scope'], setting?.['ignoreSync'], setting?.['default']], ['application', true, 'ask']);
  });
});
