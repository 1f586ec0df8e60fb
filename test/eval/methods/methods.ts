import type { Sop } from '../../../src/core/sop/model';
import { bm25 } from './bm25';
import { logisticRegression } from './logistic-regression';
import type { Baseline, Method, Scores } from './method';
import { triage } from './triage';

export const productName = 'SOP Guide';
const [bm25Name, regressionName] = ['BM25', 'logistic regression'];

/** Makes the methods that are compared ready for a library. */
export type MakeMethods = (sops: readonly Sop[]) => readonly Method[];

/** Makes them once for each library, as several sets may be tried on one: a textbook method takes seconds to learn it. */
export function onceEach(make: MakeMethods): MakeMethods {
  const made = new WeakMap<readonly Sop[], readonly Method[]>();
  return (sops) => {
    const methods = made.get(sops) ?? make(sops);
    made.set(sops, methods);
    return methods;
  };
}

/** The product alone, for quick turns. */
export const productAlone: MakeMethods = (sops) => [single(productName, triage, sops, true)];

/** The product, two textbook methods, and what each adds to another. */
export const allMethods: MakeMethods = (sops) => [...productAlone(sops), ...textbookMethods(sops)];

function textbookMethods(sops: readonly Sop[]): Method[] {
  return [
    single(bm25Name, bm25, sops, false),
    single(regressionName, logisticRegression, sops, true),
    joined(`${bm25Name} + ${regressionName}`, [bm25Name, regressionName], false, inShares),
    joined(`${productName} + ${regressionName}`, [productName, regressionName], true, (scores) => scores),
  ];
}

function single(name: string, baseline: Baseline, sops: readonly Sop[], isProbability: boolean): Method {
  return { name, isProbability, isTimed: true, of: [], score: baseline(sops) };
}

/** The mean of the scores of several methods, each brought to one scale first. */
function joined(
  name: string,
  of: readonly string[],
  isProbability: boolean,
  scaled: (scores: Scores) => Scores,
): Method {
  return {
    name,
    isProbability,
    isTimed: true,
    of,
    score: (_message, _language, before) => {
      const all = of.map((one) => scaled(before.get(one)!));
      return all[0]!.map((_, at) => all.reduce((total, scores) => total + scores[at]!, 0) / all.length);
    },
  };
}

/** Scores as shares of the best one. */
function inShares(scores: Scores): Scores {
  const most = Math.max(...scores);
  return most > 0 ? scores.map((score) => score / most) : scores;
}
