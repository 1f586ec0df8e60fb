import assert from 'node:assert/strict';
import { failingAt, seams, thrown } from '../support/fault-injector';
import type { Seam } from '../support/fault-injector';
import { commandReaders } from './command-readers';
import { others } from './forty';
import { indexReaders } from './index-readers';
import { libraryReaders } from './library-readers';
import { recordReaders } from './record-readers';

/** Every reader of files. A new one is added to one of these lists. */
const readers = [...libraryReaders, ...indexReaders, ...recordReaders, ...commandReaders];

const mostDifferent: ReadonlySet<string> = new Set(['a stack that is full', 'something that is no error']);

describe('when reading fails on one file of forty', () => {
  for (const { name, tells, silentAt = [], prepare } of readers) {
    it(`${name} still gives the others`, async () => {
      const wrong: string[] = [];
      let all = 0;
      let hasTriedAll = false;
      for (const seam of Object.keys(seams) as Seam[]) {
        for (const [what, error] of Object.entries(thrown)) {
          // Once all have been tried, those that differ most are enough.
          if (hasTriedAll && !mostDifferent.has(what)) continue;
          const work = await prepare();
          const { result, failures } = await failingAt(seam, error, work);
          all += failures;
          const isUsed = failures > 0;
          const there = new Set(await result.there());
          const missing = others.filter((number) => !there.has(number));
          const place = `${seam}, ${what}`;
          if (missing.length > 0) wrong.push(`${place}: ${missing.join()} are missing`);
          if (isUsed && tells && !tells.test(result.told) && !silentAt.includes(place))
            wrong.push(`${place}: told is “${result.told}”`);
          // Nothing else comes of other errors where this reader does not look.
          if (!isUsed) break;
        }
        hasTriedAll ||= all > 0;
      }
      assert.deepEqual(wrong, []);
      assert.ok(all > 0, 'nothing failed');
    });
  }
});
