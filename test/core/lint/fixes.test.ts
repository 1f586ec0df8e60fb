import assert from 'node:assert/strict';
import { fixAll, fixesOf } from '../../../src/core/lint/fixing';
import { fixTitles } from '../../../src/core/lint/fix';
import { applyEdits } from '../../../src/core/text/edit';
import { checked, mended } from '../support/fixes';

const yaml = (lines: string) => `---\ntitle: T\n${lines}\n---\n\nSummary.\n`;
const body = (text: string) => `---\ntitle: T\n---\n\nSummary.\n\n${text}`;

/** Fails unless mending a text gives another one, and nothing that can be mended is left. */
function assertMended(before: string, after: string, options: Parameters<typeof checked>[1] = {}): void {
  const { text, fixed } = mended(before, options);
  assert.equal(text, after);
  assert.notEqual(fixed.length, 0);
  for (const { fix } of fixed) assert.ok(fix.title in fixTitles);
}

/** Fails unless nothing in a text is mended without a look. */
function assertLeft(text: string, options: Parameters<typeof checked>[1] = {}): void {
  assert.equal(mended(text, options).text, text);
}

/** Fails unless a text is left without a look, and one of the ways to mend it that are offered gives another one. */
function assertOffered(before: string, after: string, options: Parameters<typeof checked>[1] = {}): void {
  assertLeft(before, options);
  const { file, check } = checked(before, options);
  const offered = file.problems.flatMap((problem) => fixesOf(file, problem, check));
  assert.ok(offered.some(({ edits }) => applyEdits(before, edits) === after));
}

describe('a misspelt name is put right', () => {
  it('of a key', () => {
    assertMended(yaml('staus: draft'), yaml('status: draft'));
    assertMended(yaml('sla: {resolutoin: 2h}'), yaml('sla: {resolution: 2h}'));
    assertMended(yaml('"lnag": es'), yaml('"lang": es'));
  });

  it('of a key, but not into one that is there', () => assertLeft(yaml('titel: x')));

  it('of a value', () => assertMended(yaml('status: retierd'), yaml('status: retired')));

  it('of a step tag', () => assertMended(body('- [ ] A `#a optinal 5m`\n'), body('- [ ] A `#a optional 5m`\n')));

  it('of an anchor, here and in another SOP', () => {
    assertMended(body('# Refund\n\n[refnud](#refnud)\n'), body('# Refund\n\n[refnud](#refund)\n'));
    assertMended(body('[b](b.md#refnud)\n'), body('[b](b.md#refund)\n'), { others: { 'b.md': body('# Refund\n') } });
  });

  it('of a variable, in a reply and in a condition', () => {
    const config = 'variables: {order.total: {}}';
    const reply = (name: string) =>
      body(`# A\n\n\`\`\`reply lang=en\n{{ order.total }} {{ ${name} | upcase }}\n\`\`\`\n`);
    assertMended(reply('order.totl'), reply('order.total'), { config });
    const when = (name: string) => yaml(`escalation: {when: "${name} > 100"}`);
    assertMended(when('order.totl'), when('order.total'), { config });
  });

  it('of a person or a role, but only by who looks at it', () => {
    const config = 'team: {postventa: {role: supervisor}}';
    assertOffered(yaml('owner: postventas'), yaml('owner: postventa'), { config });
    assertOffered(body('- [ ] A `@supervisr`\n'), body('- [ ] A `@supervisor`\n'), { config });
  });

  it('of a short name or a number of a row, but only by who looks at it', () => {
    const reply = (name: string) => body(`# A\n\n\`\`\`reply lang=en\n{{ ${name} }}\n\`\`\`\n`);
    assertOffered(reply('line1.total'), reply('line2.total'), { config: 'variables: {line2.total: {}}' });
    assertOffered(reply('sun'), reply('sum'), { config: 'variables: {sum: {}}' });
    assertOffered(body('[b](b.md#step-1)\n'), body('[b](b.md#step-2)\n'), { others: { 'b.md': body('# Step 2\n') } });
  });

  it('of a reply that is never closed, but only by who looks at it', () => {
    const open = '# A\n\n```reply lang=en\nHello\n';
    assertOffered(body(open), body(`${open}\`\`\`\n`));
    assertOffered(body(`${open}\n# B\n`), body(`${open}\`\`\`\n\n# B\n`));
  });

  it('of an attribute of a reply', () => {
    const reply = (attribute: string) => body(`# A\n\n\`\`\`reply ${attribute} lang=es\nx\n\`\`\`\n`);
    assertMended(reply('chanel=email'), reply('channel=email'));
    assertMended(body('# A\n\n```reply language=es\nx\n```\n'), body('# A\n\n```reply lang=es\nx\n```\n'));
  });

  it('of a code, in a comment and in library.yml', () => {
    const comment = (code: string) => body(`<!-- sop-guide-disable-next-line ${code}: soon -->\n[b](b.md)\n`);
    assertMended(comment('sop.targt-missing'), comment('sop.target-missing'));
    assertMended('lint: {severity: {reply.emtpy: off}}', 'lint: {severity: {reply.empty: off}}', {
      path: 'library.yml',
    });
  });

  it('but not where nothing is near', () => assertLeft(yaml('colour: red')));
});

