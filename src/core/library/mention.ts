import type { Range } from '../text/position';
import { names } from './names';

/** Something that files mention. Ids of SOPs are the same in all libraries; everything else belongs to one. */
export type Target =
  | { readonly kind: 'id'; readonly id: string }
  /** A file, by its path in the library. */
  | { readonly kind: 'path'; readonly root: string; readonly path: string }
  /** A heading of a file; a reply is identified by its own heading. */
  | { readonly kind: 'section'; readonly root: string; readonly path: string; readonly anchor: string }
  /** A variable or a constant. */
  | { readonly kind: 'variable'; readonly root: string; readonly name: string }
  /** A member of the team or a role: SOPs name both the same way. */
  | { readonly kind: 'person'; readonly root: string; readonly name: string }
  /** A step, by the id in its tag. */
  | { readonly kind: 'step'; readonly root: string; readonly path: string; readonly id: string }
  | { readonly kind: 'tag'; readonly root: string; readonly name: string };

/** How a place mentions something. */
export type MentionKind =
  /** The place that defines it: the `id` itself, the heading, the key in `library.yml`, the `#id` of a step. */
  | 'definition'
  | 'related'
  | 'translation-of'
  | 'replaced-by'
  | 'rule'
  /** What a role learns, or the role that learns it. */
  | 'learning'
  | 'link'
  | 'template'
  | 'condition'
  | 'limit'
  /** What a rule, or the `applies-to` of an SOP, asks of a ticket. */
  | 'fact'
  | 'owner'
  | 'author'
  | 'approver'
  | 'reader'
  | 'escalation'
  | 'step'
  /** The role of a member of the team. */
  | 'role'
  | 'tag'
  /** A test of an SOP. */
  | 'test';

/** A place that mentions something: the name alone, without quotes, sigils and the rest of an address. */
export interface Mention {
  readonly target: Target;
  readonly kind: MentionKind;
  readonly range: Range;
}

/** A key for a target: equal targets have equal keys. */
export function keyOf(target: Target): string {
  switch (target.kind) {
    case 'id':
      return names.id(target.id);
    case 'path':
      return names.path(target.root, target.path);
    case 'section':
      return `section\n${target.root}\n${target.path}\n${target.anchor}`;
    case 'variable':
      return `variable\n${target.root}\n${target.name}`;
    case 'person':
      return names.person(target.root, target.name);
    case 'step':
      return `step\n${target.root}\n${target.path}\n${target.id}`;
    case 'tag':
      return `tag\n${target.root}\n${target.name}`;
  }
}
