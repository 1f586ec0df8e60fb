import type { Services } from '../services/services';
import { placeOf } from './history/source';

/** So many versions of a file are looked at: older ones nobody remembers. */
const mostVersions = 50;

/**
 * The text of a file, as it once was in Git, that something holds of; undefined where there is none, or no Git. Only what is in the
 * repository already is looked at.
 */
export async function textInHistory(
  services: Pick<Services, 'realFile'>,
  uri: string,
  isWanted: (text: string) => boolean,
): Promise<string | undefined> {
  const place = await placeOf(services, uri).catch(() => undefined);
  if (!place || typeof place === 'string') return undefined;
  const { source, path } = place;
  const head = await source.head();
  if (head === undefined) return undefined;
  const seen = { aborted: false };
  let looked = 0;
  for await (const { commit } of source.revisions(path, head, seen)) {
    const text = await source.textAt(commit, path);
    if (text !== undefined && isWanted(text)) return text;
    if (++looked === mostVersions) return undefined;
  }
  return undefined;
}
