import type { Heading, LinkTarget, Section } from './model';

/** The id that a heading says at its end, as in Pandoc, MkDocs, Hugo and Docusaurus: `Refund {#refund .wide}`. */
const stated = /\s*\{:?\s*#([^\s{}#]+)[^{}]*\}\s*$/;
const named = /<(?:a\b[^<>]*?\sname|[a-z][a-z0-9-]*\b[^<>]*?\sid)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>`=]+))/gi;

/** The title of a heading without the id that it says, and that id. */
export function statedId(title: string): { readonly title: string; readonly id: string } | undefined {
  if (!title.endsWith('}')) return undefined;
  const match = stated.exec(title);
  return match?.[1] !== undefined && match.index > 0 ? { title: title.slice(0, match.index), id: match[1] } : undefined;
}

/** The names that tags such as `<a id="refund"></a>` give to their place. */
export function namesInHtml(text: string): string[] {
  return [...text.matchAll(named)].flatMap(([, double, single, plain]) => double ?? single ?? plain ?? []);
}

/**
 * The further names of sections. The anchors that Git hosts make of headings stay what sections are known by: cases and
 * links have them.
 */
export class FurtherNames {
  readonly #anchors = new Map<string, string>();
  /** Names that wait for the heading they may belong to. */
  #waiting: string[] = [];

  /** Names found in front of the next heading, or of something else. */
  found(names: readonly string[]): void {
    this.#waiting.push(...names);
  }

  /** Gives the names that wait to a section. @param anchor empty for what comes before the first heading. */
  give(anchor: string): void {
    if (this.#waiting.length === 0) return;
    for (const name of this.#waiting) if (!this.#anchors.has(name)) this.#anchors.set(name, anchor);
    this.#waiting = [];
  }

  /** Where a link leads, by the anchor of its section. An anchor that a heading has by itself is never another's name. */
  resolved(target: LinkTarget, headings: ReadonlySet<string>): LinkTarget {
    if (target.kind !== 'section' || this.#anchors.size === 0 || headings.has(target.anchor)) return target;
    const anchor = this.#anchors.get(target.anchor);
    return anchor === undefined ? target : { kind: 'section', anchor };
  }

  /** Adds its further names to a heading or section that has some. */
  named<T extends Heading | Section>(one: T): T {
    if (this.#anchors.size === 0) return one;
    const also = [...this.#anchors].filter(([, anchor]) => anchor === one.anchor).map(([name]) => name);
    return also.length === 0 ? one : { ...one, also };
  }
}
