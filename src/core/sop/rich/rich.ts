import { linkTarget } from '../inline';
import type { LinkTarget } from '../model';

/** Words with what marks them, as pages draw them: plain data, without places and without markup. */
export type Rich = readonly RichPart[];

export type RichPart =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly inner: Rich }
  | { readonly kind: 'link'; readonly target: LinkTarget; readonly inner: Rich }
  /** `text` says what is on it, or else what its file is called. */
  | { readonly kind: 'image'; readonly target: LinkTarget; readonly text: string };

/** Words without any marks. */
export function plainRich(text: string): Rich {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** The words alone, on one line. */
export function wordsOf(rich: Rich): string {
  return rich.map((part) => (part.kind === 'break' ? ' ' : 'inner' in part ? wordsOf(part.inner) : part.text)).join('');
}

/** The same with its texts changed, such as by filling in what is known. */
export function mapRich(rich: Rich, change: (text: string) => string): Rich {
  return rich.map((part) => {
    if ('inner' in part) return { ...part, inner: mapRich(part.inner, change) };
    return 'text' in part ? { ...part, text: change(part.text) } : part;
  });
}

/** An image by its address. */
export function richImage(href: string, text: string): RichPart {
  return { kind: 'image', target: linkTarget(href), text };
}

/** From one of its characters to another, as `wordsOf` counts them. */
export function sliceRich(rich: Rich, start: number, end: number): Rich {
  let at = 0;
  return rich.flatMap((part): Rich => {
    const { length } = wordsOf([part]);
    const [from, to] = [Math.max(0, start - at), Math.min(length, end - at)];
    at += length;
    if (from >= to) return [];
    if (from === 0 && to === length) return [part];
    if ('inner' in part) return [{ ...part, inner: sliceRich(part.inner, from, to) }];
    return 'text' in part ? [{ ...part, text: part.text.slice(from, to) }] : [part];
  });
}
