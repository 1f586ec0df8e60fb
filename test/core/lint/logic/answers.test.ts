import { Trial } from '../../support/told';

const below = '\n## Pay\n\n- [ ] Pay it\n\n## Wait\n\n- [ ] Wait\n';
const ask = (...answers: string[]) => `- [ ] Is it due?\n${answers.map((one) => `  - ${one}\n`).join('')}${below}`;

describe('answers to one question', () => {
  const trial = new Trial('sop.answers-same');

  it('must differ in more than case, accents and marks', () => {
    trial.tells(ask('Yes → [p](#pay)', '⟦yes.⟧ → [w](#wait)', 'No → [w](#wait)'), undefined, [
      'sop.answers-same',
      'yes.',
      'Yes',
      '',
    ]);
    trial.tells(ask('Más tarde → [p](#pay)', '⟦mas tarde⟧ → [p](#pay)'), undefined, [
      'sop.answers-same',
      'mas tarde',
      'Más tarde',
      'same',
    ]);
  });

  it('must not be two plain words for yes, or for no', () => {
    trial.tells(ask('Sí → [p](#pay)', '⟦Yes⟧ → [w](#wait)'), undefined, ['sop.answers-same', 'Yes', 'Sí', '']);
    trial.tells(ask('No → [p](#pay)', '⟦Nope⟧ → [w](#wait)'), undefined, ['sop.answers-same', 'Nope', 'No', '']);
  });

  it('may differ in a sign, a number or a word', () => {
    trial.tells(ask('< 30 € → [p](#pay)', '> 30 € → [w](#wait)'));
    trial.tells(ask('14 → [p](#pay)', '-14 → [w](#wait)', 'Yes, 14 → [w](#wait)', 'Yes → [w](#wait)'));
    trial.tells(ask('Sí, y quiere otro → [p](#pay)', 'Sí → [w](#wait)', 'Solo uno → [w](#wait)'));
  });

  it('are the business of each question', () => {
    trial.tells(`- [ ] A?\n  - Yes → [p](#pay)\n- [ ] B?\n  - Yes → [p](#pay)\n${below}`);
  });

  it('lose the second one where both lead to the same place', () => {
    trial.offers(
      ask('Yes → [p](#pay)', 'YES → [p](#pay)', 'No → [w](#wait)'),
      ask('Yes → [p](#pay)', 'No → [w](#wait)'),
    );
  });
});

describe('a bullet below a question that only names a section', () => {
  const trial = new Trial('sop.answer-without-arrow');
  const told = ['sop.answer-without-arrow', 'Wait', 'Wait → [Wait](#wait)'] as const;

  it('was meant to lead there', () => {
    trial.tells(ask('Yes → [p](#pay)', '⟦Wait⟧'), undefined, told);
    trial.tells(ask('⟦Wait⟧', 'Yes → [p](#pay)'), undefined, told);
    trial.tells(ask('⟦Pay⟧', '⟦Wait⟧'), undefined, ['sop.answer-without-arrow', 'Pay', 'Pay → [Pay](#pay)'], told);
    trial.offers(ask('Yes → [p](#pay)', 'Wait'), ask('Yes → [p](#pay)', 'Wait → [Wait](#wait)'));
  });

  it('is no answer where another one leads there, or nothing is asked', () => {
    trial.tells(ask('Yes → [p](#pay)', 'No → [w](#wait)', 'Wait'));
    trial.tells(`- [ ] Begin\n  - Pay\n  - Wait\n${below}`);
    trial.tells(ask('Yes → [p](#pay)', 'Look at the order', 'Waiting is fine'));
  });
});

describe('a section among those of the answers to a question', () => {
  const trial = new Trial('sop.section-between-answers');
  const sop = (...answers: string[]) =>
    `${ask(...answers).replace('## Wait', '⟦## Half⟧\n\n- [ ] Send the rest\n\n## Wait')}\n`;

  it('is followed by everybody unless an answer leads there', () => {
    trial.tells(sop('Yes → [p](#pay)', 'No → [w](#wait)'), undefined, [
      'sop.section-between-answers',
      'Half',
      'Is it due?',
    ]);
    trial.tells(sop('Yes → [p](#pay)', 'Half → [h](#half)', 'No → [w](#wait)').replace(/[⟦⟧]/g, ''));
  });

  it('may be for all when it stands behind them, belongs to one of them, or has nothing to do', () => {
    trial.tells(`${ask('Yes → [p](#pay)', 'No → [w](#wait)')}\n## Close\n\n- [ ] Close it\n`);
    const answers = ask('Yes → [p](#pay)', 'No → [w](#wait)');
    trial.tells(answers.replace('## Wait', '### By card\n\n- [ ] Look\n\n## Wait'));
    trial.tells(answers.replace('## Wait', '## Notes\n\nWords.\n\n## Wait'));
  });
});
