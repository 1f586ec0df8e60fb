import { factsAsked } from '../../ticket/facts';
import { isConstantName, isReservedName } from '../../library/constants';
import type { Library } from '../../library/library';
import type { Target } from '../../library/mention';
import { referencesTo } from '../../library/references';
import { isSopId } from '../../sop/front-matter';
import type { Refusal } from './refusal';

type Named = Exclude<Target, { kind: 'path' | 'section' }>;

/** The same thing by another name. */
export function renamed<T extends Target>(target: T, name: string): T {
  switch (target.kind) {
    case 'id':
    case 'step':
      return { ...target, id: name };
    case 'path':
      return { ...target, path: name };
    case 'section':
      return { ...target, anchor: name };
    default:
      return { ...target, name };
  }
}

/** What something is called. */
export function nameOf(target: Target): string {
  switch (target.kind) {
    case 'id':
    case 'step':
      return target.id;
    case 'path':
      return target.path;
    case 'section':
      return target.anchor;
    default:
      return target.name;
  }
}

/** Words that YAML takes for something else than a text. */
const yamlWords = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** What steps can say behind `@` and `#`. */
const tagName = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
/** Words as tags have them, which YAML reads as they are written. */
const plainTag = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/+-]*[\p{L}\p{N}+])?$/u;

/** Why something cannot have a name; undefined when it can. */
export function refusalOf(target: Named, name: string, library: Library): Refusal | undefined {
  const no = (reason: Refusal['reason']): Refusal => ({ reason, about: name });
  if (name === nameOf(target)) return no('no-change');
  if (!isValid(target, name)) return no('not-valid');
  if (target.kind === 'variable' && isReserved(name)) return no('reserved');
  if (target.kind === 'variable' && isReserved(target.name)) return { reason: 'reserved', about: target.name };
  return isTaken(target, name, library) ? no('taken') : undefined;
}

function isValid({ kind }: Named, name: string): boolean {
  if (yamlWords.test(name)) return false;
  switch (kind) {
    case 'id':
      return isSopId(name);
    case 'variable':
      return isConstantName(name);
    case 'tag':
      return plainTag.test(name);
    default:
      return tagName.test(name);
  }
}

/** Whether a name means something to Liquid, or is a fact that every ticket has and that is read of drafts. */
function isReserved(name: string): boolean {
  return isReservedName(name) || name === 'tags' || factsAsked({ rules: noRules }).has(name);
}

const noRules: readonly never[] = [];

function isTaken(target: Named, name: string, library: Library): boolean {
  const next = renamed(target, name);
  switch (target.kind) {
    case 'id':
      return library.withId(name, 1).length > 0;
    case 'variable':
      return isAround(target.root, target.name, name, library) || isMentioned(next, library);
    case 'tag':
      return [...library.sops].some(
        ({ location: { root }, front: { tags } }) =>
          root === target.root && tags.includes(target.name) && tags.includes(name),
      );
    default:
      return isMentioned(next, library);
  }
}

function isMentioned(target: Target, library: Library): boolean {
  return referencesTo(target, library).next().done !== true;
}

/** Whether a name is the beginning of another one, or the other way round, so that a value of one would hide the other. */
function isAround(root: string, old: string, name: string, library: Library): boolean {
  const { variables, constants } = library.config(root);
  return [...variables.keys(), ...constants.keys()].some(
    (other) => other !== old && (other.startsWith(`${name}.`) || name.startsWith(`${other}.`)),
  );
}
