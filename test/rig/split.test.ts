import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { temporaryFolder } from '../../tools/shared/temporary';
import { repoRoot } from '../../tools/shared/paths';

const load = createRequire(path.join(repoRoot, 'package.json'));
const { split } = load('./tools/build/split.js') as { split: (options: esbuild.BuildOptions) => esbuild.BuildOptions };

/** What the example exports. */
interface Example {
  readonly isOf: (value: unknown) => boolean;
  readonly first: () => Promise<unknown>;
  readonly second: () => Promise<unknown>;
}

const modules: Readonly<Record<string, string>> = {
  'entry.ts': `
    import { One } from './shared';
    export const isOf = (value: unknown) => value instanceof One;
    export const first = async () => (await import('./first')).made();
    export const second = async () => (await import('./second')).made();
  `,
  'shared.ts': 'export class One {}',
  'late.ts': "import { One } from './shared'; export class Two extends One { readonly what = 'two'; }",
  'first.ts': "import { Two } from './late'; export const made = () => new Two();",
  'second.ts':
    "import { Two } from './late'; import { One } from './shared'; export const made = () => [new Two(), new One()];",
};

describe('A bundle in several files', () => {
  for (const isForPeople of [false, true])
    describe(isForPeople ? 'with source maps' : 'as it is packaged', () => {
      let folder: string;
      let made: esbuild.BuildResult;
      const dist = () => path.join(folder, 'dist');
      const example = () => load(path.join(dist(), 'entry.js')) as Example;

      before(async () => {
        folder = temporaryFolder();
        for (const [name, text] of Object.entries(modules)) fs.writeFileSync(path.join(folder, name), text);
        fs.mkdirSync(dist());
        fs.writeFileSync(path.join(dist(), 'entry-old.js'), '');
        fs.mkdirSync(path.join(dist(), 'entry-package'));
        const options = {
          entryPoints: [path.join(folder, 'entry.ts')],
          outdir: dist(),
          bundle: true,
          platform: 'node',
        };
        const how = isForPeople ? { sourcemap: 'linked' } : { minify: true };
        made = await esbuild.build(split({ ...options, ...how } as esbuild.BuildOptions));
      });

      it('has all that is needed at once in the first one, and nothing of an earlier build', () => {
        const scripts = fs.readdirSync(dist()).filter((file) => file.endsWith('.js'));
        assert.deepEqual(scripts.map((file) => file.replace(/-[A-Z0-9]{8}/, '')).sort(), [
          'entry-chunk.js',
          'entry-first.js',
          'entry-second.js',
          'entry.js',
        ]);
        assert.equal(
          scripts.filter((file) => /class|extends/.test(fs.readFileSync(path.join(dist(), file), 'utf8'))).length,
          2,
        );
      });

      it('leaves alone the folder that something else makes beside it', () => {
        assert.ok(fs.existsSync(path.join(dist(), 'entry-package')));
      });

      it('has each module once, so that its classes and its state are the same everywhere', async () => {
        const { isOf, first, second } = example();
        const [one, two] = [await first(), (await second()) as unknown[]];
        assert.ok([one, ...two].every(isOf));
        assert.equal((one as object).constructor, (two[0] as object).constructor);
      });

      it('is told of as the files that there are in the end', () => {
        const outputs = Object.entries(made.metafile?.outputs ?? {});
        const told = outputs.map(([file, { bytes }]) => [path.basename(file), bytes]);
        const scripts = fs.readdirSync(dist()).filter((file) => file.endsWith('.js'));
        const found = scripts.map((file) => [file, fs.statSync(path.join(dist(), file)).size]);
        assert.deepEqual(told.sort(), found.sort());
        const [, entry] = outputs.find(([file]) => path.basename(file) === 'entry.js') ?? [];
        assert.deepEqual(
          Object.keys(entry?.inputs ?? {})
            .map((file) => path.basename(file))
            .sort(),
          ['entry.ts', 'shared.ts'],
        );
        assert.ok(entry?.imports.every(({ kind }) => kind === 'dynamic-import'));
      });
    });
});
