import assert from 'node:assert/strict';
import { learningPath, sopsOf } from '../../../src/core/learning/path';
import { rolesOf } from '../../../src/core/learning/roles';
import { added, libraryOf, linterOf } from '../support/libraries';

const config = `
version: 1
conduct: [We are courteous]
team:
  front: {name: Front, role: agent}
  boss: {name: Boss, role: supervisor}
roles: {agent: {en: agent}, supervisor: {en: supervisor}}
categories: {b: {title: B, order: 1}, a: {title: A, order: 2}}
`;

function sop(title: string, { front = '', body = '- [ ] Do it' }: { front?: string; body?: string } = {}): string {
  return `---\ntitle: ${title}\nstatus: approved\n${front}---\n\nSummary.\n\n## Steps\n\n${body}\n`;
}

const leadTo = (path: string) => `- [ ] Is it so?\n  - Yes → [There](${path})\n`;

function titlesOn(files: Readonly<Record<string, string>>, role: string | undefined, more = ''): string[] {
  const library = libraryOf(files, config + more);
  const path = learningPath(library.sops, library.config('sops'), role, '2026-08-01', library);
  return path.stages.map((stage) =>
    [stage.kind === 'category' ? stage.folder : stage.kind, ...stage.sops.map(({ title }) => title)].join(' '),
  );
}

describe('The learning path', () => {
  it('goes by category in the order of library.yml, and by title where nothing else tells', () => {
    const files = {
      'a/1.md': sop('Two'),
      'a/2.md': sop('One'),
      'b/1.md': sop('Three'),
      'c/1.md': sop('Four'),
      '0.md': sop('Zero'),
    };
    assert.deepEqual(titlesOn(files, 'agent'), ['b Three', 'a One Two', ' Zero', 'c Four']);
  });

  it('has only what is in force', () => {
    const draft = sop('Draft').replace('approved', 'draft');
    const later = sop('Later', { front: 'effective: 2026-09-01\n' });
    const retired = sop('Gone').replace('approved', 'retired');
    assert.deepEqual(titlesOn({ 'a/1.md': draft, 'a/2.md': later, 'a/3.md': retired, 'a/4.md': sop('Now') }, 'agent'), [
      'a Now',
    ]);
  });

  it('puts before an SOP those of its category that its answers lead to', () => {
    const files = {
      'a/1.md': sop('Alpha', { body: leadTo('3.md') }),
      'a/2.md': sop('Beta'),
      'a/3.md': sop('Gamma', { body: leadTo('2.md') }),
    };
    assert.deepEqual(titlesOn(files, 'agent'), ['a Beta Gamma Alpha']);
  });

  it('begins anywhere where answers lead round in a circle', () => {
    const files = { 'a/1.md': sop('Alpha', { body: leadTo('2.md') }), 'a/2.md': sop('Beta', { body: leadTo('1.md') }) };
    assert.deepEqual(titlesOn(files, 'agent'), ['a Beta Alpha']);
  });

  it('begins with what several other categories lead to', () => {
    const lead = { body: leadTo('../a/1.md') };
    const files = {
      'a/1.md': sop('Escalate'),
      'a/2.md': sop('Also'),
      'b/1.md': sop('B', lead),
      'c/1.md': sop('C', lead),
    };
    assert.deepEqual(titlesOn(files, 'agent'), ['basics Escalate', 'b B', 'a Also', 'c C']);
    const once = { ...files, 'c/1.md': sop('C') };
    assert.deepEqual(titlesOn(once, 'agent'), ['b B', 'a Also Escalate', 'c C']);
  });

  it('puts what most others mention first, and before it what asks something of the role by name', () => {
    const files = {
      'a/1.md': sop('Alpha', { front: 'related: [gamma]\n' }),
      'a/2.md': sop('Beta', { front: 'related: [gamma]\nread-by: [agent]\n' }),
      'a/gamma.md': sop('Gamma'),
    };
    assert.deepEqual(titlesOn(files, 'agent'), ['a Beta Gamma Alpha']);
  });

  it('of a role that steps name has the SOPs that ask something of it; of one that answers customers, all', () => {
    const files = {
      'a/1.md': sop('Approve', { body: '- [ ] Approve it `@supervisor`' }),
      'a/2.md': sop('Escalated', { front: 'escalation: {to: boss, when: always}\n' }),
      'a/3.md': sop('Plain'),
    };
    assert.deepEqual(titlesOn(files, 'supervisor'), ['a Approve Escalated']);
    assert.deepEqual(titlesOn(files, 'agent'), ['a Approve Escalated Plain']);
    assert.deepEqual(titlesOn(files, undefined), ['a Approve Escalated Plain']);
  });

  it('is what library.yml says, in that order, and tells what is not there', () => {
    const files = { 'a/one.md': sop('One'), 'a/two.md': sop('Two'), 'a/three.md': sop('Three') };
    const more = 'learning: {agent: [two, one, two, gone]}\n';
    assert.deepEqual(titlesOn(files, 'agent', more), ['chosen Two One']);
    const library = libraryOf(files, config + more);
    assert.deepEqual(learningPath(library.sops, library.config('sops'), 'agent', '2026-08-01', library).missing, [
      'gone',
    ]);
    assert.deepEqual(library.configReadingProblems('sops'), []);
    assert.equal(
      sopsOf(learningPath(library.sops, library.config('sops'), 'supervisor', '2026-08-01', library)).length,
      3,
    );
  });

  it('needs neither roles nor a library.yml', () => {
    const library = libraryOf({ '1.md': sop('One') });
    const path = learningPath(library.sops, library.config('sops'), undefined, '2026-08-01', library);
    assert.deepEqual(
      [path.hasConduct, sopsOf(path).map(({ title }) => title), rolesOf(library.config('sops'))],
      [false, ['One'], []],
    );
    assert.deepEqual(learningPath([], library.config('sops'), 'agent', '2026-08-01', library).stages, []);
  });

  it('of a thousand SOPs is there at once, however they lead to each other', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [
        `a/${at}.md`,
        sop(`SOP ${at}`, { body: leadTo(`${(at + 1) % 1000}.md`) }),
      ]),
    );
    const [stage] = titlesOn(files, 'agent');
    assert.equal(stage?.split(' SOP').length, 1001);
  });
});

