import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { refusalOf } from '../../../../src/core/case/model/gate';
import { foldEvents } from '../../../../src/core/case/model/fold';
import {
  answered,
  caseAfter,
  caseOn,
  chain,
  closed,
  noted,
  opening,
  reopened,
  skipped,
  stepIn,
  ticked,
  unticked,
} from '../../support/cases';
import { holds } from '../../support/properties';
import { sopWith } from '../../support/sops';

const body = `# A

- [ ] One \`#one\`
- [ ] Two \`#two optional\`
- [ ] Three \`#three\`
  - [ ] Three one \`#three-one\`
  - [ ] Three two \`#three-two optional\`
- [ ] Four \`#four optional\`
  - [ ] Four one \`#four-one\`
- [ ] Q? \`#q\`
  - Yes → [B](#b)
  - No → [C](#c)

# B

- [ ] Bee \`#bee\`

# C

- [ ] Cee \`#cee\`
`;

const inserted: CaseAction = {
  event: 'reply_inserted',
  step_id: 'one',
  reply: 'done',
  reply_sop: 'test',
  lang: 'es',
  channel: 'email',
};

describe('a case', () => {
  const sop = sopWith('- [ ] A `#a`\n');

  it('says what it was opened on, when, and when it changed last', () => {
    const state = foldEvents(chain({ ...opening(sop), ticket_ref: 'T-1' } as CaseAction, ticked('a')))!;
    assert.deepEqual(
      [state.id, state.sop, state.title, state.ticket, state.parts.get('test')?.text, state.location.path],
      ['c1', 'test', 'Test', 'T-1', sop.text, 'general/test.md'],
    );
    assert.deepEqual(
      [state.openedAt, state.changedAt, state.closed],
      ['2026-08-01T09:00:00.000Z', '2026-08-01T09:00:01.000Z', undefined],
    );
  });

  it('does not exist without the event that opens it', () => {
    assert.equal(foldEvents(chain(ticked('a'))), undefined);
    assert.equal(foldEvents([]), undefined);
  });

  it('keeps the last of what was done to each step, and by whom', () => {
    const { state } = caseOn(
      body,
      ticked('one'),
      unticked('one'),
      ticked('one'),
      skipped('two', 'no need'),
      answered('q', 'No'),
    );
    assert.deepEqual(state.steps.get('test#one'), {
      state: 'done',
      ts: '2026-08-01T09:00:03.000Z',
      actor: 'ana',
      reason: undefined,
      answer: undefined,
    });
    assert.deepEqual(
      [state.steps.get('test#two')?.state, state.steps.get('test#two')?.reason, state.steps.get('test#q')?.answer],
      ['skipped', 'no need', 'No'],
    );
  });

  it('keeps all notes and replies', () => {
    const { state } = caseOn(body, noted('first'), inserted, noted('second', 'one'));
    assert.deepEqual(
      state.notes.map((note) => [note.text, note.step]),
      [
        ['first', undefined],
        ['second', 'test#one'],
      ],
    );
    assert.deepEqual(
      state.replies.map(({ reply, lang, channel, step }) => [reply, lang, channel, step]),
      [['done', 'es', 'email', 'test#one']],
    );
    assert.deepEqual(
      stepIn(caseOn(body, noted('second', 'one')), 'one').notes.map((note) => note.text),
      ['second'],
    );
  });

  it('closes and opens again', () => {
    assert.equal(caseOn(body, closed('tired')).state.closed?.reason, 'tired');
    assert.equal(caseOn(body, closed('tired'), reopened).state.closed, undefined);
  });

  it('that two windows reopen, or close, at once is reopened once', () => {
    const { state } = caseAfter(sop, closed('x'), reopened, reopened);
    assert.equal(state.reopened, 1);
  });

  it('passes over kinds of events that are not known yet', () => {
    assert.equal(caseOn(body, { event: 'praised' } as unknown as CaseAction, ticked('one')).progress.done, 1);
  });
});

