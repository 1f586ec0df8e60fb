import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { applyEdits } from '../../../src/core/text/edit';
import { checkstyleXml } from '../../../src/hosts/cli/lint/checkstyle';
import type { LintReport } from '../../../src/hosts/cli/lint/report';
import { assertGrowsEvenly } from '../support/growth';
import { runOn } from '../support/command-line';
import { sarifEssentials } from '../support/sarif';
import { bad, clean, other } from './example';

const odd = '---\ntitle: Odd\nstaus: draft\n---\n\n1. Say <b>"50%, & \'more\': done"</b>\n\n[x](50%2525,b:c.md)\n';
const faulty = { ...clean, 'sops/b.md': bad, 'sops/más, 50%: x.md': odd, 'sops/library.yml': 'nmae: x\nversion: 1\n' };

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly version: string; readonly rules: readonly Record<string, unknown>[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
      }[];
      readonly fixes?: readonly {
        readonly description: { readonly text: string };
        readonly artifactChanges: readonly {
          readonly replacements: readonly { deletedRegion: Region; insertedContent: { text: string } }[];
        }[];
      }[];
    }[];
  }[];
}

async function sarifOf(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Sarif> {
  const { out } = await runOn(files, 'lint', '--format', 'sarif', ...args);
  const sarif = JSON.parse(out) as Sarif;
  const validate = new Ajv({ strict: true, allErrors: true }).compile(sarifEssentials);
  assert.ok(validate(sarif), JSON.stringify(validate.errors));
  return sarif;
}

describe('lint as SARIF', () => {
  it('names each problem once, with its rule, place and severity, as JSON does', async () => {
    const [run] = (await sarifOf(faulty)).runs;
    const { problems } = JSON.parse((await runOn(faulty, 'lint', '--json')).out) as {
      problems: Record<string, unknown>[];
    };
    assert.ok(run && problems.length > 5);
    const levels: Record<string, string> = { error: 'error', warning: 'warning', note: 'information' };
    assert.deepEqual(
      run.results.map(({ ruleId, level, message, locations: [place] }) => {
        const { artifactLocation, region } = place!.physicalLocation;
        return {
          file: decodeURIComponent(artifactLocation.uri),
          line: region.startLine,
          column: region.startColumn,
          endLine: region.endLine,
          endColumn: region.endColumn,
          severity: levels[level],
          code: ruleId,
          message: message.text,
          help: run.tool.driver.rules.find(({ id }) => id === ruleId)?.['helpUri'],
        };
      }),
      problems,
    );
    for (const { ruleId, ruleIndex } of run.results) assert.equal(run.tool.driver.rules[ruleIndex]?.['id'], ruleId);
    assert.equal(run.tool.driver.version, '1.2.3');
  });

  it('writes names of files as references of URIs', async () => {
    const uris = async (files: Readonly<Record<string, string>>, ...args: string[]) =>
      (await sarifOf(files, ...args)).runs[0]!.results.map(
        ({ locations: [one] }) => one?.physicalLocation.artifactLocation.uri,
      );
    assert.ok((await uris(faulty)).includes('sops/m%C3%A1s%2C%2050%25%3A%20x.md'));
    assert.ok((await uris({ './b.md': bad })).every((uri) => uri === 'b.md'));
    assert.ok((await uris({ '/x/y z/b.md': bad }, '/x/y z')).every((uri) => uri === 'file:///x/y%20z/b.md'));
  });

  it('says how to mend a problem, by what would stand there with the line breaks of the file', async () => {
    const text = '---\r\ntitle: A\r\nstaus: draft\r\n---\r\n\r\nSummary.\r\n';
    const [run] = (await sarifOf({ 'sops/a.md': text })).runs;
    const [fix] = run?.results.find(({ ruleId }) => ruleId === 'yaml.unknown-key')?.fixes ?? [];
    assert.equal(fix?.description.text, 'Replace with “status”');
    const edits = fix.artifactChanges[0]!.replacements.map(({ deletedRegion, insertedContent }) => ({
      range: {
        start: { line: deletedRegion.startLine - 1, character: deletedRegion.startColumn - 1 },
        end: { line: deletedRegion.endLine - 1, character: deletedRegion.endColumn - 1 },
      },
      text: insertedContent.text,
    }));
    assert.equal(applyEdits(text, edits), text.replace('staus', 'status'));
  });

  it('is whole where nothing is wrong', async () => {
    const { runs } = await sarifOf(clean);
    assert.deepEqual([runs.length, runs[0]?.results, runs[0]?.tool.driver.rules], [1, [], []]);
  });
});

describe('lint as commands of GitHub', () => {
  it('is one line for each problem, with all signs escaped that would end a part of it', async () => {
    const { code, out } = await runOn(faulty, 'lint', '--format', 'github');
    assert.equal(code, 1);
    const lines = out.trimEnd().split('\n');
    for (const line of lines)
      assert.match(
        line,
        /^::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[\w.-]+::[^\r\n]+$/,
      );
    assert.ok(lines.some((line) => line.startsWith('::warning file=sops/más%2C 50%25%3A x.md,line=3,')));
    assert.ok(
      lines.some((line) => /^::error .*::.*“50%2525,b:c\.md”/.test(line)),
      out,
    );
  });

  it('is nothing where nothing is wrong', async () => {
    assert.deepEqual(await runOn(clean, 'lint', '--format', 'github'), { code: 0, out: '', err: '' });
  });
});

/** Problems of so many files, two in each. */
function manyFindings(count: number): LintReport {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const told = { ...place, severity: 'warning', code: 'yaml.unknown-key', message: 'x', help: 'x' } as const;
  const findings = Array.from({ length: count * 2 }, (_, at) => ({ ...told, file: `sops/${Math.floor(at / 2)}.md` }));
  return { root: 'sops', sops: count, findings, fixed: undefined, diffs: undefined, since: undefined };
}

describe('lint as XML of Checkstyle', () => {
  it('has each file once, and each problem, escaped', async () => {
    const { out } = await runOn(faulty, 'lint', '--format', 'checkstyle');
    assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<checkstyle version="4\.3">\n/);
    const { problems } = JSON.parse((await runOn(faulty, 'lint', '--json')).out) as { problems: { file: string }[] };
    assert.equal(out.match(/<error /g)?.length, problems.length);
    assert.equal(out.match(/<file /g)?.length, new Set(problems.map(({ file }) => file)).size);
    const attribute = '[a-z]+="[^"<>&]*(?:&(?:amp|lt|gt|quot|apos|#\\d+);[^"<>&]*)*"';
    for (const line of out.trimEnd().split('\n').slice(2, -1))
      assert.match(line, new RegExp(`^ *(<(file|error)( ${attribute})+/?>|</file>)$`));
    assert.match(out, / severity="info" message="[^"]+" source="sop-guide\.sop\./);
  });
});

