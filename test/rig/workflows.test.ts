import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import packageJson from '../../package.json';
import { repoRoot } from '../../tools/shared/paths';
import { lanes } from '../host/lanes';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly needs?: string | string[];
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Form {
  readonly name?: string;
  readonly description?: string;
  readonly body?: readonly { readonly type: string; readonly id?: string }[];
}

const github = path.join(repoRoot, '.github');

function yamlFiles(folder: string): string[] {
  return fs.readdirSync(path.join(github, folder)).filter((name) => name.endsWith('.yml'));
}

function readYaml(file: string): unknown {
  const document = parseDocument(fs.readFileSync(path.join(github, file), 'utf8'));
  assert.deepEqual([...document.errors, ...document.warnings], [], file);
  return document.toJS();
}

describe('Workflows', () => {
  for (const name of yamlFiles('workflows')) {
    describe(name, () => {
      const workflow = readYaml(`workflows/${name}`) as Workflow;
      const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

      it('may only read unless a job asks for more, and does not run twice at once', () => {
        assert.deepEqual(workflow.permissions, { contents: 'read' });
        assert.ok(workflow.concurrency);
      });

      it('names a version of each action, and a time limit for each job', () => {
        for (const { uses } of steps) if (uses !== undefined) assert.match(uses, /^[\w-]+\/[\w-]+@v\d+$/);
        for (const [id, job] of Object.entries(workflow.jobs)) assert.ok(job['timeout-minutes'], id);
      });

      it('waits for jobs that exist', () => {
        for (const { needs = [] } of Object.values(workflow.jobs))
          for (const job of [needs].flat()) assert.ok(job in workflow.jobs, job);
      });

      it('calls scripts and lanes that exist', () => {
        for (const { run = '' } of steps) {
          for (const [, script = ''] of run.matchAll(/npm run ([\w:-]+)/g))
            assert.ok(script in packageJson.scripts, script);
          for (const [, named = ''] of run.matchAll(/npm test -- ([\w ]+)/g))
            for (const lane of named.trim().split(' '))
              assert.ok(
                lanes.some((one) => one.name === lane),
                lane,
              );
        }
      });
    });
  }

  it('run every lane for every change', () => {
    const ci = readYaml('workflows/ci.yml') as Workflow;
    const runs = Object.values(ci.jobs).flatMap((job) => job.steps.map(({ run = '' }) => run));
    const named = runs.flatMap((run) => /^npm test -- (.+)$/.exec(run)?.[1]?.split(' ') ?? []);
    assert.deepEqual(
      lanes.map(({ name }) => name).filter((name) => !named.includes(name)),
      [],
    );
  });
});

describe('Issue forms', () => {
  for (const name of yamlFiles('ISSUE_TEMPLATE').filter((file) => file !== 'config.yml')) {
    it(`${name} has a name, a description, and an id of its own for each field`, () => {
      const { name: title, description, body = [] } = readYaml(`ISSUE_TEMPLATE/${name}`) as Form;
      assert.ok(title);
      assert.ok(description);
      const fields = body.filter(({ type }) => type !== 'markdown');
      assert.ok(fields.length > 0);
      assert.equal(new Set(fields.map(({ id }) => id)).size, fields.length);
      for (const { id } of fields) assert.ok(id);
    });
  }
});

describe('Update settings', () => {
  it('name folders that have a package.json', () => {
    const { updates } = readYaml('dependabot.yml') as {
      updates: { 'package-ecosystem': string; directory?: string; directories?: string[] }[];
    };
    const folders = updates
      .filter((update) => update['package-ecosystem'] === 'npm')
      .flatMap(({ directory, directories = [] }) => [directory, ...directories]);
    for (const folder of folders)
      if (folder !== undefined) assert.ok(fs.existsSync(path.join(repoRoot, folder, 'package.json')), folder);
  });
});
