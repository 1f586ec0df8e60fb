import { lstat, realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { FileRefused } from '../core/ports';

/** A folder by its real path, which tells what is really below it: links may lead anywhere. */
export class RealFolder {
  readonly #root: string;
  /** Every file asks for it, so it is looked up once, when the folder exists. */
  #real: string | undefined;

  /** @param root the folder's path, which may itself be a link or lead through some. */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * The real path of something in the folder.
   * @throws FileRefused when a link leads elsewhere, to nothing or to itself; an error of the file system when nothing is
   * there.
   */
  async pathOf(path: string): Promise<string> {
    const [root, real] = await Promise.all([this.#real ?? realpath(this.#root), realPathOf(path)]);
    this.#real = root;
    if (isBelow(real, root)) return real;
    // The folder may have been moved, or be a link that leads elsewhere by now.
    this.#real = await realpath(this.#root);
    if (isBelow(real, this.#real)) return real;
    throw new FileRefused('outside', `It is a link that leads out of ${this.#root}.`);
  }

  /** Where a real path is in the folder, with `/`. */
  placeOf(real: string): string {
    return relative(this.#real ?? this.#root, real)
      .split(sep)
      .join('/');
  }
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const isLink = await lstat(path).then(
      (stats) => stats.isSymbolicLink(),
      () => false,
    );
    if (isLink) throw new FileRefused('outside', 'It is a link that leads nowhere.');
    throw error;
  }
}
