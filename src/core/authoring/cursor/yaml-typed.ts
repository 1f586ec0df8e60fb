import type { Position, Range } from '../../text/position';
import { indentOf, isNothing, yamlLine } from '../../yaml/yaml-line';
import type { YamlLine } from '../../yaml/yaml-line';
import { flowAt } from './yaml-flow';
import type { YamlTyped } from './yaml-word';

/** Lines of YAML within those of a file. */
export interface YamlLines {
  readonly lines: readonly string[];
  readonly first: number;
  /** The first line that is none of them. */
  readonly end: number;
}

/** How far up something in `{…}` or `[…]` may begin. */
const mostFlowLines = 200;

const never = () => false;

/** What is being typed in YAML; undefined in comments, and in texts of several lines. */
export function yamlTyped(yaml: YamlLines, position: Position): YamlTyped | undefined {
  const line = yaml.lines[position.line] ?? '';
  const before = line.slice(0, position.character);
  if (/(?:^|\s)#/.test(before) && !/["'].*#/.test(before)) return undefined;
  return inFlow(yaml, position) ?? inBlock(yaml, line, position);
}

function inFlow(yaml: YamlLines, position: Position): YamlTyped | undefined {
  const { lines, first } = yaml;
  for (let at = position.line; at >= Math.max(first, position.line - mostFlowLines); at--) {
    const text = lines[at] ?? '';
    const taken = yamlLine(text, never);
    if (/^[{[]/.test(taken.value) && (at < position.line || taken.from < position.character)) {
      const flow = flowAt(lines, { line: at, character: taken.from }, position);
      if (!flow) return undefined;
      const outer = pathTo(yaml, at, taken.indent, taken.isItem);
      if (!outer) return undefined;
      const own = [...(taken.isItem ? ['[]'] : []), ...(taken.key === undefined ? [] : [taken.key])];
      return { ...flow, path: [...outer, ...own, ...flow.path] };
    }
    // A key that is not further in than any other begins something else.
    if (at < position.line && !isNothing(text) && indentOf(text) === 0) return undefined;
  }
  return undefined;
}

function inBlock(yaml: YamlLines, line: string, position: Position): YamlTyped | undefined {
  const { character } = position;
  const taken = yamlLine(line, never);
  const { indent, isItem, key, column } = taken;
  const rangeOf = (start: number, end: number): Range => ({
    start: { line: position.line, character: start },
    end: { line: position.line, character: end },
  });
  const isBlank = line.trim() === '';
  if (!isBlank && character < indent) return undefined;
  const outer = pathTo(yaml, position.line, isBlank ? character : indent, isItem || /^\s*-$/.test(line));
  if (!outer) return undefined;
  const common = { in: 'yaml', quote: '', isFlow: false, needsSpace: false, hasColon: false } as const;
  if (/^\s*-$/.test(line))
    return {
      ...common,
      part: 'value',
      path: [...outer, '[]'],
      range: rangeOf(character, character),
      text: '',
      others: itemsBeside(yaml, position.line, indent),
      needsSpace: true,
    };
  const keyStart = isItem ? column : indent;
  const group = isItem ? [...outer, '[]'] : outer;
  if (key !== undefined) {
    const colon = line.indexOf(':', keyStart + key.length);
    if (character <= colon) {
      if (character < keyStart) return undefined;
      const range = rangeOf(keyStart, colon);
      return {
        ...common,
        part: 'key',
        path: group,
        range,
        text: key,
        hasColon: true,
        others: keysBeside(yaml, position.line, keyStart),
      };
    }
    const value = valueAt(line, colon + 1, character);
    return { ...common, ...value, part: 'value', path: [...group, key], range: rangeOf(...value.span), others: [] };
  }
  if (isItem) {
    const dash = line.indexOf('-', indent);
    const value = valueAt(line, dash + 1, character);
    const others = itemsBeside(yaml, position.line, indent);
    return { ...common, ...value, part: 'value', path: group, range: rangeOf(...value.span), others };
  }
  const word = /^[\p{L}\p{N}_.-]*/u.exec(line.slice(indent))?.[0] ?? '';
  if (!isBlank && line.slice(indent).trimEnd() !== word) return undefined;
  const start = isBlank ? character : indent;
  const others = keysBeside(yaml, position.line, start);
  return { ...common, part: 'key', path: outer, range: rangeOf(start, start + word.length), text: word, others };
}

/** What is written of a value from a colon or dash on. */
function valueAt(
  line: string,
  from: number,
  character: number,
): Pick<YamlTyped, 'text' | 'quote' | 'needsSpace'> & { readonly span: readonly [number, number] } {
  const rest = line.slice(from);
  const space = rest.length - rest.trimStart().length;
  const start = from + space;
  const written = rest.trim().replace(/(?:^|\s+)#.*$/, '');
  const quote = written.startsWith('"') ? '"' : written.startsWith("'") ? "'" : '';
  if (quote !== '') {
    const text = written.slice(1).replace(new RegExp(`${quote}$`), '');
    return { text, quote, needsSpace: space === 0, span: [start + 1, start + 1 + text.length] };
  }
  if (written === '') return { text: '', quote, needsSpace: character === from, span: [character, character] };
  return { text: written, quote, needsSpace: space === 0, span: [start, start + written.length] };
}

/**
 * The keys around something that begins in a column of a line; undefined where that is within a text of several lines.
 * @param isItem whether it is an item of a list, which may stand as far left as its key.
 */
function pathTo({ lines, first }: YamlLines, line: number, from: number, isItem: boolean): string[] | undefined {
  const path: string[] = [];
  let [column, isDash] = [from, isItem];
  for (let at = line - 1; at >= first && (column > 0 || isDash); at--) {
    const text = lines[at] ?? '';
    if (isNothing(text)) continue;
    const above = yamlLine(text, never);
    const isHolding = above.column < column || (isDash && above.column === column && !above.isItem);
    if (above.key !== undefined && isHolding) {
      if (above.value !== '' && !/^[#&!]/.test(above.value)) return undefined;
      path.unshift(...(above.isItem ? ['[]'] : []), above.key);
      [column, isDash] = above.isItem ? [above.indent, true] : [above.column, false];
    } else if (above.isItem && above.indent < column) {
      // The words of an item go on.
      if (above.key === undefined && above.value !== '' && !/^[#&!]/.test(above.value)) return undefined;
      path.unshift('[]');
      [column, isDash] = [above.indent, true];
    } else if (above.key === undefined && !above.isItem && above.indent < column) {
      // Words that are no key hold nothing.
      return undefined;
    }
  }
  return path;
}

/** The keys of the group that a column of a line belongs to, without its own. */
function keysBeside(yaml: YamlLines, line: number, column: number): string[] {
  return beside(yaml, line, column).flatMap(({ key, column: own, isItem, indent }) =>
    key !== undefined && (own === column || (isItem && indent === column)) ? [key] : [],
  );
}

/** The items of the list whose dashes stand in a column, without that of a line. */
function itemsBeside(yaml: YamlLines, line: number, column: number): string[] {
  return beside(yaml, line, column - 1).flatMap(({ isItem, indent, value, key }) =>
    isItem && indent === column && key === undefined ? [value.replace(/^(["'])(.*)\1$/, '$2')] : [],
  );
}

/** The lines above and below, as long as they belong to the same group. */
function beside({ lines, first, end }: YamlLines, line: number, column: number): YamlLine[] {
  const found: YamlLine[] = [];
  const walk = (from: number, step: 1 | -1) => {
    for (let at = from; at >= first && at < end; at += step) {
      const text = lines[at] ?? '';
      if (isNothing(text)) continue;
      const taken = yamlLine(text, never);
      const isOwn = taken.isItem && taken.column === column;
      // Downwards a dash begins the next item; upwards it begins this one.
      if (isOwn && step > 0 && taken.indent < column) return;
      if (!isOwn && taken.indent < column) return;
      found.push(taken);
      if (isOwn && step < 0 && taken.indent < column) return;
    }
  };
  const own = yamlLine(lines[line] ?? '', never);
  if (!(own.isItem && own.column === column && own.indent < column)) walk(line - 1, -1);
  walk(line + 1, 1);
  return found;
}
