import { attempt } from '../../attempt';
import type { Sop } from '../../sop/model';
import { AlikeIndex, rowsOf } from './alike';
import type { Rows } from './alike';
import { approvedTexts } from './texts';
import type { ApprovedText } from './texts';

/** How much of two texts is the same where they say nearly the same: of twenty words one may differ. */
const least = 0.7;

/** A text of an SOP that can be compared with others. */
export interface AlikeText {
  readonly uri: string;
  readonly root: string;
  readonly path: string;
  /** The id and the title of its reply. */
  readonly reply: string;
  readonly title: string;
  /** Which of the texts of its SOP it is. */
  readonly at: number;
  /** The library, language and channel: texts of others are not compared with it. */
  readonly group: string;
  readonly rows: Rows;
}

/** A text, and those before it that say nearly the same. */
export interface Alike {
  readonly text: AlikeText;
  /** The most alike first. */
  readonly others: readonly AlikeText[];
}

/**
 * The approved texts of all SOPs, by what they say. Of two that are alike the later one is told, by the paths of their files: which
 * one that is does not depend on what was looked at before.
 */
export class AlikeReplies {
  readonly #indexes = new Map<string, AlikeIndex<AlikeText>>();
  readonly #ofFile = new Map<string, { readonly sop: Sop; readonly texts: readonly AlikeText[] }>();

  /**
   * Takes the texts of a file, in place of those that it had before.
   * @param sop undefined when it is gone.
   * @returns the URIs of the SOPs that may be like others now, or no longer.
   */
  put(uri: string, sop: Sop | undefined): ReadonlySet<string> {
    const before = this.#ofFile.get(uri)?.texts ?? [];
    const now = sop ? comparable(sop) : [];
    const same = before.map((one, at) => (isSame(one, now[at]) ? one : undefined));
    const changed = new Set<string>();
    for (const [at, text] of before.entries()) {
      if (same[at]) continue;
      for (const one of this.#index(text.group).changedBy(text.rows)) changed.add(one.uri);
      this.#index(text.group).delete(text);
    }
    const texts = now.map((text, at) => {
      const known = same[at];
      if (known) return known;
      for (const one of this.#index(text.group).changedBy(text.rows)) changed.add(one.uri);
      this.#index(text.group).add(text, text.rows);
      return text;
    });
    if (sop && texts.length > 0) this.#ofFile.set(uri, { sop, texts });
    else this.#ofFile.delete(uri);
    changed.delete(uri);
    return changed;
  }

  /** The texts of an SOP that are like others before them. It need not be what the library has at its place: nothing is kept of it. */
  like(sop: Sop): Alike[] {
    const held = this.#ofFile.get(sop.location.uri);
    const texts = held?.sop === sop ? held.texts : comparable(sop);
    const own = new Map<string, AlikeIndex<AlikeText>>();
    return texts.flatMap((text) => {
      const { group, rows, uri, reply } = text;
      const before = own.get(group) ?? new AlikeIndex<AlikeText>(inOrder);
      own.set(group, before);
      const others = [
        ...before.like(rows, least, (one) => one.reply !== reply),
        ...(this.#indexes.get(group)?.like(rows, least, (one) => one.uri !== uri && inOrder(one, text) < 0) ?? []),
      ];
      before.add(text, rows);
      return others.length === 0 ? [] : [{ text, others }];
    });
  }

  #index(group: string): AlikeIndex<AlikeText> {
    const index = this.#indexes.get(group) ?? new AlikeIndex(inOrder);
    this.#indexes.set(group, index);
    return index;
  }
}

function comparable(sop: Sop): readonly AlikeText[] {
  if (sop.status === 'retired') return [];
  // What fails on a text costs only what is said of that SOP.
  return attempt(
    () => textsIn(sop),
    () => [],
  );
}

function textsIn(sop: Sop): AlikeText[] {
  const { uri, root, path } = sop.location;
  return approvedTexts(sop).flatMap((text, at): AlikeText[] => {
    const rows = text.isAnticipation ? undefined : rowsOf(text.text);
    const { id: reply, title } = text.reply;
    return rows ? [{ uri, root, path, reply, title, at, group: groupOf(root, text), rows }] : [];
  });
}

function groupOf(root: string, { lang, variant }: ApprovedText): string {
  return [root, lang, variant.channel?.toLowerCase() ?? ''].join('\n');
}

function inOrder(a: AlikeText, b: AlikeText): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.at - b.at;
}

function isSame(a: AlikeText, b: AlikeText | undefined): boolean {
  return (
    b?.reply === a.reply &&
    b.title === a.title &&
    b.at === a.at &&
    b.group === a.group &&
    b.path === a.path &&
    b.rows.length === a.rows.length &&
    b.rows.every((row, at) => row === a.rows[at])
  );
}