describe('a value with one reading is written as SOPs write it', () => {
  const values: readonly (readonly [before: string, after: string])[] = [
    ['version: v1.2', 'version: 1.2'],
    ['version: "V 2.0.1"', 'version: 2.0.1'],
    ['review-every: 90 days', 'review-every: 90d'],
    ['review-every: 3 semanas', 'review-every: 3w'],
    ['sla: {resolution: 1h30}', 'sla: {resolution: 90m}'],
    ['sla: {resolution: 1 h 30 min}', 'sla: {resolution: 90m}'],
    ['sla: {resolution: 48H}', 'sla: {resolution: 48h}'],
    ['effective: 2026/8/1', 'effective: 2026-08-01'],
    ['effective: 20260801', 'effective: 2026-08-01'],
    ['effective: 31/08/2026', 'effective: 2026-08-31'],
    ['effective: 08/31/2026', 'effective: 2026-08-31'],
    ['effective: 2026-08-01T00:00:00Z', 'effective: 2026-08-01'],
  ];
  for (const [before, after] of values) it(`${before} → ${after}`, () => assertMended(yaml(before), yaml(after)));

  const config: readonly (readonly [before: string, after: string])[] = [
    ['categories: {a: {order: "3"}}', 'categories: {a: {order: 3}}'],
    ['calendars: {a: {hours: {mon: 9-14}}}', 'calendars: {a: {hours: {mon: "09:00-14:00"}}}'],
    ['calendars: {a: {hours: {mon: ["9:30 – 14:00"]}}}', 'calendars: {a: {hours: {mon: ["09:30-14:00"]}}}'],
    ['calendars: {a: {holidays: [25/12/2026]}}', 'calendars: {a: {holidays: [2026-12-25]}}'],
  ];
  for (const [before, after] of config)
    it(`${before} → ${after}`, () => assertMended(before, after, { path: 'library.yml' }));

  const left = [
    'effective: 01/08/2026',
    'effective: 31/02/2026',
    'effective: soon',
    'version: next',
    'review-every: quarterly',
    'review-every: 2 h 3 h',
    'sla: {resolution: 1 30}',
    'sla: {resolution: 2 moons}',
  ];
  for (const text of left) it(`but ${text} is left`, () => assertLeft(yaml(text)));
});

describe('working hours that no calendar says', () => {
  it('are exchanged for all hours only by who looks at it', () => {
    assertOffered(yaml('sla: {resolution: 2h, clock: business}'), yaml('sla: {resolution: 2h, clock: calendar}'));
    const rule = (clock: string) => `version: 1\nrules: [{then: {sla: {clock: ${clock}}}}]`;
    assertOffered(rule('business'), rule('calendar'), { path: 'library.yml' });
  });
});

