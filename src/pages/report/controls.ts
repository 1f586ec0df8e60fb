import { button, h } from '../shared/dom';
import { keep, vscode } from './host';
import type { Controls, Option, PageFilter } from './messages';

/**
 * The filters and what may be done with the report. They do not belong to what is saved or printed.
 * @param toSave undefined when there is nothing to save.
 */
export function controlsBar(controls: Controls, filter: PageFilter, toSave: (() => string) | undefined): HTMLElement {
  const set = (change: Partial<PageFilter>) => {
    const changed = { ...filter, ...change };
    keep({ filter: changed });
    vscode.postMessage({ type: 'filter', filter: changed });
  };
  const isFiltered = filter.sop !== '' || filter.category !== '' || filter.channel !== '';
  const isCustom = filter.period === 'custom';
  return h(
    'div',
    { class: 'controls', 'data-control': true },
    h(
      'form',
      { class: 'filters', 'aria-label': controls.filters },
      choice('period', controls.period.label, controls.period.options, filter.period, (period) => set({ period })),
      isCustom && day('since', controls.period.since, filter.since, (since) => set({ since })),
      isCustom && day('until', controls.period.until, filter.until, (until) => set({ until })),
      controls.sop.options.length > 1 &&
        choice('sop', controls.sop.label, controls.sop.options, filter.sop, (sop) => set({ sop })),
      controls.category.options.length > 1 &&
        choice('category', controls.category.label, controls.category.options, filter.category, (category) =>
          set({ category }),
        ),
      controls.channel.options.length > 1 &&
        choice('channel', controls.channel.label, controls.channel.options, filter.channel, (channel) =>
          set({ channel }),
        ),
      isFiltered &&
        button(controls.reset, 'reset', () => set({ sop: '', category: '', channel: '' }), { class: 'secondary' }),
    ),
    toSave &&
      h(
        'div',
        { class: 'actions' },
        button(controls.export, 'export', () => vscode.postMessage({ type: 'export', html: toSave() })),
        button(controls.print, 'print', () => vscode.postMessage({ type: 'print', html: toSave() }), {
          class: 'secondary',
        }),
      ),
  );
}

function choice(
  key: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  set: (value: string) => void,
): HTMLElement {
  const select = h(
    'select',
    { 'data-key': key, id: `filter-${key}` },
    ...options.map(({ value, label: text }) => h('option', { value, selected: value === chosen }, text)),
  );
  select.addEventListener('change', () => set(select.value));
  return h('label', { for: `filter-${key}` }, h('span', {}, label), select);
}

function day(key: string, label: string, value: string, set: (value: string) => void): HTMLElement {
  const input = h('input', { type: 'date', 'data-key': key, id: `filter-${key}`, value });
  input.addEventListener('change', () => set(input.value));
  return h('label', { for: `filter-${key}` }, h('span', {}, label), input);
}
