import assert from 'node:assert/strict';
import {
  acknowledgements,
  confirmationOf,
  Confirmations,
} from '../../../../src/core/lifecycle/acknowledgements/acknowledgements';
import { contentHash, contentOf } from '../../../../src/core/lifecycle/changes/content';
import type { Sop } from '../../../../src/core/sop/model';
import { libraryOf } from '../../support/libraries';
import { sopFrom } from '../../support/sops';

const people = Array.from({ length: 50 }, (_, at) => `p${at}`);
const team = `team: {${people.map((key) => `${key}: {name: ${key}, role: agent}`).join(', ')}}`;
const library = libraryOf({}, team);
const config = library.config('sops');

function sop(body: string): Sop {
  return sopFrom(`---\ntitle: Refund\nid: refund\nstatus: approved\nread-by: [agent]\n---\n\n${body}\n`);
}

/** An SOP that counts how often its text is looked at. */
function counted(one: Sop): { readonly sop: Sop; readonly looks: () => number } {
  let looks = 0;
  const { text } = one;
  const get = () => {
    looks++;
    return text;
  };
  return { sop: Object.create(one, { text: { get } }) as Sop, looks: () => looks };
}

describe('Who has confirmed an SOP without a version', () => {
  it('is found out by looking at its text once, however many are asked and however often', () => {
    const { sop: now, looks } = counted(sop('Tell the customer.'));
    const all = people.map((person) => confirmationOf(sop('Wait 14 days.'), person, 0));
    const confirmations = new Confirmations(all, config);
    for (let time = 0; time < 3; time++) acknowledgements([now], config, confirmations, '2026-11-20', library);
    assert.equal(looks(), 1);
  });

  it('is found out by comparing each text that was confirmed once', () => {
    let compared = 0;
    class Texts extends Map<string, string> {
      override get(hash: string): string | undefined {
        compared++;
        return super.get(hash);
      }
    }
    const before = sop('Tell the custmer.');
    const texts = new Texts([[contentHash(contentOf(before)), contentOf(before)]]);
    const all = people.map((person) => confirmationOf(before, person, 0));
    const found = acknowledgements(
      [sop('Tell the customer.')],
      config,
      new Confirmations(all, config, texts),
      '2026-11-20',
      library,
    );
    assert.equal(compared, 1);
    assert.ok(found[0]?.readers.every(({ confirmed }) => confirmed));
  });
});
