import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../../tools/shared/paths';
import { suites } from '../host/suites';

interface Launch {
  readonly inputs: readonly { readonly id: string; readonly options?: readonly string[] }[];
  readonly configurations: readonly { readonly name: string; readonly preLaunchTask?: string }[];
  readonly compounds: readonly { readonly name: string; readonly configurations: readonly string[] }[];
}

interface Tasks {
  readonly tasks: readonly {
    readonly label: string;
    readonly script?: string;
    readonly dependsOn?: readonly string[];
  }[];
}

function read(file: string): string {
  return fs.readFileSync(path.join(repoRoot, file), 'utf8');
}

describe('What F5 offers', () => {
  const text = read('.vscode/launch.json');
  const { inputs, configurations, compounds } = JSON.parse(text) as Launch;
  const { tasks } = JSON.parse(read('.vscode/tasks.json')) as Tasks;

  it('names files that are in the repository or are built', () => {
    const made = /^(dist|\.vscode-host)\//;
    const named = [...text.matchAll(/\$\{workspaceFolder\}\/([^"]+)"/g)].map(([, file = '']) => file);
    assert.ok(named.length > 0);
    for (const file of named) assert.ok(made.test(file) || fs.existsSync(path.join(repoRoot, file)), file);
  });

  it('asks only for what it has a question for, and groups that exist', () => {
    for (const [, id = ''] of text.matchAll(/\$\{input:(\w+)\}/g))
      assert.ok(
        inputs.some((input) => input.id === id),
        id,
      );
    const groups = suites.filter(({ host }) => host === 'node').map(({ name }) => name);
    assert.deepEqual(inputs.find(({ id }) => id === 'group')?.options, groups);
  });

  it('puts together configurations, tasks and scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const labels = tasks.map(({ label }) => label);
    for (const { preLaunchTask } of configurations)
      if (preLaunchTask !== undefined) assert.ok(labels.includes(preLaunchTask), preLaunchTask);
    for (const { dependsOn = [], script } of tasks) {
      for (const label of dependsOn) assert.ok(labels.includes(label), label);
      if (script !== undefined) assert.ok(script in scripts, script);
    }
    for (const compound of compounds)
      for (const one of compound.configurations)
        assert.ok(
          configurations.some(({ name }) => name === one),
          one,
        );
  });
});
