import type { Range } from '../text/position';
import { libraryBounds } from '../yaml/bounds';
import { yamlMarks } from '../yaml/marks';
import type { YamlMark } from '../yaml/marks';
import { YamlReader } from '../yaml/reader';
import { libraryYaml } from './config';
import type { Mention, MentionKind, Target } from './mention';

/** The keys, values and items of a `library.yml`. */
export function configMarks(text: string): YamlMark[] {
  const yaml = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return yamlMarks(new YamlReader(yaml, libraryBounds, libraryYaml));
}

/** What a `library.yml` mentions, place by place. */
export function* configMentions(root: string, text: string): Generator<Mention> {
  for (const mark of allOf(configMarks(text))) {
    const said = mark.kind === 'key' || mark.kind === 'value' ? mentionIn(root, mark) : undefined;
    if (said) yield said;
  }
}

function mentionIn(root: string, mark: YamlMark & { kind: 'key' | 'value' }): Mention | undefined {
  const { kind, text } = mark;
  const [group, , third] = mark.path;
  const depth = mark.path.length;
  const range: Range = kind === 'value' ? mark.inner : mark.range;
  const person = (how: MentionKind): Mention => ({ target: { kind: 'person', root, name: text }, kind: how, range });
  const variable = (how: MentionKind): Mention => ({
    target: { kind: 'variable', root, name: text },
    kind: how,
    range,
  });
  if (kind === 'value') {
    if (group === 'team' && third === 'role' && depth === 3) return person('role');
    const id: Target = { kind: 'id', id: text };
    const isRule =
      group === 'rules' && mark.path.filter((part) => typeof part === 'string').join('.') === 'rules.then.sop';
    return isRule ? { target: id, kind: 'rule', range } : undefined;
  }
  if (depth === 2 && (group === 'team' || group === 'roles')) return person('definition');
  if (depth === 2 && (group === 'variables' || group === 'constants')) return variable('definition');
  if (group === 'limits') return depth === 2 ? variable('limit') : depth === 3 ? person('limit') : undefined;
  return undefined;
}

function* allOf(marks: readonly YamlMark[]): Generator<YamlMark> {
  for (const mark of marks) {
    yield mark;
    yield* allOf(mark.marks);
  }
}
