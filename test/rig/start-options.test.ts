import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startOptions } from '../../tools/vscode/start-options';

describe('Options of npm start', () => {
  let folder: string;

  before(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sop-guide-'))));

  after(() => fs.rmSync(folder, { recursive: true }));

  it('need not be given', () => {
    assert.deepEqual(startOptions([], folder), { help: false, library: undefined, port: undefined });
  });

  it('take a folder, relative to where the person is', () => {
    fs.mkdirSync(path.join(folder, 'ours'));
    assert.equal(startOptions(['--library', 'ours'], folder).library, path.join(folder, 'ours'));
  });

  it('refuse a folder that is not there', () => {
    assert.throws(() => startOptions(['--library', 'theirs'], folder), {
      message: `--library: there is no folder ${path.join(folder, 'theirs')}`,
    });
  });

  it('refuse a file in the place of a folder', () => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    assert.throws(() => startOptions(['--library=file'], folder), /not a folder/);
  });

  it('take a port', () => {
    assert.equal(startOptions(['--port', '8200'], folder).port, 8200);
  });

  for (const port of ['0', '65536', '80a', '-1', '8e3', ' 80']) {
    it(`refuse ${JSON.stringify(port)} as a port`, () => {
      assert.throws(() => startOptions([`--port=${port}`], folder), /--port: not a port number/);
    });
  }

  it('refuse an option that does not exist, and show those that do', () => {
    assert.throws(() => startOptions(['--prot', '1'], folder), /Unknown option '--prot'[^]*--port N/);
  });
});
