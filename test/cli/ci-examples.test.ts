import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { repoRoot } from '../../tools/shared/paths';
import { temporaryFolder } from '../../tools/shared/temporary';
import { brokenLibrary, installCli, packedCli, runScript, smallLibrary, writeFiles } from './support/packed-cli';
import type { PackedCli, Went } from './support/packed-cli';

type Files = Readonly<Record<string, string>>;

const read = (name: string) => fs.readFileSync(path.join(repoRoot, name), 'utf8');

describe('The examples for CI, each in a repository of its own', function () {
  this.timeout(240_000);
  let cli: PackedCli;
  /** The folder of the program, as npm installed it. */
  let bin: string;
  /** A clone of this repository, as far as it is needed where the program was built already. */
  let clone: string;
  /** Without any sop-guide. */
  let bare: NodeJS.ProcessEnv;
  /** With the packed one. */
  let env: NodeJS.ProcessEnv;

  before(async () => {
    cli = await packedCli();
    bin = installCli(cli, temporaryFolder());
    bare = cli.env;
    env = { ...bare, PATH: `${bin}${path.delimiter}${bare['PATH'] ?? ''}` };
    clone = temporaryFolder();
    fs.mkdirSync(path.join(clone, 'tools'));
    fs.cpSync(path.join(repoRoot, 'tools/from-clone'), path.join(clone, 'tools/from-clone'), { recursive: true });
    fs.cpSync(path.join(bin, '..', 'sop-guide'), path.join(clone, 'dist/cli-package'), { recursive: true });
  });

  /** A repository in which some files were committed. */
  const repository = (files: Files): string => {
    const folder = temporaryFolder();
    writeFiles(folder, files);
    const { status, err } = runScript('git init -q -b main && git add -A && git commit -qm first', folder, bare);
    assert.equal(status, 0, err);
    return folder;
  };
  const change = (folder: string, files: Files) => {
    writeFiles(folder, files);
    runScript('git add -A && git commit -qm second', folder, bare);
  };

  describe('the GitHub Action', () => {
    interface Action {
      readonly inputs: Readonly<Record<string, { readonly default?: string; readonly description: string }>>;
      readonly runs: {
        readonly steps: readonly {
          readonly env: Readonly<Record<string, string>>;
          readonly run: string;
          readonly shell: string;
        }[];
      };
    }

    /** Runs its steps as a runner does, until one fails. */
    const run = (folder: string, inputs: Readonly<Record<string, string>> = {}, around = env, actionPath = clone) => {
      const action = parse(read('action.yml')) as Action;
      const runner = temporaryFolder();
      const at = (name: string) => path.join(runner, name);
      for (const name of ['output', 'summary', 'path']) fs.writeFileSync(at(name), '');
      const values: Record<string, string> = {
        'github.action_path': actionPath,
        'github.server_url': 'https://git.example',
        'github.repository': 'shop/procedures',
        'github.sha': 'abc123',
      };
      for (const [name, { default: usual = '' }] of Object.entries(action.inputs))
        values[`inputs.${name}`] = inputs[name] ?? usual;
      let went: Went = { status: 0, out: '', err: '' };
      for (const step of action.runs.steps) {
        assert.equal(step.shell, 'bash');
        const own = Object.entries(step.env).map(([name, value]) => {
          const filled = value.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, key: string) => {
            assert.ok(key in values, `${key} is not known`);
            return values[key] ?? '';
          });
          return [name, filled] as const;
        });
        assert.doesNotMatch(step.run, /\$\{\{/, 'what an input says is no part of a script');
        const added = fs.readFileSync(at('path'), 'utf8').split('\n').filter(Boolean).reverse();
        const step_ = runScript(step.run, folder, {
          ...around,
          ...Object.fromEntries(own),
          PATH: [...added, around['PATH'] ?? ''].join(path.delimiter),
          RUNNER_TEMP: runner,
          GITHUB_ACTIONS: 'true',
          GITHUB_WORKSPACE: folder,
          GITHUB_OUTPUT: at('output'),
          GITHUB_STEP_SUMMARY: at('summary'),
          GITHUB_PATH: at('path'),
        });
        went = { status: step_.status, out: went.out + step_.out, err: went.err + step_.err };
        if (step_.status !== 0) break;
      }
      const [output, summary, added] = ['output', 'summary', 'path'].map((name) => fs.readFileSync(at(name), 'utf8'));
      return { ...went, output, summary: summary ?? '', added };
    };

    it('passes a library without problems, and says so in the summary', () => {
      const { status, out, output, summary, added, err } = run(repository(smallLibrary));
      assert.deepEqual([status, output, added, err], [0, 'problems=false\n', '', '']);
      assert.equal(out, '1 SOP in sops: no problems.\n1 test in 1 file of sops: all passed.\n');
      assert.match(
        summary,
        /^## SOP Guide\n\n`{8}text\n1 SOP in sops: no problems\.\n`{8}\n\n### Tests\n\n`{8}text\n1 test in 1 file/,
      );
    });

    it('fails for problems and failed tests, with a command for each', () => {
      const { status, out, output, summary } = run(repository(brokenLibrary), { lang: 'es' });
      assert.deepEqual([status, output], [1, 'problems=true\n']);
      assert.match(
        out,
        /^::warning file=sops\/refund\.md,line=3,endLine=3,col=1,endColumn=5,title=yaml\.unknown-key::/m,
      );
      assert.match(out, /^::error file=sops\/refund\.md,line=13,.*title=sop\.section-missing::No hay /m);
      assert.match(out, /^::error file=sops\/refund\.test\.yml,line=4,.*title=Broken::/m);
      assert.match(summary, /sops\/refund\.md:3:1 warning yaml\.unknown-key/);
      assert.match(summary, /1 no superada, 0 superadas/);
    });

    it('lets warnings pass, looks elsewhere, and leaves out tests and summary where it is told to', () => {
      const warned = {
        'mine/library.yml': 'version: 1\n',
        'mine/a.md': '---\ntitle: A\ncolour: red\n---\n\nSummary.\n',
      };
      assert.equal(run(repository(warned), { directory: 'mine' }).status, 1);
      assert.equal(run(repository(warned), { directory: 'mine', 'max-warnings': '1' }).status, 0);
      // What other programs call a test is none of procedures.
      const others = { 'other/x.test.yml': 'a: 1\n', 'sops/library.yml': 'version: 1\n' };
      assert.equal(run(repository(others)).status, 0);
      const { status, out, summary } = run(repository(brokenLibrary), { tests: 'false', summary: 'false' });
      assert.deepEqual([status, out.includes('refund.test.yml'), summary], [1, false, '']);
    });

    it('ends as it does otherwise where no summary is written', () => {
      const folder = repository(smallLibrary);
      change(folder, { 'sops/new.md': '---\ntitle: New\n---\n\nSummary.\n' });
      for (const inputs of [{}, { since: 'HEAD~1' }]) {
        const { status, output, summary } = run(folder, { ...inputs, summary: 'false' });
        assert.deepEqual([status, output, summary], [0, 'problems=false\n', '']);
      }
    });

    it('tells only what a change has to do with, and what to do where the checkout is too shallow', () => {
      const folder = repository({ ...smallLibrary, 'sops/old.md': '---\ntitle: Old\ncolour: red\n---\n\nSummary.\n' });
      change(folder, { 'sops/new.md': '---\ntitle: New\n---\n\nSummary.\n' });
      assert.equal(run(folder).status, 1);
      const since = run(folder, { since: 'HEAD~1', lang: 'es' });
      assert.equal(since.status, 0, since.err);
      assert.match(
        since.summary,
        /^## SOP Guide\n[\s\S]*\]\(https:\/\/git\.example\/shop\/procedures\/blob\/abc123\/sops\/new\.md\)[\s\S]*\n### Problems\n/,
      );
      assert.match(since.summary, /3 procedimientos \(1 archivo cambiado desde HEAD~1\)/);
      assert.match(run(folder, { since: 'HEAD~1', directory: 'sops' }).summary, /blob\/abc123\/sops\/new\.md/);
      const shallow = temporaryFolder();
      runScript(`git clone -q --depth 1 'file://${folder}' .`, shallow, bare);
      const { status, err, output } = run(shallow, { since: 'HEAD~1' });
      assert.deepEqual([status, output], [2, 'problems=true\n']);
      assert.match(err, /“fetch-depth: 0” for GitHub’s checkout/);
    });

    it('fails where it is used wrongly', () => {
      const { status, err } = run(repository(smallLibrary), { directory: 'nowhere; touch x' });
      assert.equal(status, 2);
      assert.match(err, /There is no folder “nowhere; touch x”/);
      assert.equal(run(repository(smallLibrary), { lang: 'fr' }).status, 2);
    });

    it('uses the program of its own repository where there is no other', () => {
      const { status, out, added } = run(repository(smallLibrary), {}, bare);
      assert.deepEqual([status, added], [0, `${clone}/tools/from-clone\n`]);
      assert.match(out, /^\d+\.\d+\.\d+\n1 SOP in sops: no problems\.\n/);
    });

    it('uses the version of the npm package that it is told to', () => {
      const npm = path.join(temporaryFolder(), 'npm');
      const install = `#!/bin/sh\necho "$@" >> "$0.calls"\nmkdir -p "$3/node_modules" && ln -s '${bin}' "$3/node_modules/.bin"\n`;
      fs.writeFileSync(npm, install, { mode: 0o755 });
      const around = { ...bare, PATH: `${path.dirname(npm)}${path.delimiter}${bare['PATH'] ?? ''}` };
      const { status, out, err } = run(repository(smallLibrary), { version: '1.2.3' }, around);
      assert.equal(status, 0, err);
      assert.match(out, /no problems/);
      assert.match(fs.readFileSync(`${npm}.calls`, 'utf8'), /^install --prefix \S+ .*sop-guide@1\.2\.3\n$/);
    });
  });

  describe('the program out of a clone', () => {
    it('is built by the first call, and says nothing of it in its answer', () => {
      const fresh = temporaryFolder();
      fs.cpSync(path.join(repoRoot, 'tools/from-clone'), path.join(fresh, 'tools/from-clone'), { recursive: true });
      const stand = path.join(temporaryFolder(), 'npm');
      const build = `#!/bin/sh\necho "$PWD: $@" | tee -a "$0.calls"\ncase "$*" in *package:cli*) mkdir -p dist && cp -r '${clone}/dist/cli-package' dist/;; esac\n`;
      fs.writeFileSync(stand, build, { mode: 0o755 });
      const around = { ...bare, PATH: `${path.dirname(stand)}${path.delimiter}${bare['PATH'] ?? ''}` };
      const folder = repository(smallLibrary);
      for (const time of ['first', 'second']) {
        const { status, out } = runScript(`'${fresh}/tools/from-clone/sop-guide' lint`, folder, around);
        assert.deepEqual([status, out], [0, '1 SOP in sops: no problems.\n'], time);
      }
      const calls = fs.readFileSync(`${stand}.calls`, 'utf8').trim().split('\n');
      assert.deepEqual(calls, [
        `${fresh}: ci --include=dev --ignore-scripts --no-audit --no-fund`,
        `${fresh}: run --silent package:cli`,
      ]);
    });
  });

  describe('the hooks for pre-commit', () => {
    interface Hook {
      readonly id: string;
      readonly entry: string;
      readonly language: string;
      readonly always_run: boolean;
      readonly pass_filenames: boolean;
    }

    /** What comes of what is staged, as pre-commit runs them. It knows of no deletions, so that all are run always. */
    const run = (folder: string, ...args: string[]): Readonly<Record<string, Went>> =>
      Object.fromEntries(
        (parse(read('.pre-commit-hooks.yaml')) as readonly Hook[]).map((hook) => {
          assert.deepEqual([hook.language, hook.always_run, hook.pass_filenames], ['script', true, false]);
          return [hook.id, runScript(`'${clone}'/${hook.entry} ${args.join(' ')}`, folder, bare)];
        }),
      );
    const outcome = (went: Readonly<Record<string, Went>>) =>
      Object.values(went).map(({ status, out }) => [status, out]);
    const nothing = [
      [0, ''],
      [0, ''],
    ];

    it('pass what is right, and fail for what a change brings about', () => {
      const folder = repository({ ...smallLibrary, 'sops/old.md': '---\ntitle: Old\ncolour: red\n---\n\nSummary.\n' });
      writeFiles(folder, { 'sops/new.md': '---\ntitle: New\n---\n\nSummary.\n' });
      runScript('git add -A', folder, bare);
      const good = run(folder);
      assert.deepEqual([good['sop-guide-lint']?.status, good['sop-guide-test']?.status], [0, 0]);
      writeFiles(folder, { 'sops/refund.md': brokenLibrary['sops/refund.md'] ?? '' });
      runScript('git add -A', folder, bare);
      const bad = run(folder);
      assert.deepEqual([bad['sop-guide-lint']?.status, bad['sop-guide-test']?.status], [1, 1]);
      assert.match(bad['sop-guide-lint']?.out ?? '', /^sops\/refund\.md:3:1 warning/m);
      assert.doesNotMatch(bad['sop-guide-lint']?.out ?? '', /old\.md/);
    });

    it('check nothing where nothing of the library is to be committed', () => {
      const folder = repository(brokenLibrary);
      writeFiles(folder, { 'notes.txt': 'x', 'README.md': 'x', 'ci.yml': 'x' });
      runScript('git add -A', folder, bare);
      assert.deepEqual(outcome(run(folder)), nothing);
      assert.deepEqual(outcome(run(folder, 'sops', '--lang', 'es')), nothing);
    });

    it('check the library where a file of it is only deleted', () => {
      const folder = repository({
        ...smallLibrary,
        'sops/a.md': '---\ntitle: A\n---\n\nSummary, and [more](b.md).\n',
        'sops/b.md': '---\ntitle: B\n---\n\nSummary.\n',
      });
      runScript('git rm -q sops/b.md', folder, bare);
      const { status, out } = run(folder, 'sops')['sop-guide-lint'] ?? {};
      assert.equal(status, 1);
      assert.match(out ?? '', /^sops\/a\.md:5:\d+ error sop\.target-missing/m);
    });

    it('check it as a whole where nothing is to be committed: somebody runs them on all files', () => {
      assert.equal(run(repository(brokenLibrary))['sop-guide-test']?.status, 1);
    });

    it('pass a library without tests, and fail where they are used wrongly', () => {
      const folder = repository({ 'sops/library.yml': 'version: 1\n' });
      writeFiles(folder, { 'sops/new.md': '---\ntitle: New\n---\n\nSummary.\n' });
      runScript('git add -A', folder, bare);
      assert.equal(run(folder)['sop-guide-test']?.status, 0);
      assert.equal(run(folder, 'nowhere')['sop-guide-lint']?.status, 2);
    });
  });

  describe('the hook of Git itself', () => {
    const withHook = (files: Files): string => {
      const folder = repository(files);
      writeFiles(folder, { '.githooks/pre-commit': read('docs/ci/pre-commit') });
      runScript('chmod +x .githooks/pre-commit && git config core.hooksPath .githooks', folder, bare);
      return folder;
    };
    const commit = (folder: string, files: Files, around = env): Went => {
      writeFiles(folder, files);
      return runScript('git add -A && git commit -qm next', folder, around);
    };

    it('lets pass what is right, and stops what is not', () => {
      const folder = withHook(smallLibrary);
      assert.equal(commit(folder, { 'sops/new.md': '---\ntitle: New\n---\n\nSummary.\n' }).status, 0);
      const { status, out, err } = commit(folder, { 'sops/refund.md': brokenLibrary['sops/refund.md'] ?? '' });
      assert.notEqual(status, 0);
      assert.match(out + err, /sops\/refund\.md:3:1 warning yaml\.unknown-key/);
      assert.equal(runScript('git rev-list --count HEAD', folder, bare).out, '2\n');
    });

    it('does not mind what has nothing to do with the library', () => {
      assert.equal(commit(withHook(brokenLibrary), { 'notes.txt': 'x' }).status, 0);
    });

    it('tells no more in a linked worktree, for which Git says where its repository is', () => {
      const library = { ...smallLibrary, 'sops/old.md': '---\ntitle: Old\ncolour: red\n---\n\nSummary.\n' };
      const folder = withHook(library);
      runScript('git add -A && git commit -qm hook --no-verify', folder, bare);
      const linked = path.join(temporaryFolder(), 'linked');
      assert.equal(runScript(`git worktree add -q -b other '${linked}'`, folder, bare).status, 0);
      const { status, out, err } = commit(linked, { 'sops/new.md': '---\ntitle: New\n---\n\nSummary.\n' });
      assert.equal(status, 0, out + err);
      assert.match(out + err, /1 file changed since HEAD/);
    });

    it('works for the first commit, and by what npm has installed in the repository', () => {
      const folder = temporaryFolder();
      installCli(cli, folder);
      writeFiles(folder, {
        ...smallLibrary,
        '.githooks/pre-commit': read('docs/ci/pre-commit'),
        '.gitignore': 'node_modules\n',
      });
      const { status, out, err } = runScript(
        'git init -q && chmod +x .githooks/pre-commit && git config core.hooksPath .githooks && git add -A && git commit -qm first',
        folder,
        bare,
      );
      assert.equal(status, 0, out + err);
    });
  });

  describe('the job of GitLab', () => {
    interface Job {
      readonly variables: Readonly<Record<string, string>>;
      readonly before_script: readonly string[];
      readonly script: readonly string[];
      readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
    }
    const job = (parse(read('docs/ci/gitlab-ci.yml')) as { readonly procedures: Job }).procedures;
    const run = (folder: string, variables: Readonly<Record<string, string>> = {}): Went =>
      runScript([...job.before_script, ...job.script].join('\n'), folder, { ...env, ...job.variables, ...variables });

    it('passes a library without problems, and leaves its reports', () => {
      const folder = repository(smallLibrary);
      const { status, out, err } = run(folder);
      assert.deepEqual([status, out, err], [0, '1 SOP in sops: no problems.\n', '']);
      for (const name of [...job.artifacts.paths, ...Object.values(job.artifacts.reports)])
        assert.match(fs.readFileSync(path.join(folder, name), 'utf8'), /^<\?xml version="1\.0"/);
    });

    it('fails for problems and failed tests, and leaves its reports', () => {
      const folder = repository(brokenLibrary);
      const { status, out } = run(folder);
      assert.equal(status, 1);
      assert.match(out, /^sops\/refund\.md:3:1 warning/m);
      assert.match(fs.readFileSync(path.join(folder, 'procedures-problems.xml'), 'utf8'), /<error line="3"/);
      assert.match(fs.readFileSync(path.join(folder, 'procedures-tests.xml'), 'utf8'), /<failure /);
    });

    it('passes a library without tests', () => {
      const folder = repository({
        'sops/library.yml': 'version: 1\n',
        'sops/a.md': '---\ntitle: A\n---\n\nSummary.\n',
      });
      const { status, out, err } = run(folder);
      assert.deepEqual([status, out, err], [0, '1 SOP in sops: no problems.\n', '']);
    });

    it('tells of a merge request only what it has to do with', () => {
      const folder = repository({ ...smallLibrary, 'sops/old.md': '---\ntitle: Old\ncolour: red\n---\n\nSummary.\n' });
      const base = runScript('git rev-parse HEAD', folder, bare).out.trim();
      change(folder, { 'sops/new.md': '---\ntitle: New\n---\n\nSummary.\n' });
      assert.equal(run(folder).status, 1);
      assert.equal(run(folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base }).status, 0);
    });
  });
});