describe('progress', () => {
  const progress = (...actions: CaseAction[]) => {
    const { done, skipped, total } = caseOn(body, ...actions).progress;
    return skipped === 0 ? `${done}/${total}` : `${done}+${skipped}/${total}`;
  };

  it('counts required steps on the path that are ticked themselves', () => {
    assert.equal(progress(), '0/3');
    assert.deepEqual(
      caseOn(body).openRequired.map((one) => one.step.id),
      ['one', 'three-one', 'q'],
    );
  });

  it('counts skipped steps apart from those done, and does not count optional ones', () => {
    assert.equal(progress(ticked('one'), skipped('three-one')), '1+1/3');
    assert.equal(progress(ticked('two'), ticked('three-two'), ticked('four-one')), '0/3');
  });

  it('grows with the path', () => {
    assert.equal(progress(answered('q', 'Yes')), '1/4');
    assert.equal(progress(answered('q', 'Yes'), ticked('bee')), '2/4');
  });

  it('goes back with a step taken back', () => {
    assert.equal(progress(ticked('one'), unticked('one')), '0/3');
  });

  it('never exceeds its total, and is complete exactly when nothing required is open', () => {
    const ids = ['one', 'two', 'three', 'three-one', 'three-two', 'four', 'four-one', 'q', 'bee', 'cee'];
    const actions = fc.array(
      fc.oneof(
        fc.constantFrom(...ids).map(ticked),
        fc.constantFrom(...ids).map(unticked),
        fc.constantFrom(...ids).map((id) => skipped(id)),
        fc.constantFrom('Yes', 'No', 'x').map((answer) => answered('q', answer)),
        fc.constantFrom(closed(), reopened),
      ),
      { maxLength: 15 },
    );
    const sop = sopWith(body);
    holds(
      actions,
      (history) => {
        const view = caseAfter(sop, ...history);
        const { done, skipped, total } = view.progress;
        assert.ok(done >= 0 && skipped >= 0);
        assert.equal(total - done - skipped, view.openRequired.length);
        for (const open of view.openRequired)
          assert.ok(open.required && open.onPath && open.isTickable && open.state === 'open');
      },
      100,
    );
  });
});

describe('a step with sub-steps', () => {
  const state = (id: string, ...actions: CaseAction[]) => stepIn(caseOn(body, ...actions), id).state;

  it('is done when those that are required are dealt with', () => {
    assert.equal(state('three'), 'open');
    assert.equal(state('three', ticked('three-two')), 'open');
    assert.equal(state('three', ticked('three-one')), 'done');
    assert.equal(state('three', skipped('three-one')), 'done');
  });

  it('is done when any is, where none is required', () => {
    assert.equal(state('four'), 'open');
    assert.equal(state('four', ticked('four-one')), 'done');
  });

  it('is not done while anything required inside it is open, however deep, and whatever is optional around it', () => {
    const deep =
      '- [ ] Outer `#outer optional`\n  - [ ] Any `#any`\n  - [ ] Inner `#inner optional`\n    - [ ] Exactly `#exactly protocol`\n';
    assert.equal(stepIn(caseOn(deep, ticked('any')), 'outer').state, 'open');
    assert.equal(stepIn(caseOn(deep, ticked('exactly')), 'outer').state, 'done');
  });

  it('makes its sub-steps optional when it is optional', () => {
    assert.deepEqual(
      ['three-one', 'three-two', 'four-one'].map((id) => stepIn(caseOn(body), id).required),
      [true, false, false],
    );
  });
});

