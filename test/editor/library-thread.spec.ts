import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { ThreadReader } from '../../src/core/library/thread-reader';
import type { Sop, SopLocation } from '../../src/core/sop/model';
import { readSopBytes } from '../../src/core/sop/read';
import type { SopGuide } from '../../src/editor/start';
import { startReadingThread } from '../../src/hosts/reading-thread';
import { fileAt, guide } from './support/guide';
import { until } from './support/until';

/** More than the loader reads without help. */
const count = 450;
/** Files beside the library: names that a URI writes differently, and texts of all kinds. */
const folder = 'many';

describe('Reading a large library with a thread in VS Code', () => {
  let api: SopGuide;
  const texts = new Map<string, string>();

  before(async () => {
    api = await guide();
    const root = fileAt(folder).fsPath;
    for (let index = 0; index < count; index++) {
      const name = index % 9 === 0 ? `con espacio/ñandú ${index}#1.md` : `plain/sop-${index}.md`;
      const text = textOf(index);
      texts.set(name, text);
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
  });

  after(() => rmSync(fileAt(folder).fsPath, { recursive: true }));

  it('gives the same as reading without one', async () => {
    const problems: string[] = [];
    const bundle = path.join(
      vscode.extensions.getExtension('sop-guide.sop-guide')!.extensionPath,
      'dist',
      'reading.js',
    );
    const reader = new ThreadReader(
      (listener) => startReadingThread(bundle, listener),
      (problem) => problems.push(problem),
    );
    const locations = [...texts.keys()].map(locationOf);
    const [missing] = await reader.read([locationOf('not/there.md')]);
    const read = await reader.read(locations);
    reader.dispose();
    assert.equal(missing, undefined);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      read.map((one) => one && known(one.sop)),
      locations.map((location) => known(inThread(location))),
    );
    assert.ok(
      read.every((one) => one?.stamp && one.stamp.modified > 0),
      'each with the state of its file',
    );
  });

  it('reports when the thread cannot start, and answers all the same', async () => {
    const problems: string[] = [];
    const reader = new ThreadReader(
      (listener) => startReadingThread(fileAt('no-such-bundle.js').fsPath, listener),
      (problem) => problems.push(problem),
    );
    assert.deepEqual(await reader.read([locationOf('plain/sop-1.md')]), [undefined]);
    assert.equal(problems.length, 1);
  });

  it('takes in every file as it is', async () => {
    const settings = vscode.workspace.getConfiguration('sopGuide', fileAt(''));
    const before = api.library.size;
    try {
      await settings.update('libraries', ['sops', folder], vscode.ConfigurationTarget.Workspace);
      await until('all are there', () => api.library.size === before + count);
      for (const location of [...texts.keys()].map(locationOf))
        assert.deepEqual(known(api.library.get(location.uri)!), known(inThread(location)));
    } finally {
      await settings.update('libraries', undefined, vscode.ConfigurationTarget.Workspace);
      await until('they are gone', () => api.library.size === before);
    }
  });

  function inThread(location: SopLocation): Sop {
    return readSopBytes(new TextEncoder().encode(texts.get(location.path)), location);
  }
});

function locationOf(name: string): SopLocation {
  return { uri: vscode.Uri.joinPath(fileAt(folder), name).toString(), root: fileAt(folder).toString(), path: name };
}

function known(sop: Sop): unknown {
  return [
    sop.location,
    sop.id,
    sop.title,
    sop.summary,
    sop.text,
    sop.problems,
    sop.replies.map((reply) => reply.variants.map((variant) => variant.text)),
  ];
}

function textOf(index: number): string {
  if (index % 50 === 1) return '';
  if (index % 50 === 2) return `---\ntitle: [\n---\n\n- [ ] Paso ${index}\n`;
  return `---\ntitle: Título ${index}\nstatus: approved\nlang: es\ntitel: x\n---\n\nResumen ñ ${index}.\n\n## Pasos\n\n- [ ] Primero \`#first\`\n\n## Respuesta\n\n\`\`\`reply\nHola {{ nombre }} ${index}\n\`\`\`\n`;
}
