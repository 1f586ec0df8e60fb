import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { bundledFolders, noticesOf, readPackage, withoutNotice } from '../../tools/package/notices';
import type { BundledPackage } from '../../tools/package/notices';
import { repoRoot } from '../../tools/shared/paths';

const one = (change: Partial<BundledPackage> = {}): BundledPackage => ({
  name: 'one',
  version: '1.0.0',
  licence: 'MIT',
  author: 'Ana Ruiz',
  texts: ['Copyright (c) Ana\r\n\r\nAs you like.  \n'],
  ...change,
});

const output = (inputs: Readonly<Record<string, number>>) => ({
  bytes: 0,
  imports: [],
  exports: [],
  inputs: Object.fromEntries(Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }])),
});

describe('The notices of third parties', () => {
  it('are for each package of which something is in a bundle', () => {
    const a = { outputs: { 'dist/a.js': output({ 'src/a.ts': 5, 'node_modules/yaml/browser/index.js': 3 }) } };
    const b = {
      outputs: {
        'dist/b.js': output({
          'node_modules/@a/b/c.js': 1,
          'node_modules/@a/b/d.js': 1,
          'node_modules/dropped/index.js': 0,
          'node_modules/c/node_modules/@x/d/e/f.js': 2,
          'late-library:re2js': 9,
        }),
      },
    };
    assert.deepEqual(bundledFolders([a, b]), [
      'node_modules/@a/b',
      'node_modules/c/node_modules/@x/d',
      'node_modules/yaml',
    ]);
  });

  it('say who wrote what, in the same words and order each time', () => {
    const packages = [one({ name: 'two', licence: 'ISC' }), one()];
    const { text, problems } = noticesOf(packages);
    assert.deepEqual(problems, []);
    assert.match(text, /one 1\.0\.0 \(MIT\)\n-+\n\nCopyright \(c\) Ana\n\nAs you like\.\n\n-+\ntwo 1\.0\.0 \(ISC\)/);
    assert.equal(text, noticesOf([...packages].reverse()).text);
  });

  it('credit what numbers in the package were reckoned from', () => {
    const { text } = noticesOf([one()]);
    for (const credit of [
      /CLINC150.*CC BY 3\.0/,
      /NLU-Evaluation-Data.*CC BY 4\.0/,
      /Universal Sentence Encoder.*Apache/,
    ])
      assert.match(text, credit);
  });

  it('hold the licence of a package that has it only by name', () => {
    const { text, problems } = noticesOf([one({ texts: [] })]);
    assert.deepEqual(problems, []);
    assert.match(text, /Copyright \(c\) Ana Ruiz\n[^]*Permission is hereby granted, free of charge/);
    assert.doesNotMatch(text, /<year>/);
  });

  it('hold Apache’s licence as a whole', () => {
    const { text } = noticesOf([one({ licence: 'Apache-2.0', texts: ['Licensed under the Apache License.'] })]);
    assert.match(text, /^Licensed under the Apache License\.\n[^]*TERMS AND CONDITIONS FOR USE/m);
  });

  for (const [what, change] of [
    ['of a licence that is not allowed', { licence: 'GPL-3.0-only' }],
    ['of which one licence is not allowed', { licence: 'MIT AND GPL-3.0-only' }],
    ['that says its licence in its own words', { licence: 'SEE LICENSE IN LICENSE' }],
    ['that states no licence', { licence: undefined }],
    ['that is nobody’s', { licence: 'UNLICENSED' }],
    ['without a text or an author', { texts: [], author: undefined }],
  ] as const)
    it(`refuse a package ${what}`, () => {
      const [problem, ...more] = noticesOf([one(change)]).problems;
      assert.match(problem ?? '', /^one 1\.0\.0 /);
      assert.deepEqual(more, []);
    });

  it('may choose among licences', () => {
    assert.deepEqual(noticesOf([one({ licence: '(GPL-3.0-only OR MIT)' })]).problems, []);
  });

  it('leave nobody out', () => {
    const { text } = noticesOf([one()]);
    assert.deepEqual(withoutNotice(text, [one(), one({ version: '1.0.1' })]), ['one 1.0.1 (MIT)']);
  });

  it('can be made for everything we depend on', () => {
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(repoRoot, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const packages = Object.keys(dependencies).map((name) => readPackage(`node_modules/${name}`));
    assert.deepEqual(noticesOf(packages).problems, []);
  });
});
