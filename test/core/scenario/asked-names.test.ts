import assert from 'node:assert/strict';
import { TestsChecker } from '../../../src/core/scenario/check/check-file';
import { readTests } from '../../../src/core/scenario/read/read';
import type { Library } from '../../../src/core/library/library';
import type { LibraryUpdate } from '../../../src/core/library/library';
import { added, removed } from '../support/libraries';
import { sample, sampleLibrary } from './trial';

const path = 'refund.test.yml';
const location = { uri: `sops/${path}`, root: 'sops', path };

/** What is said of a file of tests, and whether a change makes that doubtful. */
class Followed {
  readonly #library: Library;
  readonly #text: string;
  isDoubtful = false;

  constructor(library: Library, text: string) {
    this.#library = library;
    this.#text = text;
    const { asked } = this.#look();
    library.onDidChange(({ names, hasOtherNames }) => {
      this.isDoubtful ||= names.some((name) => asked.seen.has(name)) || (hasOtherNames && asked.isLooking);
    });
  }

  get codes(): string[] {
    return this.#look().findings.map(({ code }) => code);
  }

  #look() {
    const read = readTests(this.#text, location);
    return new TestsChecker(this.#library).look({ text: this.#text, read });
  }
}

const steps = (...names: string[]) => `tests: [{name: A, expect: {steps: [${names.join(', ')}]}}]`;

/** Fails unless what is said of a file changes with the library, and that is known. */
function follows(
  text: string,
  update: LibraryUpdate,
  before: string[],
  after: string[],
  library = sampleLibrary(),
): void {
  const followed = new Followed(library, text);
  assert.deepEqual(followed.codes, before);
  library.update([update]);
  assert.deepEqual(followed.codes, after);
  assert.ok(followed.isDoubtful, 'nobody would know');
}

describe('what is said of a file of tests follows', () => {
  const { 'refund.md': refund, 'repair.md': repair } = sample;

  it('the SOP that it is about', () => {
    follows(steps('pay'), added('refund.md', refund.replace('#pay ', '#refund ')), [], ['test.step-unknown']);
    follows(steps('pay'), removed('refund.md'), [], ['test.sop-missing']);
    follows(steps('pay'), added('refund.md', refund), ['test.sop-missing'], [], sampleLibrary({ 'repair.md': repair }));
    follows(`sop: repair\n${steps('warranty')}`, removed('repair.md'), [], ['test.sop-unknown']);
  });

  it('those that it leads to, and what takes the place of these', () => {
    follows(steps('ask-piece'), added('repair.md', repair.replace('#ask-piece', '#ask')), [], ['test.step-unknown']);
    follows(
      steps('ask-piece'),
      added('repair.md', repair),
      ['test.step-unknown'],
      [],
      sampleLibrary({ 'refund.md': refund }),
    );
    const retired = repair.replace('status: approved', 'status: retired\nreplaced-by: mend');
    const old = { 'refund.md': refund, 'repair.md': retired };
    const mend = '---\nid: mend\ntitle: Mend\nstatus: approved\n---\n\n- [ ] Sew it `#sew`\n';
    follows(steps('sew'), added('mend.md', mend), ['test.step-unknown'], [], sampleLibrary(old));
    follows(
      steps('sew'),
      added('mend.md', mend.replace('#sew', '#glue')),
      [],
      ['test.step-unknown'],
      sampleLibrary({ ...old, 'mend.md': mend }),
    );
  });

  it('those that its messages name', () => {
    follows('messages: [{text: a, sop: repair}]', removed('repair.md'), [], ['test.sop-unknown']);
    follows(
      'messages: [{text: a, sop: repair}]',
      added('repair.md', repair),
      ['test.sop-unknown'],
      [],
      sampleLibrary({ 'refund.md': refund }),
    );
  });

  it('whatever may be the SOP that it names wrongly', () => {
    const library = sampleLibrary();
    const followed = new Followed(library, 'messages: [{text: a, sop: complain}]');
    library.update([added('other/complaint.md', '---\nid: complaint\ntitle: Complaint\n---\n')]);
    assert.ok(followed.isDoubtful);
  });

  it('nothing else', () => {
    const library = sampleLibrary({ ...sample, 'other.md': '---\ntitle: Other\n---\n\n- [ ] Nothing\n' });
    const followed = new Followed(library, steps('pay'));
    library.update([added('other.md', '---\ntitle: Another\n---\n\n- [ ] Something\n')]);
    library.update([removed('other.md')]);
    assert.ok(!followed.isDoubtful);
  });
});
