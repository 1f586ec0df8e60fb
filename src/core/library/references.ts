import { attempt } from '../attempt';
import type { Sop } from '../sop/model';
import { configMentions } from './config-mentions';
import type { Library } from './library';
import { keyOf } from './mention';
import type { Mention, MentionKind, Target } from './mention';
import { names } from './names';
import { bodyMentions, frontMentions } from './sop-mentions';
import type { Range } from '../text/position';

/** A place in a file that mentions something. */
export interface Reference {
  readonly uri: string;
  readonly range: Range;
  readonly kind: MentionKind;
}

/** Everything that an SOP mentions, place by place, including what it defines. */
export function* mentionsIn(sop: Sop): Generator<Mention> {
  yield* frontMentions(sop);
  yield* bodyMentions(sop);
}

/**
 * Every place in the libraries that mentions something, including where it is defined. Files are read one by one as the
 * places are asked for: thousands of SOPs may name the same person, and the first places can be shown early.
 */
export function* referencesTo(target: Target, library: Library): Generator<Reference> {
  const key = keyOf(target);
  const roots = target.kind === 'id' ? library.roots : [target.root];
  for (const root of roots) {
    const uri = library.configUri(root);
    if (uri === undefined || !mayBeInConfig(target.kind)) continue;
    for (const { range, kind, target: said } of mentionsOrNone(() => configMentions(root, library.configText(root))))
      if (keyOf(said) === key) yield { uri, range, kind };
  }
  for (const sop of filesThatMayMention(target, library)) {
    for (const { range, kind, target: said } of mentionsOrNone(() => mentionsOfKind(sop, target.kind)))
      if (keyOf(said) === key) yield { uri: sop.location.uri, range, kind };
  }
}

function mayBeInConfig(kind: Target['kind']): boolean {
  return kind === 'id' || kind === 'variable' || kind === 'person';
}

/**
 * The SOPs that may mention something: few more than those that do. Their texts are only searched for a variable, whose
 * name must occur in them.
 */
function filesThatMayMention(target: Target, library: Library): Iterable<Sop> {
  switch (target.kind) {
    case 'id':
      return new Set([...library.withId(target.id), ...library.mentioning(names.id(target.id))]);
    case 'path':
      return library.mentioning(names.path(target.root, target.path));
    case 'section': {
      const own = library.atPath(target.root, target.path);
      const others = library.mentioning(names.path(target.root, target.path));
      return new Set(own ? [own, ...others] : others);
    }
    case 'variable':
      return holding(target.root, target.name.split('.'), library);
    case 'person':
      return library.mentioning(names.person(target.root, target.name));
    case 'step': {
      const own = library.atPath(target.root, target.path);
      return own ? [own] : [];
    }
    case 'tag':
      return tagged(target.root, target.name, library);
  }
}

/** The SOPs of a library whose text contains some words: quick enough that an index would not be worth its memory. */
function* holding(root: string, words: readonly string[], library: Library): Generator<Sop> {
  for (const sop of library.sops) {
    if (sop.location.root !== root) continue;
    const isHolding = attempt(
      () => words.every((word) => sop.text.includes(word)),
      () => false,
    );
    if (isHolding) yield sop;
  }
}

function* tagged(root: string, name: string, library: Library): Generator<Sop> {
  for (const sop of library.sops) if (sop.location.root === root && sop.front.tags.includes(name)) yield sop;
}

/** What an SOP mentions, including at least everything of one kind. */
function* mentionsOfKind(sop: Sop, kind: Target['kind']): Generator<Mention> {
  if (kind === 'id' || kind === 'person' || kind === 'variable' || kind === 'tag') yield* frontMentions(sop);
  if (kind !== 'id' && kind !== 'tag' && (kind !== 'person' || sop.roles.length > 0)) yield* bodyMentions(sop);
}

/** What a file mentions; nothing where it cannot be read, which one of its problems says. */
function mentionsOrNone(read: () => Iterable<Mention>): readonly Mention[] {
  return attempt<readonly Mention[]>(
    () => [...read()],
    () => [],
  );
}
