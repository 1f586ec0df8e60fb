import type { LibraryConfig } from '../../library/config';
import type { Sop } from '../../sop/model';
import { found } from '../rule';
import type { LibraryView, ProblemKind, Rule } from '../rule';
import { AlikeIndex, rowsOf } from './alike';
import type { Rows } from './alike';
import { approvedTexts } from './texts';
import type { ApprovedText } from './texts';

const kind: ProblemKind = {
  code: 'reply.nearly-same',
  severity: 'information',
  message:
    'This says nearly the same as “{0}” in {1}: whoever looks for it cannot know which to send. Keep one, and lead to it from both.',
};

/** How much of two texts is the same where they are told: a word of twenty may differ. */
const least = 0.7;
/** How many are told of one SOP. */
const most = 100;

/** Of each meaning there is one reply in a language and channel: of two, one is forgotten at the next change. */
export const replyNearlySame: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library }) {
    const config = library.config(sop.location.root);
    const texts = known.get(config) ?? new Texts();
    known.set(config, texts);
    let told = 0;
    for (const { text, place, rows } of texts.take(sop)) {
      if (told >= most) return;
      const other = texts.like(text, rows).find((one) => isAnother(one, place, sop, library));
      if (!other) continue;
      told++;
      const { range, textRange } = text.variant;
      yield found(kind, { start: range.start, end: textRange.start }, [other.title, other.path]);
    }
  },
};

/** Where a text stands: it is forgotten once its SOP is another. */
interface Place {
  /** Of which SOP as it was read. */
  readonly reading: object;
  readonly root: string;
  readonly path: string;
  readonly reply: string;
  readonly title: string;
  /** Which of its SOP's texts it is. */
  readonly at: number;
}

interface Taken {
  readonly text: ApprovedText;
  readonly place: Place;
  readonly rows: Rows;
}

/** What each SOP was read as: an index holds no SOP that nobody else does. */
const readings = new WeakMap<Sop, object>();

function readingOf(sop: Sop): object {
  const before = readings.get(sop) ?? {};
  readings.set(sop, before);
  return before;
}

/** The texts of a library that were looked at so far. All are, once; later only what has changed. */
class Texts {
  /** By language and channel. */
  readonly #indexes = new Map<string, AlikeIndex<Place>>();
  readonly #ofFile = new Map<string, readonly (readonly [string, Place])[]>();

  /** Takes the texts of an SOP, in place of those that it had before. */
  take(sop: Sop): Taken[] {
    const { root, path } = sop.location;
    const file = `${root}\0${path}`;
    for (const [key, place] of this.#ofFile.get(file) ?? []) this.#indexes.get(key)?.delete(place);
    this.#ofFile.delete(file);
    if (sop.status === 'retired') return [];
    const reading = readingOf(sop);
    const own: [string, Place][] = [];
    const taken = approvedTexts(sop).flatMap((text, at): Taken[] => {
      const rows = text.isAnticipation ? undefined : rowsOf(text.text);
      if (!rows) return [];
      const { id: reply, title } = text.reply;
      const place = { reading, root, path, reply, title, at };
      const key = keyOf(text);
      const index = this.#indexes.get(key) ?? new AlikeIndex();
      index.add(place, rows);
      this.#indexes.set(key, index);
      own.push([key, place]);
      return [{ text, place, rows }];
    });
    if (own.length > 0) this.#ofFile.set(file, own);
    return taken;
  }

  /** The places of texts like one, itself among them. */
  like(text: ApprovedText, rows: Rows): readonly Place[] {
    return this.#indexes.get(keyOf(text))?.like(rows, least) ?? [];
  }
}

/** What was looked at of each library; all of it is looked at again with another `library.yml`. */
const known = new WeakMap<LibraryConfig, Texts>();

function keyOf({ lang, variant }: ApprovedText): string {
  return `${lang}\n${variant.channel?.toLowerCase() ?? ''}`;
}

/** Whether it is the text of another reply that is still there. Of two in one SOP the second is told. */
function isAnother(other: Place, own: Place, sop: Sop, library: LibraryView): boolean {
  const { root, path } = own;
  if (other.root !== root) return false;
  if (other.path === path) return other.reply !== own.reply && other.at < own.at;
  const there = library.atPath(root, other.path);
  if (!there || readings.get(there) !== other.reading) return false;
  const isTranslation = (one: Sop, of: Sop) => one.front.translationOf?.id === of.id;
  return !isTranslation(sop, there) && !isTranslation(there, sop);
}
