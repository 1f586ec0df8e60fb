import assert from 'node:assert/strict';
import { hasClearMark } from '../../../src/core/draft/clear-mark';

describe('a clear mark of a message', () => {
  it('is the header or introduction of a mail, a transcript, or a line that announces it', () => {
    for (const text of [
      'Hola\n\nEl lun, 3 ago 2026 a las 10:12, Ana <ana@example.com> escribió:\n> ¿Dónde está mi pedido?',
      'De: Ana <ana@example.com>\nEnviado: lunes, 3 de agosto de 2026 10:12\nPara: Tienda\nAsunto: Pedido\n\nHola',
      '-----Mensaje original-----\nHola',
      '[10:12] Ana: Hola\n[10:13] Agente: Buenos días\n[10:14] Ana: ¿Dónde está mi pedido?',
      '## Mensaje del cliente\n\nHola, ¿dónde está mi pedido?',
    ])
      assert.ok(hasClearMark(text), text);
  });

  it('is not in a README', () => {
    for (const text of [
      '# Tool\n\nInstall it:\n\n```\nnpm ci\n```\n\n> Note: it needs Node.\n\n- Name: tool\n- From: nowhere',
      '---\ntitle: Notes\n---\n\nUsage: run it.\n\nNote: careful.',
      '',
    ])
      assert.ok(!hasClearMark(text), text);
  });
});
