import assert from 'node:assert/strict';
import { runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';
import { bad, good, other } from './example';

const clean = { 'sops/a/refund.md': good.replace('2026-08-05', '2026-01-05'), 'sops/a/other.md': other };
const handbook = (files: MemoryFiles | Readonly<Record<string, string>>, ...args: string[]) =>
  runOn(files, 'handbook', ...args);

describe('handbook', () => {
  it('writes the library as one page, and says how much is in it', async () => {
    const files = new MemoryFiles({ ...clean, 'book.html': 'old' });
    const ran = await handbook(files, '--output', 'book.html', '--category', './a/');
    // The draft is no part of it.
    assert.deepEqual(ran, { code: 0, err: '', out: 'book.html: 1 procedure\n' });
    assert.match(files.text('book.html') ?? '', /^<!DOCTYPE html>[^]*Refund[^]*<\/html>\s*$/);
  });

  it('writes Markdown', async () => {
    const files = new MemoryFiles(clean);
    await handbook(files, '--output', 'book.md', '--format', 'md');
    assert.match(files.text('book.md') ?? '', /^# [^]*### <a id="sop-refund"><\/a>Refund/);
  });

  for (const [what, args, code, said] of [
    [
      'a category that is not there',
      ['--category', 'none'],
      2,
      /There is no category “none”. Give the folder of one: a\./,
    ],
    ['an audience that nothing is for', ['--audience', 'external'], 1, /no handbook was written. Check --audience/],
    ['a language that is none', ['--lang', 'x_y!'], 2, /is not a language: give a tag such as es/],
    ['a library that is not there', ['--library', 'none'], 2, /There is no folder “none”/],
    ['a PDF of Markdown', ['--pdf', '--format', 'md'], 2, /leave out --format md/],
  ] as const)
    it(`says what to do about ${what}, and writes nothing`, async () => {
      const files = new MemoryFiles({ ...clean, 'book.html': 'old' });
      const ran = await handbook(files, '--output', 'book.html', ...args);
      assert.equal(ran.code, code);
      assert.match(ran.err, said);
      assert.equal(ran.out, '');
      assert.equal(files.text('book.html'), 'old');
    });

  for (const [what, output, said] of [
    ['a folder', 'sops', /sops is a folder: name a file in it, such as sops\/handbook\.html/],
    ['a PDF', 'book.pdf', /--output names the web page/],
    ['an SOP', 'sops/a/refund.md', /is a file of the library: name another/],
    ['a new SOP', 'sops/a/book.md', /would become an SOP of the library: name a file outside of sops/],
    ['library.yml', 'sops/library.yml', /is a file of the library: name another/],
    ['the test of an SOP', 'sops/a/refund.test.yml', /refund\.test\.yml is a file of the library: name another/],
    ['a page of the library', 'sops/a/form.html', /form\.html is a file of the library: name another/],
    ['a PDF of the library', 'sops/a/prices.html', /prices\.pdf is a file of the library: name another/],
    ['what the library says of itself', 'sops/a/README.md', /README\.md is a file of the library: name another/],
  ] as const)
    it(`does not write to ${what}`, async () => {
      const files = new MemoryFiles({
        ...clean,
        'sops/library.yml': 'version: 1\n',
        'sops/a/refund.test.yml': 'cases: []\n',
        'sops/a/form.html': '<!DOCTYPE html><title>Form</title>',
        'sops/a/prices.pdf': '%PDF-1.7',
        'sops/a/README.md': '# Refunds\n',
      });
      const before = files.names.map((name) => files.text(name));
      const ran = await handbook(files, '--output', output, '--pdf');
      assert.equal(ran.code, 2);
      assert.match(ran.err, said);
      assert.deepEqual(
        files.names.map((name) => files.text(name)),
        before,
      );
    });

  it('replaces one that was written into the library before, with its PDF', async () => {
    const files = new MemoryFiles(clean);
    const write = () => handbook(files, '--output', 'sops/book.html');
    assert.equal((await write()).code, 0);
    files.put('sops/book.pdf', '%PDF-1.7');
    assert.deepEqual(await write(), { code: 0, err: '', out: 'sops/book.html: 1 procedure\n' });
    // No browser is here.
    assert.match((await handbook(files, '--output', 'sops/book.html', '--pdf')).err, /No browser is here/);
  });

  it('says that a library is empty', async () => {
    const ran = await handbook({ 'sops/library.yml': 'version: 1\n' }, '--output', 'book.html');
    assert.equal(ran.code, 1);
    assert.equal(ran.err, 'There are no SOPs in sops: no handbook was written. Name the folder with --library.\n');
  });

  it('says why it cannot be written, and what to do', async () => {
    const files = new MemoryFiles(clean);
    files.failWrite(1);
    const ran = await handbook(files, '--output', 'book.html');
    assert.equal(ran.code, 3);
    assert.match(
      ran.err,
      /cannot be written to book\.html. Check that you may write there, or name another file\. Reason: /,
    );
  });

  it('keeps the page when no browser prints it', async () => {
    const files = new MemoryFiles(clean);
    const ran = await handbook(files, '--output', 'book.html', '--pdf');
    assert.equal(ran.code, 2);
    assert.equal(ran.out, 'book.html: 1 procedure\n');
    assert.match(ran.err, /No browser is here/);
    assert.ok(files.text('book.html'));
  });

  it('is made of a library without a name, goals or rules of conduct, and of SOPs without an owner', async () => {
    const files = new MemoryFiles({ 'sops/x.md': bad.replace('status: maybe', 'status: approved') });
    const ran = await handbook(files, '--output', 'book.html');
    assert.equal(ran.code, 0);
    const page = files.text('book.html') ?? '';
    assert.match(page, /<title>Procedures<\/title>/);
    assert.doesNotMatch(page, /undefined|>null<|<dt>Owner/);
  });
});
