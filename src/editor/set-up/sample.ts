import * as vscode from 'vscode';

/** Paths of the packaged sample library's files, one a line: a browser cannot list the folder of an extension. Set by the build. */
declare const SAMPLE_FILES: string;

/** The paths of the sample library's files, relative to it. */
export const samplePaths: readonly string[] = SAMPLE_FILES.split('\n');

/** One of them as it is in the package. */
export async function sampleFile({ extensionUri }: vscode.ExtensionContext, path: string): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'sops', path));
}

/** All of them: path → text. */
export async function readSample(context: vscode.ExtensionContext): Promise<ReadonlyMap<string, string>> {
  const decoder = new TextDecoder();
  const texts = samplePaths.map(async (path) => [path, decoder.decode(await sampleFile(context, path))] as const);
  return new Map(await Promise.all(texts));
}
