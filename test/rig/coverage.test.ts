import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Marked } from 'marked';
import type { Tokens } from 'marked';
import type { Sop } from '../../src/core/sop/model';
import { TriageIndex } from '../../src/core/triage/triage-index';
import { repoRoot } from '../../tools/shared/paths';
import { readSampleLibrary } from '../core/support/sample-library';

/** What is asked for, by the heading it stands under, and in how many rows. */
const asked: Readonly<Record<string, number>> = {
  'About the shop': 5,
  'About the products': 6,
  'About payment': 9,
  'About shipping and returns': 10,
  'L2: after the sale': 9,
  'L3: when it is more than a sale': 7,
  'L4: conduct': 7,
  'L5: the policy above': 3,
  'L7: protocol and procedure': 4,
};

interface Row {
  readonly heading: string;
  readonly what: string;
  /** A question in the words of customers, in Spanish, Catalan and English; none in tables that have no questions. */
  readonly words: readonly string[];
  readonly links: readonly { readonly path: string; readonly anchor: string }[];
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let heading = '';
  for (const token of new Marked().lexer(text)) {
    if (token.type === 'heading') heading = (token as Tokens.Heading).text;
    if (token.type !== 'table') continue;
    for (const cells of (token as Tokens.Table).rows)
      rows.push({
        heading,
        what: cells[0]?.text ?? '',
        words: cells.length > 2 ? (cells[1]?.text.split(' · ') ?? []) : [],
        links: [...(cells.at(-1)?.text ?? '').matchAll(/\]\(\.\.\/sops\/([^)#]+\.md)(?:#([^)]*))?\)/g)].map(
          ([, file = '', anchor = '']) => ({ path: file, anchor: decodeURI(anchor) }),
        ),
      });
  }
  return rows;
}

const library = readSampleLibrary();
const triage = new TriageIndex();
const { synonyms, rules } = library.config('sops');
triage.configure('sops', { synonyms, rules });
triage.update({ added: [...library.sops], changed: [], removed: [] });

const rows = rowsOf(fs.readFileSync(path.join(repoRoot, 'docs', 'COVERAGE.md'), 'utf8'));

function sopAt(file: string): Sop {
  const sop = library.atPath('sops', file);
  assert.ok(sop, `${file} is no SOP`);
  return sop;
}

describe('What the sample library is said to cover', () => {
  it('is all that it is asked to hold', () => {
    for (const [heading, count] of Object.entries(asked))
      assert.equal(rows.filter((row) => row.heading === heading).length, count, heading);
  });

  for (const { heading, what, words, links } of rows)
    it(`${heading}: ${what}`, () => {
      assert.ok(links.length > 0, 'no procedure is named');
      for (const { path: file, anchor } of links) {
        const sop = sopAt(file);
        assert.equal(sop.status, 'approved', file);
        assert.ok(anchor === '' || sop.sections.some((one) => one.anchor === anchor), `${file} has no #${anchor}`);
      }
      // Whoever asks in Catalan finds it as well as whoever asks in Spanish.
      const ids = links.map((link) => sopAt(link.path).id);
      for (const one of words) {
        const found = triage.triage(one).map(({ sop }) => sop.id);
        assert.ok(
          found.some((id) => ids.includes(id)),
          `“${one}” finds ${found.join(', ')}`,
        );
      }
    });

  it('is answered by replies in each language', () => {
    const questions = rows.filter(({ words }) => words.length > 0);
    for (const { words, links } of questions) {
      assert.equal(words.length, 3);
      for (const { path: file } of links) {
        const languages = new Set(sopAt(file).replies.flatMap(({ variants }) => variants.map(({ lang }) => lang)));
        for (const lang of ['es', 'ca', 'en']) assert.ok(languages.has(lang), `${file} has no reply in ${lang}`);
      }
    }
  });
});
