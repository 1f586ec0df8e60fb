import assert from 'node:assert/strict';
import { renamedFrom } from '../../../src/core/library/renamed';

const lines = (...all: string[]) => all.join('\n');
const renamed = (gone: Record<string, string>, added: Record<string, string>) =>
  Object.fromEntries(renamedFrom(new Map(Object.entries(gone)), new Map(Object.entries(added))));

describe('a file that was called otherwise', () => {
  it('has the same text', () => {
    assert.deepEqual(renamed({ 'a.md': 'x', 'b.md': 'y' }, { 'c.md': 'y', 'd.md': 'z' }), { 'c.md': 'b.md' });
  });

  it('or most of its lines', () => {
    const text = lines('one line', 'two lines', 'three lines', 'four lines');
    assert.deepEqual(renamed({ 'a.md': text }, { 'b.md': text.replace('two', 'no') }), { 'b.md': 'a.md' });
    assert.deepEqual(
      renamed({ 'a.md': text }, { 'b.md': lines('one line', 'others', 'again others', 'and more') }),
      {},
    );
  });

  it('is the one that is most like it, and of two the nearer', () => {
    const text = lines('one line', 'two lines', 'three lines', 'four lines');
    const near = text.replace('two lines', 'no lines');
    const far = near.replace('one line', 'no line');
    assert.deepEqual(renamed({ 'a.md': text }, { 'far.md': far, 'near.md': near }), { 'near.md': 'a.md' });
    assert.deepEqual(renamed({ 'far.md': far, 'near.md': near }, { 'a.md': text }), { 'a.md': 'near.md' });
  });

  it('is none that is empty, as an empty one is like any other', () => {
    assert.deepEqual(renamed({ 'a.md': '\n' }, { 'b.md': '\n\n' }), {});
  });
});
