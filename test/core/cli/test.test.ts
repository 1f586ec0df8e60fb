import assert from 'node:assert/strict';
import { comparedLines } from '../../../src/hosts/cli/test/compared-lines';
import { sample } from '../scenario/trial';
import { runOn, runWhile } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';

const config = 'version: 1\nlang: en\nteam: {lead: {name: Lea, role: supervisor}}\n';
const library = {
  'sops/library.yml': config,
  ...Object.fromEntries(Object.entries(sample).map(([path, text]) => [`sops/${path}`, text])),
};

/** Runs the tests in a text beside the refund. */
function test(text: string, ...args: string[]) {
  return runOn({ ...library, 'sops/refund.test.yml': text }, 'test', ...args);
}

const passing = 'tests:\n  - name: A\n    expect: {steps: open}\n';
const failing = `tests:
  - name: 'Ask: "what, 100%" & <more>'
    given: {lang: [en, es], answers: {window: Nobody knows}}
    expect: {path: [Check, Pay back, End]}
  - {name: B, expect: {steps: open}}
  - {name: C, expect: {steps: opne}}
`;

describe('sop-guide test', () => {
  it('says that all passed, and exits with 0', async () => {
    const { code, out, err } = await test(passing);
    assert.deepEqual({ code, out, err }, { code: 0, out: '1 test in 1 file of sops: all passed.\n', err: '' });
  });

  it('tells what failed at its line, with what was expected and came, and exits with 1', async () => {
    const { code, out } = await test(failing);
    assert.equal(code, 1);
    assert.equal(
      out,
      `sops/refund.test.yml:4:28 failed “Ask: "what, 100%" & <more>”: The case takes another way.
      Check
    - Pay back
    + Ask
      End
sops/refund.test.yml:6:31 failed “C”: “opne” is no step of “Refund”. Write the id of one, or its words. Did you mean “open”?
3 tests in 1 file of sops: 2 failed, 1 passed.
`,
    );
  });

  it('names the languages in which a test fails where it passes in others', async () => {
    const { out } = await test(
      'tests: [{name: A, given: {lang: [en, es, ca], answers: {window: Nobody knows}}, expect: {reply: question}}]',
    );
    assert.match(out, /failed “A” \(es\): .* no text in “es”/);
    assert.match(out, /failed “A” \(ca\): /);
  });

  it('says so in Spanish and Catalan', async () => {
    const spanish = await test(failing, '--lang', 'es', '--coverage');
    assert.equal(spanish.code, 1);
    assert.match(spanish.out, /:4:28 no superada «Ask: [^\n]*»: El caso sigue otro camino\.\n/);
    assert.match(spanish.out, /«opne» no es ningún paso de «Refund»[^\n]*¿Quería decir «open»\?/);
    assert.match(spanish.out, /sops\/refund\.md:\d+:\d+ sin recorrer: paso «/);
    assert.match(spanish.out, /\n3 pruebas en 1 archivo de sops: 2 no superadas, 1 superada\.\n$/);
    const catalan = await runOn(library, 'test', '--lang', 'ca');
    assert.equal(catalan.out, 'No hi ha proves a sops: els noms dels fitxers acaben en .test.yml.\n');
    const github = await test(failing, '--lang', 'ca', '--format', 'github');
    assert.match(github.out, /::error [^\n]*El cas segueix un altre camí/);
    assert.equal((await test(failing, '--lang', 'fr')).code, 2);
  });

  it('tells what is wrong with a file, and runs what it can', async () => {
    const { code, out } = await test('tests:\n  - {name: A, expect: {steps: open}, expects: x}\n');
    assert.equal(code, 1);
    assert.match(
      out,
      /^sops\/refund\.test\.yml:2:38 warning yaml\.unknown-key Unknown key “expects”\. Did you mean “expect”\?\n1 test in 1 file of sops: all passed, 1 problem\.\n$/,
    );
  });

  it('exits with 1 where there are no tests, and with 2 where one cannot be read', async () => {
    const none = await runOn(library, 'test');
    assert.deepEqual(
      [none.code, none.out],
      [1, 'There are no tests in sops: names of their files end in .test.yml.\n'],
    );
    const files = new MemoryFiles({ ...library, 'sops/refund.test.yml': passing });
    files.forbid('sops/refund.test.yml');
    const unread = await runOn(files, 'test');
    assert.equal(unread.code, 2);
    assert.match(unread.out, /error test\.unreadable/);
    const missing = await runOn(library, 'test', 'sosp');
    assert.equal(missing.code, 2);
    assert.equal((await runOn(library, 'test', '--watch', '--format', 'json')).code, 2);
  });

  it('prints JSON', async () => {
    const { code, out } = await test(failing, '--format', 'json', '--coverage');
    assert.equal(code, 1);
    const told = JSON.parse(out) as Record<string, unknown> & {
      results: { file: string; sop: string; tests: { name: string; line: number; runs: unknown[] }[] }[];
      coverage: { answers: unknown; sops: { sop: string; notWalked: { kind: string; line: number }[] }[] };
    };
    assert.deepEqual([told['tests'], told['failed']], [3, 2]);
    const [file] = told.results;
    assert.deepEqual(
      [file!.file, file!.sop, file!.tests.map(({ name, line }) => [name, line])],
      [
        'sops/refund.test.yml',
        'refund',
        [
          ['Ask: "what, 100%" & <more>', 2],
          ['B', 5],
          ['C', 6],
        ],
      ],
    );
    assert.deepEqual(file!.tests[0]!.runs[0], {
      lang: 'en',
      passed: false,
      failures: [
        {
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 36,
          code: 'path-differs',
          message: 'The case takes another way.',
          expected: 'Check\nPay back\nEnd',
          actual: 'Check\nAsk\nEnd',
        },
      ],
    });
    assert.deepEqual(told.coverage.answers, { all: 5, walked: 1 });
    assert.deepEqual(
      told.coverage.sops.map(({ sop, notWalked }) => [sop, notWalked[0]?.kind]),
      [
        ['refund', 'answer'],
        ['repair', 'step'],
      ],
    );
  });

  it('prints what CI servers read as of JUnit, with all signs escaped', async () => {
    const { out } = await test(failing, '--format', 'junit');
    assert.equal(
      out.split('\n').slice(0, 6).join('\n'),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sop-guide" tests="4" failures="3" errors="0">
  <testsuite name="sops/refund.test.yml" tests="4" failures="3" errors="0">
    <testcase name="Ask: &quot;what, 100%&quot; &amp; &lt;more&gt; (en)" classname="sops/refund.test.yml" file="sops/refund.test.yml" line="2">
      <failure type="path-differs" message="The case takes another way.">sops/refund.test.yml:4:28 The case takes another way.
  Check`,
    );
    const odd = await test('tests: [{name: "a\\u0007b\\nc", expect: {steps: open}}, {name: A}]', '--format', 'junit');
    assert.match(odd.out, /name="a\uFFFDb&#10;c"/);
    assert.match(odd.out, /<error type="test\.expects-nothing" message="This test expects nothing/);
  });

  it('prints the commands of GitHub, with all signs escaped', async () => {
    const { out } = await test(failing, '--format', 'github');
    assert.equal(
      out.split('\n')[0],
      '::error file=sops/refund.test.yml,line=4,endLine=4,col=28,endColumn=36,title=Ask%3A "what%2C 100%25" & <more>::The case takes another way.%0A  Check%0A- Pay back%0A+ Ask%0A  End',
    );
  });

  it('tells what no test walks through', async () => {
    const { code, out } = await test(passing, '--coverage');
    assert.equal(code, 0);
    assert.match(
      out,
      /^sops\/refund\.md: steps 5 of 8 \(63%\), answers 0 of 3 \(0%\), replies 0 of 3 \(0%\), texts 0 of 4 \(0%\)\n {2}sops\/refund\.md:18:3 not walked: answer “\{\{ return\.days \}\} days ago or less” to #window\n/m,
    );
    assert.match(
      out,
      /\n2 SOPs: steps 5 of 12 \(42%\), answers 0 of 5 \(0%\), .*\n1 test in 1 file of sops: all passed\.\n$/,
    );
  });

  it('runs again after each change, and ends when it is told to', async () => {
    const files = { ...library, 'sops/refund.test.yml': passing };
    const { code, out, err } = await runWhile(
      [
        (disk) => disk.put('sops/refund.test.yml', failing),
        (disk) => disk.put('sops/refund.md', sample['refund.md'].replace('`#open`', '`#opne`')),
      ],
      files,
      'test',
      '--watch',
    );
    assert.equal(code, 0);
    assert.deepEqual(
      out.split('\n').filter((line) => line.includes(' of sops: ')),
      [
        '1 test in 1 file of sops: all passed.',
        '3 tests in 1 file of sops: 2 failed, 1 passed.',
        '3 tests in 1 file of sops: 2 failed, 1 passed.',
      ],
    );
    assert.equal(err.split('\n').filter((line) => line.startsWith('Waiting')).length, 3);
  });
});

describe('two texts, compared', () => {
  it('show what is the same once, in order', () => {
    assert.deepEqual(comparedLines('a\nb\nc', 'a\nx\nc\nd'), ['  a', '- b', '+ x', '  c', '+ d']);
    assert.deepEqual(comparedLines('', 'a'), ['+ a']);
    assert.deepEqual(comparedLines('a', ''), ['- a']);
  });
});