describe('the gate', () => {
  const refused = (action: CaseAction, ...before: CaseAction[]) => refusalOf(caseOn(body, ...before), action);
  const allDone = [ticked('one'), ticked('three-one'), answered('q', 'No'), ticked('cee')];

  it('lets through what may be done', () => {
    for (const action of [
      ticked('one'),
      unticked('one'),
      answered('q', 'No'),
      skipped('one', 'why'),
      noted('x'),
      noted('x', 'one'),
      inserted,
      { ...inserted, step_id: undefined } as CaseAction,
    ])
      assert.equal(refused(action), undefined, action.event);
  });

  it('refuses steps that are not there, or not on the path', () => {
    for (const make of [
      ticked,
      unticked,
      skipped,
      (id: string) => answered(id, 'x'),
      (id: string) => noted('x', id),
      (id: string): CaseAction => ({ ...inserted, step_id: id }),
    ]) {
      assert.equal(refused(make('nowhere')), 'step-unknown');
      assert.equal(refused(make('bee')), 'step-unknown');
    }
  });

  it('refuses to tick a question: it is answered', () => {
    assert.equal(refused(ticked('q')), 'step-is-question');
  });

  it('refuses to tick or skip a step with sub-steps: those are ticked', () => {
    assert.equal(refused(ticked('three')), 'step-has-steps');
    assert.equal(refused(skipped('three', 'why')), 'step-has-steps');
    assert.equal(refused(unticked('three')), 'step-has-steps');
  });

  it('refuses answers that the question does not offer', () => {
    assert.equal(refused(answered('q', 'Maybe')), 'answer-unknown');
    assert.equal(refused(answered('q', '')), 'answer-unknown');
    assert.equal(refused(answered('one', 'Yes')), 'answer-unknown');
  });

  it('refuses to skip without a reason', () => {
    assert.equal(refused(skipped('one', '')), 'reason-missing');
    assert.equal(refused(skipped('one', ' \n')), 'reason-missing');
  });

  it('refuses to close while required steps are open, unless a reason is given', () => {
    assert.equal(refused(closed()), 'steps-open');
    assert.equal(refused(closed('  ')), 'reason-missing');
    assert.equal(refused(closed('customer left')), undefined);
    assert.equal(refused(closed(), ...allDone), undefined);
    assert.equal(refused(closed(), ...allDone.slice(1)), 'steps-open');
  });

  it('refuses to close on every path while a required step of it is open', () => {
    assert.equal(refused(closed(), ...allDone, answered('q', 'Yes')), 'steps-open');
    assert.equal(refused(closed(), ...allDone, answered('q', 'Yes'), ticked('bee')), undefined);
  });

  it('refuses everything but notes and reopening once the case is closed', () => {
    for (const action of [
      ticked('one'),
      unticked('one'),
      answered('q', 'No'),
      skipped('one'),
      inserted,
      closed('again'),
    ])
      assert.equal(refused(action, closed('why')), 'case-closed', action.event);
    assert.equal(refused(noted('later'), closed('why')), undefined);
    assert.equal(refused(noted('later', 'one'), closed('why')), undefined);
    assert.equal(refused(reopened, closed('why')), undefined);
  });

  it('refuses to reopen what is open', () => {
    assert.equal(refused(reopened), 'case-open');
    assert.equal(refused(opening(sopWith(body))), 'case-open');
  });

  it('lets what was done off the path be taken back', () => {
    assert.equal(refused(unticked('bee'), answered('q', 'Yes'), ticked('bee'), answered('q', 'No')), undefined);
  });
});

