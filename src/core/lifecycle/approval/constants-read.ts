import type { Constants } from '../../library/constants';
import type { LocalText } from '../../library/local-text';

/** `{{ … }}` and `{% … %}`; how long each may be is bounded, so that a text of nothing but braces takes no longer than another. */
const liquid = /\{\{[^{}]{0,2000}\}\}|\{%[^{}]{0,2000}%\}/gu;
const name = /[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/gu;

/** The names that texts ask for, whether there are such constants or not. */
export interface NamesAsked {
  readonly whole: ReadonlySet<string>;
  /** `shop["phone"]` asks for `shop.phone`, too. */
  readonly parts: ReadonlySet<string>;
}

const none: NamesAsked = { whole: new Set(), parts: new Set() };

/** The names that texts ask for. */
export function namesAsked(texts: string): NamesAsked {
  if (!texts.includes('{')) return none;
  const [whole, parts] = [new Set<string>(), new Set<string>()];
  for (const [tag] of texts.matchAll(liquid))
    for (const [found] of tag.matchAll(name)) {
      whole.add(found);
      if (tag.includes('[')) for (const part of found.split('.')) parts.add(part);
    }
  return { whole, parts };
}

/** The constants among the names that texts ask for, with what each says in every language, sorted by name. */
export function constantsAsked({ whole, parts }: NamesAsked, constants: Constants): (readonly [string, LocalText])[] {
  if (whole.size === 0) return [];
  return [...constants]
    .filter(([constant]) => whole.has(constant) || constant.split('.').every((part) => parts.has(part)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
