/** How much one SOP may gain from what agents chose before, in log-odds: less than what parts a clear match from another. */
const mostGain = 3;
/** So many choices are half of all the trust that choices may earn. */
const halfTrust = 3;
/** What is kept of each SOP, and of how many: beyond that, those go that were not chosen for longest. */
const mostFeatures = 200;
const mostSops = 2000;

interface Chosen {
  /** How often the SOP was chosen. */
  times: number;
  /** Hash of a stem or meaning -> in how many of those messages it was. */
  readonly features: Map<number, number>;
}

/** What is stored of choices: no words, only hashes of stems and how often each was there. */
export interface StoredChoices {
  readonly [sop: string]: {
    readonly times: number;
    readonly features: readonly (readonly [hash: number, count: number])[];
  };
}

/**
 * What agents chose for the messages before. It is kept on this machine alone, as counts of hashes from which no message can
 * be put together again, and it only tips the scales where the library leaves them near even.
 */
export class Choices {
  /** Id of an SOP -> what it was chosen for; the one chosen last stands last. */
  readonly #chosen = new Map<string, Chosen>();

  /** Reads what `toJSON` gave; what cannot be read is left out. */
  static restore(stored: unknown): Choices {
    const choices = new Choices();
    if (typeof stored !== 'object' || stored === null) return choices;
    for (const [sop, chosen] of Object.entries(stored).slice(-mostSops)) {
      const read = readChosen(chosen);
      if (read) choices.#chosen.set(sop, read);
    }
    return choices;
  }

  learn(features: Iterable<number>, sop: string): void {
    const chosen = this.#chosen.get(sop) ?? { times: 0, features: new Map<number, number>() };
    chosen.times++;
    for (const feature of new Set(features)) chosen.features.set(feature, (chosen.features.get(feature) ?? 0) + 1);
    this.#trim(chosen);
    this.#chosen.delete(sop);
    this.#chosen.set(sop, chosen);
    const [oldest] = this.#chosen.keys();
    if (this.#chosen.size > mostSops && oldest !== undefined) this.#chosen.delete(oldest);
  }

  /**
   * What an SOP gains, in log-odds, for having been chosen for messages like this one.
   * @param features what the message has, and how telling each is.
   */
  gain(features: ReadonlyMap<number, number>, sop: string): number {
    const chosen = this.#chosen.get(sop);
    if (!chosen) return 0;
    let alike = 0;
    let all = 0;
    for (const [feature, weight] of features) {
      const count = chosen.features.get(feature) ?? 0;
      alike += (weight * count) / (count + 1);
      all += weight;
    }
    return all === 0 ? 0 : (mostGain * (alike / all) * chosen.times) / (chosen.times + halfTrust);
  }

  toJSON(): StoredChoices {
    return Object.fromEntries(
      [...this.#chosen].map(([sop, { times, features }]) => [sop, { times, features: [...features] }]),
    );
  }

  /** Keeps what was there most often; of those the newest. */
  #trim({ features }: Chosen): void {
    if (features.size <= mostFeatures) return;
    const kept = [...features]
      .reverse()
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostFeatures)
      .reverse();
    features.clear();
    for (const [feature, count] of kept) features.set(feature, count);
  }
}

function readChosen(stored: unknown): Chosen | undefined {
  if (typeof stored !== 'object' || stored === null || !('times' in stored) || !('features' in stored))
    return undefined;
  const { times, features } = stored;
  if (!isCount(times) || !Array.isArray(features)) return undefined;
  const read = features.flatMap((pair: unknown) =>
    Array.isArray(pair) && Number.isInteger(pair[0]) && isCount(pair[1]) ? [[Number(pair[0]), pair[1]] as const] : [],
  );
  return { times, features: new Map(read.slice(0, mostFeatures)) };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}
