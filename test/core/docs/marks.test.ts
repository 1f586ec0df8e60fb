import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stepsOf } from '../../../src/core/sop/model';
import type { Sop } from '../../../src/core/sop/model';
import { listSops } from '../../../src/core/library/listing';
import { listingProblems } from '../../../src/core/library/listing-problems';
import { configName } from '../../../src/core/library/scan';
import { libraryOf, linterOf } from '../support/libraries';
import { MemoryFiles } from '../support/memory-files';
import { withFrontMatter } from '../support/sops';

const page = readFileSync('docs/marks.md', 'utf8');

/** A row of a table: what somebody writes, what it is read as, and the codes of what is told. */
interface Row {
  readonly written: string;
  readonly readAs: string;
  readonly told: readonly string[];
}

/** How a table is tried: the text that stands around what is written, and what it is read as there. */
interface Trial {
  readonly files?: Readonly<Record<string, string>>;
  readonly around: (written: string) => string;
  readonly readAs: (sop: Sop) => string;
}

/** What is told of questions with too few answers, as most rows have one or none: it says nothing of marks. */
const ofQuestions: ReadonlySet<string> = new Set(['sop.question-one-answer', 'sop.question-without-answers']);

const answered = ({ branches }: { readonly branches: readonly unknown[] }) => branches.length > 0;

const trials: Readonly<Record<string, Trial>> = {
  Boxes: {
    around: (written) =>
      `## Do\n\n- [ ] Begin\n- [ ] Go on\n\n<!-- -->\n\n${written}\n${/^[ -]*-|^[*\d]/.test(written) ? '- [ ] End\n' : ''}`,
    readAs: (sop) => ([...stepsOf(sop)].some(({ text }) => text === 'Open the order') ? 'a step' : 'words'),
  },
  Answers: {
    around: (written) => `## Do\n\n- [ ] Is it due?\n${written}\n\n## Pay\n\n- [ ] Pay it\n`,
    readAs: (sop) => ([...stepsOf(sop)].some(answered) ? 'an answer' : 'words'),
  },
  Replies: {
    around: (written) => `- [ ] Send [it](#it)\n\n## Replies\n\n### It\n\n${written}\n`,
    readAs: ({ replies: [reply] }) => {
      const lang = reply?.variants[0]?.lang;
      return reply ? `a reply${lang === undefined ? '' : ` in ${lang}`}` : 'words';
    },
  },
  Tags: {
    around: (written) => `- [ ] ${written}\n`,
    readAs: (sop) => {
      const [step] = stepsOf(sop);
      if (!step || / [`(*#:@]|[.)]$|^#|Optional|for help|npm|\d/.test(step.text)) return 'words';
      const { idRange, textRange, minutes, role, required } = step;
      const isNamed = idRange.start.character !== textRange.start.character;
      const said = [
        isNamed ? step.id : '',
        minutes ? `${minutes} min` : '',
        role?.text ?? '',
        required ? '' : 'optional',
      ];
      return `a tag: ${said.filter(Boolean).join(', ')}`.trim();
    },
  },
  Links: {
    files: {
      'wait.md': withFrontMatter('## First\n\n- [ ] Wait\n'),
      'empty.md': withFrontMatter('Nothing to do.\n'),
    },
    around: (written) =>
      `- [ ] ${written}\n- [ ] End\n\n## Pay {#paying}\n\n- [ ] Pay it\n\n<a name="old-name"></a>\n\n## Notes\n\nWords.\n`,
    readAs: ({ links: [link] }) =>
      link?.target.kind === 'file'
        ? `a link to ${link.target.path}`
        : link?.target.kind === 'section'
          ? `a link to #${link.target.anchor}`
          : 'words',
  },
};

/** The rows of the table below a heading. */
function rowsOf(title: string): Row[] {
  const [, part = ''] = page.split(`## ${title}\n`);
  const [section = ''] = part.split(/^## /m);
  return [...section.matchAll(/^\| (`+)(.+?)\1 \| ([^|]*) \| ?([^|]*?) ?\|$/gm)].map(
    ([, , written = '', readAs = '', told = '']) => ({
      written: written
        .replace(/^ (?=`)|(?<=`) $/g, '')
        .replaceAll('\\|', '|')
        .replaceAll('⏎', '\n')
        .replaceAll('␣', '\u00a0'),
      readAs: readAs.trim(),
      told: [...told.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
    }),
  );
}

describe('docs/marks.md', () => {
  for (const [title, { around, readAs, files = {} }] of Object.entries(trials)) {
    const rows = rowsOf(title);

    it(`has a table of ${title.toLowerCase()}`, () => {
      assert.ok(rows.length > 5);
    });

    for (const { written, readAs: said, told } of rows) {
      it(`says what becomes of ${JSON.stringify(written)}`, () => {
        const library = libraryOf({ 'a.md': withFrontMatter(around(written)), ...files });
        const others = { paths: new Set(['README.md', 'form.pdf']), areAll: true };
        library.update([{ kind: 'listing', root: 'sops', problems: [], others }]);
        const sop = library.get('sops/a.md');
        assert.ok(sop);
        const codes = new Set(
          linterOf(library)
            .problems('sops/a.md')
            .map(({ code }) => code)
            .filter((code) => !ofQuestions.has(code)),
        );
        assert.deepEqual({ readAs: readAs(sop), told: [...codes] }, { readAs: said, told });
      });
    }
  }

  for (const { written, readAs, told } of rowsOf('Names of files')) {
    it(`says what becomes of a file called ${written}`, async () => {
      const files = new MemoryFiles({ [`sops/${written}`]: new TextEncoder().encode('name: x') });
      const { paths, leftOut } = await listSops(files, 'sops');
      const isSop = paths.includes(written);
      const read = written === configName ? 'the settings of a library' : isSop ? 'an SOP' : 'nothing';
      assert.deepEqual({ readAs: read, told: listingProblems(leftOut).map(({ code }) => code) }, { readAs, told });
    });
  }
});
