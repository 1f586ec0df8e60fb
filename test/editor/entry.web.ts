// Runs spec files inside the browser's extension host, a web worker, with mocha's build for browsers.
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { LineReporter } from './support/reporter';
import { loadSpecs, mochaOptions, runLoaded, type Spec, type SpecOptions } from './support/specs';

/** Runs the specs; fails when one of their tests does. */
export async function run(specs: readonly Spec[], options: SpecOptions): Promise<void> {
  await writeFiles(options.files ?? {});
  mocha.setup({ ...mochaOptions, reporter: LineReporter as unknown as Mocha.ReporterConstructor });
  if (options.grep !== undefined) mocha.grep(options.grep);
  loadSpecs(mocha, specs);
  await runLoaded((done) => mocha.run(done));
}

async function writeFiles(files: Readonly<Record<string, string>>): Promise<void> {
  const root = vscode.workspace.workspaceFolders![0]!.uri;
  for (const [path, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, path), new TextEncoder().encode(text));
  }
}
