import { boxAt } from '../../sop/markdown/box';
import { cellsOf, columnsOf as columnsIn } from '../../sop/markdown/table-rows';
import { fold } from '../../text/fold';

/** Lines that list activities in columns, as ISO 9001 procedures do, become numbered items. */
export interface TurnedTable {
  readonly lines: readonly string[];
  /** How many lines of the text it was. */
  readonly length: number;
}

type Column = 'number' | 'activity' | 'done' | 'other';

// In English, Spanish, Catalan, Portuguese, German and French, without accents.
const names: Readonly<Record<Exclude<Column, 'other'>, RegExp>> = {
  number:
    /^(?:n|no|nr|num|numero|nombre|ord|orden|ordre|#|id|item|pos|lfd|lfd nr|nummer|ref|paso|pas|step|passo|etapa|etape|schritt|fase|phase)$/,
  activity:
    /^(?:actividad(?:es)?|activit(?:y|ies)|activitats?|atividades?|tatigkeit(?:en)?|activites?|tareas?|tasks?|tasca|tasques|tarefas?|aufgaben?|taches?|accion(?:es)?|accio(?:ns)?|actions?|acao|acoes|que|que hacer|que fer|what|what to do|was|was ist zu tun|paso|pas|steps?|passos?|etapas?|schritte?|arbeitsschritte?|ablauf|descrip(?:cion|tion|cio)(?: de la (?:actividad|tarea)| de l.activitat| of activity)?|descricao(?: da atividade)?|beschreibung|vorgehen|instruc(?:cion|tion|cio)(?:es|s)?|desarrollo|procedimiento|procedure|como|how)$/,
  done: /^(?:done|ok|hecho|fet|feito|erledigt|fait|check|si|yes|✓|✔|☐|☑)$/,
};

/** What else a table of activities has. */
const usual =
  /^(?:respons(?:able|ables|ible|avel|aveis|abilidad|ability|abilitat)|verantwortlich(?:er?|keit)?|zustandig(?:keit)?|quien|who|qui|quem|wer|rol|role|funcion|funcio|cargo|registros?|records?|registres?|registos?|aufzeichnung(?:en)?|nachweise?|enregistrements?|evidenc(?:ia|e|ies)|documento?s?|documentacion|dokumente?|formulario|form|formular|plazo|deadline|frist|termini|prazo|tiempo|time|temps|zeit|herramienta|tool|sistema|system|observaciones|notes|notas|bemerkung(?:en)?|entradas?|salidas?|inputs?|outputs?)/;

/** Turns the table that begins at a line into items; undefined when none begins there, or it is about something else. */
export function turnTable(lines: readonly string[], at: number): TurnedTable | undefined {
  const table = pipeTable(lines, at) ?? tabTable(lines, at);
  if (!table) return undefined;
  const { head, rows, length } = table;
  const columns = columnsOf(head, rows);
  if (!columns || rows.length === 0) return undefined;
  const heads = head.map((cell) => cell.trim()).filter(Boolean);
  return { lines: [`<!-- ${heads.join(' | ').replaceAll('--', '—')} -->`, ...itemsOf(head, rows, columns)], length };
}

interface WrittenTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly length: number;
}

function pipeTable(lines: readonly string[], at: number): WrittenTable | undefined {
  const [head = '', rule = ''] = [lines[at], lines[at + 1]];
  if (!head.includes('|') || columnsIn(rule.trim()) !== cellsIn(head).length) return undefined;
  let end = at + 2;
  // Other programs take lines without a pipe in front for rows too; where the head has one, they have.
  const isRow = head.trim().startsWith('|') ? /^\s*\|/ : /^(?!\s*<!--).*\|/;
  while (end < lines.length && isRow.test(lines[end] ?? '')) end++;
  return { head: cellsIn(head), rows: lines.slice(at + 2, end).map(cellsIn), length: end - at };
}

function cellsIn(line: string): string[] {
  const row = line.trim();
  return cellsOf(row).map(({ start, end }) => row.slice(start, end).replaceAll('\\|', '|'));
}

/** What a spreadsheet or a word processor puts on the clipboard. */
function tabTable(lines: readonly string[], at: number): WrittenTable | undefined {
  const written = (lines[at] ?? '').split('\t');
  const columns = written.length;
  // What follows is looked at only where it may be what is looked for.
  if (columns < 2 || /^\s/.test(lines[at] ?? '') || !listsActivities(written.map(nameOf))) return undefined;
  let end = at + 1;
  while (end < lines.length && (lines[end] ?? '').split('\t').length === columns) end++;
  const cells = lines.slice(at, end).map((line) => line.split('\t').map((cell) => cell.trim()));
  const [head, ...rows] = cells;
  return head ? { head, rows, length: end - at } : undefined;
}

/** What each column holds; undefined when the table lists no activities. */
function columnsOf(head: readonly string[], rows: readonly (readonly string[])[]): Column[] | undefined {
  const named = head.map(nameOf);
  if (!listsActivities(named)) return undefined;
  const number = named.findIndex(
    (name, column) => names.number.test(name) && rows.every((row) => isShort(row[column] ?? '')),
  );
  const activity = named.findIndex((name, column) => column !== number && names.activity.test(name));
  if (activity < 0) return undefined;
  return named.map((name, column): Column => {
    if (column === number) return 'number';
    if (column === activity) return 'activity';
    return names.done.test(name) && rows.every((row) => isBoxOrNothing(row[column] ?? '')) ? 'done' : 'other';
  });
}

/** The head of a column without its marks. */
function nameOf(cell: string): string {
  if (cell.length > longestName) return '';
  return fold(cell)
    .replace(/[*_`:.]+/g, '')
    .replace(/n[º°]/, 'n')
    .trim();
}

/** Nobody calls a column something longer. */
const longestName = 60;

/** Whether one column holds activities, and another what goes with them. */
function listsActivities(named: readonly string[]): boolean {
  const activity = named.findIndex((name) => names.activity.test(name));
  return (
    activity >= 0 &&
    named.some(
      (name, column) => column !== activity && [...Object.values(names), usual].some((pattern) => pattern.test(name)),
    )
  );
}

/** Whether a cell may be a number, such as “5.1” or “A-2”. */
function isShort(cell: string): boolean {
  return cell.length <= 8 && !cell.includes(' ');
}

function isBoxOrNothing(cell: string): boolean {
  return cell === '' || boxAt(`${cell} x`)?.wordsAt === cell.length + 1;
}

function itemsOf(head: readonly string[], rows: readonly (readonly string[])[], columns: readonly Column[]): string[] {
  let number = 0;
  return rows.flatMap((row) => {
    const said = row.map((cell, column) => ({ cell, column, kind: columns[column] ?? 'other' }));
    const own = said.find(({ kind }) => kind === 'number')?.cell ?? '';
    const isCounted = /^\d{1,3}[.)ºª°]?$/.test(own);
    const others = said.filter(({ kind, cell }) => kind === 'other' && cell !== '');
    const activity = said.find(({ kind }) => kind === 'activity')?.cell ?? '';
    const words = activity || others.shift()?.cell;
    if (words === undefined) return own === '' ? [] : [own];
    number = isCounted ? Number.parseInt(own, 10) : number + 1;
    const mark = `${number}. `;
    const prefix = isCounted || own === '' ? '' : `${own} `;
    const indent = ' '.repeat(mark.length);
    return [
      `${mark}${prefix}${words}`,
      ...others.map(({ cell, column }) => {
        const name = (head[column] ?? '').trim();
        return `${indent}- ${name === '' ? '' : `${name}: `}${cell}`;
      }),
    ];
  });
}
