import type { AnyTest } from '../../scenario/model';
import { nameOfTest } from '../../scenario/run/result';

/** Which tests of a file were which before; in the order of the file. */
export interface TestPairs {
  /** Test -> the one that it was, for those that were there. */
  readonly before: ReadonlyMap<AnyTest, AnyTest>;
  readonly added: readonly AnyTest[];
  readonly removed: readonly AnyTest[];
}

/**
 * Pairs tests by their names. Several may have one name, such as a message in two languages: of these the ones that say the same
 * belong together, the others in their order.
 */
export function testPairs(old: readonly AnyTest[], now: readonly AnyTest[]): TestPairs {
  const before = new Map<AnyTest, AnyTest>();
  const left = new Set(old);
  const pair = (keyOf: (test: AnyTest) => string) => {
    const byKey = new Map<string, AnyTest[]>();
    for (const test of [...left].reverse()) {
      const key = keyOf(test);
      const same = byKey.get(key);
      if (same) same.push(test);
      else byKey.set(key, [test]);
    }
    for (const test of now) {
      const partner = before.has(test) ? undefined : byKey.get(keyOf(test))?.pop();
      if (!partner) continue;
      before.set(test, partner);
      left.delete(partner);
    }
  };
  pair(writtenAs);
  pair(nameOfTest);
  return { before, added: now.filter((test) => !before.has(test)), removed: [...left] };
}

/** What a test says, wherever it stands in its file. */
export function writtenAs(test: AnyTest): string {
  return JSON.stringify(test, (key, value: unknown) =>
    key === 'range' ? undefined : value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
}
