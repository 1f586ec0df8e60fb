import type { DefinitionBlock } from '../markdown/blocks';
import { unescaped } from '../markdown/addresses';
import { keyOfName } from '../markdown/definitions';
import type { InlineLink, Span } from '../markdown/inline';
import type { SourceText } from '../markdown/source-text';
import { linkTarget } from '../inline';
import type { Mark } from './mark';

/**
 * A link or an image with its parts.
 * @param inside the marks in its text.
 */
export function linkMark(link: InlineLink, source: SourceText, inside: readonly Mark[]): Mark {
  const { kind, form, href, label, address, name } = link;
  const range = source.rangeAt(link.start, link.end);
  const target = linkTarget(href);
  const addressParts = address ? addressMarks(address, href, source) : [];
  if (form === 'bare') return { kind, form, target, reference: undefined, range, marks: addressParts };
  const text: Mark = { kind: 'link-text', range: source.rangeAt(label.start, label.end), marks: inside };
  if (form === 'inline') return { kind, form, target, reference: undefined, range, marks: [text, ...addressParts] };
  const { start, end } = name ?? label;
  const named: Mark[] = name ? [{ kind: 'reference', range: source.rangeAt(start, end), marks: [] }] : [];
  return { kind, form, target, reference: keyOfName(source.text.slice(start, end)), range, marks: [text, ...named] };
}

/** A link reference definition with its parts. */
export function definitionMark({ source, key, name, address, href, range }: DefinitionBlock): Mark {
  const marks: Mark[] = [
    { kind: 'reference', range: source.rangeAt(name.start, name.end), marks: [] },
    ...addressMarks(address, href, source),
  ];
  return { kind: 'definition', reference: key, target: linkTarget(href), range, marks };
}

/** An address and its parts; nothing when it is not written the way it is understood. */
function addressMarks({ start, end }: Span, href: string, source: SourceText): Mark[] {
  const written = source.text.slice(start, end);
  const target = linkTarget(href);
  const place = (from: number, to: number) => source.rangeAt(start + from, start + to);
  if (unescaped(written) !== href && target.kind !== 'external') return [];
  return [{ kind: 'target', target, range: place(0, written.length), marks: partMarks(written, target, place) }];
}

function partMarks(
  written: string,
  target: ReturnType<typeof linkTarget>,
  place: (from: number, to: number) => Mark['range'],
): Mark[] {
  if (target.kind === 'external') return [];
  const hash = written.indexOf('#');
  const pathEnd = hash < 0 ? written.length : written[hash - 1] === '\\' ? hash - 1 : hash;
  const marks: Mark[] =
    target.kind === 'file' ? [{ kind: 'path', text: target.path, range: place(0, pathEnd), marks: [] }] : [];
  if (hash < 0 || target.anchor === undefined) return marks;
  // Nothing after a second `#` counts.
  const second = written.indexOf('#', hash + 1);
  marks.push({
    kind: 'anchor',
    text: target.anchor,
    range: place(hash + 1, second < 0 ? written.length : second),
    marks: [],
  });
  return marks;
}
