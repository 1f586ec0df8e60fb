import type { Cell, Table } from '../../core/report/page/page';
import { button, h } from '../shared/dom';
import { keep, vscode } from './host';
import type { Sorting } from './host';
import type { Controls } from './messages';

/** A table whose columns can be sorted by, with the mouse or by keys. */
export function tableOf(table: Table, controls: Controls, headingLevel: 'caption' | 'none' = 'none'): HTMLElement {
  const holder = h('div', { class: 'table', tabindex: '0', role: 'region', 'aria-label': table.title });
  const draw = () => {
    const sorting = vscode.getState()?.sorted[table.id];
    holder.replaceChildren(
      h(
        'table',
        {},
        h('caption', { class: headingLevel === 'none' ? 'hidden' : '' }, table.title),
        h(
          'thead',
          {},
          h('tr', {}, ...table.columns.map((column, index) => headerCell(table, column, index, sorting, draw))),
        ),
        h(
          'tbody',
          {},
          ...sorted(table, sorting, controls.language).map((row) =>
            h('tr', {}, ...row.map((cell, index) => bodyCell(cell, index, table, controls))),
          ),
        ),
      ),
    );
  };
  draw();
  return holder;
}

function headerCell(
  table: Table,
  column: Table['columns'][number],
  index: number,
  sorting: Sorting | undefined,
  draw: () => void,
): HTMLElement {
  const isSorted = sorting?.column === index;
  const sort = () => {
    // Numbers begin with the highest, texts with the first.
    const next: Sorting = { column: index, isDescending: isSorted ? !sorting.isDescending : column.isNumber };
    keep({ sorted: { ...vscode.getState()?.sorted, [table.id]: next } });
    draw();
    document.querySelector<HTMLElement>(`[data-key="${CSS.escape(`sort-${table.id}-${index}`)}"]`)?.focus();
  };
  const mark = h(
    'span',
    { class: 'sort-mark', 'aria-hidden': 'true' },
    isSorted ? (sorting.isDescending ? '▼' : '▲') : '',
  );
  const head = button(column.title, `sort-${table.id}-${index}`, sort, { class: 'sort' });
  head.append(mark);
  return h(
    'th',
    {
      scope: 'col',
      class: column.isNumber ? 'number' : '',
      'aria-sort': isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none',
    },
    head,
  );
}

function bodyCell(cell: Cell, index: number, table: Table, controls: Controls): HTMLElement {
  const { link } = cell;
  const content = link
    ? button(cell.text, `open-${table.id}-${link.sop}-${link.step}`, () => vscode.postMessage({ type: 'open', link }), {
        class: 'link',
        title: controls.openStep,
      })
    : cell.text;
  return index === 0
    ? h('th', { scope: 'row' }, content)
    : h('td', { class: table.columns[index]?.isNumber ? 'number' : '' }, content);
}

function sorted({ rows, columns }: Table, sorting: Sorting | undefined, language: string): Table['rows'] {
  if (!sorting || !columns[sorting.column]) return rows;
  const { column, isDescending } = sorting;
  const way = isDescending ? -1 : 1;
  const isNumber = columns[column]?.isNumber === true;
  return [...rows].sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    // What has no value is last, whichever way.
    if (isNumber && (x?.sort === undefined || y?.sort === undefined))
      return Number(x?.sort === undefined) - Number(y?.sort === undefined);
    return (
      way *
      (x?.sort !== undefined && y?.sort !== undefined
        ? x.sort - y.sort
        : (x?.text ?? '').localeCompare(y?.text ?? '', language))
    );
  });
}
