import type { FrontMatter, Sop } from '../sop/model';
import { resolvePath } from './path';

/**
 * The names by which files mention SOPs and people, as keys of a map. What people write has its accents in one sign with the letter, and
 * names of files that come from a Mac may not (Unicode, NFC and NFD): they are the same name.
 */
export const names = {
  id: (id: string) => `id\n${id.normalize()}`,
  path: (root: string, path: string) => `path\n${root}\n${path.normalize()}`,
  /** A member of the team or a role: SOPs name both the same way. */
  person: (root: string, name: string) => `person\n${root}\n${name}`,
  /** The names of an SOP itself. */
  of: (sop: Sop): string[] => [names.id(sop.id), names.path(sop.location.root, sop.location.path)],
};

/** The names that a file mentions: what it links to, and the SOPs and people it names. */
export function mentions(sop: Sop): string[] {
  const { root, path: from } = sop.location;
  const paths = sop.fileLinks.flatMap(({ target }) => {
    if (target.kind !== 'file') return [];
    const path = resolvePath(from, target.path);
    return path === undefined ? [] : [names.path(root, path)];
  });
  const { related, replacedBy, translationOf } = sop.front;
  const ids = [
    ...related.map(({ text }) => text),
    ...(translationOf ? [translationOf.id] : []),
    ...(replacedBy ? [replacedBy.text] : []),
  ];
  const people = [...peopleIn(sop.front), ...sop.roles.map(({ text }) => text)];
  return [...paths, ...ids.map(names.id), ...people.map((name) => names.person(root, name))];
}

function peopleIn({ owner, authors, approvers, readBy, escalation }: FrontMatter): string[] {
  return [owner, ...authors, ...readBy, escalation?.to]
    .flatMap((one) => one?.text ?? [])
    .concat(approvers.map(({ by }) => by));
}