describe('what binds', () => {
  const tags = `- [ ] Plain \`#plain\`
- [ ] Protocol \`#protocol protocol\`
- [ ] Discretion \`#discretion discretion\`
- [ ] Optional \`#optional optional\`
- [ ] Optional protocol \`#optional-protocol optional protocol\`
- [ ] Optional discretion \`#optional-discretion optional discretion\`
- [ ] Group \`#group optional\`
  - [ ] In it \`#in\`
  - [ ] In it, exactly \`#in-protocol optional protocol\`
  - [ ] Question? \`#in-question protocol\`
    - Yes → [Later](#later)

# Later

- [ ] Later \`#later-step\`
- [ ] Later, as you like \`#later-discretion discretion\`
`;
  const binding = ['plain', 'protocol', 'optional-protocol', 'in-protocol', 'in-question'];
  const free = ['discretion', 'optional', 'optional-discretion', 'in'];

  for (const id of binding) {
    it(`a step that is ${id}: the case does not close without it, and skipping it needs a reason`, () => {
      const done = binding
        .filter((one) => one !== id)
        .map((one) => (one === 'in-question' ? answered(one, 'Yes') : ticked(one)));
      const view = caseOn(tags, ...done, ticked('later-step'));
      assert.deepEqual(
        view.openRequired.map((one) => one.step.id),
        [id],
      );
      assert.equal(refusalOf(view, closed()), 'steps-open');
      assert.equal(refusalOf(view, { event: 'skip', step_id: id }), 'reason-missing');
      assert.equal(refusalOf(view, skipped(id, '  ')), 'reason-missing');
      assert.equal(refusalOf(caseOn(tags, ...done, ticked('later-step'), skipped(id, 'why')), closed()), undefined);
    });
  }

  for (const id of free) {
    it(`a step that is ${id}: the case closes without it, and skipping it needs no reason`, () => {
      assert.equal(refusalOf(caseOn(tags), { event: 'skip', step_id: id }), undefined);
      assert.ok(!caseOn(tags).openRequired.some((one) => one.step.id === id));
    });
  }

  it('only on the path: another answer binds other steps', () => {
    const done = binding.filter((one) => one !== 'in-question').map(ticked);
    assert.deepEqual(
      caseOn(tags, ...done).openRequired.map((one) => one.step.id),
      ['in-question'],
    );
    assert.deepEqual(
      caseOn(tags, ...done, answered('in-question', 'Yes')).openRequired.map((one) => one.step.id),
      ['later-step'],
    );
    assert.equal(refusalOf(caseOn(tags, ...done, skipped('in-question', 'why')), closed()), undefined);
  });

  it('again once skipping is undone', () => {
    const skippedAll = binding.map((id) => skipped(id, 'why'));
    assert.equal(refusalOf(caseOn(tags, ...skippedAll), closed()), undefined);
    for (const id of binding)
      assert.equal(refusalOf(caseOn(tags, ...skippedAll, unticked(id)), closed()), 'steps-open', id);
  });

  it('whoever abandons a case says why, and no other way closes it', () => {
    const all: CaseAction[] = [
      closed(),
      { event: 'override', reason: ' ', open: [] },
      { event: 'abandon', reason: '' },
    ];
    assert.deepEqual(
      all.map((action) => refusalOf(caseOn(tags), action)),
      ['steps-open', 'reason-missing', 'reason-missing'],
    );
    assert.equal(refusalOf(caseOn(tags), { event: 'abandon', reason: 'begun by mistake' }), undefined);
    const { state } = caseOn(tags, { event: 'abandon', reason: 'begun by mistake' });
    assert.deepEqual([state.closed?.how, state.closed?.reason], ['abandon', 'begun by mistake']);
    assert.equal(
      refusalOf(caseOn(tags, { event: 'abandon', reason: 'begun by mistake' }), { event: 'abandon', reason: 'again' }),
      'case-closed',
    );
  });

  it('whatever happens: a case closes only with a reason, or with everything required dealt with', () => {
    const ids = [...binding, ...free, 'later-step', 'later-discretion', 'group'];
    const step = fc.constantFrom(...ids);
    const tries = fc.array(
      fc.oneof(
        step.map(ticked),
        step.map(unticked),
        step.map((id) => skipped(id)),
        step.map((id): CaseAction => ({ event: 'skip', step_id: id })),
        fc.constant(answered('in-question', 'Yes')),
        fc.constant(closed()),
      ),
      { maxLength: 25 },
    );
    const sop = sopWith(tags);
    holds(
      tries,
      (wanted) => {
        // Only what the gate lets through happens.
        const history: CaseAction[] = [];
        for (const action of wanted) if (!refusalOf(caseAfter(sop, ...history), action)) history.push(action);
        const { state, openRequired } = caseAfter(sop, ...history);
        if (!state.closed) return;
        assert.deepEqual(openRequired, []);
        for (const [key, { state: how, reason }] of state.steps)
          if (how === 'skipped' && [...binding, 'later-step'].includes(key.slice('test#'.length)))
            assert.ok(reason?.trim());
      },
      100,
    );
  });
});
