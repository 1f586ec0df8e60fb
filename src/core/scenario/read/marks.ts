import { attempt } from '../../attempt';
import { yamlMarks } from '../../yaml/marks';
import type { YamlMark } from '../../yaml/marks';
import { yamlOfTests } from './read';

/** All keys and values of a file of tests, whatever they are; none where it cannot be read. */
export function testMarks(text: string): YamlMark[] {
  return attempt(
    () => yamlMarks(yamlOfTests(text)),
    () => [],
  );
}
