import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  approve,
  requestChanges,
  retire,
  reviewedToday,
  submit,
  withdraw,
} from '../../../../src/core/lifecycle/approval/moves';
import type { MoveContext, Moved } from '../../../../src/core/lifecycle/approval/moves';
import type { Refusal } from '../../../../src/core/lifecycle/approval/refusal';
import { isSpellingAlone } from '../../../../src/core/lifecycle/approval/spelling';
import { standingOf } from '../../../../src/core/lifecycle/approval/standing';
import { approvalState } from '../../../../src/core/lifecycle/approval/state';
import { approvedVersion } from '../../../../src/core/lifecycle/approval/versions';
import type { Library } from '../../../../src/core/library/library';
import type { Sop } from '../../../../src/core/sop/model';
import { applyEdits } from '../../../../src/core/text/edit';
import { readSop } from '../../../../src/core/sop/read';
import { libraryOf, newLinter } from '../../support/libraries';
import { holds } from '../../support/properties';
import { sopFrom } from '../../support/sops';

const today = '2026-11-29';
const team = `version: 1
team:
  ana: {name: Ana Ferrer, contact: ana@example.com, role: agent}
  luis: {name: Luis Ortega, contact: luis@example.com, role: lead}
  leads: {name: Leads, role: lead, shared: true}
`;
const body = '\n\nGives the money back.\n\n- [ ] Open the order `#open`\n- [ ] Pay it back `#pay`\n';

function text(front: string, words = body): string {
  return `---\nid: refund\ntitle: Refund\n${front}\n---${words}`;
}

interface Trial {
  readonly sop: Sop;
  readonly library: Library;
  readonly context: MoveContext;
}

function trial(
  source: string,
  { config = team, more = {}, failing = [] as string[], committed = undefined as Sop | undefined } = {},
): Trial {
  const library = libraryOf({ 'a.md': source, ...more }, config);
  if (committed) library.setCommitted(new Map([['sops/a.md', committed]]), isSpellingAlone);
  const linter = newLinter(library);
  linter.setToday(today);
  const sop = library.get('sops/a.md');
  assert.ok(sop);
  const context: MoveContext = {
    library,
    today,
    read: (one, location) => linter.read(one, location),
    findings: (one) => linter.check(one),
    failing,
  };
  return { sop, library, context };
}

function done(result: Moved | Refusal): Sop {
  assert.ok('after' in result, JSON.stringify(result));
  return result.after;
}

function codeOf(result: Moved | Refusal): string {
  return 'code' in result ? result.code : 'done';
}

/** What a refusal says of the state. */
function stateOf(result: Moved | Refusal): string | undefined {
  return 'code' in result && result.code === 'state' ? result.state : undefined;
}

const luis = { by: 'luis', version: undefined };

