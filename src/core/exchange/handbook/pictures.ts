import { resolvePath } from '../../library/path';
import type { Rich } from '../../sop/rich/rich';
import type { Handbook, HandbookBlock, HandbookSop } from './handbook';
import type { Pictures } from './sop-html';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
};

/** Pictures by what `Pictures` asks for. */
export type ReadPicture = (root: string, path: string) => Promise<Uint8Array | undefined>;

/** The most bytes of one picture: a document that holds larger ones can hardly be sent. Others are called by their words. */
export const maxPictureBytes = 4 * 1024 * 1024;

/**
 * Reads the pictures of a handbook: each becomes an address that holds it.
 * @param read gives nothing for what cannot be read: that is called by its words.
 */
export async function readPictures({ categories }: Handbook, read: ReadPicture): Promise<Pictures> {
  const found = new Map<string, string>();
  for (const sop of categories.flatMap(({ sops }) => sops))
    for (const path of picturesIn(sop)) {
      const file = typeOf(path) === undefined ? undefined : resolvePath(sop.location.path, path);
      const bytes = file === undefined ? undefined : await read(sop.location.root, file);
      if (bytes) found.set(`${sop.key}\0${path}`, asData(path, bytes));
    }
  return ({ key }, path) => found.get(`${key}\0${path}`);
}

/** The paths of the pictures of a procedure, as it names them. */
function picturesIn({ sections }: HandbookSop): string[] {
  return [...new Set(sections.flatMap(({ blocks }) => blocks.flatMap(picturesInBlock)))];
}

/** A picture as an address that holds it. */
function asData(path: string, bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:${typeOf(path) ?? 'application/octet-stream'};base64,${btoa(text)}`;
}

function typeOf(path: string): string | undefined {
  return types[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
}

function picturesInBlock(block: HandbookBlock): string[] {
  const own =
    'rich' in block
      ? picturesInRich(block.rich)
      : block.kind === 'table'
        ? block.rows.flat().flatMap(picturesInRich)
        : [];
  return 'inner' in block ? [...own, ...block.inner.flatMap(picturesInBlock)] : own;
}

function picturesInRich(rich: Rich): string[] {
  return rich.flatMap((part) => {
    if (part.kind === 'image') return part.target.kind === 'file' ? [part.target.path] : [];
    return 'inner' in part ? picturesInRich(part.inner) : [];
  });
}
