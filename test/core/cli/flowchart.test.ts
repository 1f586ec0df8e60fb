import assert from 'node:assert/strict';
import { runOn } from '../support/command-line';
import { clean, other } from './example';

describe('show --flowchart', () => {
  it('prints Mermaid text', async () => {
    const { code, out, err } = await runOn(clean, 'show', 'refund', '--flowchart');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^flowchart TD\n {2}n0\(\["Inicio"\]\)\n/);
    assert.match(out, /n2 -->\|"Yes"\| n3\n/);
    assert.ok(out.includes('The other'));
  });

  it('prints an SVG', async () => {
    const { code, out } = await runOn(clean, 'show', 'refund', '--flowchart', '--format', 'svg');
    assert.equal(code, 0);
    assert.match(out, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^]*<\/svg>\n$/);
  });

  it('prints a list, in the language that is asked for', async () => {
    assert.deepEqual(await runOn(clean, 'show', 'refund', '--flowchart', '--format', 'text', '--lang', 'en'), {
      code: 0,
      err: '',
      out: `Flowchart: Refund

1. Check
   - Open the order (boss, 5 min, protocol)
     - Look twice (optional)
   - More than 30 days?
     - No → 2. Money
     - Yes → Other SOP: The other
     - Who knows → Website: a.example
2. Money
   - Send “Done”
   - Then → End
`,
    });
  });

  it('says the names of roles and constants', async () => {
    const files = {
      'sops/library.yml': 'lang: en\nroles: {boss: {es: la jefa, en: the boss}}\nconstants: {return.days: 30}\n',
      'sops/a.md': '---\nid: a\ntitle: A\nlang: es\n---\n\n- [ ] Wait {{ return.days }} days `@boss`\n',
    };
    const { out } = await runOn(files, 'show', 'a', '--flowchart', '--format', 'text');
    assert.equal(out, 'Diagrama de flujo: A\n\n1. Comienzo\n   - Wait 30 days (la jefa)\n   - Después → Fin\n');
  });

  it('ends with 1 when there is nothing to draw', async () => {
    assert.deepEqual(await runOn({ 'sops/other.md': other }, 'show', 'other', '--flowchart'), {
      code: 1,
      out: '',
      err: '“other” has no steps, so there is no flowchart.\n',
    });
  });

  it('takes no options that do not fit', async () => {
    assert.equal((await runOn(clean, 'show', 'refund', '--flowchart', '--json')).code, 2);
    assert.equal((await runOn(clean, 'show', 'refund', '--flowchart', '--format', 'png')).code, 2);
    assert.equal((await runOn(clean, 'show', 'refund', '--flowchart', '--lang', 'xx')).code, 2);
    assert.deepEqual(await runOn(clean, 'show', 'refund', '--format', 'svg'), {
      code: 2,
      out: '',
      err: 'error: --format and --lang are for --flowchart.\n',
    });
  });
});
