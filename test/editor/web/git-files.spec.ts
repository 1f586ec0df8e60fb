import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { historyOf } from '../../../src/editor/changes/history/source';
import { sopFrom } from '../../core/support/sops';
import { fileAt } from '../support/guide';

const text = (step: string) => `---\nid: refund\ntitle: Reembolso\n---\n\n## Pasos\n\n- [ ] ${step}\n`;

/** Packs as Git does, with what a browser has. */
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

describe('The history of an SOP in VS Code for the Web', () => {
  const folder = fileAt('sops/with-history');
  const at = (path: string) => vscode.Uri.joinPath(folder, path);
  const bytesOf = (...parts: readonly (string | Uint8Array)[]) =>
    Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]));

  /** Writes an object as Git does. @returns its hash. */
  const put = async (type: string, content: Uint8Array): Promise<string> => {
    const whole = bytesOf(`${type} ${content.length}\0`, content);
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-1', whole))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    await vscode.workspace.fs.writeFile(at(`.git/objects/${hash.slice(0, 2)}/${hash.slice(2)}`), await deflate(whole));
    return hash;
  };
  const commit = async (step: string, subject: string, parent?: string): Promise<string> => {
    const blob = await put('blob', bytesOf(text(step)));
    const raw = Uint8Array.from(blob.match(/../g) ?? [], (digits) => parseInt(digits, 16));
    const tree = await put('tree', bytesOf('100644 refund.md\0', raw));
    const person = 'Elena <elena@example.com> 1769904000 +0100';
    const head = [`tree ${tree}`, ...(parent ? [`parent ${parent}`] : []), `author ${person}`, `committer ${person}`];
    return put('commit', bytesOf(`${head.join('\n')}\n\n${subject}\n`));
  };

  before(async () => {
    const first = await commit('Mira el pedido', 'Escribir el reembolso');
    const last = await commit('Mira el pago', 'Mirar el pago', first);
    await vscode.workspace.fs.writeFile(at('.git/HEAD'), bytesOf('ref: refs/heads/main\n'));
    await vscode.workspace.fs.writeFile(at('.git/refs/heads/main'), bytesOf(`${last}\n`));
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('is read from the repository’s own files', async () => {
    const { location, ...sop } = sopFrom(text('x'), 'refund.md');
    const uri = at('refund.md').toString();
    const found = await historyOf(
      { realFile: (one) => Promise.resolve(one) },
      { ...sop, location: { ...location, uri } },
    );
    if (typeof found === 'string') return assert.fail(found);
    const { source, path, head } = found;
    const listed: string[] = [];
    for await (const { commit: at, subject, author } of source.revisions(path, head, { aborted: false }))
      listed.push(`${author}: ${subject}: ${(await source.textAt(at, path))?.trim().split('] ')[1]}`);
    assert.deepEqual(listed, ['Elena: Mirar el pago: Mira el pago', 'Elena: Escribir el reembolso: Mira el pedido']);
  });
});