describe('front matter', () => {
  it('is added, with the heading as the title', () => {
    assertMended(
      '# Refund a *damaged* item\n\nText.\n',
      '---\ntitle: Refund a damaged item\n---\n\n# Refund a *damaged* item\n\nText.\n',
    );
  });

  it('is added, with a title made of the file’s name where there is no heading', () => {
    assertMended('Text.\n', '---\ntitle: Refund damaged item\n---\n\nText.\n', { path: 'refund-damaged_item.md' });
  });

  it('is closed where its keys end', () => {
    assertMended('---\ntitle: T\nlang: es\n\nText.\n', '---\ntitle: T\nlang: es\n---\n\nText.\n');
    assertMended('---\ntitle: T\n# Heading\n\nText.\n', '---\ntitle: T\n---\n# Heading\n\nText.\n');
    assertMended('---\ntitle: T', '---\ntitle: T\n---\n');
    assertMended('---\ntitle: [\n\nText.\n', '---\ntitle: [\n---\n\nText.\n');
  });

  it('is closed behind blank lines that more of its keys and values follow', () => {
    const front = ['title: T\n\nlang: es\n', 'title: T\ntags:\n  - a\n\n  - b\n', 'tags:\n- a\n\n"title": T\n'];
    for (const keys of front) assertMended(`---\n${keys}\nText.\n`, `---\n${keys}---\n\nText.\n`);
  });

  it('gets a title', () => {
    assertMended(
      '---\nlang: es\n---\n\n# Refund: how\n\nS.\n',
      '---\ntitle: "Refund: how"\nlang: es\n---\n\n# Refund: how\n\nS.\n',
    );
    assertMended('---\nlang: es\ntitle:\n---\n\nS.\n', '---\nlang: es\ntitle: A\n---\n\nS.\n');
    assertMended('---\n---\n\nS.\n', '---\ntitle: A\n---\n\nS.\n');
  });

  it('gets no title that what stands below it would run into', () => {
    for (const below of ['  - a', '- a', '  key: a\n  b: c', '# A comment\n  - a', '\n  - a'])
      assertLeft(`---\ntitle:\n${below}\n---\n\nS.\n`);
    assertMended('---\ntitle:\n  # A comment\n---\n\nS.\n', '---\ntitle: A\n  # A comment\n---\n\nS.\n');
  });

  it('gets a title in quotes where YAML would take it for something else', () => {
    assertMended('---\n---\n\n# Yes\n', '---\ntitle: "Yes"\n---\n\n# Yes\n');
    assertMended('---\n---\n\n# 2026\n', '---\ntitle: "2026"\n---\n\n# 2026\n');
    assertMended('---\n---\n\n# Say “no”\n', '---\ntitle: "Say “no”"\n---\n\n# Say “no”\n');
  });

  it('keeps a key that only another group says the same of', () => {
    const icons = 'version: 1\ncategories:\n  a:\n    icon: x\n  b:\n    icon: y\n    icon: x\n';
    assertLeft(icons, { path: 'library.yml' });
    assertLeft(yaml('owner: ana\nowner: eva\nowner: ana'));
  });

  it('keeps a key whose text goes on below', () => {
    assertLeft(yaml('owner: ana\nowner: ana\n  and eva'));
    assertLeft(yaml('owner: ana\n  and eva\nowner: ana'));
  });

  it('loses a key that says the same twice, and no other', () => {
    assertMended(yaml('lang: es\ntags: [a]\nlang: es'), yaml('lang: es\ntags: [a]'));
    assertLeft(yaml('lang: es\nlang: en'));
    assertLeft(yaml('tags:\n  - a\ntags:\n  - b'));
  });

  it('keeps a key whose value goes on below it', () => {
    assertLeft(yaml('answers: >-\n  a\nanswers: >-\n  b'));
    assertLeft(yaml('answers: |\n\n  a\nanswers: |\n\n  b'));
    assertLeft(yaml('owner: ana\n  maría\nowner: ana\n  inés'));
  });

  it('keeps a key that says the same as one of another group only', () => {
    assertLeft(yaml('basis:\n  - law: a\n    note: x\n  - law: b\n    note: y\n    note: x'));
    assertLeft(yaml('approvers:\n  - by: ana\n    role: a\n  - role: b\n    role: a\n    by: luis'));
    assertLeft(yaml('answers: |\n  lang: es\nlang: en\n  \nlang: es'));
  });
});

describe('steps', () => {
  it('that share an id get one each, and the first keeps it', () => {
    assertMended(
      body('- [ ] A `#x`\n- [ ] B `#x 5m`\n- [ ] C `#x-2`\n- [ ] D `#x`\n'),
      body('- [ ] A `#x`\n- [ ] B `#x-3 5m`\n- [ ] C `#x-2`\n- [ ] D `#x-4`\n'),
    );
  });

  it('that share their words get an id where it stands, but only from who looks at it: cases know them by a number', () => {
    for (const [written, given] of [
      ['Close it', 'Close it `#close-it-2`'],
      ['Close it `5m`', 'Close it `5m #close-it-2`'],
    ])
      assertOffered(body(`- [ ] Close it\n- [ ] ${written}\n`), body(`- [ ] Close it\n- [ ] ${given}\n`));
    assertOffered(
      body('- [ ] Close it `now`\n- [ ] Close it `now`\n'),
      body('- [ ] Close it `now`\n- [ ] Close it `now` `#close-it-now-2`\n'),
    );
  });
});

