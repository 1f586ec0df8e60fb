import type { Reply, Sop } from '../sop/model';
import { bodyOf, plainWords } from './source';

/** What a search can find: an SOP or one of its replies. */
export type Found =
  { readonly kind: 'sop'; readonly sop: Sop } | { readonly kind: 'reply'; readonly sop: Sop; readonly reply: Reply };

/** The fields that are searched, most telling first. `sop` is the title of the SOP that a reply belongs to. */
export const fields = ['title', 'aliases', 'id', 'triggers', 'tags', 'answers', 'sop', 'summary', 'body'] as const;
export type Field = (typeof fields)[number];

/** What can be found of an SOP: the SOP itself and each of its replies. */
export function foundIn(sop: Sop): Found[] {
  return [{ kind: 'sop', sop }, ...sop.replies.map((reply): Found => ({ kind: 'reply', sop, reply }))];
}

/** A name that no other SOP or reply has, and that does not change when texts are edited. */
export function nameOf(found: Found): string {
  return found.kind === 'sop' ? found.sop.location.uri : `${found.sop.location.uri}#${found.reply.id}`;
}

/** The title that is shown for it. */
export function titleOf(found: Found): string {
  return found.kind === 'sop' ? found.sop.title : found.reply.title;
}

/** The languages it is written in, in lower case. */
export function languagesOf(found: Found): string[] {
  const { sop } = found;
  const spoken = found.kind === 'sop' ? [sop.lang] : found.reply.variants.map((variant) => variant.lang ?? sop.lang);
  return spoken.flatMap((language) => (language === undefined ? [] : [language.toLowerCase()]));
}

/** The texts of a field as written; the body is one text of plain words. */
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

/** The Markdown or Liquid sources of its body. */
export function sourcesOf(found: Found): readonly string[] {
  return found.kind === 'sop' ? [bodyOf(found.sop.text)] : found.reply.variants.map((variant) => variant.text);
}

function textsOfSop(sop: Sop, field: Exclude<Field, 'body'>): readonly string[] {
  const { front } = sop;
  switch (field) {
    case 'id':
      // External ids are searched too: people who come from another system look for the id used there.
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
