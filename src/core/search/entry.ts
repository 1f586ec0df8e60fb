import type { Reply, Sop } from '../sop/model';
import { bodyOf, plainWords } from './source';

/** What a search may find: an SOP, or one of its replies. */
export type Found =
  { readonly kind: 'sop'; readonly sop: Sop } | { readonly kind: 'reply'; readonly sop: Sop; readonly reply: Reply };

/** The fields that are searched, from the most telling to the least. `sop` is the title of the SOP a reply belongs to. */
export const fields = ['title', 'aliases', 'id', 'triggers', 'tags', 'answers', 'sop', 'summary', 'body'] as const;
export type Field = (typeof fields)[number];

/** What is to be found of an SOP: itself and each of its replies. */
export function foundIn(sop: Sop): Found[] {
  return [{ kind: 'sop', sop }, ...sop.replies.map((reply): Found => ({ kind: 'reply', sop, reply }))];
}

/** A name that no other SOP or reply has, and that stays when texts change. */
export function nameOf(found: Found): string {
  return found.kind === 'sop' ? found.sop.location.uri : `${found.sop.location.uri}#${found.reply.id}`;
}

/** What somebody sees of something found. */
export function titleOf(found: Found): string {
  return found.kind === 'sop' ? found.sop.title : found.reply.title;
}

/** Languages something found speaks, in lower case. */
export function languagesOf(found: Found): string[] {
  const { sop } = found;
  const spoken = found.kind === 'sop' ? [sop.lang] : found.reply.variants.map((variant) => variant.lang ?? sop.lang);
  return spoken.flatMap((language) => (language === undefined ? [] : [language.toLowerCase()]));
}

/** The texts of a field, as written; the body as one text of plain words. */
export function textsOf(found: Found, field: Field): readonly string[] {
  const { sop } = found;
  if (field === 'body') return sourcesOf(found).map(plainWords);
  if (found.kind === 'sop') return textsOfSop(sop, field);
  switch (field) {
    case 'title':
      return [found.reply.title];
    case 'sop':
      return [sop.title];
    case 'triggers':
      return sop.front.triggers;
    case 'tags':
      return sop.front.tags;
    default:
      return [];
  }
}

/** The Markdown or Liquid that the body of something found is written in. */
export function sourcesOf(found: Found): readonly string[] {
  return found.kind === 'sop' ? [bodyOf(found.sop.text)] : found.reply.variants.map((variant) => variant.text);
}

function textsOfSop(sop: Sop, field: Exclude<Field, 'body'>): readonly string[] {
  const { front } = sop;
  switch (field) {
    case 'id':
      // What other systems call it: whoever comes from there looks for that.
      return [sop.id, ...Object.values(front.externalIds)];
    case 'title':
      return [sop.title];
    case 'summary':
      return sop.summary === '' ? [] : [sop.summary];
    case 'sop':
      return [];
    default:
      return front[field];
  }
}
