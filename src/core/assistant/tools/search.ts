import * as z from 'zod';
import { isMeantToHold, whyNotInForce } from '../../lifecycle/approval/in-force';
import { searchLeadingOn } from '../../search/successors';
import type { LeadingHit } from '../../search/successors';
import { titleOf } from '../../search/entry';
import type { Sop } from '../../sop/model';
import { today } from '../../text/day';
import { cite, citeSchema } from '../cite';
import { cursor, includeUnapproved, language } from '../inputs';
import { pageOf, placeOf } from '../page';
import { quoted, quotedSchema } from '../quoted';
import { tool } from '../tool';

const [usual, most] = [10, 50];
/** Further down nobody finds anything. */
const mostHits = 300;
export const searchTool = tool({
  name: 'sop_search',
  title: 'Search SOPs and replies',
  description:
    'Finds procedures (SOPs) and approved replies by words, as people search the library. For a whole customer message use sop_suggest. Nothing found means that no SOP covers it: say so, and guess nothing.',
  writes: false,
  input: z.strictObject({
    query: z.string().min(1).max(500).describe('Words to look for'),
    kind: z.enum(['sop', 'reply']).optional().describe('Only these'),
    language: language.optional().describe('Goes first among equal hits'),
    include_unapproved: includeUnapproved.optional(),
    limit: z.int().min(1).max(most).optional().describe(`At most so many (${usual})`),
    cursor: cursor.optional(),
  }),
  output: z.object({
    hits: z.array(
      z.object({
        cite: citeSchema,
        kind: z.enum(['sop', 'reply']),
        title: quotedSchema,
        summary: quotedSchema.describe('Of the SOP'),
        matched: z.array(quotedSchema).describe('Texts in which the words are'),
        replaces: z.string().optional().describe('Id of the retired SOP that this one takes the place of'),
      }),
    ),
    next_cursor: z.string().optional(),
  }),
  work({ library, search, clock }, { query, kind, language: lang, include_unapproved, limit = usual, cursor: from }) {
    const now = clock.now();
    const day = today(now);
    // Whether what was approved is what is read now takes reading it: that is asked of what is found alone.
    const isMeant = (sop: Sop) => include_unapproved === true || isMeantToHold(sop, day);
    const isWanted = ({ found }: LeadingHit) =>
      (kind === undefined || found.kind === kind) &&
      (include_unapproved === true || whyNotInForce(found.sop, day, library) === undefined);
    const look = (most: number) =>
      searchLeadingOn(search, query, library, {
        limit: most,
        accepts: isMeant,
        ...(lang === undefined ? {} : { language: lang }),
      });
    const hits = enough(look, isWanted, placeOf(from) + limit + 1).map(({ found, matches, replaces }) => ({
      cite: cite(found.sop, library, now, found.kind === 'reply' ? { reply: found.reply.id } : {}),
      kind: found.kind,
      title: quoted(titleOf(found), found.kind),
      summary: quoted(found.sop.summary, 'sop'),
      matched: matches.slice(0, 3).map(({ text, ranges: [first] }) => quoted(around(text, first), found.kind)),
      ...(replaces === undefined ? {} : { replaces: replaces.id }),
    }));
    const { items, next_cursor } = pageOf(hits, from, limit);
    return { hits: [...items], ...(next_cursor === undefined ? {} : { next_cursor }) };
  },
});

/** Looks for more hits until there are enough that are wanted, or no more at all: telling why each was found takes its time. */
function enough(
  look: (most: number) => LeadingHit[],
  isWanted: (hit: LeadingHit) => boolean,
  least: number,
): LeadingHit[] {
  for (let most = Math.min(least, mostHits); ; most = Math.min(most * 3, mostHits)) {
    const hits = look(most);
    const wanted = hits.filter(isWanted);
    if (wanted.length >= least || hits.length < most || most >= mostHits) return wanted;
  }
}

/** So much of a text is shown on each side of what was found in it. */
const beside = 120;

function around(text: string, range: readonly [number, number] | undefined): string {
  const [start, end] = range ?? [0, 0];
  return text.slice(Math.max(0, start - beside), end + beside).trim();
}
