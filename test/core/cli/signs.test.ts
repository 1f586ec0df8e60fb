import assert from 'node:assert/strict';
import { runOn, runWith } from '../support/command-line';
import { goldenFiles, goldenLibrary } from '../report/golden-cases';

/** Clears the screen, names the window, makes a link, goes back to the line's start, turns the text around, ends a line. */
const steering =
  '\\e[2J\\e]0;x\\a\\e]8;;http://evil.example\\e\\\\\\r\\b\\x7F\\u009B31m\\u202E\\u2066\\u200F\\u061C\\u2028\\u0085\\nx';
const raw = '\u001B[2J\u001B]8;;x\u0007\u0008\u007F\u009B31m\u202E\u2066\u200F\u061C\u2028\u0085';

const library = {
  'sops/library.yml': `name: "${steering}"\ntem: {}\nteam: {"a${steering}": {name: "${steering}"}}\nvision: "${steering}"\n`,
  'sops/x.md': [
    '---',
    `title: "T${steering}"`,
    `"ke${steering}y": 1`,
    `status: "${steering}"`,
    `owner: "${steering}"`,
    `tags: ["${steering}"]`,
    `triggers: ["money back ${steering}"]`,
    `version: "${steering}"`,
    `external-ids: {"${steering}": "${steering}"}`,
    '---',
    '',
    `Summary ${raw}.`,
    '',
    `## Section ${raw}`,
    '',
    `- [ ] Step ${raw} \`optinal${raw}\``,
    `  - A${raw} → [x${raw}](#${raw}gone)`,
    `  - B → [x](<y${raw}.md>)`,
    '',
    `> [!NOTE]`,
    `> Alert ${raw}`,
    '',
    '## Replies',
    '',
    `### Reply ${raw}`,
    '',
    `\`\`\`reply lang=${raw} colour=x`,
    `Hello {{ x${raw} }} {% ${raw} %}`,
    '```',
    '',
  ].join('\n'),
  [`sops/a\u001B[1m\u202E\nb.md`]: 'Text\n',
  'messages.tsv': `a message${raw}\tx${raw}\nmoney back ${raw}\tx\n`,
};

const hidden = /[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029\uFFF9-\uFFFB]/u;

describe('What the command line says', () => {
  for (const args of [
    ['lint'],
    ['lint', '--json'],
    ['lint', '--fix'],
    ['migrate', '--dry-run'],
    ['search', ''],
    ['search', `T${raw}`],
    ['search', '', '--json'],
    ['show', 'x'],
    ['show', 'x', '--json'],
    ['show', `nothing${raw}`],
    ['triage', `money back ${raw}`],
    ['triage', `money back ${raw}`, '--json'],
    ['eval', 'messages.tsv'],
    ['eval', 'messages.tsv', '--json'],
    ['eval', `nothing${raw}`],
    [`nothing${raw}`],
    ['lint', `--nothing${raw}`],
    ['lint', `nowhere${raw}\n`],
    ['verify', `nowhere${raw}`],
    ['report', '--by', raw],
    ['report', '--since', raw],
    ['report', '--library', `nowhere${raw}`],
  ])
    it(`holds no sign that is not seen: ${JSON.stringify(args.join(' '))}`, async () => {
      const { out, err } = await runOn(library, ...args);
      assert.doesNotMatch(out + err, hidden);
      if (args.includes('--json')) JSON.parse(out);
    });

  it('holds none in answers to lines', async () => {
    for (const command of ['search', 'triage']) {
      const { out, err } = await runWith([`money back ${raw}`, `{"text": ${raw}`], library, command, '--jsonl');
      assert.doesNotMatch(out + err, hidden);
    }
  });

  it('shows such signs by their numbers, and gives a name no line of its own', async () => {
    const { out } = await runOn({ 'sops/a\u202E\nb.md:1:1 error x.md': 'Text\n' }, 'lint');
    assert.match(out, /^sops\/a\\u202E\\u000Ab\.md:1:1 error x\.md:1:1 warning /);
  });

  it('keeps JSON as it was', async () => {
    const { out } = await runOn({ 'sops/x.md': `---\ntitle: "a\\u202Eb\\u001Bc"\n---\n` }, 'show', 'x', '--json');
    assert.equal((JSON.parse(out) as { readonly title: string }).title, 'a\u202Eb\u001Bc');
  });

  it('holds none in reports on records that do', async () => {
    const titles = Object.fromEntries(
      Object.entries(goldenLibrary).map(([name, text]) => [
        name,
        text.replace(/^title: .*$/m, `title: "T${steering}"`),
      ]),
    );
    const files = { ...titles, ...goldenFiles('.sop-cases') };
    for (const format of ['md', 'csv', 'json']) {
      const { out, err } = await runOn(files, 'report', '--format', format);
      assert.match(out, /202E/i);
      assert.doesNotMatch(out + err, /[^\P{Cc}\n\r]|\p{Bidi_Control}|[\u2028\u2029]/u);
    }
    const { out, err } = await runOn({ ...files, [`.sop-cases/a${raw}.b.jsonl`]: `{"x${raw}\n` }, 'verify');
    assert.doesNotMatch(out + err, hidden);
  });
});
