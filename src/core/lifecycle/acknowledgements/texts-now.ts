import type { Sop } from '../../sop/model';
import { contentHash, contentOf } from '../changes/content';
import { isTypo } from '../changes/typo';

/** What an SOP says now. */
interface TextNow {
  readonly content: string;
  readonly hash: string;
  /** Whether it is what people confirmed, by the hashes of that. */
  readonly compared: Map<string, boolean>;
}

/**
 * What SOPs say now, worked out once for all who are asked, and compared once with each text that people confirmed: neither changes,
 * as an SOP that is edited is another object.
 */
export class TextsNow {
  readonly #known = new WeakMap<Sop, TextNow>();

  /**
   * Whether an SOP says what was confirmed, but for typing mistakes.
   * @param hash of what was confirmed. @param texts what was confirmed, by its hash.
   */
  isSame(sop: Sop, hash: string, texts: ReadonlyMap<string, string>): boolean {
    const now = this.#of(sop);
    if (hash === now.hash) return true;
    const known = now.compared.get(hash);
    if (known !== undefined) return known;
    const before = texts.get(hash);
    // It may come later.
    if (before === undefined) return false;
    const isSame = isTypo(before, now.content);
    now.compared.set(hash, isSame);
    return isSame;
  }

  #of(sop: Sop): TextNow {
    const known = this.#known.get(sop);
    if (known) return known;
    const content = contentOf(sop);
    const now = { content, hash: contentHash(content), compared: new Map<string, boolean>() };
    this.#known.set(sop, now);
    return now;
  }
}
