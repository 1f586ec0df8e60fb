import assert from 'node:assert/strict';
import type { Emitter } from '../../../../src/core/emitter';
import type { FileSystem } from '../../../../src/core/ports';
import { WhatFollowed } from '../../../../src/editor/services/what-followed';
import { storeOn } from '../../support/cases';
import { FakeClock } from '../../support/fakes';
import { MemoryFiles } from '../../support/memory-files';
import { sopFrom } from '../../support/sops';

const sop = (id: string) =>
  sopFrom(`---\nid: ${id}\ntitle: ${id}\nstatus: approved\n---\n\n- [ ] Go \`#go\`\n`, `${id}.md`);

/** Files in a folder that cannot be listed for a while. */
class BreakableFiles extends MemoryFiles {
  isBroken = false;

  override list(folder: string): ReturnType<MemoryFiles['list']> {
    return this.isBroken ? Promise.reject(new Error('EIO')) : super.list(folder);
  }
}

/** Another window, in which cases of tickets are begun and closed. */
class OtherWindow {
  readonly files = new BreakableFiles();
  readonly #store = storeOn(this.files, 'b');

  async close(...tickets: string[]): Promise<void> {
    for (const ticket of tickets) {
      const { state } = await this.#store.open(sop('refund'), { ticket });
      await this.#store.act(state.id, { event: 'override', reason: 'x', open: [] });
    }
  }
}

/** What a window counts of a folder. */
function counting(files: FileSystem) {
  const store = storeOn(files, 'a', new FakeClock());
  const warned: string[] = [];
  const followed = new WhatFollowed({ log: { warn: (text) => warned.push(text) }, cases: store }, () => ({
    files,
    folder: store.folder,
  }));
  const counted = new Promise<void>((resolve) => followed.onDidCount(() => resolve()));
  const sops = (ticket: string) => [...(followed.counts?.sopsOf(ticket) ?? [])];
  return { store, followed, counted, sops, warned, next: () => once(followed.onDidCount) };
}

const once = (event: Emitter<undefined>['event']) => new Promise<void>((resolve) => event(() => resolve()));

describe('what customers asked next', () => {
  it('is counted once the folder has been listed, however early somebody asks', async () => {
    const other = new OtherWindow();
    await other.close('T-1', 'T-2', 'T-3');
    const { store, followed, counted, sops } = counting(other.files);
    // A window that comes back with a closed case asks at once.
    assert.equal(followed.counts, undefined);
    await store.refresh();
    assert.equal(followed.counts, undefined, 'nothing is read while the window starts');
    followed.begin();
    await counted;
    assert.deepEqual(['T-1', 'T-2', 'T-3'].map(sops), [['refund'], ['refund'], ['refund']]);
  });

  it('takes what is listed later, and what is closed elsewhere', async () => {
    const other = new OtherWindow();
    await other.close('T-1');
    const { store, followed, sops, next } = counting(other.files);
    followed.begin();
    assert.equal(followed.counts, undefined);
    // It is listed while it is being counted.
    const first = next();
    await store.refresh();
    await first;
    if (sops('T-1').length === 0) await next();
    assert.deepEqual(sops('T-1'), ['refund']);
    await other.close('T-2');
    const second = next();
    await store.refresh();
    await second;
    assert.deepEqual(sops('T-2'), ['refund']);
  });

  it('is tried again when a case changes after something could not be read', async () => {
    const other = new OtherWindow();
    await other.close('T-1');
    const { store, followed, counted, sops, warned } = counting(other.files);
    await store.refresh();
    other.files.isBroken = true;
    followed.begin();
    assert.equal(followed.counts, undefined);
    while (warned.length === 0) await new Promise(setImmediate);
    assert.equal(followed.counts, undefined);
    other.files.isBroken = false;
    await store.open(sop('refund'), { ticket: 'T-9' });
    assert.equal(followed.counts, undefined);
    await counted;
    assert.deepEqual(['T-1', 'T-9'].map(sops), [['refund'], ['refund']]);
    assert.equal(warned.length, 1);
  });
});
