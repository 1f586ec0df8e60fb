import {
  acknowledgements,
  confirmationOf,
  Confirmations,
} from '../../../src/core/lifecycle/acknowledgements/acknowledgements';
import { isCorrected, wordsIn } from '../../../src/core/lifecycle/approval/corrected';
import { whatIsRead } from '../../../src/core/lifecycle/approval/what-is-read';
import { isTypo } from '../../../src/core/lifecycle/changes/typo';
import { assertGrowsEvenly } from '../support/growth';
import { libraryOf } from '../support/libraries';
import { sopFrom } from '../support/sops';

describe('Telling typing mistakes from changes', () => {
  it('takes no longer than the texts are long', () => {
    for (const piece of ['word ', 'a.', '](', '<', '{{', '`a', '{% ', '- [ ] a\n', "a'", '12', '@'])
      assertGrowsEvenly(
        15_000,
        (size) => piece.repeat(Math.ceil(size / piece.length)),
        (text) => isTypo(`${text}x`, `${text}y`),
      );
  });
});

describe('Telling corrected spelling from what is approved anew', () => {
  it('takes no longer than the texts are long', () => {
    for (const piece of ['word ', 'a.', '.)', "a'", '(a', 'a ', '\n', '!'])
      assertGrowsEvenly(
        15_000,
        (size) => piece.repeat(Math.ceil(size / piece.length)),
        (text) => isCorrected(`${text}x`, `${text}y`, wordsIn(text)),
      );
  });
});

describe('What is read in an SOP', () => {
  it('takes time in proportion to its headings, links and replies', () => {
    assertGrowsEvenly(
      2000,
      (size) => {
        const parts = Array.from({ length: size }, (_, at) => `## H${at}\n\n[a](#h${size - 1 - at})\n`);
        const library = libraryOf({ 'a.md': `---\ntitle: T\n---\n\n${parts.join('\n')}` });
        const sop = library.get('sops/a.md');
        return { library, sop };
      },
      ({ library, sop }) => (sop ? whatIsRead(sop, library) : ''),
    );
  });
});

describe('Who has confirmed what, of many', () => {
  it('takes time in proportion to the confirmations', () => {
    const people = Array.from({ length: 50 }, (_, at) => `p${at}`);
    const team = `team: {${people.map((key) => `${key}: {name: ${key}, role: agent}`).join(', ')}}`;
    const library = libraryOf({}, team);
    const large = library.config('sops');
    assertGrowsEvenly(
      400,
      (size) => {
        const sops = Array.from({ length: size }, (_, at) =>
          sopFrom(`---\ntitle: T\nid: s${at}\nversion: 2.0\nstatus: approved\nread-by: [agent]\n---\n\nWait.\n`),
        );
        const all = sops.flatMap((each) => people.map((person) => confirmationOf(each, person, Date.UTC(2026, 10, 1))));
        return { sops, all };
      },
      ({ sops, all }) => acknowledgements(sops, large, new Confirmations(all, large), '2026-11-20', library),
    );
  });
});
