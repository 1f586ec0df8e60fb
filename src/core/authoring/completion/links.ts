import { linkPath } from '../../library/path';
import { resolvePath } from '../../library/path';
import { isTestPath } from '../../scenario/test-path';
import type { Sop } from '../../sop/model';
import { said, sopsOf } from '../asking';
import type { Asking } from '../asking';
import type { LinkTextTyped, LinkTyped, MarkdownTyped } from '../cursor/markdown-typed';
import { writtenPath } from '../rename/places';
import { nearFirst } from './choices';
import type { Proposal } from './proposal';

/** Something a link may lead to. */
interface Destination extends Pick<Proposal, 'kind' | 'label' | 'detail' | 'about' | 'also'> {
  /** As the address of a link has it. */
  readonly address: string;
}

const image = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i;

/** What fits the address of a link or image. */
export function linkProposals(typed: MarkdownTyped & LinkTyped, asking: Asking): Proposal[] {
  const { sop } = asking;
  if (!sop) return [];
  const { isImage, isOpen, isAngled, range, text } = typed;
  const hash = text.indexOf('#');
  const found = isImage
    ? files(sop, asking).filter(({ address }) => image.test(address))
    : destinations(hash, typed, sop, asking);
  const end = `${isAngled ? '>' : ''}${isOpen ? ')' : ''}`;
  return found.map(({ address, ...shown }) => ({
    ...shown,
    range,
    text: `${isAngled ? `<${angled(address)}` : address}${end}`,
    also: `${shown.also ?? ''} ${address}`,
  }));
}

function destinations(hash: number, { text }: MarkdownTyped & LinkTyped, sop: Sop, asking: Asking): Destination[] {
  if (hash === 0) return sections(sop, sop, asking);
  if (hash > 0) {
    const path = resolvePath(sop.location.path, decoded(text.slice(0, hash)));
    const other = path === undefined ? undefined : asking.library.atPath(asking.root, path);
    return other ? sections(other, sop, asking) : [];
  }
  return [...sections(sop, sop, asking), ...sops(sop, asking), ...files(sop, asking)];
}

/** Whole links for a place behind an arrow or `[`. */
export function linkTextProposals(typed: MarkdownTyped & LinkTextTyped, asking: Asking): Proposal[] {
  const { sop } = asking;
  if (!sop) return [];
  const { isTarget, needsSpace, range } = typed;
  const inside = sections(sop, sop, asking);
  const [replies, others] = [
    inside.filter(({ kind }) => kind === 'reply'),
    inside.filter(({ kind }) => kind !== 'reply'),
  ];
  // An answer leads to a section or another SOP; within a step it is mostly a reply that is named.
  const found = isTarget
    ? [...others, ...sops(sop, asking)]
    : [...replies, ...others, ...sops(sop, asking), ...files(sop, asking)];
  return found.map(({ address, ...shown }) => ({
    ...shown,
    range,
    text: `${needsSpace ? ' ' : ''}[${linkWords(shown.label)}](${address})`,
    also: `${shown.also ?? ''} [${shown.label}`,
  }));
}

/** The sections and replies of an SOP. @param from the SOP that the link stands in. */
function sections(sop: Sop, from: Sop, asking: Asking): Destination[] {
  const replies = new Set([...sop.replies, ...sop.anticipations].map(({ id }) => id));
  const path = sop === from ? '' : writtenPath(linkPath(from.location.path, sop.location.path));
  return sop.headings.map(({ anchor, title }): Destination => {
    const kind = replies.has(anchor) ? 'reply' : 'section';
    return { kind, label: title, detail: said(asking, kind), address: `${path}#${encoded(anchor)}` };
  });
}

/** The other SOPs by their titles: those of the same folder first. */
function sops(from: Sop, asking: Asking): Destination[] {
  const own = from.location.path;
  return nearFirst([...sopsOf(asking)], own)
    .filter(({ location }) => location.path !== own)
    .map(({ id, title, summary, location }) => ({
      kind: 'sop',
      label: title,
      detail: location.path,
      ...(summary === '' ? {} : { about: summary }),
      also: `${id} ${location.path}`,
      address: writtenPath(linkPath(own, location.path)),
    }));
}

/** What else is in the library: pictures, and files that go out with replies. */
function files(from: Sop, { library, root }: Asking): Destination[] {
  return [...library.otherPaths(root)]
    .filter((path) => !path.endsWith('/') && !path.endsWith('.md') && path !== 'library.yml' && !isTestPath(path))
    .sort()
    .map((path) => ({
      kind: 'file',
      label: path.slice(path.lastIndexOf('/') + 1),
      detail: path,
      also: path,
      address: writtenPath(linkPath(from.location.path, path)),
    }));
}

/** An anchor as people read it, but for what would end the address. */
function encoded(anchor: string): string {
  return writtenPath(anchor);
}

/** An address between `<` and `>`, where spaces and brackets may stand as they are. */
function angled(address: string): string {
  return address.replace(/%(?:20|28|29)/g, (code) => decoded(code));
}

/** A title as the words of a link: what would be a mark in them is none. */
function linkWords(title: string): string {
  return title.replace(/[\\`*_<[\]]/g, (sign, at: number) =>
    sign === '_' && /[\p{L}\p{N}]_[\p{L}\p{N}]/u.test(title.slice(Math.max(0, at - 1), at + 2)) ? sign : `\\${sign}`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
