import assert from 'node:assert/strict';
import { isInForce, isMeantToHold, whyNotInForce } from '../../../../src/core/lifecycle/approval/in-force';
import { hashOfRead, whatIsRead } from '../../../../src/core/lifecycle/approval/what-is-read';
import type { Library } from '../../../../src/core/library/library';
import type { Sop } from '../../../../src/core/sop/model';
import { added, configured, libraryOf } from '../../support/libraries';
import { sopFrom } from '../../support/sops';

const today = '2026-08-05';

function sop(lines: string, body = 'Pay within {{ return.days }} days, see [Claim](b.md#claim).'): string {
  return `---\nid: a\ntitle: Refund\n${lines}---\n\n${body}\n`;
}

const other = '---\nid: b\ntitle: Warranty\n---\n\n## Claim\n\n- [ ] Claim it\n';
const yml = (days: number) => `version: 1\nconstants: {return.days: ${days}, other: 1}\n`;

function at(library: Library): Sop {
  const found = library.get('sops/a.md');
  assert.ok(found);
  return found;
}

/** A text that says by its hash what was approved: itself, in a library of it and another. */
function approved(body?: string, lines = ''): string {
  const bare = libraryOf({ 'a.md': sop('', body), 'b.md': other }, yml(30));
  const hash = hashOfRead(whatIsRead(at(bare), bare));
  return sop(`status: approved\napprovers: [{by: luis, on: 2026-08-01, hash: ${hash}}]\n${lines}`, body);
}

describe('An SOP is in force', () => {
  const why = (lines: string) => {
    const library = libraryOf({ 'a.md': sop(lines) });
    return whyNotInForce(at(library), today, library);
  };

  it('when it is approved, and its day has come', () => {
    assert.deepEqual(
      ['draft', 'in-review', 'approved', 'retired'].map((status) => why(`status: ${status}\n`)),
      ['draft', 'in-review', undefined, 'retired'],
    );
    assert.equal(why(''), 'draft');
    assert.deepEqual(
      ['2026-08-04', '2026-08-05', '2026-08-06'].map((day) => why(`status: approved\neffective: ${day}\n`)),
      [undefined, undefined, 'not-yet'],
    );
  });

  it('while it says what was approved, or its approval does not say what that was', () => {
    const library = libraryOf({ 'a.md': approved(), 'b.md': other }, yml(30));
    assert.equal(whyNotInForce(at(library), today, library), undefined);
    library.update([added('a.md', approved().replace('Pay within', 'Never pay within'))]);
    assert.equal(whyNotInForce(at(library), today, library), 'changed');
    assert.equal(isInForce(at(library), today, library), false);
    assert.equal(isMeantToHold(at(library), today), true);
    library.update([added('a.md', sop('status: approved\napprovers: [{by: luis, on: 2026-08-01}]\n'))]);
    assert.equal(whyNotInForce(at(library), today, library), undefined);
  });

  it('by no approval whose hash cannot be read, and by none without one beside one that has it', () => {
    const library = libraryOf({ 'a.md': approved(), 'b.md': other }, yml(30));
    const changed = approved().replace('Pay within', 'Never pay within');
    const now = (text: string) => {
      library.update([added('a.md', text)]);
      return whyNotInForce(at(library), today, library);
    };
    for (const hash of ['xyz', '""', '12', '', '~', '[abcdef]', '{a: b}', 'abcde'])
      assert.equal(now(changed.replace(/hash: \w+/, `hash: ${hash}`)), 'changed', hash);
    assert.equal(now(changed.replace('}]', '}, {by: ana, on: 2026-08-02}]')), 'changed');
    assert.equal(now(approved().replace('}]', '}, {by: ana, on: 2026-08-02}]')), undefined);
  });

  it('until a constant that it asks for says something else, or a heading that it leads to goes', () => {
    const library = libraryOf({ 'a.md': approved(), 'b.md': other }, yml(30));
    const now = () => whyNotInForce(at(library), today, library);
    assert.equal(now(), undefined);
    library.update([configured(yml(14))]);
    assert.equal(now(), 'changed');
    library.update([configured(yml(30).replace('other: 1', 'other: 2'))]);
    assert.equal(now(), undefined);
    library.update([added('b.md', other.replace('id: b', 'id: c'))]);
    assert.equal(now(), 'changed');
    library.update([added('b.md', other.replace('Claim it', 'Claim nothing'))]);
    assert.equal(now(), undefined);
  });
});

describe('Whether an SOP is in force', () => {
  /** An SOP that counts how often its text is read. */
  function counted(one: Sop): { readonly sop: Sop; readonly reads: () => number } {
    let reads = 0;
    const get = (key: 'sections' | 'links' | 'text') => () => {
      reads++;
      return one[key];
    };
    const properties = { sections: { get: get('sections') }, links: { get: get('links') }, text: { get: get('text') } };
    return { sop: Object.create(one, properties) as Sop, reads: () => reads };
  }

  it('is told without reading any text where no approval says what was approved', () => {
    const library = libraryOf({});
    const { sop: one, reads } = counted(sopFrom(sop('status: approved\napprovers: [{by: luis}]\n')));
    assert.equal(isInForce(one, today, library), true);
    assert.equal(reads(), 0);
  });

  it('is worked out once, until something changes that is read', () => {
    const library = libraryOf({ 'b.md': other }, yml(30));
    const { sop: one, reads } = counted(sopFrom(approved(), 'a.md'));
    assert.equal(isInForce(one, today, library), true);
    const once = reads();
    assert.ok(once > 0);
    library.update([added('c.md', other), added('b.md', other.replace('Claim it', 'Claim nothing'))]);
    library.update([configured(yml(30).replace('other: 1', 'other: 2'))]);
    for (let time = 0; time < 3; time++) assert.equal(isInForce(one, today, library), true);
    assert.equal(reads(), once);
    library.update([configured(yml(14))]);
    assert.equal(isInForce(one, today, library), false);
    assert.ok(reads() > once);
  });
});