describe('an answer that leads nowhere', () => {
  it('is linked to the section that it names', () => {
    assertMended(
      body('- [ ] Really?\n  - No → Refund it\n  - Yes → warranty.\n\n# Refund it\n\n# Warranty\n'),
      body(
        '- [ ] Really?\n  - No → [Refund it](#refund-it)\n  - Yes → [Warranty](#warranty)\n\n# Refund it\n\n# Warranty\n',
      ),
    );
    assertMended(
      body('- [ ] Really?\n  - No ->Refund\n\n# Refund\n'),
      body('- [ ] Really?\n  - No -> [Refund](#refund)\n\n# Refund\n'),
    );
  });

  it('is left where no section, or more than one, has that name', () => {
    assertLeft(body('- [ ] Really?\n  - No → Refund\n\n# Other\n'));
    assertLeft(body('- [ ] Really?\n  - No → Refund\n\n# Refund\n\n# Refund\n'));
    assertLeft(body('- [ ] Really?\n  - No →\n\n# Refund\n'));
  });
});

describe('a reply without a language', () => {
  const reply = (info: string, text: string) => body(`# A\n\n\`\`\`reply${info}\n${text}\n\`\`\`\n`);
  const spanish = 'Hola, hemos recibido tu pedido y te lo enviaremos mañana por la mañana. Gracias por tu paciencia.';

  it('gets the one its text is surely written in', () => {
    assertMended(reply(' channel=email', spanish), reply(' lang=es channel=email', spanish));
  });

  it('gets that of the SOP where the text does not tell', () => {
    const short = (info: string) => reply(info, 'OK').replace('title: T', 'title: T\nlang: ca');
    assertMended(short(''), short(' lang=ca'));
    assertLeft(reply('', 'OK'));
  });

  it('is left where there is one in that language already', () => {
    assertLeft(reply(' lang=es', spanish) + `\n\`\`\`reply\n${spanish}\n\`\`\`\n`);
  });
});

describe('a comment that suppresses nothing', () => {
  it('goes with its line', () => {
    assertMended(body('<!-- sop-guide-disable-next-line reply.empty: x -->\nText.\n'), body('Text.\n'));
    assertMended('# sop-guide-disable-file reply.empty: x\nname: x\n', 'name: x\n', { path: 'library.yml' });
  });

  it('is left where it says more', () => {
    assertLeft(body('Text <!-- sop-guide-disable-next-line reply.empty: x -->\nText.\n'));
    assertLeft(body('<!-- sop-guide-disable-next-line reply.empty, sop.target-missing: x -->\n[b](b.md)\n'));
  });
});

describe('mending', () => {
  it('keeps the line breaks of a file', () => {
    const before = 'Text.\r\n\r\n- [ ] A `optinal`\r\n';
    assert.equal(mended(before).text, '---\r\ntitle: A\r\n---\r\n\r\nText.\r\n\r\n- [ ] A `optional`\r\n');
  });

  it('may be of one kind alone', () => {
    const { file, check } = checked(yaml('staus: draft\nversion: v1\nlnag: es'));
    const { text, fixed } = fixAll(file, check, 'yaml.unknown-key');
    assert.equal(text, yaml('status: draft\nversion: v1\nlang: es'));
    assert.deepEqual(
      fixed.map(({ problem, fix }) => [problem.code, fix.title, ...fix.args]),
      [
        ['yaml.unknown-key', 'replace', 'status'],
        ['yaml.unknown-key', 'replace', 'lang'],
      ],
    );
  });

  it('leaves what a comment suppresses, and what is off', () => {
    assertLeft(
      '---\ntitle: T\n# sop-guide-disable-next-line yaml.unknown-key: another tool reads it\nstaus: x\n---\n\nS.\n',
    );
    assertLeft(yaml('staus: draft'), { config: 'lint: {severity: {yaml.unknown-key: off}}' });
  });
});