describe('An SOP on its way', () => {
  it('is submitted, approved, changed, approved again, withdrawn and retired', () => {
    const { sop, context, library } = trial(text('status: draft # so far\nversion: 0.1.0\nauthors: [ana]'));
    const inReview = done(submit(sop, context));
    assert.equal(inReview.text, text('status: in-review # so far\nversion: 0.1.0\nauthors: [ana]'));
    const approved = done(
      approve(inReview, { by: 'Luis Ortega', method: ' pull request\n12 ', version: '1.0.0' }, context),
    );
    const [approval] = approved.front.approvers;
    assert.deepEqual(
      [approved.status, approved.version, approved.front.lastReviewed, approval?.by, approval?.on, approval?.method],
      ['approved', '1.0.0', today, 'luis', today, 'pull request 12'],
    );
    assert.equal(standingOf(approved, library), 'approved');
    const changed = context.read(approved.text.replace('Pay it back', 'Pay it back at once'), approved.location);
    assert.equal(approvalState(changed, library), 'changed');
    const again = done(approve(changed, { by: 'luis', version: approvedVersion(approved, changed, library) }, context));
    assert.equal(again.version, '1.1.0');
    // Of one day, and by the same person: that of before gave way.
    assert.equal(again.front.approvers.length, 1);
    const back = done(withdraw(again, context));
    assert.deepEqual([back.status, back.front.approvers.length], ['in-review', 0]);
    const draft = done(requestChanges(back, 'Say which account.', context));
    assert.equal(draft.status, 'draft');
    const gone = done(retire(draft, undefined, context));
    assert.deepEqual([gone.status, gone.front.replacedBy], ['retired', undefined]);
  });

  it('keeps the approvals of others when it is approved again, and loses only the last when that is withdrawn', () => {
    const front = 'status: in-review\nauthors: [ana]\napprovers:\n  - {by: luis, on: 2026-01-01, hash: 000000}';
    const { sop, context } = trial(text(front));
    const approved = done(approve(sop, luis, context));
    assert.equal(approved.front.approvers.length, 2);
    assert.equal(done(withdraw(approved, context)).front.approvers[0]?.hash, '000000');
  });

  it('is approved again on the same day, though what was approved in the morning is committed', () => {
    for (const version of ['', '\nversion: 1.0.0'])
      for (const isSubmitted of [true, false]) {
        const morning = trial(text(`status: in-review\nauthors: [ana]${version}`));
        const first = done(approve(morning.sop, { by: 'luis', version: morning.sop.version }, morning.context));
        const { sop, context } = trial(first.text.replace('Pay it back', 'Pay it back at once'), { committed: first });
        const ready = isSubmitted ? done(submit(sop, context)) : sop;
        const again = done(approve(ready, { by: 'luis', version: ready.version }, context));
        assert.equal(again.front.approvers.length, 1);
        assert.notEqual(again.front.approvers[0]?.hash, first.front.approvers[0]?.hash);
      }
  });

  it('lets a lone lead approve a draft where the library says so', () => {
    const config = 'version: 1\napproval: self\n';
    const { sop, context, library } = trial(text('status: draft\nauthors: [eva]'), { config });
    const approved = done(approve(sop, { by: 'eva', version: '1.0.0' }, context));
    assert.equal(approvalState(approved, library), 'approved');
  });

  it('is reviewed without another word of it changing', () => {
    const { sop, context } = trial(
      text('status: approved\napprovers: [{by: luis, on: 2026-01-01}]\nlast-reviewed: 2026-01-01'),
    );
    const after = done(reviewedToday(sop, context));
    assert.equal(after.text, sop.text.replace('last-reviewed: 2026-01-01', `last-reviewed: ${today}`));
    assert.equal(codeOf(reviewedToday(after, context)), 'reviewed-already');
  });

  it('names what takes its place', () => {
    const more = {
      'b.md': '---\nid: b\ntitle: B\nstatus: approved\nreplaced-by: c\n---\n\nB.\n',
      'c.md': '---\nid: c\ntitle: C\nstatus: approved\nreplaced-by: refund\n---\n\nC.\n',
      'd.md': '---\nid: d\ntitle: D\nstatus: retired\n---\n\nD.\n',
      'e.md': '---\nid: e\ntitle: E\nstatus: approved\n---\n\nE.\n',
    };
    const { sop, context } = trial(text('status: approved'), { more });
    const why = (id: string) => {
      const result = retire(sop, id, context);
      return 'code' in result && result.code === 'successor' ? result.why : codeOf(result);
    };
    assert.deepEqual(['refund', 'x', 'd', 'b', 'c', 'e'].map(why), [
      'itself',
      'missing',
      'retired',
      'circle',
      'circle',
      'done',
    ]);
    const gone = done(retire(sop, 'e', context));
    assert.equal(gone.front.replacedBy?.text, 'e');
    assert.equal(codeOf(retire(gone, 'e', context)), 'retired-already');
    assert.equal(done(retire(gone, undefined, context)).front.replacedBy, undefined);
  });
});

describe('An approval', () => {
  const approvers = (...all: string[]) => `approvers:\n${all.map((one) => `  - ${one}\n`).join('')}`.trimEnd();

  it('raises the version when a constant says something else, though the text is the same', () => {
    const source = text(
      'status: in-review\nversion: 1.0.0\nauthors: [ana]',
      '\n\nWithin {{ days }} days.\n\n- [ ] Pay\n',
    );
    const config = (days: number) => `${team}constants: {days: ${days}}\n`;
    const before = trial(source, { config: config(14) });
    const approved = done(approve(before.sop, luis, before.context));
    const { sop, library, context } = trial(approved.text, { config: config(30) });
    assert.equal(approvalState(sop, library), 'changed');
    assert.equal(approvedVersion(sop, sop, library), '1.1.0');
    const waiting = done(submit(sop, context));
    assert.equal(approvedVersion(sop, waiting, library), '1.1.0');
  });

  it('that is withdrawn is the one that holds, not the last', () => {
    const { sop, context } = trial(text('status: in-review\nauthors: [ana]'));
    const approved = done(approve(sop, luis, context));
    const later = context.read(
      approved.text.replace(/( {2}- \{by: luis.*\})/, '$1\n  - {by: marta, on: 2026-12-01, hash: 000000}'),
      sop.location,
    );
    assert.equal(later.front.approvers.length, 2);
    const back = done(withdraw(later, context));
    assert.deepEqual(
      back.front.approvers.map(({ by }) => by),
      ['marta'],
    );
    assert.equal(back.status, 'in-review');
  });

  it('that is withdrawn takes the day of its review with it', () => {
    const { sop, context } = trial(
      text(
        `status: in-review\nauthors: [ana]\n${approvers('{by: leo, on: 2026-01-01, hash: 000000}')}\nlast-reviewed: 2026-01-01`,
      ),
    );
    const back = done(withdraw(done(approve(sop, luis, context)), context));
    assert.equal(back.text, sop.text);
  });

  it('of two who approved the same is withdrawn with both', () => {
    const { sop, context, library } = trial(text('status: in-review\nauthors: [ana]'));
    const one = done(approve(sop, luis, context));
    assert.equal(stateOf(approve(one, luis, context)), 'approved');
    const two = done(approve(one, { by: 'marta', version: undefined }, context));
    assert.deepEqual(
      two.front.approvers.map(({ by }) => by),
      ['luis', 'marta'],
    );
    assert.equal(approvalState(two, library), 'approved');
    const back = withdraw(two, context);
    assert.deepEqual(done(back).front.approvers, []);
    assert.ok('edits' in back);
    assert.equal(applyEdits(two.text, back.edits), done(back).text);
  });

  it('keeps the role of the one that gives way to it', () => {
    const { sop, context } = trial(
      text(`status: in-review\nauthors: [ana]\n${approvers(`{by: luis, on: ${today}, role: lead, hash: 000000}`)}`),
    );
    assert.equal(done(approve(sop, luis, context)).front.approvers[0]?.role, 'lead');
  });
});

