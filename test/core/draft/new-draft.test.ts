import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { messageIn } from '../../../src/core/draft/message';
import { newDraft } from '../../../src/core/draft/new-draft';
import { readDraftText } from '../../../src/core/draft/parts/read-parts';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

describe('a new draft', () => {
  it('quotes the message, with room for the reply above it', () => {
    assert.deepEqual(newDraft('\nHola:\n\n¿Dónde está mi pedido?  \n'), {
      text: '\n\n> Hola:\n>\n> ¿Dónde está mi pedido?\n',
      cursor: 0,
    });
  });

  it('says which ticket it is for, where that is known, as it was written', () => {
    const { text, cursor } = newDraft('Hola', '0012');
    assert.deepEqual([text, cursor], ['---\nticket: "0012"\n---\n\n\n\n> Hola\n', 24]);
    for (const ticket of ['4512', 'T-1', 'yes', 'a: b', '1e3']) {
      const { values } = readDraft(newDraft('', ticket).text);
      assert.equal(values['ticket'], ticket);
    }
  });

  it('leaves a message as it is that is quoted already, and is empty without one', () => {
    assert.equal(newDraft('> Hola\n> Adiós').text, '\n\n> Hola\n> Adiós\n');
    assert.deepEqual(newDraft(' \n '), { text: '', cursor: 0 });
  });

  it('has the message in it, of a mail with its header too', () => {
    const mail = 'From: Ana Puig <ana@example.com>\nSubject: Pedido\n\nHola, ¿dónde está mi pedido BR-1?\n\nAna';
    const { text } = newDraft(mail);
    const message = messageIn(text, readDraftText(text));
    assert.match(message?.words ?? '', /dónde está mi pedido/);
    assert.doesNotMatch(message?.words ?? '', /Subject/);
  });

  it('keeps every word, whatever the message is', () => {
    holds(anyText, (message) => {
      const { text, cursor } = newDraft(message);
      assert.equal(cursor, 0);
      assert.equal(text.replace(/[\s>]/g, ''), message.replace(/[\s>]/g, ''));
    });
  });
});