describe('The key “learning”', () => {
  const codes = (library: ReturnType<typeof libraryOf>) =>
    linterOf(library)
      .configProblems('sops')
      .filter(({ code }) => code.startsWith('library.learning'))
      .map(({ code, args }) => [code, ...args]);

  it('is a map of lists', () => {
    const library = libraryOf({ 'a/one.md': sop('One') }, `${config}learning: {agent: one, supervisor: }\n`);
    const { learning } = library.config('sops');
    assert.deepEqual(
      [...learning].map(([role, ids]) => [role, ...ids.map(({ text }) => text)]),
      [['agent', 'one'], ['supervisor']],
    );
    assert.deepEqual(codes(library), []);
  });

  it('is told where it names roles or SOPs that are not there, until they are', () => {
    const library = libraryOf({}, `${config}learning: {agent: [one], boss: [one]}\n`);
    const [linter, stale] = [linterOf(library), new Set<string>()];
    linter.onDidChange(({ configs }) => configs.forEach((root) => stale.add(root)));
    assert.deepEqual(codes(library), [
      ['library.learning-sop-unknown', 'one'],
      ['library.learning-role-unknown', 'boss'],
      ['library.learning-sop-unknown', 'one'],
    ]);
    library.update([added('a/one.md', sop('One'))]);
    assert.deepEqual([...stale], ['sops']);
    assert.deepEqual(codes(library), [['library.learning-role-unknown', 'boss']]);
  });
});