describe('A move is refused', () => {
  it('in a state in which it makes no sense, and says which', () => {
    const { sop, context } = trial(text('status: draft\nauthors: [ana]'));
    assert.equal(stateOf(approve(sop, luis, context)), 'draft');
    assert.equal(stateOf(requestChanges(sop, 'x', context)), 'draft');
    assert.equal(stateOf(reviewedToday(sop, context)), 'draft');
    assert.equal(codeOf(withdraw(sop, context)), 'no-approval');
    const inReview = done(submit(sop, context));
    assert.equal(stateOf(submit(inReview, context)), 'in-review');
    assert.equal(codeOf(requestChanges(inReview, ' \n', context)), 'no-reason');
    const approved = done(approve(inReview, luis, context));
    for (const result of [
      submit(approved, context),
      approve(approved, luis, context),
      requestChanges(approved, 'x', context),
    ])
      assert.equal(stateOf(result), 'approved');
    const gone = done(retire(approved, undefined, context));
    for (const result of [submit(gone, context), approve(gone, luis, context), withdraw(gone, context)])
      assert.equal(stateOf(result), 'retired');
  });

  it('when an author approves, by whatever name, or a group that they are in', () => {
    const { sop, context } = trial(text('status: in-review\nauthors: [luis@example.com]'));
    for (const by of ['luis', 'Luis Ortega', 'LUIS@example.com', 'leads'])
      assert.equal(codeOf(approve(sop, { by, version: undefined }, context)), 'author', by);
    assert.equal(codeOf(approve(sop, { by: 'ana', version: undefined }, context)), 'done');
  });

  it('when an author approves under another form of their name, with a team or without', () => {
    const alone = 'version: 1\n';
    for (const author of ['Ana Ferrer', 'Ana Ferrer <ana@example.com>', '"Ferrer, Ana"', 'Ana Férrer', '"@ana ferrer"'])
      for (const config of [alone, team]) {
        const { sop, context } = trial(text(`status: in-review\nauthors:\n  - ${author}`), { config });
        for (const by of ['ana ferrer', 'Ana  Ferrer', 'ANA FERRER ', 'Ana Fe\u0301rrer'])
          assert.equal(codeOf(approve(sop, { by, version: undefined }, context)), 'author', `${author}: ${by}`);
        assert.equal(codeOf(approve(sop, { by: 'Eva', version: undefined }, context)), 'done', author);
      }
  });

  it('when nobody says who wrote it; whoever submits it is its author then', () => {
    const { sop, context } = trial(text('status: draft'));
    const inReview = done(submit(sop, context));
    assert.equal(codeOf(approve(inReview, luis, context)), 'no-author');
    const named = done(submit(sop, context, 'Ana Ferrer'));
    assert.equal(named.text, text('status: in-review\nauthors: ana'));
    assert.equal(codeOf(approve(named, { by: 'ana', version: undefined }, context)), 'author');
    assert.equal(codeOf(approve(named, luis, context)), 'done');
    const empty = trial(text('status: draft\nauthors: []'));
    assert.equal(done(submit(empty.sop, empty.context, 'ana')).front.authors[0]?.text, 'ana');
    const said = trial(text('status: draft\nauthors: [eva]'));
    assert.equal(done(submit(said.sop, said.context, 'ana')).text, text('status: in-review\nauthors: [eva]'));
    const self = trial(text('status: draft'), { config: 'version: 1\napproval: self\n' });
    assert.equal(codeOf(approve(self.sop, luis, self.context)), 'done');
  });

  it('when letters are lost in the text, which would be lost in the file, too', () => {
    const { sop, context } = trial(text('status: in-review\nauthors: [ana]', '\n\nDevoluci\uFFFDn.\n'));
    for (const result of [
      approve(sop, luis, context),
      requestChanges(sop, 'x', context),
      retire(sop, undefined, context),
    ])
      assert.deepEqual(result, { code: 'front-matter', obstacle: 'letters', key: undefined });
  });

  it('when it has errors, but not for those that it does away with', () => {
    const broken = trial(text('status: in-review\nauthors: [ana]'), {
      config: `${team}lint: {severity: {sop.owner-missing: error}}\n`,
    });
    const strict = trial(text('status: in-review\nauthors: [ana]'), {
      config: `${team}lint: {severity: {sop.owner-missing: error}}\n`,
    });
    const result = approve(strict.sop, luis, strict.context);
    assert.ok('code' in result && result.code === 'errors', JSON.stringify(result));
    assert.equal(result.findings[0]?.code, 'sop.owner-missing');
    // Whoever only gives it back leaves the errors to its authors.
    assert.equal(codeOf(requestChanges(broken.sop, 'x', broken.context)), 'done');
    const settled = trial(
      text('status: approved\nauthors: [ana]\napprovers: [{by: luis, on: 2026-01-01, hash: 000000}]'),
      {
        config: `${team}lint: {severity: {sop.changed-since-approval: error}}\n`,
      },
    );
    assert.equal(codeOf(approve(settled.sop, luis, settled.context)), 'done');
  });

  it('when its tests fail', () => {
    const { sop, context } = trial(text('status: in-review\nauthors: [ana]'), { failing: ['Broken glass'] });
    assert.deepEqual(approve(sop, luis, context), { code: 'tests', failing: ['Broken glass'] });
    assert.equal(codeOf(requestChanges(sop, 'x', context)), 'done');
  });

  it('when its front matter cannot be edited', () => {
    const { sop, context } = trial(
      '---\n{id: refund, title: Refund, status: in-review, authors: [ana]}\n---\n\nWords.\n',
    );
    assert.deepEqual(approve(sop, luis, context), { code: 'front-matter', obstacle: 'flow', key: undefined });
  });
});

