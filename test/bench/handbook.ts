// Measures making a handbook of a whole library: procedures with flowcharts, and replies in three languages.
import { collectHandbook } from '../../src/core/exchange/handbook/collect';
import { handbookHtml } from '../../src/core/exchange/handbook/html';
import { Library } from '../../src/core/library/library';
import type { LibraryUpdate } from '../../src/core/library/library';
import { readSop } from '../../src/core/sop/read';
import { makeCopies } from './copies';

/** Figures for a library of some size. */
export interface HandbookFigures {
  readonly size: number;
  /** Milliseconds that are computed. What else the machine does is no part of it. */
  readonly time: number;
  /** Bytes of the page. */
  readonly bytes: number;
}

export async function measureHandbook(size: number): Promise<HandbookFigures> {
  const root = 'made:/';
  const library = new Library();
  library.update(
    makeCopies(size).map(({ path, text }): LibraryUpdate => {
      const uri = root + path;
      return path === 'library.yml'
        ? { kind: 'config', root, uri, text }
        : { kind: 'sop', sop: readSop(text, { uri, root, path }) };
    }),
  );
  const before = process.cpuUsage();
  const book = await collectHandbook(library, { today: '2026-12-01' });
  const page = await handbookHtml(book, () => undefined);
  const { user, system } = process.cpuUsage(before);
  return { size, time: (user + system) / 1000, bytes: Buffer.byteLength(page) };
}