describe('lint', () => {
  it('takes no longer for Checkstyle than there is to write', () =>
    assertGrowsEvenly(4000, manyFindings, checkstyleXml));

  it('lets as many warnings pass as it is told, and no error', async () => {
    const warned = { 'sops/a.md': 'Text' };
    assert.equal((await runOn(warned, 'lint', '--max-warnings', '1')).code, 0);
    const { code, err } = await runOn(warned, 'lint', '--max-warnings', '0');
    assert.deepEqual([code, err], [1, 'There are more warnings (1) than --max-warnings lets pass (0).\n']);
    assert.equal((await runOn({ 'sops/b.md': bad }, 'lint', '--max-warnings', '99')).code, 1);
    for (const odd of ['-1', 'x', '1.5', ''])
      assert.equal((await runOn(warned, 'lint', '--max-warnings', odd)).code, 2, odd);
  });

  it('takes problems for as bad as it is told, whatever library.yml says', async () => {
    const files = {
      'sops/a.md': 'Text',
      'sops/b.md': other,
      'sops/library.yml': 'version: 1\nlint: {severity: {sop.front-matter-missing: off}}',
    };
    const rule = 'sop.front-matter-missing';
    assert.equal((await runOn(files, 'lint')).code, 0);
    assert.match((await runOn(files, 'lint', '--rule', `${rule}=error`)).out, /:1:1 error sop\.front-matter-missing/);
    assert.match(
      (await runOn(files, 'lint', '--rule', `${rule}=info`)).out,
      /:1:1 information sop\.front-matter-missing/,
    );
    const several = ['--rule', 'sop=error', '--rule', `${rule}=warning`, '--rule', `${rule}=off`];
    assert.doesNotMatch((await runOn(files, 'lint', ...several)).out, /front-matter-missing/);
    const tests = { ...clean, 'sops/a/refund.test.yml': 'tests: [{name: x, expect: {steps: nothing-such}}]\n' };
    assert.equal((await runOn(tests, 'lint')).code, 1);
    assert.equal((await runOn(tests, 'lint', '--rule', 'test=off')).code, 0);
  });

  it('asks for a code and a level that there are', async () => {
    for (const [rule, message] of [
      ['reply.emtpy=off', 'There is no code “reply.emtpy”. Did you mean “reply.empty”?'],
      ['repyl=off', 'There is no code “repyl”. Did you mean “reply”?'],
      ['what.ever=off', 'There is no code “what.ever”. docs/rules.md lists them all.'],
      ['sop.unreadable=off', '“sop.unreadable” keeps a file from being read: it is always an error.'],
      ['reply.empty', 'Write a code and how bad it is (error, warning, info, off), such as reply.empty=error.'],
      ['reply.empty=bad', 'Write a code and how bad it is (error, warning, info, off), such as reply.empty=error.'],
      [
        'reply.empty=toString',
        'Write a code and how bad it is (error, warning, info, off), such as reply.empty=error.',
      ],
    ] as const)
      assert.deepEqual(await runOn(clean, 'lint', '--rule', rule), { code: 2, out: '', err: `error: ${message}\n` });
  });

  it('speaks Spanish and Catalan', async () => {
    const files = { 'sops/b.md': bad };
    const es = await runOn(files, 'lint', '--lang', 'es');
    assert.match(es.out, /^sops\/b\.md:4:9 error yaml\.not-one-of «maybe» no es/m);
    assert.match(es.out, /\n1 procedimiento en sops: 2 errores, 1 aviso, 2 notas\.\n$/);
    const ca = await runOn(files, 'lint', '--lang', 'ca', '--max-warnings', '0');
    assert.match(ca.out, /^sops\/b\.md:4:9 error yaml\.not-one-of «maybe» no és/m);
    assert.match(ca.out, /\n1 procediment a sops: 2 errors, 1 avís, 2 notes\.\n$/);
    assert.match(ca.err, /Hi ha més avisos \(1\) dels que deixa passar/);
    assert.match((await runOn(files, 'lint', '--lang', 'es', '--format', 'sarif')).out, /"text": "Sustituir|«…»/);
    assert.equal((await runOn(files, 'lint', '--lang', 'fr')).code, 2);
  });

  it('takes --json for --format json, and asks which is meant where both are given', async () => {
    const files = { 'sops/b.md': bad };
    assert.deepEqual(await runOn(files, 'lint', '--json'), await runOn(files, 'lint', '--format', 'json'));
    const { code, err } = await runOn(files, 'lint', '--json', '--format', 'sarif');
    assert.deepEqual([code, err], [2, 'error: --json and --format cannot be used together: leave out one of them.\n']);
  });
});
