import { isMap, isScalar, isSeq, visit } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { scalarText } from '../../yaml/nodes';

/**
 * Takes the texts of other languages out of YAML: of what is written once for each language, those that do not stay, and these languages
 * from lists of languages. What is there in none of those that stay is left as it is.
 */
export function withoutLanguages(document: Document, all: ReadonlySet<string>, kept: ReadonlySet<string>): void {
  visit(document, {
    Map(_, map) {
      const keys = map.items.map(({ key }) => scalarText(key) ?? '');
      if (keys.length === 0 || !keys.every((key) => all.has(key)) || !keys.some((key) => kept.has(key))) return;
      map.items = map.items.filter(({ key }) => kept.has(scalarText(key) ?? ''));
    },
    Pair(_, { key, value }) {
      const name = scalarText(key);
      if ((name === 'lang' || name === 'languages') && isSeq(value))
        value.items = value.items.filter(
          (item) => kept.has(scalarText(item) ?? '') || !all.has(scalarText(item) ?? ''),
        );
    },
  });
}

/** The language that a text in YAML is for, by the nearest key that names one; undefined where none does. */
export function languageAt(path: readonly unknown[], all: ReadonlySet<string>): string | undefined {
  for (const one of [...path].reverse()) {
    const key = isPair(one) ? scalarText(one.key) : undefined;
    if (key !== undefined && all.has(key)) return key;
  }
  return undefined;
}

function isPair(node: unknown): node is YAMLMap['items'][number] {
  return typeof node === 'object' && node !== null && 'key' in node && (isScalar(node.key) || isMap(node.key));
}
