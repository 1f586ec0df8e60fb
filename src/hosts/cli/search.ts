import type { Library } from '../../core/library/library';
import { whyNotInForce } from '../../core/lifecycle/approval/in-force';
import { searchLeadingOn } from '../../core/search/successors';
import type { LeadingHit } from '../../core/search/successors';
import { titleOf } from '../../core/search/entry';
import { RankedIndex } from '../../core/search/ranked-index';
import type { FieldMatch, SearchHit } from '../../core/search/search-index';
import { today } from '../../core/text/day';
import { answerLines } from './answer-lines';
import { counted, rounded, statusInWords } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { tellLeftOut } from './left-out';
import { codeFor, openLibrary } from './library';
import type { OpenLibrary } from './library';

export interface SearchCommandOptions {
  readonly library?: string;
  readonly json?: boolean;
  readonly limit: number;
}

/** Scores that differ by less than this count as equal; other criteria then decide the order. */
const scoreDecimals = 4;

/** Finds SOPs and replies, as the search in the editor does. */
export async function search(
  host: CliHost,
  query: string,
  { library: folder, json = false, limit }: SearchCommandOptions,
): Promise<ExitCode> {
  const { index, opened } = await openIndex(host, folder);
  const hits = searchLeadingOn(index, query, opened.library, { limit }).map((hit) =>
    toHit(hit, today(host.now()), opened.library),
  );
  if (json) {
    writeJson(host, { query, hits });
  } else {
    for (const { kind, sop, reply, title, status, notInForce, replaces, file, line } of hits)
      say(
        host.out,
        `${kind} ${sop}${reply === undefined ? '' : `#${reply}`} ${title} (${statusInWords(status, notInForce)}${replaces === undefined ? '' : `, replaces ${replaces}`}) ${file}:${line}`,
      );
    say(host.out, `${hits.length === 0 ? 'Nothing' : counted(hits.length, 'hit')} for “${query}”.`);
  }
  return codeFor(opened, hits.length > 0 ? exitCodes.clean : exitCodes.problems);
}

/** Finds SOPs and replies for each line of standard input. */
export async function searchLines(host: CliHost, { library: folder, limit }: SearchCommandOptions): Promise<ExitCode> {
  const { index, opened } = await openIndex(host, folder);
  // Warm up the lazily built index, so that its time counts as reading the library and not as the first answer.
  for (const { found } of index.search('', { limit: 1 })) index.search(titleOf(found));
  return codeFor(opened, await answerLines(host, ({ text }) => index.search(text, { limit }), toResult));
}

/** Reads a library, and makes its search. */
export async function openIndex(
  host: CliHost,
  folder: string | undefined,
): Promise<{ readonly index: RankedIndex; readonly opened: OpenLibrary }> {
  const opened = await openLibrary(host, folder);
  const { library, root } = opened;
  const index = new RankedIndex(tellLeftOut(host));
  index.setSynonyms(library.config(root).synonyms);
  index.update({ added: [...library.sops], changed: [], removed: [] });
  return { index, opened };
}

function toHit({ found, matches, replaces }: LeadingHit, day: string, library: Library) {
  const { sop } = found;
  const reply = found.kind === 'reply' ? found.reply : undefined;
  return {
    kind: found.kind,
    sop: sop.id,
    reply: reply?.id,
    title: reply?.title ?? sop.title,
    status: sop.status,
    notInForce: whyNotInForce(sop, day, library),
    replaces: replaces?.id,
    file: sop.location.uri,
    line: (reply?.range.start.line ?? 0) + 1,
    matches: matches.map(toReason),
  };
}

function toResult({ found, score, matches }: SearchHit) {
  return {
    id: found.sop.id,
    kind: found.kind,
    reply: found.kind === 'reply' ? found.reply.id : undefined,
    score: rounded(score, scoreDecimals),
    reasons: matches.map(toReason),
  };
}

function toReason({ field, text, words, ranges }: FieldMatch) {
  return { field, text, words, ranges };
}
