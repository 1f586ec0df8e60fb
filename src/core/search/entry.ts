import type { Reply, Sop } from '../sop/model';
import { stepsOf } from '../sop/model';
import { fold } from '../text/fold';

/** What a search may find: an SOP, or one of its replies. */
export type Found = { readonly kind: 'sop'; readonly sop: Sop } | { readonly kind: 'reply'; readonly sop: Sop; readonly reply: Reply };

/** The fields that are searched, from the most telling to the least. */
export const fields = ['id', 'title', 'aliases', 'triggers', 'tags', 'answers', 'summary', 'steps', 'text'] as const;
export type Field = (typeof fields)[number];

/** Something that can be found, with its texts as written and folded for comparing. */
export interface Entry {
  readonly found: Found;
  readonly texts: Readonly<Record<Field, readonly string[]>>;
  readonly folded: Readonly<Record<Field, readonly string[]>>;
  /** Languages it speaks, in lower case. */
  readonly languages: readonly string[];
}

/** What is to be found of an SOP: itself and each of its replies. */
export function entriesOf(sop: Sop): Entry[] {
  const { front } = sop;
  const own = makeEntry({ kind: 'sop', sop }, {
    id: [sop.id],
    title: [sop.title],
    aliases: front.aliases,
    triggers: front.triggers,
    tags: front.tags,
    answers: front.answers,
    summary: sop.summary ? [sop.summary] : [],
    steps: [...stepsOf(sop)].map((step) => step.text),
    text: sop.replies.map((reply) => reply.title),
  }, [sop.lang]);
  const replies = sop.replies.map((reply) => makeEntry({ kind: 'reply', sop, reply }, {
    id: [],
    title: [reply.title],
    aliases: [],
    triggers: front.triggers,
    tags: front.tags,
    answers: [],
    summary: [],
    steps: [],
    text: reply.variants.map((variant) => variant.text),
  }, reply.variants.map((variant) => variant.lang ?? sop.lang)));
  return [own, ...replies];
}

function makeEntry(found: Found, raw: Record<Field, readonly string[]>, languages: readonly (string | undefined)[]): Entry {
  const texts = mapFields(raw, (text) => text.normalize('NFC').replace(/\s+/g, ' '));
  return { found, texts, folded: mapFields(texts, fold), languages: languages.flatMap((one) => (one ? [one.toLowerCase()] : [])) };
}

function mapFields(texts: Readonly<Record<Field, readonly string[]>>, change: (text: string) => string): Record<Field, readonly string[]> {
  const changed = { ...texts };
  for (const field of fields) changed[field] = texts[field].map(change);
  return changed;
}
