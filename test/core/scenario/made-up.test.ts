import assert from 'node:assert/strict';
import fc from 'fast-check';
import { libraryOf } from '../support/libraries';
import { holds } from '../support/properties';
import { PartReader } from '../../../src/core/scenario/run/part-reader';
import { SimulatedCase } from '../../../src/core/scenario/run/simulated-case';
import { wayOf } from '../../../src/core/scenario/run/way';
import { stepsInView } from '../../../src/core/case/model/view';
import type { Library } from '../../../src/core/library/library';
import { namesOf, tried } from './trial';

/** A section of a made-up SOP: to which section it is asked on from, by which answer; the first is begun with. */
interface MadeSection {
  readonly from: number;
  readonly steps: number;
}

/** Sections, each but the first below an answer of one before it. */
const sections: fc.Arbitrary<MadeSection[]> = fc
  .array(fc.record({ from: fc.nat(), steps: fc.integer({ min: 0, max: 2 }) }), { minLength: 2, maxLength: 7 })
  .map((all) => all.map(({ from, steps }, at) => ({ from: at === 0 ? -1 : from % at, steps })));

/** The answers that lead on from a section. */
function answersFrom(all: readonly MadeSection[], at: number): number[] {
  return all.flatMap(({ from }, to) => (from === at ? [to] : []));
}

/**
 * The SOP of some sections. Nobody answers its last question: it makes each section depend on an answer, whatever leads
 * elsewhere.
 * @param moved the section whose answer leads to another one, which nothing else leads to.
 */
function textOf(all: readonly MadeSection[], moved?: number): string {
  const lines = ['---', 'title: Made', '---', '', 'Made up.', ''];
  all.forEach(({ steps }, at) => {
    lines.push(`## S${at}`, '', `- [ ] Begin S${at} \`#begin-${at}\``);
    for (let one = 0; one < steps; one++) lines.push(`- [ ] Do ${one} in S${at} \`#do-${at}-${one}\``);
    const on = answersFrom(all, at);
    if (on.length > 0) {
      lines.push(`- [ ] Which one now, ${at}? \`#ask-${at}\``);
      for (const to of on) lines.push(`  - To ${to} → [S](#${to === moved ? 'elsewhere' : `s${to}`})`);
      lines.push('  - No → [End](#end)');
    }
    if (at === 0) {
      lines.push('- [ ] Anything else? `#else optional`');
      for (const to of [...all.keys()].slice(1)) lines.push(`  - Else ${to} → [S](#s${to})`);
      lines.push('  - Else → [E](#elsewhere)');
    }
    lines.push('');
  });
  return [
    ...lines,
    '## Elsewhere',
    '',
    '- [ ] Something else `#other`',
    '',
    '## End',
    '',
    '- [ ] End `#end-it`',
    '',
  ].join('\n');
}

/** Ways to answer: for each section the answer that is given there, or none. */
function answersOf(all: readonly MadeSection[], choices: readonly number[]): Map<string, string> {
  const given = new Map<string, string>();
  for (let at: number | undefined = 0; at !== undefined;) {
    const on = answersFrom(all, at);
    const choice: number = (choices[at] ?? 0) % (on.length + 1);
    const to: number | undefined = on[choice];
    if (on.length === 0) break;
    given.set(`ask-${at}`, to === undefined ? 'No' : `To ${to}`);
    at = to;
  }
  return given;
}

/** A test that says what a case with these answers does. */
function recorded(library: Library, name: string, answers: ReadonlyMap<string, string>): string {
  const sop = library.atPath('sops', 'made.md')!;
  const made = new SimulatedCase(sop, {}, { library, reader: new PartReader() }, 0);
  for (const [id, to] of answers) {
    const step = stepsInView(made.view).find((one) => one.step.id === id)!;
    assert.equal(made.answer(step, to), undefined);
  }
  const way = wayOf(made.view, library);
  const path = way.flatMap((one) => (one.kind === 'section' ? one.section.title : []));
  const steps = way.flatMap((one) => (one.kind === 'step' ? one.view.step.id : []));
  const others = stepsInView(made.view).flatMap(({ onPath, step }) => (onPath ? [] : step.id));
  const given = [...answers].map(([id, to]) => `${id}: ${JSON.stringify(to)}`).join(', ');
  return [
    `  - name: ${name}`,
    `    given: {answers: {${given}}}`,
    `    expect:`,
    `      path: [${path.join(', ')}]`,
    `      steps: [${steps.join(', ')}]`,
    `      not-steps: [${others.join(', ')}]`,
  ].join('\n');
}

describe('a test that records what a made-up case did', () => {
  const tries = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 6 });

  it('passes, and fails exactly where its case went to what an answer no longer leads to', () => {
    const tried_ = holds(
      fc.tuple(sections, tries, fc.nat()),
      ([all, choices, pick]) => {
        const library = libraryOf({ 'made.md': textOf(all) });
        const cases = choices.map((one, at) => ({ name: `T${at}`, answers: answersOf(all, one) }));
        const text = `tests:\n${cases.map(({ name, answers }) => recorded(library, name, answers)).join('\n')}\n`;
        assert.deepEqual(namesOf(tried(text, library, 'made.test.yml')).failed, []);
        const moved = 1 + (pick % (all.length - 1));
        const changed = libraryOf({ 'made.md': textOf(all, moved) });
        const went = cases.flatMap(({ name, answers }) => ([...answers.values()].includes(`To ${moved}`) ? name : []));
        assert.deepEqual(namesOf(tried(text, changed, 'made.test.yml')).failed, went);
      },
      200,
    );
    assert.ok(tried_ > 0);
  });
});
