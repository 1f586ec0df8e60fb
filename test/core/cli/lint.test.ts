import assert from 'node:assert/strict';
import { runAfter, runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';
import { bad, clean, good, other } from './example';

describe('lint', () => {
  it('ends with 0 and says so when nothing is wrong', async () => {
    assert.deepEqual(await runOn(clean, 'lint'), { code: 0, out: '2 SOPs in sops: no problems.\n', err: '' });
  });

  it('ends with 1 and shows each problem with its place', async () => {
    const { code, out, err } = await runOn({ ...clean, 'sops/b.md': bad, 'sops/library.yml': 'nmae: x\n' }, 'lint');
    const lines = out.trimEnd().split('\n');
    assert.deepEqual([code, err], [1, '']);
    assert.deepEqual(
      lines.slice(0, -1).map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        'sops/b.md:1:1 information sop.no-steps',
        'sops/b.md:1:1 information sop.summary-missing',
        'sops/b.md:3:1 warning yaml.unknown-key',
        'sops/b.md:4:9 error yaml.not-one-of',
        'sops/b.md:9:1 error sop.section-missing',
        'sops/library.yml:1:1 information library.version-old',
        'sops/library.yml:1:1 warning yaml.unknown-key',
      ],
    );
    assert.equal(lines.at(-1), '3 SOPs in sops: 2 errors, 2 warnings, 3 notes.');
  });

  it('ends with 0 when there are notes alone', async () => {
    assert.deepEqual(
      await runOn({ 'sops/a.md': '---\ntitle: T\n---\n' }, 'lint').then(({ code, out }) => [
        code,
        out.trimEnd().split('\n').at(-1),
      ]),
      [0, '1 SOP in sops: 0 errors, 0 warnings, 1 note.'],
    );
  });

  it('ends with 1 for a warning alone', async () => {
    assert.equal((await runOn({ 'sops/a.md': 'Text' }, 'lint')).code, 1);
  });

  it('looks where it is told to', async () => {
    const files = { 'mine/a.md': bad, 'sops/b.md': good };
    assert.match((await runOn(files, 'lint', 'mine')).out, /^mine\/a\.md:/);
  });

  it('looks in the current folder when there is no folder sops', async () => {
    const files = new MemoryFiles({ './a.md': bad });
    assert.match((await runOn(files, 'lint')).out, /1 SOP in \./);
  });

  it('checks how files fit together', async () => {
    const { out } = await runOn(
      { 'sops/a.md': other.replace('title', 'id: x\ntitle'), 'sops/b.md': other.replace('title', 'id: x\ntitle') },
      'lint',
    );
    assert.equal(out.match(/sop\.id-duplicate/g)?.length, 2);
  });

  it('asks what is suggested for each trigger, unless nobody wants to know', async () => {
    const sop = (title: string, triggers: string) =>
      `---\ntitle: ${title}\nlang: es\ntriggers: [${triggers}]\n---\n\nDice qué hacer.\n\n- [ ] Hazlo\n`;
    const files = {
      'sops/library.yml': 'version: 1\nlang: es\n',
      'sops/a.md': sop('Reembolso', 'quiero mi dinero, devolver la vajilla rota, rastrear el paquete'),
      'sops/b.md': sop('Rastrear el paquete', 'rastrear el paquete ya, dónde rastreo el paquete'),
    };
    const { code, out } = await runOn(files, 'lint');
    assert.match(
      out,
      /^sops\/a\.md:4:\d+ information sop\.trigger-fits-other For “rastrear el paquete”, “Rastrear el paquete” \(b\.md\) is/m,
    );
    assert.equal(code, 0);
    assert.doesNotMatch((await runOn(files, 'lint', '--rule', 'sop.trigger-fits-other=off')).out, /trigger-fits-other/);
  });

  it('reports a file that cannot be read, and checks all others', async () => {
    const files = new MemoryFiles({ 'sops/a.md': other, 'sops/b.md': bad });
    files.forbid('sops/a.md');
    const { code, out } = await runOn(files, 'lint');
    assert.equal(code, 1);
    assert.match(out, /^sops\/a\.md:1:1 error sop\.unreadable .*ENOENT/);
    assert.match(out, /2 SOPs in sops: 3 errors/);
  });

  it('gives JSON with the place of each problem', async () => {
    const { code, out } = await runOn({ 'sops/b.md': bad }, 'lint', '--json');
    const { problems, ...counts } = JSON.parse(out) as { problems: Record<string, unknown>[] };
    assert.equal(code, 1);
    assert.deepEqual(counts, { sops: 1, errors: 2, warnings: 1, information: 2 });
    const { message, ...place } = problems[3]!;
    assert.deepEqual(place, {
      file: 'sops/b.md',
      line: 4,
      column: 9,
      endLine: 4,
      endColumn: 14,
      severity: 'error',
      code: 'yaml.not-one-of',
      help: 'https://github.com/sop-guide/sop-guide/blob/main/docs/rules.md#yamlnot-one-of',
    });
    assert.match(String(message), /maybe/);
  });

  it('follows the severities of library.yml', async () => {
    const { code, out } = await runOn(
      {
        'sops/a.md': other,
        'sops/b.md': 'Text',
        'sops/library.yml': 'version: 1\nlint: {severity: {sop.front-matter-missing: off}}',
      },
      'lint',
    );
    assert.deepEqual([code, out], [0, '2 SOPs in sops: no problems.\n']);
  });

  it('mends what can be mended, says what, and tells the rest', async () => {
    const files = new MemoryFiles({
      'sops/a.md': '\uFEFF---\r\ntitle: A\r\nstaus: draft\r\ncolour: red\r\n---\r\n\r\nSummary.\r\n',
      'sops/b.md': other,
      'sops/library.yml': 'nmae: x\nversion: 1\n',
    });
    const { code, out } = await runOn(files, 'lint', '--fix');
    assert.equal(code, 1);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'sops/library.yml:1:1 fixed yaml.unknown-key Replace with “name”',
      'sops/a.md:3:1 fixed yaml.unknown-key Replace with “status”',
      'sops/a.md:4:1 warning yaml.unknown-key Unknown key “colour”.',
      '2 SOPs in sops: 2 problems fixed, 0 errors, 1 warning, 0 notes.',
    ]);
    assert.equal(files.text('sops/library.yml'), 'name: x\nversion: 1\n');
    assert.deepEqual(
      await files.read('sops/a.md'),
      new TextEncoder().encode('\uFEFF---\r\ntitle: A\r\nstatus: draft\r\ncolour: red\r\n---\r\n\r\nSummary.\r\n'),
    );
    assert.equal(files.writes, 2);
  });

  it('writes nothing when nothing can be mended', async () => {
    const files = new MemoryFiles({
      ...clean,
      'sops/c.md': new Uint8Array([0xff, 0xfe, 0x61]),
      'sops/d.md': 'x'.repeat(300_000),
    });
    const { out } = await runOn(files, 'lint', '--fix');
    assert.match(out, /4 SOPs in sops: 0 problems fixed, 2 errors/);
    assert.equal(files.writes, 0);
  });

  it('says so when a file cannot be written, and leaves it', async () => {
    const text = '---\ntitle: A\nstaus: draft\n---\n\nSummary.\n';
    const files = new MemoryFiles({ 'sops/a.md': text });
    files.failWrite(1);
    const { code, err } = await runOn(files, 'lint', '--fix');
    assert.deepEqual([code, files.text('sops/a.md')], [2, text]);
    assert.match(err, /ENOSPC/);
  });

  it('gives JSON with what was mended', async () => {
    const { out } = await runOn(
      { 'sops/a.md': '---\ntitle: A\nstaus: draft\n---\n\nSummary.\n' },
      'lint',
      '--fix',
      '--json',
    );
    assert.deepEqual(JSON.parse(out), {
      sops: 1,
      errors: 0,
      warnings: 0,
      information: 0,
      problems: [],
      fixed: [{ file: 'sops/a.md', line: 3, column: 1, code: 'yaml.unknown-key', fix: 'Replace with “status”' }],
    });
  });

  it('gives JSON when nothing is wrong as well', async () => {
    const { code, out } = await runOn(clean, 'lint', 'sops', '--json');
    assert.deepEqual([code, JSON.parse(out)], [0, { sops: 2, errors: 0, warnings: 0, information: 0, problems: [] }]);
  });

  describe('on a folder without library.yml', () => {
    const shop = { 'shop/sops/library.yml': 'version: 1\n', 'shop/sops/payment/a.md': other, 'shop/sops/b.md': other };

    it('says which library it is in, and checks that', async () => {
      const { out, err } = await runOn(shop, 'lint', 'shop/sops/payment');
      assert.equal(
        err,
        '“shop/sops/payment” has no library.yml, but “shop/sops” has: this is the library that is checked.\n',
      );
      assert.match(out, /2 SOPs in shop\/sops/);
    });

    it('says which library is in it, and checks that', async () => {
      const { out, err } = await runOn(shop, 'lint', 'shop');
      assert.equal(err, '“shop” has no library.yml, but “shop/sops” has: this is the library that is checked.\n');
      assert.match(out, /2 SOPs in shop\/sops/);
    });

    it('asks which is meant where there are several', async () => {
      const { code, err } = await runOn({ ...shop, 'shop/more/library.yml': 'version: 1\n' }, 'lint', 'shop');
      assert.equal(code, 2);
      assert.match(
        err,
        /There are several libraries in “shop”: “shop\/(sops|more)”, “shop\/(sops|more)”\. Name one of them\./,
      );
    });

    it('checks the folder where there is no library.yml anywhere, and says nothing', async () => {
      assert.deepEqual((await runOn({ 'mine/a.md': other }, 'lint', 'mine')).err, '');
    });
  });

  it('says which libraries there are where it is told to look in a folder that is not there', async () => {
    const { code, err } = await runOn({ './shop/sops/library.yml': 'version: 1\n' }, 'lint', 'sop');
    assert.equal(code, 2);
    assert.match(err, /There is no folder “sop”\. There is a library in “(\.\/)?shop\/sops”\./);
  });
});

