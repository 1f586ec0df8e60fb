import type { Library } from '../library/library';
import { names } from '../library/names';
import { referencesTo } from '../library/references';
import { resolvePath } from '../library/path';
import { stepsOf } from '../sop/model';
import type { Reply, Sop } from '../sop/model';
import type { Range } from '../text/position';

/** A place in a file. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** The other SOPs that lead to an SOP, or name it. */
export function sopsUsing({ id, location }: Pick<Sop, 'id' | 'location'>, library: Library): Sop[] {
  const { uri, root, path } = location;
  const all = new Set([...library.mentioning(names.id(id)), ...library.mentioning(names.path(root, path))]);
  return [...all].filter((sop) => sop.location.uri !== uri);
}

/** Where other files lead to an SOP, or name it. */
export function usesOfSop({ id, location }: Pick<Sop, 'id' | 'location'>, library: Library): Place[] {
  const { uri, root, path } = location;
  return [...referencesTo({ kind: 'id', id }, library), ...referencesTo({ kind: 'path', root, path }, library)].filter(
    (one) => one.uri !== uri && one.kind !== 'definition',
  );
}

/** The steps that have a reply as their action, and the links of other SOPs that lead to it. */
export function usesOfReply(
  sop: Pick<Sop, 'location' | 'sections'>,
  reply: Pick<Reply, 'id'>,
  library: Library,
): Place[] {
  const { uri, root, path } = sop.location;
  const steps = [...stepsOf(sop)]
    .filter(({ replies }) => replies.includes(reply.id))
    .map(({ textRange }) => ({ uri, range: textRange }));
  const links = library
    .mentioning(names.path(root, path))
    .flatMap((other) =>
      other.location.uri === uri
        ? []
        : other.fileLinks.flatMap(({ target, range }) =>
            target.kind === 'file' &&
            target.anchor === reply.id &&
            resolvePath(other.location.path, target.path) === path
              ? [{ uri: other.location.uri, range }]
              : [],
          ),
    );
  return [...steps, ...links];
}
