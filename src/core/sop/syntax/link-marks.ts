import type { Tokens } from 'marked';
import type { Block } from '../blocks';
import { labelOf, linkTarget } from '../inline';
import type { PlacedToken } from '../inline';
import type { PlacedText } from '../source-text';
import type { Mark } from './mark';

/** What comes before the address of a link, and the address: in angle brackets, or up to the next space. */
const address = /\(\s*(<(?:\\.|[^\n<>\\])*>|[^ \t\n]*)/y;
const definition = /^ {0,3}\[((?:\\[\s\S]|[^[\]\\])+)\]:[ \t]*(?:\n[ \t]*)?(<(?:\\.|[^\n<>\\])*>|\S+)/;
/** The characters that Markdown lets a backslash escape. */
const escaped = /\\([!"#$%&'()*+,\-./:;<=>?@[\]\\^_`{|}~])/g;

/**
 * A link or an image with its parts.
 * @param inside the marks in its text.
 */
export function linkMark({ token, source, start }: PlacedToken, inside: readonly Mark[]): Mark {
  const link = token as Tokens.Link;
  const { raw } = link;
  const kind = token.type === 'image' ? 'image' : 'link';
  const target = linkTarget(link.href);
  const range = source.rangeAt(start, start + raw.length);
  const label = labelOf(link);
  if (link.autolink) {
    const marks = addressMarks(raw.slice(label.start, label.end), link.href, { source, start: start + label.start });
    return { kind, form: 'bare', target, reference: undefined, range, marks };
  }
  const text: Mark = {
    kind: 'link-text',
    range: source.rangeAt(start + label.start, start + label.end),
    marks: inside,
  };
  const written = addressIn(raw, label.end);
  if (written) {
    const marks = addressMarks(written.text, link.href, { source, start: start + written.start });
    return { kind, form: 'inline', target, reference: undefined, range, marks: [text, ...marks] };
  }
  const name = nameIn(raw, label.end);
  const marks: Mark[] = name
    ? [
        text,
        {
          kind: 'reference',
          range: source.rangeAt(start + name.start, start + name.start + name.text.length),
          marks: [],
        },
      ]
    : [text];
  const reference = referenceKey(name?.text ?? raw.slice(label.start, label.end));
  return { kind, form: 'reference', target, reference, range, marks };
}

/** A link reference definition with its parts. */
export function definitionMark({ token, source, start, range }: Block): Mark {
  const { raw, href, tag } = token as Tokens.Def;
  const match = definition.exec(raw);
  const [whole = '', name = '', written = ''] = match ?? [];
  const nameStart = start + raw.indexOf('[') + 1;
  const inBrackets = written.startsWith('<');
  const marks: Mark[] = [
    { kind: 'reference', range: source.rangeAt(nameStart, nameStart + name.length), marks: [] },
    ...addressMarks(inBrackets ? written.slice(1, -1) : written, href, {
      source,
      start: start + whole.length - written.length + (inBrackets ? 1 : 0),
    }),
  ];
  return { kind: 'definition', reference: tag, target: linkTarget(href), range, marks: match ? marks : [] };
}

interface Written {
  readonly text: string;
  /** Its offset in the surrounding text. */
  readonly start: number;
}

/** The address in the parentheses after a link's text. */
function addressIn(raw: string, labelEnd: number): Written | undefined {
  address.lastIndex = labelEnd + 1;
  const match = address.exec(raw);
  if (!match) return undefined;
  const [, written = ''] = match;
  const start = address.lastIndex - written.length;
  if (written.startsWith('<')) return { text: written.slice(1, -1), start: start + 1 };
  // The closing parenthesis of the link does not belong to it.
  return { text: raw.slice(start, Math.min(address.lastIndex, raw.length - 1)), start };
}

/** The name in the brackets after a link's text, if there is one. */
function nameIn(raw: string, labelEnd: number): Written | undefined {
  const text = raw[labelEnd + 1] === '[' ? raw.slice(labelEnd + 2, -1) : '';
  return text ? { text, start: labelEnd + 2 } : undefined;
}

/** The form in which Markdown compares the names of definitions. */
function referenceKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();
}

/** An address and its parts; nothing when it is not written the way Markdown understood it. */
function addressMarks(written: string, href: string, { source, start }: PlacedText): Mark[] {
  const target = linkTarget(href);
  const place = (from: number, to: number) => source.rangeAt(start + from, start + to);
  const unescaped = written.replace(escaped, '$1');
  if (unescaped !== href && target.kind !== 'external') return [];
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
