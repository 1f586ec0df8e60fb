import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stemOf } from '../../src/core/language/stem';
import type { StemmedLanguage } from '../../src/core/language/stem';
import { isStopWord } from '../../src/core/language/stop-words';
import { wordsOf } from '../../src/core/language/words';
import { phrasesOf } from '../../src/core/triage/profile';
import type { Sop } from '../../src/core/sop/model';

/** Another method: how well each SOP, in order, fits a message; the higher the better. */
type Matcher = (message: string) => readonly number[];
export type Baseline = (sops: readonly Sop[], language: StemmedLanguage) => Matcher;

type Counts = Map<string, number>;
type Extract = (text: string) => Counts;

export const bm25: Baseline = (sops, language) => {
  const stems = stemsIn(language);
  const documents = sops.map((sop) => sum(textsOf(sop).map(stems)));
  const lengths = documents.map((one) => [...one.values()].reduce((all, count) => all + count, 0));
  const mean = lengths.reduce((all, length) => all + length, 0) / Math.max(1, lengths.length);
  const owners = sum(documents.map((one) => new Map([...one.keys()].map((key) => [key, 1]))));
  return (message) => {
    const scores = sops.map(() => 0);
    for (const term of stems(message).keys()) {
      const count = owners.get(term) ?? 0;
      const idf = Math.log(1 + (sops.length - count + 0.5) / (count + 0.5));
      documents.forEach((document, at) => {
        const times = document.get(term) ?? 0;
        scores[at]! += (idf * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * lengths[at]!) / mean));
      });
    }
    return scores;
  };
};

/** TF-IDF over character 3- to 5-grams, the best of an SOP's phrases. */
export const bestPhrase: Baseline = (sops) => {
  const phrases = sops.map((sop) => textsOf(sop).map(gramsOf));
  const vectors = tfIdf(phrases.flat());
  const own = phrases.map((some) => some.map((one) => vectors(one)));
  return (message) => {
    const query = vectors(gramsOf(message));
    return own.map((some) => Math.max(0, ...some.map((one) => dot(query, one))));
  };
};

/** Softmax regression over TF-IDF of stems and character grams, trained by stochastic gradient descent. */
export const logisticRegression: Baseline = (sops, language) => {
  const stems = stemsIn(language);
  const extract = (text: string) => [stems(text), gramsOf(text)] as const;
  const examples = sops.flatMap((sop, owner) => textsOf(sop).map((text) => ({ owner, features: extract(text) })));
  const [byStem, byGram] = [
    tfIdf(examples.map(({ features }) => features[0])),
    tfIdf(examples.map(({ features }) => features[1])),
  ];
  const vectorOf = ([stem, gram]: readonly [Counts, Counts]): [string, number][] => [
    ...prefixed('s', byStem(stem)),
    ...prefixed('g', byGram(gram)),
  ];
  const numbers = new Map<string, number>();
  const number = (key: string) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1;
  const rows = examples.map(({ owner, features }) => ({
    owner,
    vector: vectorOf(features).map(([key, value]) => [number(key), value] as const),
  }));
  const weights = sops.map(() => new Float64Array(numbers.size));
  const shares = (vector: readonly (readonly [number, number])[]) =>
    softmax(weights.map((own) => vector.reduce((all, [key, value]) => all + own[key]! * value, 0)));
  for (let step = 0; step < rows.length * 20; step++) {
    const { owner, vector } = rows[(step * 7919) % rows.length]!;
    shares(vector).forEach((share, at) => {
      const error = share - (at === owner ? 1 : 0);
      if (Math.abs(error) > 1e-4) for (const [key, value] of vector) weights[at]![key]! -= error * value;
    });
  }
  return (message) =>
    shares(
      vectorOf(extract(message)).flatMap(([key, value]) =>
        numbers.has(key) ? [[numbers.get(key)!, value] as const] : [],
      ),
    );
};

export const miniSearch: Baseline = (sops, language) => {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => wordsOf(text).map(({ key }) => key),
    processTerm: (word) => (isStopWord(word, language) ? null : stemOf(word, language)),
    searchOptions: { fuzzy: 0.2 },
  });
  index.addAll(sops.map((sop, id) => ({ id, text: textsOf(sop).join('\n') })));
  return (message) => {
    const scores = sops.map(() => 0);
    for (const { id, score } of index.search(message)) scores[id as number] = score;
    return scores;
  };
};

export const fuseTokens: Baseline = (sops) => {
  const fuse = new Fuse(
    sops.flatMap((sop, owner) => textsOf(sop).map((text) => ({ owner, text }))),
    { keys: ['text'], useTokenSearch: true, ignoreLocation: true, threshold: 0.2, includeScore: true },
  );
  return (message) => {
    const scores = sops.map(() => 0);
    for (const { item, score = 1 } of fuse.search(message))
      scores[item.owner] = Math.max(scores[item.owner]!, 1 - score);
    return scores;
  };
};

/** The mean of several methods, each scaled by its best score. */
export function blended(...parts: readonly Baseline[]): Baseline {
  return (sops, language) => {
    const matchers = parts.map((part) => part(sops, language));
    return (message) => {
      const all = matchers.map((matcher) => {
        const scores = matcher(message);
        const most = Math.max(...scores);
        return most > 0 ? scores.map((score) => score / most) : scores;
      });
      return sops.map((_, at) => all.reduce((total, scores) => total + scores[at]!, 0));
    };
  };
}

function textsOf(sop: Sop): string[] {
  return phrasesOf(sop).map(({ text }) => text);
}

function stemsIn(language: StemmedLanguage): Extract {
  return (text) =>
    countsOf(
      wordsOf(text)
        .filter(({ key }) => !/\d/.test(key) && !isStopWord(key, language))
        .map(({ key }) => stemOf(key, language)),
    );
}

function gramsOf(text: string): Counts {
  const letters = ` ${wordsOf(text)
    .map(({ key }) => key)
    .filter((key) => !/\d/.test(key))
    .join(' ')} `;
  return countsOf(
    [3, 4, 5].flatMap((length) =>
      Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, at) => letters.slice(at, at + length)),
    ),
  );
}

function countsOf(keys: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function sum(all: readonly Counts[]): Counts {
  const total: Counts = new Map();
  for (const counts of all) for (const [key, count] of counts) total.set(key, (total.get(key) ?? 0) + count);
  return total;
}

function prefixed(prefix: string, vector: Counts): [string, number][] {
  return [...vector].map(([key, value]) => [prefix + key, value]);
}

function tfIdf(texts: readonly Counts[]): (text: Counts) => Counts {
  const owners = sum(texts.map((one) => new Map([...one.keys()].map((key) => [key, 1]))));
  return (text) => {
    const vector = new Map(
      [...text]
        .filter(([key]) => owners.has(key))
        .map(([key, count]) => [
          key,
          (1 + Math.log(count)) * (1 + Math.log((texts.length + 1) / (owners.get(key)! + 1))),
        ]),
    );
    const length = Math.sqrt([...vector.values()].reduce((all, value) => all + value * value, 0));
    return new Map([...vector].map(([key, value]) => [key, value / length]));
  };
}

function dot(one: Counts, other: Counts): number {
  let total = 0;
  for (const [key, value] of one) total += value * (other.get(key) ?? 0);
  return total;
}

function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - most));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}
