import assert from 'node:assert/strict';
import { rivalsOf } from '../../../src/core/triage/rivals';
import { Choices } from '../../../src/core/triage/choices';
import { TriageIndex } from '../../../src/core/triage/triage-index';
import { added, libraryOf, newLinter, removed } from '../support/libraries';

const sop = (id: string, title: string, triggers: readonly string[], more = '') =>
  `---\nid: ${id}\ntitle: ${title}\nlang: es\n${more}triggers: [${triggers.join(', ')}]\n---\n\nResumen de ${title}.\n\n- [ ] Hazlo\n`;

const lost = 'rastrear el paquete';
const tracking = sop('tracking', 'Rastrear el paquete', [
  'rastrear el paquete ya',
  'dónde rastreo el paquete',
  'rastreo',
]);
const refund = sop('refund', 'Reembolso', [
  'quiero mi dinero',
  'devolver la vajilla rota',
  'no me gusta el mantel',
  lost,
]);

function indexOf(files: Readonly<Record<string, string>>, choices?: Choices) {
  const library = libraryOf(files);
  const index = new TriageIndex(choices);
  index.update({ added: [...library.sops], changed: [], removed: [] });
  const rivals = (path: string) =>
    rivalsOf(index, library.get(`sops/${path}`)!).map(({ text, sop: { id } }) => [text, id]);
  return { library, index, rivals };
}

describe('a trigger', () => {
  it('has a rival where another SOP is suggested for it first, or as surely', () => {
    const { rivals } = indexOf({ 'a.md': refund, 'b.md': tracking });
    assert.deepEqual(rivals('a.md'), [[lost, 'tracking']]);
    assert.deepEqual(rivals('b.md'), []);
    const same = indexOf({ 'a.md': sop('a', 'Uno', ['cancelar ya']), 'b.md': sop('b', 'Uno', ['cancelar ya']) });
    assert.deepEqual([same.rivals('a.md'), same.rivals('b.md')], [[['cancelar ya', 'b']], [['cancelar ya', 'a']]]);
  });

  it('has none in a translation of its SOP, in what is retired, or where nothing fits', () => {
    const es = sop('a', 'Uno', ['cancelar ya']);
    const en = sop('b', 'One', ['cancelar ya'], 'translation-of: {id: a, version: 1.0.0}\n');
    const other = sop('c', 'Un', ['cancelar ya'], 'translation-of: {id: a, version: 1.0.0}\n');
    const { rivals } = indexOf({ 'a.md': es, 'b.md': en, 'c.md': other });
    assert.deepEqual([...rivals('a.md'), ...rivals('b.md'), ...rivals('c.md')], []);
    const retired = indexOf({ 'a.md': es, 'b.md': sop('b', 'Dos', ['cancelar ya'], 'status: retired\n') });
    assert.deepEqual(retired.rivals('a.md'), []);
    assert.deepEqual(indexOf({ 'a.md': sop('a', 'Uno', ['que', '!']) }).rivals('a.md'), []);
  });

  it('is asked about by what is written alone: neither choices nor what may be followed already count', () => {
    const files = {
      'a.md': sop('a', 'Uno', ['cancelar el pedido'], 'status: draft\n'),
      'b.md': sop('b', 'Dos', ['cambiar el pedido'], 'status: approved\n'),
    };
    const choices = new Choices();
    const { library, index, rivals } = indexOf(files, choices);
    for (let time = 0; time < 20; time++) index.learn('cancelar el pedido', library.get('sops/b.md')!);
    assert.deepEqual(rivals('a.md'), []);
  });

  it('that fits another SOP is told at its place until it is taken out, or the SOP goes', () => {
    const { library, index } = indexOf({ 'a.md': refund, 'b.md': tracking });
    const linter = newLinter(library);
    const told = () =>
      linter
        .problems('sops/a.md')
        .filter(({ code }) => code === 'sop.trigger-fits-other')
        .map(({ args, range: { start } }) => [...args, start.line]);
    assert.deepEqual(told(), []);
    const own = library.get('sops/a.md')!;
    linter.noteRivals(own, rivalsOf(index, own));
    const expected = [lost, 'Rastrear el paquete', 'b.md', 4];
    assert.deepEqual(told(), [expected]);
    // Whoever writes on in the SOP need not have it asked again at each key.
    library.update([added('a.md', `${refund}\nMás.\n`)]);
    assert.deepEqual(told(), [expected]);
    library.update([added('a.md', sop('refund', 'Reembolso', ['quiero mi dinero']))]);
    assert.deepEqual(told(), []);
    library.update([removed('a.md')]);
    library.update([added('a.md', refund)]);
    assert.deepEqual(told(), []);
  });

  it('is told no longer once the other SOP has gone', () => {
    const { library, index } = indexOf({ 'a.md': refund, 'b.md': tracking });
    const linter = newLinter(library);
    const own = library.get('sops/a.md')!;
    linter.noteRivals(own, rivalsOf(index, own));
    const stale: string[] = [];
    linter.onDidChange(({ sops }) => stale.push(...sops));
    library.update([removed('b.md')]);
    assert.deepEqual(
      linter.problems('sops/a.md').filter(({ code }) => code === 'sop.trigger-fits-other'),
      [],
    );
    assert.ok(stale.includes('sops/a.md'));
  });

  it('is told of anew only where something else was found', () => {
    const { library, index } = indexOf({ 'a.md': refund, 'b.md': tracking });
    const linter = newLinter(library);
    const own = library.get('sops/a.md')!;
    let stale = 0;
    linter.onDidChange(() => stale++);
    for (let time = 0; time < 3; time++) linter.noteRivals(own, rivalsOf(index, own));
    assert.equal(stale, 1);
    linter.noteRivals(own, []);
    assert.equal(stale, 2);
  });
});
