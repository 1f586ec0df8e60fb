import type { Sop, SopLocation } from '../sop/model';
import { fileStart } from '../sop/parsed-text';
import type { Position, Range } from '../text/position';
import type { Asking } from './asking';
import { definitionsOf } from './definitions';
import { nameInTests } from './tested-names';
import type { TestName } from './tested-names';

/** Where something is defined that a test names. */
export interface TestDefinition {
  /** The name in the test. */
  readonly origin: Range;
  readonly uri: string;
  readonly range: Range;
}

/**
 * Where what is named at a place of a file of tests is defined: an SOP, a step, an answer, a section, a reply, a variable.
 * @param lines of the file, without a byte order mark.
 */
export function testDefinitionsAt(
  lines: readonly string[],
  position: Position,
  location: SopLocation,
  asking: Asking,
): TestDefinition[] {
  const name = nameInTests(lines, position, location);
  return name ? placesOf(name, asking).map((place) => ({ origin: name.range, ...place })) : [];
}

type Place = Omit<TestDefinition, 'origin'>;

function placesOf(name: TestName, { library, root, tested: names }: Asking): Place[] {
  const { kind, text } = name;
  const inConfig = (target: 'variable' | 'person', called = text): Place[] =>
    [...definitionsOf({ kind: target, root, name: called }, library)].map(({ uri, range }) => ({ uri, range }));
  switch (kind) {
    case 'sop':
      return library
        .withId(text)
        .filter(({ location }) => location.root === root)
        .map((sop) => at(sop, fileStart));
    case 'question':
      return (names?.questions(text) ?? []).map(({ sop, step }) => at(sop, step.textRange));
    case 'step':
      return (names?.steps(text) ?? []).map(({ sop, step }) => at(sop, step.textRange));
    case 'answer':
      return (names?.questions(name.question) ?? []).flatMap((one) => {
        const answer = names?.answer(one, text);
        const branch = one.step.branches.find((other) => other.answer === answer);
        return branch ? [at(one.sop, branch.range)] : [];
      });
    case 'place': {
      const place = names?.place(text);
      if (!place) return [];
      if (place.kind === 'sop') return [at(place.sop, fileStart)];
      return [at(place.sop, place.kind === 'section' ? place.section.headingRange : place.step.textRange)];
    }
    case 'reply':
      return (names?.replies(text) ?? []).map(({ sop, reply }) => at(sop, reply.range));
    case 'fact':
      return inConfig('variable');
    case 'value':
      return inConfig('variable', name.fact);
    case 'person':
      return inConfig('person');
    case 'condition':
    case 'language':
    case 'channel':
      return [];
  }
}

function at({ location: { uri } }: Sop, range: Range): Place {
  return { uri, range };
}
