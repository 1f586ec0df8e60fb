import assert from 'node:assert/strict';
import type { Sop, Step } from '../../../src/core/sop/model';
import { LineIndex } from '../../../src/core/text/position';
import { assertInside } from './ranges';
import { stepsIn } from './sops';

/** Fails unless an SOP keeps what every SOP promises, however broken its text: ranges inside the text, ids that are unique. */
export function assertSound(sop: Sop, text: string): void {
  const index = new LineIndex(text);
  const inside = (range: Sop['idRange'], what: string) => assertInside(index, range, what);
  inside(sop.idRange, 'id');
  for (const one of sop.problems) inside(one.range, one.code);
  for (const link of sop.links) inside(link.range, `link ${link.text}`);
  for (const heading of sop.headings) inside(heading.range, `heading ${heading.title}`);
  for (const section of sop.sections) {
    inside(section.headingRange, `section ${section.title}`);
    for (const alert of section.alerts) inside(alert.range, 'alert');
  }
  for (const reply of sop.replies) {
    inside(reply.range, `reply ${reply.title}`);
    assert.ok(reply.variants.length > 0, 'a reply has a text');
    for (const variant of reply.variants) {
      inside(variant.range, 'reply block');
      inside(variant.textRange, 'reply text');
    }
  }
  for (const step of stepsIn(sop)) assertStepInside(step, inside);
  assertUnique(
    stepsIn(sop).map((step) => step.id),
    'step',
  );
  assertUnique(
    sop.headings.map((heading) => heading.anchor),
    'heading',
  );
  assertUnique(
    sop.replies.map((reply) => reply.id),
    'reply',
  );
}

function assertStepInside(step: Step, inside: (range: Step['range'], what: string) => void): void {
  inside(step.range, `step ${step.id}`);
  inside(step.textRange, `text of step ${step.id}`);
  if (step.role) inside(step.role.range, `role of step ${step.id}`);
  for (const branch of step.branches) inside(branch.range, `branch ${branch.answer}`);
  for (const guidance of step.guidance) inside(guidance.range, 'guidance');
}

function assertUnique(ids: readonly string[], what: string): void {
  assert.deepEqual(ids, [...new Set(ids)], `each ${what} has an id of its own`);
}
