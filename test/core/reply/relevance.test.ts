import assert from 'node:assert/strict';
import { noContext, relevantReplies } from '../../../src/core/reply/relevance';
import type { ReplyContext } from '../../../src/core/reply/relevance';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import { sopFrom } from '../support/sops';

/** An SOP with a reply for each title. */
function sop(name: string, title: string, replies: Readonly<Record<string, string>>): string {
  const written = Object.entries(replies).map(([reply, text]) => `### ${reply}\n\n\`\`\`reply\n${text}\n\`\`\`\n`);
  return `---\ntitle: ${title}\nstatus: approved\nlang: es\nid: ${name}\n---\n\n## Respuestas\n\n${written.join('\n')}`;
}

const index = new RankedIndex();
index.update({
  added: [
    sopFrom(
      sop('cancel', 'Cancelar un pedido', {
        'Pedido cancelado': 'El pedido se ha cancelado.',
        'Ya no se puede cancelar': 'Tu pedido ya salió.',
      }),
      'cancel.md',
    ),
    sopFrom(
      sop('track', 'Seguir un envío', {
        'Está de camino': 'Tu pedido sale hoy.',
        'Número de seguimiento': 'Este es el número.',
      }),
      'track.md',
    ),
    sopFrom(sop('photo', 'Producto roto', { 'Foto del defecto': '¿Nos mandas una foto?' }), 'photo.md'),
  ],
  changed: [],
  removed: [],
});

function titles(words: string, context: Partial<ReplyContext> = {}): string[] {
  const hits = index.search(`is:reply ${words}`, { limit: 50 });
  return relevantReplies(hits, words, { ...noContext, ...context }).map(({ reply }) => reply.title);
}

describe('the replies offered while somebody types', () => {
  it('have all the words that were typed', () => {
    assert.deepEqual(titles('pedido canc').sort(), ['Pedido cancelado', 'Ya no se puede cancelar']);
    assert.deepEqual(titles('cancelar el ped').length, 2, 'what says nothing need not be found');
    assert.deepEqual(titles('pedido gracias'), []);
    assert.deepEqual(titles('pdcnc'), [], 'letters here and there are no word');
    assert.deepEqual(titles('canzelado')[0], 'Pedido cancelado', 'a typo is none');
    assert.deepEqual(titles('lang:es canc').length, 2, 'a filter is no word');
  });

  it('come by what the draft is about: its next step, its case, its message; then by what was typed', () => {
    const context: ReplyContext = {
      called: ['sops/track.md#número-de-seguimiento'],
      ofCase: new Set(['sops/track.md']),
      suggested: ['sops/photo.md'],
    };
    assert.deepEqual(titles('', context).slice(0, 3), ['Número de seguimiento', 'Está de camino', 'Foto del defecto']);
    assert.deepEqual(titles('', { suggested: ['sops/photo.md', 'sops/track.md'] }).slice(0, 3), [
      'Foto del defecto',
      'Está de camino',
      'Número de seguimiento',
    ]);
  });

  it('come by what they are called before those that only say it', () => {
    const context = { ofCase: new Set(['sops/track.md']) };
    assert.deepEqual(titles('pedido', context).at(-1), 'Está de camino');
    assert.deepEqual(titles('pedido', context).length, 3);
  });
});
