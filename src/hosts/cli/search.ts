import { RankedIndex } from '../../core/search/ranked-index';
import type { SearchHit } from '../../core/search/search-index';
import { counted, exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { openLibrary } from './library';

export interface SearchCommandOptions {
  readonly library?: string;
  readonly json?: boolean;
  readonly limit: number;
}

/** Finds SOPs and replies, as the palette does. */
export async function search(host: CliHost, query: string, { library: folder, json = false, limit }: SearchCommandOptions): Promise<ExitCode> {
  const { library } = await openLibrary(host, folder);
  const index = new RankedIndex();
  index.update({ added: [...library.sops], changed: [], removed: [] });
  const hits = index.search(query, { limit }).map(toResult);
  if (json) {
    writeJson(host, { query, hits });
  } else {
    for (const { kind, sop, reply, title, status, file, line } of hits) say(host.out, `${kind} ${sop}${reply === undefined ? '' : `#${reply}`} ${title} (${status}) ${file}:${line}`);
    say(host.out, `${hits.length === 0 ? 'Nothing' : counted(hits.length, 'hit')} for “${query}”.`);
  }
  return hits.length > 0 ? exitCodes.clean : exitCodes.problems;
}

function toResult({ found, matches }: SearchHit) {
  const { sop } = found;
  const reply = found.kind === 'reply' ? found.reply : undefined;
  return {
    kind: found.kind,
    sop: sop.id,
    reply: reply?.id,
    title: reply?.title ?? sop.title,
    status: sop.status,
    file: sop.location.uri,
    line: (reply?.range.start.line ?? 0) + 1,
    matches: matches.map(({ field, text, ranges, words }) => ({ field, text, ranges, words })),
  };
}