describe('lint where the last commit is known', () => {
  const path = 'a/refund.md';
  const committed = clean[`sops/${path}`];

  it('compares with it what differs, however lines end there', async () => {
    assert.equal((await runAfter({ [path]: committed.replaceAll('\n', '\r\n') }, clean, 'lint')).code, 0);
    const changed = { ...clean, [`sops/${path}`]: committed.replace('Look twice', 'Look three times') };
    const { code, out } = await runAfter({ [path]: committed, 'library.yml': 'version: 1\n' }, changed, 'lint');
    assert.equal(code, 1);
    assert.match(out, /^sops\/a\/refund\.md:5:10 warning sop\.version-not-raised .*“version: 2\.2\.0”/);
    assert.equal((await runOn(changed, 'lint')).code, 0, 'nothing is said without Git');
  });

  it('knows a file that has another name, though its text has changed, too', async () => {
    const nameless = committed.replace(/^id: .*\n/m, '');
    const before = { [path]: nameless, 'library.yml': 'version: 1\n' };
    const others = Object.entries(clean).filter(([name]) => name !== `sops/${path}`);
    const after = (text: string) => ({ ...Object.fromEntries(others), 'sops/a/money-back.md': text });
    for (const text of [nameless, nameless.replace('Look twice', 'Look three times')]) {
      const { out } = await runAfter(before, after(text), 'lint');
      assert.match(out, /^sops\/a\/money-back\.md:\d+:\d+ warning sop\.id-changed .*“refund”/m);
    }
    const { out } = await runAfter(before, after(nameless.replace(/^(title: ).*$/m, '$1New\nid: refund')), 'lint');
    assert.doesNotMatch(out, /id-changed/, 'it says the id that it had');
  });
});
