import type { Library } from '../../core/library/library';
import { isSopPath } from '../../core/library/path';
import type { Sop } from '../../core/sop/model';
import { readSopBytes } from '../../core/sop/read';
import { decodeText } from '../../core/text/decode';
import type { CliHost } from './host';

/** The SOPs of a library that differ from the last commit, as they are there, by their URIs; none where nobody knows. */
export async function committedSops(host: CliHost, library: Library, root: string): Promise<ReadonlyMap<string, Sop>> {
  const committed = new Map<string, Sop>();
  const files = await host.lastCommit(root, isSopPath);
  if (!files) return committed;
  for (const { location, text } of library.sops) {
    const bytes = files.get(location.path);
    if (bytes && linesOf(decodeText(bytes)?.text) !== linesOf(text))
      committed.set(location.uri, library.asRead(readSopBytes(bytes, location)));
  }
  return committed;
}

/** Git may write other line ends into files than it keeps. */
function linesOf(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, '\n');
}
