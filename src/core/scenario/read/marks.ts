import { testBounds } from '../../yaml/bounds';
import { yamlMarks } from '../../yaml/marks';
import type { YamlMark } from '../../yaml/marks';
import { YamlReader } from '../../yaml/reader';
import { testYaml } from '../keys';

/** All keys and values of a file of tests, whatever they are. */
export function testMarks(text: string): YamlMark[] {
  return yamlMarks(new YamlReader(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), testBounds, testYaml));
}
