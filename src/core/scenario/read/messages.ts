import type { TextWithRange } from '../../sop/model';
import type { YamlMap, YamlText } from '../../yaml/reader';
import { messageKeys, messageTableKeys } from '../keys';
import { usualFirst } from '../model';
import type { GivenFact, MessageTest } from '../model';
import { languagesAt, readFacts } from './given';
import { textAt } from './text-at';

/** So many suggestions are looked at: an agent never sees more. */
const mostFirst = 8;

/** The columns of a table that are no facts. */
const own: ReadonlySet<string> = new Set(messageKeys.filter((key) => key !== 'facts'));

/** Reads the messages of a file: texts alone, texts with what is known and expected, or tables of them. */
export function readMessages(root: YamlMap | undefined): MessageTest[] {
  return (root?.textsOrMaps('messages') ?? []).flatMap((item) => {
    if ('text' in item) return item.text.trim() === '' ? [] : [alone(item)];
    return item.keys().some((key) => key === 'columns' || key === 'rows') ? readTable(item) : readMessage(item);
  });
}

function alone(text: YamlText): MessageTest {
  return {
    kind: 'message',
    text,
    lang: undefined,
    channel: undefined,
    sop: undefined,
    first: usualFirst,
    facts: [],
  };
}

function readMessage(map: YamlMap): MessageTest[] {
  map.allow(messageKeys);
  map.required('text');
  const text = textAt(map, 'text');
  if (!text) return [];
  const number = map.number('first');
  const isOdd = number !== undefined && !isPlace(number);
  if (isOdd) map.report('test.first-odd', 'first', 'first', String(mostFirst));
  return [
    {
      ...alone(text),
      lang: languagesAt(map, 'lang')[0],
      channel: textAt(map, 'channel'),
      sop: textAt(map, 'sop'),
      first: number === undefined || isOdd ? usualFirst : number,
      facts: readFacts(map.map('facts')),
    },
  ];
}

/** A table: the columns are `text`, other keys of messages, and facts by their names. */
function readTable(map: YamlMap): MessageTest[] {
  map.allow(messageTableKeys);
  const columns = map.strings('columns');
  if (!columns.some(({ text }) => text === 'text')) {
    map.reportKey('yaml.key-missing', 'columns', 'text');
    return [];
  }
  return map.rows('rows').flatMap((cells) => {
    const [further] = cells.slice(columns.length).filter((cell) => cell !== undefined);
    if (further) map.reportAt('test.cells-too-many', further.range, String(cells.length), String(columns.length));
    const row = new Row(map, columns, cells);
    return row.text ? [row.message(row.text)] : [];
  });
}

class Row {
  readonly #map: YamlMap;
  readonly #cells: ReadonlyMap<string, YamlText>;
  readonly #facts: readonly GivenFact[];

  constructor(map: YamlMap, columns: readonly YamlText[], cells: readonly (YamlText | undefined)[]) {
    const filled = columns.flatMap((name, at) => {
      const value = cells[at];
      return value && value.text.trim() !== '' ? [{ name, value }] : [];
    });
    this.#map = map;
    this.#cells = new Map(filled.map(({ name, value }) => [name.text, value]));
    this.#facts = filled
      .filter(({ name }) => !own.has(name.text))
      .map(({ name, value }) => ({ name, values: [value] }));
  }

  get text(): TextWithRange | undefined {
    return this.#cells.get('text');
  }

  message(text: TextWithRange): MessageTest {
    return {
      ...alone(text),
      lang: this.#cells.get('lang'),
      channel: this.#cells.get('channel'),
      sop: this.#cells.get('sop'),
      first: this.#first(),
      facts: this.#facts,
    };
  }

  #first(): number {
    const cell = this.#cells.get('first');
    if (!cell) return usualFirst;
    if (isPlace(Number(cell.text))) return Number(cell.text);
    this.#map.reportAt('test.first-odd', cell.range, 'first', String(mostFirst));
    return usualFirst;
  }
}

function isPlace(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= mostFirst;
}
