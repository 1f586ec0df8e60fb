import Papa from 'papaparse';
import { wordKey } from '../../language/word-key';
import { MessagesFault } from './fault';

/** A message of a file, and what stands beside it. */
export interface MessageRow {
  readonly text: string;
  /** Ids of SOPs, parted by `|`, as written; undefined where the file has no place for them. */
  readonly label: string | undefined;
  /** The line or, in CSV, the row that it stands in, from 1. */
  readonly line: number;
}

/** What people and help desks call the columns, in English, Spanish and Catalan, without accents. */
const textNames = new Set(
  'message text body question query utterance comment description content mensaje texto cuerpo pregunta consulta comentario descripcion contenido missatge cos comentari descripcio contingut'.split(
    ' ',
  ),
);
const subjectNames = new Set(['subject', 'asunto', 'assumpte']);
const labelNames = new Set('sop sops label intent expected procedure procedimiento procediment'.split(' '));

/**
 * Reads the messages of a file. By its name: `.csv` (RFC 4180, by commas, semicolons or tabs; columns are found by their names), `.jsonl` or
 * `.ndjson` (`{"text": "…", "sop": "id"}` a line). Otherwise, each line is a message; where the first one has a tab, or the name is `.tsv`,
 * behind a tab stand ids.
 * @param lines without their line breaks.
 * @throws MessagesFault that names the line and says what to write instead.
 */
export function readRows(lines: readonly string[], file: string): MessageRow[] {
  const kind = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
  if (kind === 'csv') return rowsOfCsv(lines.join('\n'), file);
  const written = lines.flatMap((text, at) => (text.trim() === '' ? [] : [{ text, line: at + 1 }]));
  if (kind === 'jsonl' || kind === 'ndjson') return written.map((one) => rowOfJson(one, file));
  if (kind !== 'tsv' && written[0]?.text.includes('\t') !== true)
    return written.map(({ text, line }) => ({ text, label: undefined, line }));
  return written.map(({ text: whole, line }) => {
    const [text = '', label] = whole.split('\t');
    if (label === undefined) throw new MessagesFault('no-tab', file, line);
    return { text, label, line };
  });
}

function rowsOfCsv(text: string, file: string): MessageRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] });
  const torn = errors.find(({ type }) => type === 'Quotes');
  if (torn) throw new MessagesFault('quotes', file, (torn.row ?? 0) + 1);
  const rows = data
    .map((cells, at) => ({ cells, line: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  const names = (rows[0]?.cells ?? []).map((cell) => wordKey(cell.trim()));
  const named = (known: ReadonlySet<string>) => names.findIndex((name) => known.has(name));
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const place = named(textNames);
  if (place < 0 && columns > 2) throw new MessagesFault('columns', file);
  const textAt = Math.max(0, place);
  const subjectAt = named(subjectNames);
  const labelAt = named(labelNames) >= 0 ? named(labelNames) : columns === 2 && subjectAt < 0 ? 1 - textAt : -1;
  return (place < 0 ? rows : rows.slice(1)).flatMap(({ cells, line }) => {
    const message = [cells[subjectAt], cells[textAt]].filter((cell) => cell?.trim()).join('\n');
    return message === '' ? [] : [{ text: message, label: labelAt < 0 ? undefined : (cells[labelAt] ?? ''), line }];
  });
}

function rowOfJson({ text: json, line }: { readonly text: string; readonly line: number }, file: string): MessageRow {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new MessagesFault('json', file, line);
  }
  if (typeof read === 'string') return { text: read, label: undefined, line };
  const map = new Map(typeof read === 'object' && read !== null ? Object.entries(read) : []);
  const valueOf = (names: ReadonlySet<string>) => [...map].find(([key]) => names.has(wordKey(key)))?.[1] as unknown;
  const text = valueOf(textNames);
  if (typeof text !== 'string') throw new MessagesFault('no-text', file, line);
  const label = valueOf(labelNames);
  const ids = Array.isArray(label) ? (label as unknown[]) : label === undefined ? undefined : [label ?? ''];
  if (ids?.some((id) => typeof id !== 'string')) throw new MessagesFault('label', file, line);
  return { text, label: ids?.join('|'), line };
}
