import assert from 'node:assert/strict';
import { DraftReader } from '../../../src/core/draft/draft-reader';

describe('a draft that is read again and again', () => {
  const message = '> Hola, quiero saber dónde está mi pedido 123.\n>\n> Un saludo,\n> Ana';

  it('makes nothing anew while its message stays the same, wherever it has moved', () => {
    const made: string[] = [];
    const reader = new DraftReader((one) => made.push(one.text));
    const first = reader.read(message);
    const second = reader.read(`Hola, Ana: le informamos de que su pedido llega hoy.\n\n${message}`);
    assert.deepEqual(made, [message]);
    assert.deepEqual([first.message?.start, second.message?.start], [0, 54]);
    assert.deepEqual([first.message?.language, second.message?.language], ['es', 'es']);
    assert.deepEqual([first.made, second.made], [1, 1]);
    assert.equal(second.parts[0]?.kind, 'own-words');
  });

  it('makes it anew when the message changes, or when it is to forget', () => {
    let count = 0;
    const reader = new DraftReader(() => ++count);
    assert.deepEqual([reader.read(message).made, reader.read(`${message} Gil`).made], [1, 2]);
    reader.forget();
    assert.equal(reader.read(`${message} Gil`).made, 3);
  });

  it('keeps the message that nothing sets apart when the draft gets its case', () => {
    const reader = new DraftReader(() => 1);
    const plain = '¿El plato azul se puede meter en el horno?';
    const kinds = (text: string, isOfCase: boolean) => reader.read(text, { isOfCase }).parts.map(({ kind }) => kind);
    assert.deepEqual(kinds(plain, false), ['message']);
    const bound = `---\ncase: 1f3c9a2b\n---\n\n${plain}`;
    assert.deepEqual(kinds(bound, true), ['front-matter', 'message']);
    const answered = `${bound}\n\nHola: sí, hasta 180 grados sin problema.`;
    assert.deepEqual(kinds(answered, true), ['front-matter', 'message', 'own-words']);
    assert.deepEqual(new DraftReader(() => 1).read(bound, { isOfCase: true }).parts[1]?.kind, 'own-words');
  });

  it('makes nothing where there is no message', () => {
    const reader = new DraftReader(() => assert.fail());
    for (const text of ['', '---\nlang: es\n---\n', '<!-- note -->'])
      assert.deepEqual([reader.read(text).message, reader.read(text).made], [undefined, undefined]);
  });
});
