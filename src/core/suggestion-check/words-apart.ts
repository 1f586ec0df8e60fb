import { attempt } from '../attempt';
import type { Sop } from '../sop/model';
import { askedTexts } from './asked-texts';
import type { ConfusedPair } from './confused';
import type { Pace } from './pace';
import { tellingWordsIn } from './words-in';

/** A word that speaks for one of two SOPs: the other does not have it. */
export interface WordApart {
  /** As the SOP writes it most often. */
  readonly word: string;
  /** How many of its texts have it. */
  readonly texts: number;
  /** Whether its title, a trigger or a question that it answers has it; otherwise it stands in a tag, the summary or a heading alone. */
  readonly isAsked: boolean;
}

/** What the words of two SOPs say about which of them is meant. */
export interface PairWords {
  readonly one: readonly WordApart[];
  readonly other: readonly WordApart[];
  /** Words in texts that lead to the wrong one, which has them as well: in how many of them. */
  readonly misleading: readonly { readonly word: string; readonly texts: number }[];
}

/** So many words are told of each: of those that customers could write, and of those that no text for customers has yet. */
const mostAsked = 6;
const mostUnasked = 4;
const mostMisleading = 6;

/** Of the texts of the library that have such a word, so many are in the SOP: what many SOPs say tells little of any. */
const leastShare = 0.2;

interface Count {
  texts: number;
  isAsked: boolean;
  /** How often it is written in which way. */
  readonly forms: Map<string, number>;
}

interface Own {
  readonly counts: ReadonlyMap<string, Count>;
  /** How many words there are, each counted once a text. */
  readonly size: number;
}

/** The words of all SOPs of a library, by which two of them can be told apart. */
export class WordsApart {
  readonly #own = new Map<string, Own>();
  /** Stem -> in how many texts of the library. */
  readonly #all = new Map<string, number>();
  #size = 0;

  /** Reads the texts of all SOPs, which takes as long as they are. One that cannot be read has no words. */
  static async of(sops: Iterable<Sop>, { nextSlice, failed }: Pick<Pace, 'nextSlice' | 'failed'>): Promise<WordsApart> {
    const words = new WordsApart();
    for (const sop of sops) {
      attempt(
        () => words.#take(sop),
        (reason) => failed?.(sop.location.uri, reason),
      );
      await nextSlice();
    }
    return words;
  }

  /** The words that tell the SOPs of a pair apart, those that tell most first, and those that mislead. */
  wordsOf(pair: ConfusedPair): PairWords {
    return {
      one: this.#apart(pair.one, pair.other),
      other: this.#apart(pair.other, pair.one),
      misleading: this.#misleading(pair),
    };
  }

  #take(sop: Sop): void {
    const counts = new Map<string, Count>();
    let size = 0;
    for (const { text, isAsked } of textsOf(sop))
      for (const [stem, form] of tellingWordsIn(text, sop.lang)) {
        const count = counts.get(stem) ?? { texts: 0, isAsked: false, forms: new Map<string, number>() };
        count.texts++;
        count.isAsked ||= isAsked;
        count.forms.set(form, (count.forms.get(form) ?? 0) + 1);
        counts.set(stem, count);
        this.#all.set(stem, (this.#all.get(stem) ?? 0) + 1);
        size++;
      }
    this.#own.set(sop.location.uri, { counts, size });
    this.#size += size;
  }

  #apart(sop: Sop, than: Sop): WordApart[] {
    const [own, other] = [this.#own.get(sop.location.uri), this.#own.get(than.location.uri)];
    if (!own || !other) return [];
    const found = [...own.counts]
      .filter(([stem, { texts }]) => !other.counts.has(stem) && texts >= leastShare * (this.#all.get(stem) ?? 0))
      .map(([stem, count]) => ({ stem, count, score: this.#score(stem, own, other) }))
      .sort((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1))
      .map(({ count }): WordApart => ({ word: usualForm(count), texts: count.texts, isAsked: count.isAsked }))
      .filter(({ word }, at, all) => all.findIndex((one) => one.word === word) === at);
    return [
      ...found.filter(({ isAsked }) => isAsked).slice(0, mostAsked),
      ...found.filter(({ isAsked }) => !isAsked).slice(0, mostUnasked),
    ];
  }

  /**
   * How much a word speaks for one SOP rather than the other: the difference of its log-odds in them by its standard deviation, with the
   * words of the whole library as prior, which weighs as much as the texts of one SOP (weighted log-odds with an informative Dirichlet
   * prior: Monroe, Colaresi and Quinn, “Fightin’ Words”, Political Analysis 16, 2008, equations 16, 20 and 22).
   */
  #score(stem: string, own: Own, other: Own): number {
    const weight = this.#size / Math.max(1, this.#own.size);
    const prior = (weight * (this.#all.get(stem) ?? 0)) / Math.max(1, this.#size);
    const [mine, its] = [own, other].map(({ counts, size }) => {
      const count = (counts.get(stem)?.texts ?? 0) + prior;
      return { odds: Math.log(count / Math.max(size + weight - count, prior)), variance: 1 / count };
    });
    if (!mine || !its) return 0;
    return (mine.odds - its.odds) / Math.sqrt(mine.variance + its.variance);
  }

  /** Words of texts that went astray which the SOP that they lead to has as well, those in most of them and rarest elsewhere first. */
  #misleading({ astray }: ConfusedPair): PairWords['misleading'] {
    const found = new Map<string, Pick<Count, 'forms' | 'texts'>>();
    for (const { text, sop, other } of astray)
      for (const [stem, form] of tellingWordsIn(text, sop.lang)) {
        if (this.#own.get(other.location.uri)?.counts.has(stem) !== true) continue;
        const count = found.get(stem) ?? { texts: 0, forms: new Map<string, number>() };
        count.texts++;
        count.forms.set(form, (count.forms.get(form) ?? 0) + 1);
        found.set(stem, count);
      }
    const rarity = (stem: string) => Math.log(1 + this.#size / (this.#all.get(stem) ?? 1));
    const sorted = [...found]
      .map(([stem, count]) => ({ stem, word: usualForm(count), texts: count.texts, score: count.texts * rarity(stem) }))
      .sort((a, b) => b.score - a.score || (a.stem < b.stem ? -1 : 1));
    // A word of two languages has a stem in each.
    const told = new Map<string, number>();
    for (const { word, texts } of sorted) told.set(word, (told.get(word) ?? 0) + texts);
    return [...told].slice(0, mostMisleading).map(([word, texts]) => ({ word, texts }));
  }
}

/** What an SOP says of itself, and whether customers could write so. */
function* textsOf(sop: Sop): Generator<{ readonly text: string; readonly isAsked: boolean }> {
  for (const { text } of askedTexts(sop)) yield { text, isAsked: true };
  const { front, summary, headings } = sop;
  for (const text of [...front.aliases, ...front.tags, summary, ...headings.map(({ title }) => title)])
    yield { text, isAsked: false };
}

function usualForm({ forms }: Pick<Count, 'forms'>): string {
  const [[form] = ['']] = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return form;
}
