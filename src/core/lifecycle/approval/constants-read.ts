import type { Constants } from '../../library/constants';
import type { LocalText } from '../../library/local-text';

/** `{{ … }}` and `{% … %}`; how long each may be is bounded, so that a text of nothing but braces takes no longer than another. */
const liquid = /\{\{[^{}]{0,2000}\}\}|\{%[^{}]{0,2000}%\}/gu;
const name = /[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/gu;

/** The constants that texts ask for, with what each says in every language, sorted by name. */
export function constantsIn(texts: string, constants: Constants): (readonly [string, LocalText])[] {
  if (constants.size === 0 || !texts.includes('{')) return [];
  const [whole, parts] = [new Set<string>(), new Set<string>()];
  for (const [tag] of texts.matchAll(liquid))
    for (const [found] of tag.matchAll(name)) {
      whole.add(found);
      // `shop["phone"]` asks for `shop.phone`, too.
      if (tag.includes('[')) for (const part of found.split('.')) parts.add(part);
    }
  return [...constants]
    .filter(([constant]) => whole.has(constant) || constant.split('.').every((part) => parts.has(part)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
