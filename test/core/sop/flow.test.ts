import assert from 'node:assert/strict';
import { sectionsOnPath } from '../../../src/core/case/model/path';
import { Flow } from '../../../src/core/sop/flow';
import type { Lead, Next } from '../../../src/core/sop/flow';
import type { Sop } from '../../../src/core/sop/model';
import { sopWith, stepsIn } from '../support/sops';

const branching = `## Check

- [ ] Look
- [ ] Which? \`#which\`
  - Left → [Left](#left)
  - Right → [Right](#right)
  - Out → [Other](other.md)
  - None

## Left

- [ ] Go left

## Right

- [ ] Go right

## Close

- [ ] Close it
`;

/** Where it goes on, with titles: `Close`, `Left because Left`, `end`. */
function said(sop: Sop, nexts: readonly Next[]): string[] {
  return nexts.map(({ to, because }) => {
    const place = to === undefined ? 'end' : sop.sections[to]?.title;
    const why = because.map(({ branch }) => branch?.answer ?? 'otherwise').join(', ');
    return why ? `${place} because ${why}` : (place ?? '');
  });
}

/** The place of a section by its title. */
function placeOf(sop: Sop, title: string): number {
  return sop.sections.findIndex((section) => section.title === title);
}

function leadOf(flow: Flow, answer: string): Lead {
  const lead = flow.leads.flat().find(({ branch }) => branch?.answer === answer);
  assert.ok(lead);
  return lead;
}

describe('the flow of an SOP', () => {
  it('goes from an answer to what it leads to, and from there past the other answers', () => {
    const sop = sopWith(branching);
    const flow = new Flow(sop);
    const check = placeOf(sop, 'Check');
    assert.deepEqual(said(sop, flow.nextOf(check, leadOf(flow, 'Left'))), ['Left because Left']);
    assert.deepEqual(said(sop, flow.nextOf(check, leadOf(flow, 'Right'))), ['Right because Right']);
    assert.deepEqual(said(sop, flow.nextOf(check, leadOf(flow, 'Out'))), ['Close']);
    assert.deepEqual(said(sop, flow.nextOf(placeOf(sop, 'Left'))), ['Close']);
    assert.deepEqual(said(sop, flow.nextOf(placeOf(sop, 'Right'))), ['Close']);
    assert.deepEqual(said(sop, flow.nextOf(placeOf(sop, 'Close'))), ['end']);
  });

  it('tells where answers lead: to a section, out of the SOP, back, or on', () => {
    const sop = sopWith(
      `${branching}- [ ] Well? \`#well\`\n  - Again → [Check](#check)\n  - Web → [Web](https://a.example)\n  - Gone → [No](#nowhere)\n`,
    );
    const kinds = new Flow(sop).leads
      .flat()
      .map(({ branch, to }) => `${branch?.answer} ${to.kind}${to.kind === 'section' && to.isBack ? ' back' : ''}`);
    assert.deepEqual(kinds, ['Left section', 'Right section', 'Out sop', 'Again section back', 'Web link', 'Gone on']);
  });

  it('does what comes in between before what an earlier answer leads to', () => {
    const sop = sopWith(`## Check

- [ ] Which?
  - Yes → [Late](#late)
  - No → [Later](#later)

## Always

- [ ] Do this

## Late

- [ ] a

## Later

- [ ] b
`);
    const flow = new Flow(sop);
    assert.deepEqual(said(sop, flow.nextOf(placeOf(sop, 'Check'), leadOf(flow, 'Yes'))), ['Always']);
    assert.deepEqual(said(sop, flow.nextOf(placeOf(sop, 'Always'))), ['Late because Yes', 'Later because No']);
    assert.deepEqual(said(sop, flow.nextOf(placeOf(sop, 'Late'))), ['end']);
  });

  it('never comes to what only a second answer of the same words leads to', () => {
    const sop = sopWith(
      '## A\n\n- [ ] Which?\n  - Yes → [B](#b)\n  - Yes → [C](#c)\n\n## B\n\n- [ ] b\n\n## C\n\n- [ ] c\n',
    );
    const flow = new Flow(sop);
    assert.deepEqual(
      flow.stages.map((at) => `${sop.sections[at]?.title} ${flow.isReached(at)}`),
      ['A true', 'B true', 'C false'],
    );
  });

  it('goes on when the condition of a step does not hold', () => {
    const sop = sopWith('## A\n\n1. Look at it\n   - If it is broken, go to [B](#b)\n\n## B\n\n1. b\n\n## C\n\n1. c\n');
    const flow = new Flow(sop);
    const leads = flow.leads.flat();
    assert.deepEqual(
      leads.map(({ branch }) => branch === undefined),
      [false, true],
    );
    const nexts = leads.map((lead) => said(sop, flow.nextOf(placeOf(sop, 'A'), lead)).map((one) => one.split(' ')[0]));
    assert.deepEqual(nexts, [['B'], ['C']]);
  });

  it('takes a case the same way: whatever is answered, the next section of the case is one of those it tells', () => {
    const texts = [
      branching,
      '## A\n\n- [ ] q?\n  - x → [C](#c)\n  - y\n- [ ] r?\n  - u → [D](#d)\n  - v → [E](#e)\n\n## B\n\n- [ ] b\n\n## C\n\n- [ ] c?\n  - k → [E](#e)\n  - l\n\n## D\n\n- [ ] d\n\n## E\n\n- [ ] e\n\n### F\n\n- [ ] f\n\n## G\n\n- [ ] g\n',
      '## A\n\n- [ ] q?\n  - x → [B](#b)\n  - y → [C](#c)\n\n## B\n\n- [ ] s?\n  - m → [D](#d)\n  - n → [E](#e)\n\n## C\n\n- [ ] c\n\n## D\n\n- [ ] d\n\n## E\n\n- [ ] e\n',
    ];
    for (const text of texts) {
      const sop = sopWith(text);
      const flow = new Flow(sop);
      for (const answers of allAnswers(sop)) {
        const path = [...sectionsOnPath(sop, (step) => answers.get(step.id))]
          .sort((a, b) => a - b)
          .filter((at) => flow.stages.includes(at));
        for (const [index, at] of path.entries()) {
          const steps = sop.sections[at]?.steps ?? [];
          const last = steps.at(-1);
          const given =
            last && flow.leads[at]?.find((lead) => lead.step === last && lead.branch?.answer === answers.get(last.id));
          const nexts = flow.nextOf(at, given);
          assert.ok(
            nexts.some(({ to }) => to === path[index + 1]),
            `${JSON.stringify([...answers])}: ${sop.sections[at]?.title} → ${sop.sections[path[index + 1] ?? -1]?.title ?? 'end'}, not ${said(sop, nexts).join(' | ')}`,
          );
        }
      }
    }
  });
});

/** All ways of answering an SOP's questions. */
function allAnswers(sop: Sop): Map<string, string>[] {
  let all = [new Map<string, string>()];
  for (const { id, branches } of stepsIn(sop)) {
    if (branches.length === 0) continue;
    all = all.flatMap((one) => branches.map(({ answer }) => new Map([...one, [id, answer]])));
  }
  return all;
}
