import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeCommandLine, packCommandLine } from '../../../tools/package/command-line';
import { temporaryFolder } from '../../../tools/shared/temporary';

/** The command line as npm hands it on. */
export interface PackedCli {
  readonly tarball: string;
  /** A home for npm, which has nothing and reaches nobody. */
  readonly env: NodeJS.ProcessEnv;
}

let packed: Promise<PackedCli> | undefined;

/** Builds and packs the command line, once for all tests. */
export function packedCli(): Promise<PackedCli> {
  return (packed ??= pack());
}

async function pack(): Promise<PackedCli> {
  const folder = temporaryFolder();
  const built = path.join(folder, 'package');
  await makeCommandLine(built);
  const tarball = await packCommandLine(built, folder);
  return { tarball, env: cleanEnvironment(temporaryFolder()) };
}

/** The environment of somebody who has Node and Git, and nothing of what runs these tests. */
function cleanEnvironment(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS|GITHUB_|CI$|GIT_)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    USERPROFILE: home,
    npm_config_cache: path.join(home, '.npm'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ana',
    GIT_AUTHOR_EMAIL: 'ana@example.org',
    GIT_COMMITTER_NAME: 'Ana',
    GIT_COMMITTER_EMAIL: 'ana@example.org',
  };
}

/** How a shell script went. */
export interface Went {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a shell script in a folder, as GitHub's runners do. */
export function runScript(script: string, cwd: string, env: NodeJS.ProcessEnv): Went {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, out: stdout, err: stderr };
}

/** Installs the command line into a folder of its own, without a network. @returns the folder of its program. */
export function installCli({ tarball, env }: PackedCli, folder: string): string {
  const { status, out, err } = runScript(`npm install --offline --no-save '${tarball}'`, folder, env);
  if (status !== 0) throw new Error(out + err);
  return path.join(folder, 'node_modules', '.bin');
}

/** Writes files into a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
}

const sop = `---
title: Refund
lang: en
---

Gives the money back.

## Check

- [ ] Open the order \`#open\`
- [ ] Is it broken? \`#broken\`
  - Yes → [Pay](#pay)
  - No → [End](#end)

## Pay

- [ ] Pay it back \`#pay\`

## End

- [ ] Tag the order \`#tag\`
`;

/** A small library without problems, with a test. */
export const smallLibrary: Readonly<Record<string, string>> = {
  'sops/library.yml': 'version: 1\nname: Shop\n',
  'sops/refund.md': sop,
  'sops/refund.test.yml':
    'tests:\n  - name: Broken\n    given: {answers: {broken: "Yes"}}\n    expect: {path: [Check, Pay]}\n',
};

/** The same with a key that is misspelt, a link that leads nowhere, and a test that fails. */
export const brokenLibrary: Readonly<Record<string, string>> = {
  ...smallLibrary,
  'sops/refund.md': sop.replace('lang: en', 'lnag: en').replace('(#end)', '(#the-end)'),
};
