import type { Library } from '../../core/library/library';
import { isSopPath } from '../../core/library/path';
import { renamedFrom } from '../../core/library/renamed';
import { isSpellingAlone } from '../../core/lifecycle/approval/spelling';
import type { Sop } from '../../core/sop/model';
import { readSopBytes } from '../../core/sop/read';
import { decodeText } from '../../core/text/decode';
import { withPlainLines } from '../../core/text/plain-lines';
import type { CliHost } from './host';

/** The SOPs of a library that differ from the last commit, as they are there, by their URIs; none where nobody knows. */
export async function committedSops(host: CliHost, library: Library, root: string): Promise<ReadonlyMap<string, Sop>> {
  return earlierSops(library, (await host.lastCommit(root, isSopPath)) ?? new Map());
}

/**
 * The SOPs of a library that differ from those at a commit, as they are there, by their URIs.
 * @param files those of the commit, by their paths; where there are none, nobody knows any.
 */
export function earlierSops(
  library: Pick<Library, 'sops' | 'asRead'>,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Sop> {
  const committed = new Map<string, Sop>();
  if (files.size === 0) return committed;
  const before = new Map([...files].map(([path, bytes]) => [path, withPlainLines(decodeText(bytes)?.text ?? '')]));
  const sops = [...library.sops];
  const there = new Set(sops.map(({ location }) => location.path));
  const renamed = renamedFrom(
    new Map([...before].filter(([path]) => !there.has(path))),
    new Map(
      sops.flatMap(({ location: { path }, text }) => (before.has(path) ? [] : [[path, withPlainLines(text)] as const])),
    ),
  );
  for (const { location, text } of sops) {
    const path = renamed.get(location.path) ?? location.path;
    const bytes = files.get(path);
    // The id of one that says none is the name of its file.
    if (bytes && (path !== location.path || before.get(path) !== withPlainLines(text)))
      committed.set(location.uri, library.asRead(readSopBytes(bytes, { ...location, path })));
  }
  return committed;
}

/** Lets a library know the last commit where that says which approvals hold: where corrected spelling keeps them. */
export async function takeInCommitted(host: CliHost, library: Library, root: string): Promise<void> {
  if (library.config(root).approvalKept === 'spelling')
    library.setCommitted(await committedSops(host, library, root), isSpellingAlone);
}
