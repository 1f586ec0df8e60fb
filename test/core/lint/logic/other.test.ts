import { Trial } from '../../support/told';

describe('what must be done', () => {
  const trial = new Trial('sop.required-in-optional', 'sop.required-behind-optional');

  it('must not stand in what may be left out', () => {
    trial.tells(
      '- [ ] Check `#c optional`\n  - [ ] ⟦Name⟧ `#n protocol`\n  - [ ] ⟦Address⟧ `required`\n',
      undefined,
      ['sop.required-in-optional', 'Name', 'Check', '6'],
      ['sop.required-in-optional', 'Address', 'Check', '6'],
    );
    trial.offers('- [ ] Check `#c optional`\n  - [ ] Name `protocol`\n', '- [ ] Check `#c`\n  - [ ] Name `protocol`\n');
    trial.offers('- [ ] Check `optional`\n  - [ ] Name `protocol`\n', '- [ ] Check\n  - [ ] Name `protocol`\n');
  });

  it('may be a part of what is done', () => {
    trial.tells('- [ ] Check `optional`\n  - [ ] Name\n  - [ ] Address `optional`\n');
    trial.tells('- [ ] Check\n  - [ ] Name `protocol`\n');
  });

  it('must not be behind a question that may be left out', () => {
    const below = '\n## Pay\n\n- [ ] ⟦Pay it⟧ `protocol`\n\n## Wait\n\n- [ ] Wait\n';
    const ask = (tag: string) => `- [ ] Due? \`${tag}\`\n  - Yes → [p](#pay)\n  - No → [w](#wait)\n`;
    trial.tells(ask('optional') + below, undefined, ['sop.required-behind-optional', 'Pay it', 'Due?', '6']);
    trial.tells(ask('#due') + below.replace(/[⟦⟧]/g, ''));
    trial.tells(
      `${ask('optional')}- [ ] Sure?\n  - Yes → [p](#pay)\n  - No → [w](#wait)\n${below.replace(/[⟦⟧]/g, '')}`,
    );
    trial.offers((ask('#d optional') + below).replace(/[⟦⟧]/g, ''), (ask('#d') + below).replace(/[⟦⟧]/g, ''));
  });
});

describe('a reply', () => {
  const trial = new Trial('sop.reply-before-question');
  const ask = '- [ ] Due?\n  - Yes → [p](#pay)\n  - No → [w](#wait)\n';
  const rest = (send: string) =>
    `\n## Pay\n\n- [ ] Send [Done](#done)\n\n## Wait\n\n- [ ] ${send}\n\n## Replies\n\n### Done\n\n\`\`\`reply lang=en\nHi\n\`\`\`\n`;

  it('must not be sent before the question that decides about it', () => {
    trial.tells(`- [ ] Send [⟦Done⟧](#done)\n${ask}${rest('Wait')}`, undefined, [
      'sop.reply-before-question',
      'Done',
      'Due?',
      'Yes',
    ]);
    const direct = ask.replace('#pay', '#done');
    trial.tells(`- [ ] Send [⟦Done⟧](#done)\n${direct}${rest('Wait')}`, undefined, [
      'sop.reply-before-question',
      'Done',
      'Due?',
      'Yes',
    ]);
  });

  it('may be sent behind it, or whatever is answered', () => {
    trial.tells(`${ask}${rest('Wait')}`);
    trial.tells(`- [ ] Send [Done](#done)\n${ask}${rest('Send [Done](#done)')}`);
    trial.tells(`- [ ] Look\n${ask}- [ ] Send [Done](#done)\n${rest('Wait')}`);
  });
});

describe('escalating', () => {
  const trial = new Trial('sop.escalation-nobody');
  const sop = (escalation: string) => `---\ntitle: T\n${escalation}\n---\n\nS.\n`;

  it('needs somebody to escalate to', () => {
    trial.tells(sop('⟦escalation⟧: {when: late, after: 2h}'), undefined, ['sop.escalation-nobody']);
    trial.tells(sop('escalation: {to: ops@shop.example, when: late}'));
  });
});

describe('what an SOP leads to', () => {
  const trial = new Trial('sop.target-retired', 'sop.target-draft');
  const sop = (front: string, body = '- [ ] A\n') => `---\ntitle: T\n${front}\n---\n\nS.\n\n${body}`;
  const led = '- [ ] A ⟦[b](b.md)⟧\n';

  it('must not be retired', () => {
    const b = sop('status: retired\nid: b');
    trial.tells({ 'a.md': led, 'b.md': b }, undefined, ['sop.target-retired', 'T', 'b.md']);
    trial.tells({ 'a.md': sop('related: [⟦b⟧]'), 'b.md': b }, undefined, ['sop.target-retired', 'T', 'b']);
    trial.tells({ 'a.md': sop('status: retired', '- [ ] A [b](b.md)\n'), 'b.md': b });
  });

  it('must be approved where the SOP is', () => {
    const a = (status: string, body = led) => sop(`status: ${status}`, body);
    trial.tells({ 'a.md': a('approved'), 'b.md': sop('status: in-review') }, undefined, ['sop.target-draft', 'T']);
    const plain = led.replace(/[⟦⟧]/g, '');
    trial.tells({ 'a.md': a('approved', plain), 'b.md': sop('status: approved') });
    trial.tells({ 'a.md': a('draft', plain), 'b.md': sop('status: draft') });
    trial.tells({ 'a.md': a('approved', plain), 'b.md': sop('status: draft', 'To be written.\n') });
  });
});

describe('an SOP', () => {
  const trial = new Trial('sop.too-many-steps');
  const steps = (count: number) => Array.from({ length: count }, (_, at) => `- [ ] Step ${at}\n`).join('');

  it('has no more steps than can be grasped', () => {
    trial.tells(steps(150));
    trial.tells(`---\ntitle: T\n---\n\nS.\n\n${steps(151)}`.replace(/^/, '⟦⟧'), undefined, [
      'sop.too-many-steps',
      '151',
      '150',
    ]);
  });
});
