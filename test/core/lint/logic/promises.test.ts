import { Trial } from '../../support/told';

const sop = (sla: string, body: string) => `---\ntitle: T\nsla: {${sla}}\n---\n\nS.\n\n${body}`;
const replies = '\n## Replies\n\n### Done\n\n```reply lang=en\nHi\n```\n';

describe('the times of steps', () => {
  const trial = new Trial('sop.steps-beyond-sla');
  const branched =
    '## Check\n\n- [ ] Look `1h`\n- [ ] Due?\n  - Yes → [Pay](#pay)\n  - No → [Repair](#repair)\n\n## Pay\n\n- [ ] Pay `1h`\n\n' +
    '## Repair\n\n- [ ] Repair it `3h`\n\n## Close\n\n- [ ] Close `30m`\n';

  it('must leave a promise to be kept on every way', () => {
    trial.tells(sop('resolution: ⟦4h⟧', branched), undefined, [
      'sop.steps-beyond-sla',
      '4h 30m',
      '4h',
      ' (Check → Repair → Close)',
    ]);
    trial.tells(sop('resolution: 5h', branched));
    // The clock stands still while the customer is waited for.
    trial.tells(
      sop('resolution: 4h', '- [ ] Ask `1h`\n- [ ] Wait for the customer `2d`\n- [ ] Espera la respuesta `3d`\n'),
    );
  });

  it('do not count where a step may be left out, nor twice for sub-steps', () => {
    trial.tells(sop('resolution: 2h', '- [ ] A `1h`\n- [ ] B `3h optional`\n- [ ] C `3h discretion`\n'));
    trial.tells(sop('resolution: 2h', '- [ ] A `2h`\n  - [ ] B `1h`\n  - [ ] C `1h`\n'));
  });

  it('are counted once where two answers lead to the same section', () => {
    const twice =
      '- [ ] A?\n  - Yes → [X](#x)\n  - No → [Y](#y)\n- [ ] B?\n  - Yes → [X](#x)\n  - No → [Y](#y)\n\n## X\n\n- [ ] X `2h`\n\n## Y\n\n- [ ] Y `1h`\n';
    trial.tells(sop('resolution: 3h', twice));
  });

  const calendar =
    'version: 1\ncalendars:\n  business:\n    hours: {mon: ["09:00-14:00", "15:00-18:00"], tue: ["09:00-17:00"], wed: ["09:00-17:00"], thu: ["09:00-17:00"], fri: ["09:00-15:00"]}\n';

  it('of days are as long in working hours as so many in a row may be', () => {
    const told = (days: string, promise: string, ...said: [taken: string] | []) =>
      trial.tells(
        sop(
          `resolution: ${said.length > 0 ? `⟦${promise}⟧` : promise}, clock: business`,
          `- [ ] Look back \`${days}\`\n`,
        ),
        calendar,
        ...said.map((taken) => ['sop.steps-beyond-sla', taken, promise, ''] as const),
      );
    told('1d', '7h', '8h');
    told('1d', '8h');
    told('3d', '16h', '24h');
    told('3d', '24h');
    told('5d', '37h', '38h');
    told('7d', '38h');
    told('2w', '38h', '76h');
    told('15d', '83h', '84h');
    told('20h', '19h', '20h');
  });

  it('of days are not known in working hours without a calendar', () => {
    trial.tells(sop('resolution: 8h, clock: business', '- [ ] Look back `3d`\n'));
    trial.tells(sop('resolution: ⟦8h⟧', '- [ ] Look back `3d`\n'), undefined, [
      'sop.steps-beyond-sla',
      '72h',
      '8h',
      '',
    ]);
  });

  it('count where an answer is waited for', () => {
    const found =
      '## Claim\n\n- [ ] Send it\n- [ ] Found? `#found 3d`\n  - No → [Pay](#pay)\n  - Yes → [End](#end)\n\n## Pay\n\n- [ ] Pay `1h`\n\n## End\n\n- [ ] Close\n';
    trial.tells(sop('resolution: ⟦16h⟧, clock: business', found), calendar, [
      'sop.steps-beyond-sla',
      '25h',
      '16h',
      ' (Claim → Pay)',
    ]);
    trial.tells(sop('resolution: ⟦2d⟧', found), calendar, ['sop.steps-beyond-sla', '73h', '48h', ' (Claim → Pay)']);
  });

  it('of days do not count from where the section says to pause the case', () => {
    const days = '- [ ] Found? `#found 3d`\n  - No → [Pay](#pay)\n  - Yes → [Pay](#pay)\n\n## Pay\n\n- [ ] Pay `1h`\n';
    for (const before of [
      '- [ ] Send it\n  - Pausa el caso mientras contesta.\n',
      '- [ ] Send it\n  - [ ] Pause the case\n',
      '- [ ] Envia-ho i posa el cas en pausa\n',
      '> [!NOTE]\n> The case is paused meanwhile.\n\n',
      'Pauseu el cas mentrestant.\n\n',
    ])
      trial.tells(sop('resolution: 16h', `## Claim\n\n${before}${days}`));
    const told = ['sop.steps-beyond-sla', '73h', '16h', ' (Claim → Pay)'] as const;
    trial.tells(sop('resolution: ⟦16h⟧', `## Claim\n\n- [ ] Send it to Pausanias\n${days}`), undefined, [...told]);
    // What is paused later stood open before.
    trial.tells(sop('resolution: ⟦16h⟧', `## Claim\n\n${days}- [ ] Pause the case\n`), undefined, [...told]);
    // What takes hours is work.
    trial.tells(sop('resolution: ⟦16h⟧', '- [ ] Pause\n- [ ] Look `17h`\n'), undefined, [
      'sop.steps-beyond-sla',
      '17h',
      '16h',
      '',
    ]);
  });

  it('are worked out in time that grows with the SOP', () => {
    const many = Array.from({ length: 150 }, (_, at) => {
      const answers = `  - Yes → [s](#s${at + 1})\n  - No → [s](#s${at + 2})\n`;
      return `## S${at}\n\n- [ ] Do \`1h\`\n- [ ] Q${at}?\n${answers}\n`;
    });
    const names = 'S0 → S1 → S2 → S3 → … → S149';
    trial.tells(sop('resolution: ⟦8h⟧', many.join('')), undefined, [
      'sop.steps-beyond-sla',
      '150h',
      '8h',
      ` (${names})`,
    ]);
  });
});

describe('the times of steps before the first reply', () => {
  const trial = new Trial('sop.reply-beyond-sla');

  it('must leave the first response to be kept', () => {
    const body = '## Check\n\n- [ ] Look `2h`\n- [ ] Send [Done](#done) `5h`\n' + replies;
    trial.tells(sop('first-response: ⟦1h⟧', body), undefined, ['sop.reply-beyond-sla', '2h', '1h', ' (Check)']);
    trial.tells(sop('first-response: 2h', body));
  });

  it('end where the first reply is sent on the way', () => {
    const body = '- [ ] Look\n- [ ] Send [Done](#done)\n- [ ] Wait `9h`\n';
    trial.tells(sop('first-response: 1h', body + replies));
    trial.tells(sop('first-response: 1h', '- [ ] Wait `9h`\n' + replies));
  });
});
