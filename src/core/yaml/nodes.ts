import { isAlias, isScalar, visit } from 'yaml';
import type { Node } from 'yaml';

/** What each alias stands for: the last node before it that has its name. */
export function resolveAliases(contents: Node | null): Map<unknown, unknown> {
  const anchors = new Map<string, unknown>();
  const aliases = new Map<unknown, unknown>();
  visit(contents, {
    Node: (_, node) => {
      if (isAlias(node)) aliases.set(node, anchors.get(node.source));
      else if (node.anchor) anchors.set(node.anchor, node);
    },
  });
  return aliases;
}

/** A scalar as text, with numbers and booleans as written. Undefined for anything else. */
export function scalarText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  if (typeof node.value === 'number' || typeof node.value === 'boolean') return node.source ?? String(node.value);
  return undefined;
}

/** The text of an item of a list, where `null` and `~` are words: nobody lists what is not there. */
export function itemText(node: unknown): string | undefined {
  const text = scalarText(node);
  if (text !== undefined || !isScalar(node) || node.value !== null) return text;
  return node.source === undefined || node.source === '' ? undefined : node.source;
}

/** Whether an item of a list is only begun: a hyphen with nothing behind it. */
export function isLeftEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && !node.source);
}