describe('Whatever is done with an SOP', () => {
  const front = fc
    .tuple(
      fc.constantFrom(
        '',
        'status: draft',
        'status: in-review',
        'estado: aprobado',
        'status: "approved" # now',
        'status: retired',
      ),
      fc.constantFrom('', 'version: 1.0.0', 'version: "2.1"'),
      fc.constantFrom('', 'authors: [ana]', 'authors: [Luis Ortega]'),
      fc.constantFrom(
        '',
        'approvers: [{by: luis, on: 2026-01-01}]',
        'approvers:\n  - by: luis\n    on: 2026-01-01\n    hash: 3f9a6c\n  - {by: ana}',
        'approvers: []',
      ),
      fc.constantFrom('', 'last-reviewed: 2026-01-01', '# a comment'),
    )
    .map((lines) => text(lines.filter((line) => line !== '').join('\n')));
  const step = fc.constantFrom('submit', 'approve', 'request', 'withdraw', 'reviewed', 'retire', 'edit');

  it('it is approved after it was approved and not after that was withdrawn, refused or without new errors, and reads the same', () => {
    holds(
      fc.tuple(front, fc.array(step, { minLength: 1, maxLength: 8 })),
      ([source, steps]) => {
        const { sop: first, library, context } = trial(source);
        let sop = first;
        for (const [at, one] of steps.entries()) {
          if (one === 'edit') {
            sop = context.read(`${sop.text}- [ ] Step ${at}\n`, sop.location);
            continue;
          }
          const result = {
            submit: () => submit(sop, context),
            approve: () => approve(sop, luis, context),
            request: () => requestChanges(sop, 'why', context),
            withdraw: () => withdraw(sop, context),
            reviewed: () => reviewedToday(sop, context),
            retire: () => retire(sop, undefined, context),
          }[one]();
          if ('code' in result) continue;
          const errors = (of: Sop) => context.findings(of).filter(({ severity }) => severity === 'error').length;
          assert.ok(errors(result.after) <= errors(sop));
          assert.deepEqual(result.after.sections.length, sop.sections.length);
          assert.equal(result.after.text.split('---')[2], sop.text.split('---')[2]);
          const state = approvalState(result.after, library);
          if (one === 'approve') assert.equal(state, 'approved');
          if (one === 'withdraw') assert.ok(state === 'in-review' || state === 'draft', state);
          if (one === 'reviewed') assert.equal(state, approvalState(sop, library));
          sop = readSop(result.after.text, sopFrom('', 'a.md').location);
        }
      },
      500,
    );
  });
});
