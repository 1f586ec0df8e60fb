import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { hashText } from '../../../../src/core/case/record/seal';
import type { CaseEvent } from '../../../../src/core/case/model/events';
import { refusalOf } from '../../../../src/core/case/model/gate';
import { orderEvents } from '../../../../src/core/case/record/order';
import { foldEvents } from '../../../../src/core/case/model/fold';
import type { CaseState } from '../../../../src/core/case/model/state';
import { keptSop } from '../../../../src/core/case/record/entry';
import { findStep, stepsInView, viewCase } from '../../../../src/core/case/model/view';
import type { CaseView } from '../../../../src/core/case/model/view';
import { readSop } from '../../../../src/core/sop/read';
import type { Sop } from '../../../../src/core/sop/model';
import { answered, chain, eventAfter, opening, ticked } from '../../support/cases';
import { holds } from '../../support/properties';

/** An SOP of one library, at `<id>.md`. */
function sopAt(id: string, body: string): Sop {
  return readSop(`---\nid: ${id}\ntitle: ${id.toUpperCase()}\n---\n\n${body}`, {
    uri: `mem:/${id}.md`,
    root: 'mem:/',
    path: `${id}.md`,
  });
}

const root = sopAt(
  'test',
  '- [ ] Look `#look`\n- [ ] Old? `#old`\n  - Yes → [Warranty](warranty.md)\n  - No → [Refund](refund.md)\n  - Odd → [Odd](odd.md#late)\n- [ ] Still? `#still`\n  - Warranty → [Warranty](warranty.md)\n',
);
const warranty = sopAt(
  'warranty',
  '- [ ] Repair `#repair`\n- [ ] Pays? `#pays`\n  - Yes → [Refund](refund.md)\n  - Back → [Test](test.md)\n',
);
const refund = sopAt('refund', '- [ ] Pay `#pay`\n- [ ] Look `#look`\n');
const odd = sopAt(
  'odd',
  '# Early\n\n- [ ] Early `#early`\n\n# Late\n\n- [ ] Late `#late-step`\n- [ ] More? `#more`\n  - Yes → [Later](#later)\n\n## Below\n\n- [ ] Below `#below`\n\n# Later\n\n- [ ] Later `#later-step`\n',
);

const joins = (sop: Sop, from: string): CaseAction => ({ event: 'join', sop_id: sop.id, from, ...keptSop(sop) });
const inPart = (sop: string, action: CaseAction): CaseAction => ({ ...action, sop_id: sop }) as CaseAction;

/** A case on an SOP, and the SOPs it takes in. */
function seen(sop: Sop, actions: readonly CaseAction[]): [CaseState, Map<string, Sop>] {
  const state = foldEvents(chain(opening(sop), ...actions));
  assert.ok(state);
  return [state, new Map([...state.parts.values()].map((part) => [part.sop, readSop(part.text, part.location)]))];
}

function caseIn(...actions: CaseAction[]): CaseView {
  return viewCase(...seen(root, actions));
}

const shown = (view: CaseView) =>
  stepsInView(view)
    .map((one) => (one.onPath ? one.key : `(${one.key})`))
    .join(' ');

