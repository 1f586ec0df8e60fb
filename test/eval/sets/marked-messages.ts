import { inThreeLanguages, wordsOfCustomer } from '../messages';
import type { ReadMessage } from '../messages';
import { measured } from '../measure';
import type { Case } from '../measure';
import { productName } from '../methods/methods';
import type { MakeMethods } from '../methods/methods';
import type { EvalSet } from './set';

/**
 * The messages and drafts that are kept apart. The product is given them whole and has to find what the customer says in them; other
 * methods are given what the marks say that it is.
 */
export const markedMessages: EvalSet = {
  name: 'messages',
  file: undefined,
  run: async ({ make, sample, readMessages }, report) => {
    const some = inThreeLanguages(await readMessages());
    const cases = some.map(({ message }): Case => ({
      language: message.language,
      message: wordsOfCustomer(message),
      expected: message.sops,
    }));
    report.set(
      'messages',
      { heading: `${some.length} messages and drafts kept apart, on the sample library`, showsMessages: false },
      measured(
        [{ sops: sample, cases }],
        withReadings(make, new Map(some.map((one, at) => [cases[at]!.message, one]))),
      ),
    );
  },
};

/** The methods, with what the product read before in place of what it would suggest for the customer's words alone. */
function withReadings(make: MakeMethods, read: ReadonlyMap<string, ReadMessage>): MakeMethods {
  return (sops) =>
    make(sops).map((method) =>
      method.name === productName
        ? {
            ...method,
            isTimed: false,
            score: (message) => {
              const found = new Map(
                read.get(message)?.reading.suggestions.map(({ id, confidence }) => [id, confidence]),
              );
              return sops.map(({ id }) => found.get(id) ?? 0);
            },
          }
        : method,
    );
}
