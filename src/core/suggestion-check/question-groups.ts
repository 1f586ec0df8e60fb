import { Heap } from '../heap';
import { tellingWordsIn } from './words-in';

/** Something that a customer wrote. */
export interface Written {
  readonly text: string;
  /** The language that it is written in, if that is known. */
  readonly lang: string | undefined;
}

/** Messages that ask for the same, by what they share. */
interface QuestionGroup<T> {
  /** What at least half of them, and two, say, as most of them write it, the most telling first. */
  readonly words: readonly string[];
  /** In the order given. */
  readonly messages: readonly T[];
}

export interface QuestionGroups<T> {
  /** Groups of two and more, the largest first. */
  readonly groups: readonly QuestionGroup<T>[];
  /** Those that share nothing telling with others, in the order given. */
  readonly single: readonly T[];
}

/** So many of its most telling words stand for a message: a long story shares something with any other. */
const mostWords = 12;
/** What so many of a group say is told of it. */
const leastShare = 0.5;
const mostTold = 5;

interface Read<T> {
  readonly at: number;
  readonly message: T;
  /** Stem -> how it is written, the most telling first. */
  readonly words: readonly (readonly [stem: string, form: string])[];
  readonly labels: readonly Label<T>[];
}

/** A stem, or two, that messages are grouped by. */
interface Label<T> {
  readonly key: string;
  readonly weight: number;
  /** Those that are in no group yet. */
  readonly messages: Set<Read<T>>;
}

/** How often words stand in some texts. */
interface Counts {
  readonly texts: number;
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Groups messages by the word, or the two, that most of them share and that are seldom said elsewhere: the largest and most telling group
 * is taken out first, then the next of what is left. That groups name themselves by what they share is the idea of suffix tree clustering
 * (Zamir and Etzioni, “Web Document Clustering: A Feasibility Demonstration”, SIGIR 1998). How telling a word is, is its smoothed
 * log-odds in these messages against the other texts.
 * @param elsewhere what the library, and messages that it answers, say.
 */
export function questionGroups<T extends Written>(
  messages: readonly T[],
  elsewhere: Iterable<Written>,
): QuestionGroups<T> {
  const weightOf = weighing(countsOf(messages), countsOf(elsewhere));
  const labels = new Map<string, Label<T>>();
  const left = new Set(messages.map((message, at) => read(message, at, weightOf, labels)));
  const heap = new Heap<{ readonly label: Label<T>; readonly score: number }>(
    (a, b) => a.score > b.score || (a.score === b.score && a.label.key < b.label.key),
  );
  for (const label of labels.values()) heap.add({ label, score: scoreOf(label) });
  const groups: QuestionGroup<T>[] = [];
  for (let first = heap.take(); first; first = heap.take()) {
    const { label, score } = first;
    const now = scoreOf(label);
    if (now <= 0) continue;
    // Others took some of its messages: it stands further back now.
    if (now < score) {
      heap.add({ label, score: now });
      continue;
    }
    const members = [...label.messages].sort((a, b) => a.at - b.at);
    for (const one of members) {
      left.delete(one);
      for (const other of one.labels) other.messages.delete(one);
    }
    groups.push({ words: sharedBy(members, weightOf), messages: members.map(({ message }) => message) });
  }
  groups.sort((a, b) => b.messages.length - a.messages.length);
  return { groups, single: [...left].map(({ message }) => message) };
}

function read<T extends Written>(
  message: T,
  at: number,
  weightOf: (stem: string) => number,
  labels: Map<string, Label<T>>,
): Read<T> {
  const words = [...tellingWordsIn(message.text, message.lang)]
    .filter(([stem]) => weightOf(stem) > 0)
    .sort((a, b) => weightOf(b[0]) - weightOf(a[0]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostWords);
  const own: Label<T>[] = [];
  const one: Read<T> = { at, message, words, labels: own };
  const take = (stems: readonly string[]) => {
    const key = [...stems].sort().join(' ');
    const weight = stems.reduce((sum, stem) => sum + weightOf(stem), 0);
    const label = labels.get(key) ?? { key, weight, messages: new Set<Read<T>>() };
    label.messages.add(one);
    labels.set(key, label);
    own.push(label);
  };
  words.forEach(([stem], place) => {
    take([stem]);
    for (const [other] of words.slice(place + 1)) take([stem, other]);
  });
  return one;
}

/** One message alone is no group. */
function scoreOf({ messages, weight }: Label<unknown>): number {
  return (messages.size - 1) * weight;
}

function sharedBy<T>(members: readonly Read<T>[], weightOf: (stem: string) => number): string[] {
  const forms = new Map<string, Map<string, number>>();
  for (const { words } of members)
    for (const [stem, form] of words) {
      const own = forms.get(stem) ?? new Map<string, number>();
      forms.set(stem, own.set(form, (own.get(form) ?? 0) + 1));
    }
  return [...forms]
    .map(([stem, own]) => {
      const [[form] = ['']] = [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return { stem, form, times: [...own.values()].reduce((sum, times) => sum + times, 0) };
    })
    .filter(({ times }) => times >= Math.max(2, leastShare * members.length))
    .sort((a, b) => b.times * weightOf(b.stem) - a.times * weightOf(a.stem) || (a.stem < b.stem ? -1 : 1))
    .slice(0, mostTold)
    .map(({ form }) => form);
}

function countsOf(texts: Iterable<Written>): Counts {
  const counts = new Map<string, number>();
  let number = 0;
  for (const { text, lang } of texts) {
    number++;
    for (const stem of tellingWordsIn(text, lang).keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return { texts: number, counts };
}

/** As if so many texts elsewhere had none of the words: what is said in none of three texts may yet be said in the fourth. */
const silent = 10;

/** How much more often a word is said here than elsewhere, in log-odds; each as if half a text more had it, and half not. */
function weighing(here: Counts, elsewhere: Counts): (stem: string) => number {
  const odds = ({ texts, counts }: Counts, stem: string) => {
    const count = counts.get(stem) ?? 0;
    return Math.log((count + 0.5) / (texts - count + 0.5));
  };
  const others = { ...elsewhere, texts: elsewhere.texts + silent };
  return (stem) => odds(here, stem) - odds(others, stem);
}
