import type { Range } from '../text/position';
import { libraryBounds } from '../yaml/bounds';
import { yamlMarks } from '../yaml/marks';
import type { YamlMark, YamlPath } from '../yaml/marks';
import { YamlReader } from '../yaml/reader';
import { libraryYaml } from './config';
import type { Mention, MentionKind } from './mention';

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
  const range: Range = mark.inner;
  const person = (how: MentionKind): Mention => ({ target: { kind: 'person', root, name: text }, kind: how, range });
  const variable = (how: MentionKind): Mention => ({
    target: { kind: 'variable', root, name: text },
    kind: how,
    range,
  });
  const id = (how: MentionKind): Mention => ({ target: { kind: 'id', id: text }, kind: how, range });
  if (kind === 'value') {
    if (group === 'learning' && depth > 1) return id('learning');
    if (group === 'team' && third === 'role' && depth === 3) return person('role');
    return group === 'rules' && keysOf(mark.path) === 'rules.then.sop' ? id('rule') : undefined;
  }
  if (group === 'learning' && depth === 2) return person('learning');
  if (group === 'rules' && keysOf(mark.path.slice(0, -1)) === 'rules.if') return variable('fact');
  if (depth === 2 && (group === 'team' || group === 'roles')) return person('definition');
  if (depth === 2 && (group === 'variables' || group === 'constants')) return variable('definition');
  if (group === 'limits') return depth === 2 ? variable('limit') : depth === 3 ? person('limit') : undefined;
  return undefined;
}

function keysOf(path: YamlPath): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

function* allOf(marks: readonly YamlMark[]): Generator<YamlMark> {
  for (const mark of marks) {
    yield mark;
    yield* allOf(mark.marks);
  }
}
