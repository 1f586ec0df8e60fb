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

  it('of days are not compared with promises in working hours', () => {
    trial.tells(sop('resolution: 8h, clock: business', '- [ ] Look back `3d`\n'));
    trial.tells(sop('resolution: ⟦8h⟧', '- [ ] Look back `3d`\n'), undefined, [
      'sop.steps-beyond-sla',
      '72h',
      '8h',
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