describe('an answer that leads to another SOP', () => {
  const intoWarranty = [answered('old', 'Yes'), joins(warranty, 'test#old')];

  it('makes its steps part of the case, below the question', () => {
    const view = caseIn(...intoWarranty);
    assert.equal(shown(view), 'test#look test#old warranty#repair warranty#pays test#still');
    assert.deepEqual(view.progress, { done: 1, skipped: 0, total: 5 });
    assert.deepEqual(
      [findStep(view, 'old')?.lead, findStep(view, 'old')?.parts[0]?.sop.title],
      [{ kind: 'part', sop: 'warranty' }, 'WARRANTY'],
    );
  });

  it('leads out of the case until that SOP has joined', () => {
    const view = caseIn(answered('old', 'Yes'));
    assert.deepEqual(findStep(view, 'old')?.lead, {
      kind: 'outside',
      target: { kind: 'file', path: 'warranty.md', anchor: undefined },
    });
    assert.deepEqual(view.progress, { done: 1, skipped: 0, total: 3 });
  });

  it('tells steps of the same id apart by their SOP', () => {
    const view = caseIn(answered('old', 'No'), joins(refund, 'test#old'), inPart('refund', ticked('look')));
    assert.deepEqual([findStep(view, 'look')?.state, findStep(view, 'look', 'refund')?.state], ['open', 'done']);
  });

  it('leads on from there, as deep as the answers go', () => {
    const view = caseIn(
      ...intoWarranty,
      inPart('warranty', answered('pays', 'Yes')),
      joins(refund, 'warranty#pays'),
      inPart('refund', ticked('pay')),
    );
    assert.equal(shown(view), 'test#look test#old warranty#repair warranty#pays refund#pay refund#look test#still');
    assert.deepEqual(view.progress, { done: 3, skipped: 0, total: 7 });
  });

  it('keeps what was done when the answer is changed, uncounted and beside the question', () => {
    const view = caseIn(
      ...intoWarranty,
      inPart('warranty', ticked('repair')),
      answered('old', 'No'),
      joins(refund, 'test#old'),
    );
    assert.equal(shown(view), 'test#look test#old refund#pay refund#look (warranty#repair) (warranty#pays) test#still');
    assert.deepEqual(view.progress, { done: 1, skipped: 0, total: 5 });
    assert.deepEqual(
      view.state.trail.map((one) => one.answer),
      ['Yes', 'No'],
    );
  });

  it('does not show an SOP again in which nothing was done', () => {
    assert.equal(shown(caseIn(...intoWarranty, answered('old', 'No'))), 'test#look test#old test#still');
  });

  it('shows an SOP once, where it was led to first', () => {
    const view = caseIn(...intoWarranty, answered('still', 'Warranty'));
    assert.equal(shown(view), 'test#look test#old warranty#repair warranty#pays test#still');
    assert.deepEqual(findStep(view, 'still')?.lead, { kind: 'elsewhere', sop: 'warranty' });
    const moved = caseIn(
      ...intoWarranty,
      inPart('warranty', ticked('repair')),
      answered('still', 'Warranty'),
      answered('old', 'No'),
    );
    assert.equal(shown(moved), 'test#look test#old test#still warranty#repair warranty#pays');
  });

  it('that leads back to where it came from is a circle, and ends there', () => {
    const view = caseIn(...intoWarranty, inPart('warranty', answered('pays', 'Back')));
    assert.deepEqual(findStep(view, 'pays', 'warranty')?.lead, { kind: 'cycle', sop: 'test' });
    assert.equal(shown(view), 'test#look test#old warranty#repair warranty#pays test#still');
  });

  it('and to one of its sections takes in that section, what is below it, and where its answers lead', () => {
    const begin = [answered('old', 'Odd'), joins(odd, 'test#old')];
    assert.equal(shown(caseIn(...begin)), 'test#look test#old odd#late-step odd#more odd#below test#still');
    assert.equal(
      shown(caseIn(...begin, inPart('odd', answered('more', 'Yes')))),
      'test#look test#old odd#late-step odd#more odd#below odd#later-step test#still',
    );
  });

  it('joins what takes its place where it is retired, as if the link led there', () => {
    const standing = (from: string, replaces: string) => ({ ...joins(odd, from), replaces }) as CaseAction;
    const begin = [answered('old', 'Yes'), standing('test#old', 'warranty.md')];
    const view = caseIn(...begin);
    assert.deepEqual(findStep(view, 'old')?.lead, { kind: 'part', sop: 'odd' });
    // Another answer of the same question that leads elsewhere is none of it.
    assert.deepEqual(findStep(caseIn(...begin, answered('old', 'No')), 'old')?.lead?.kind, 'outside');
    // What is in the case already may take another one's place, too, once.
    const two = [...begin, answered('old', 'No')];
    assert.equal(refusalOf(caseIn(...two), standing('test#old', 'refund.md')), undefined);
    assert.equal(refusalOf(caseIn(...two), standing('test#old', 'warranty.md')), 'part-known');
    const both = caseIn(...two, standing('test#old', 'refund.md'));
    assert.deepEqual(findStep(both, 'old')?.lead, { kind: 'part', sop: 'odd' });
    assert.equal(both.state.parts.size, 2);
  });

  it('joins once', () => {
    assert.equal(refusalOf(caseIn(...intoWarranty), joins(warranty, 'test#old')), 'part-known');
    assert.equal(refusalOf(caseIn(...intoWarranty), joins(refund, 'test#old')), undefined);
  });
});

describe('SOPs that lead to each other in any way', () => {
  const count = 5;
  const id = (index: number) => (index === 0 ? 'test' : `sop${index}`);
  /** Two questions in each SOP, the second in a section of its own, each with an answer that leads to every SOP. */
  const sops = Array.from({ length: count }, (_, index) => {
    const answers = Array.from(
      { length: count },
      (_, to) => `  - ${to} → [S](${id(to)}.md${to % 2 === 0 ? '' : '#late'})\n`,
    ).join('');
    return sopAt(id(index), `# Early\n\n- [ ] Q? \`#q\`\n${answers}\n# Late\n\n- [ ] R? \`#r\`\n${answers}`);
  });

  it('can be walked through to an end: each step is shown once, and each answer leads somewhere', () => {
    const choice = fc.record({ sop: fc.nat(count - 1), step: fc.constantFrom('q', 'r'), to: fc.nat(count - 1) });
    holds(
      fc.array(choice, { maxLength: 12 }),
      (choices) => {
        const actions = choices.flatMap(({ sop, step, to }) => {
          const answer = inPart(id(sop), answered(step, String(to)));
          const target = sops[to];
          return to === 0 || !target ? [answer] : [answer, joins(target, `${id(sop)}#${step}`)];
        });
        const view = viewCase(...seen(sops[0]!, actions));
        const steps = stepsInView(view);
        assert.equal(new Set(steps.map((one) => one.key)).size, steps.length);
        for (const step of steps)
          assert.equal(step.lead !== undefined, step.onPath && step.record?.answer !== undefined, step.key);
        assert.ok(
          steps
            .filter((one) => one.onPath)
            .every(
              (one) =>
                one.sop === 'test' ||
                steps.some((other) => other.onPath && other.lead?.kind === 'part' && other.lead.sop === one.sop),
            ),
        );
        assert.equal(view.progress.total, steps.filter((one) => one.onPath).length);
      },
      40,
    );
  });
});

describe('a case that moves to another version', () => {
  const newer = sopAt(
    'test',
    '- [ ] Look closely `#look`\n- [ ] Old? `#old`\n  - Yes → [Warranty](warranty.md)\n- [ ] New `#new`\n',
  );

  it('takes up the new text, and keeps what was done in the steps that are the same', () => {
    const view = caseIn(ticked('look'), answered('old', 'Yes'), {
      event: 'move',
      to: '2.0.0',
      carried: ['old'],
      ...keptSop(newer),
    });
    assert.deepEqual(
      stepsInView(view).map((one) => [one.step.id, one.state]),
      [
        ['look', 'open'],
        ['old', 'done'],
        ['new', 'open'],
      ],
    );
    assert.equal(view.sop.text, newer.text);
    assert.equal(hashText(view.state.parts.get('test')?.text ?? ''), hashText(newer.text));
    assert.equal(view.state.trail.length, 1);
  });

  it('does not count what a window did by the old text that had not seen the move, except in steps that are the same', () => {
    const version = (sop: Sop, before: CaseEvent | undefined, action: CaseAction, second: number): CaseEvent => ({
      ...eventAfter(before, action, second, 'b'),
      sop_sha: hashText(sop.text),
    });
    const start = version(root, undefined, opening(root), 0);
    const move = version(newer, start, { event: 'move', carried: ['old'], ...keptSop(newer) }, 1);
    const [late, same] = [version(root, start, ticked('look'), 2), version(root, start, answered('old', 'Yes'), 3)];
    const state = foldEvents(orderEvents([start, move, late, same]));
    assert.deepEqual(
      [...(state?.steps ?? [])].map(([key, { state: is }]) => [key, is]),
      [['test#old', 'done']],
    );
    const again = version(newer, same, ticked('look'), 4);
    assert.equal(foldEvents(orderEvents([start, move, late, same, again]))?.steps.get('test#look')?.state, 'done');
  });

  it('leaves the other SOPs of the case as they are', () => {
    const view = caseIn(answered('old', 'Yes'), joins(warranty, 'test#old'), inPart('warranty', ticked('repair')), {
      event: 'move',
      carried: ['old'],
      ...keptSop(newer),
    });
    assert.equal(findStep(view, 'repair', 'warranty')?.state, 'done');
  });

  it('cannot move what is not part of it', () => {
    assert.equal(
      refusalOf(caseIn(), { event: 'move', sop_id: 'warranty', carried: [], ...keptSop(warranty) }),
      'part-unknown',
    );
  });
});
