import { outlineOf } from '../../core/flowchart/outline';
import type { OutlineItem } from '../../core/flowchart/outline';
import { stateFrom } from '../../core/flowchart/state-data';
import { sayIn } from '../../core/flowchart/words';
import type { Say } from '../../core/flowchart/words';
import { withSignsShown } from '../../core/text/signs';
import type { PageChart, PagePlace } from '../shared/chart';
import { button, h, link } from '../shared/dom';
import type { Doing } from './doing';
import type { FlowchartPage, PageWords } from './messages';

interface Listing {
  readonly say: Say;
  readonly words: PageWords;
  readonly doing: Doing;
}

/** The flowchart as a list: its sections, their steps, and where each answer leads. */
export function drawList({ chart, spoken, words }: FlowchartPage, doing: Doing): HTMLElement {
  return listOf(chart, [], { say: sayIn([spoken]), words, doing });
}

function listOf(page: PageChart, within: readonly string[], listing: Listing): HTMLElement {
  const { chart, state } = page;
  const items = outlineOf(chart, listing.say, state && stateFrom(state, chart));
  return drawItems(items, page, within, listing, chart.lang);
}

function drawItems(
  items: readonly OutlineItem[],
  page: PageChart,
  within: readonly string[],
  listing: Listing,
  lang?: string,
): HTMLElement {
  return h('ul', { role: 'list', lang }, ...items.map((item) => drawItem(item, page, within, listing)));
}

function drawItem(item: OutlineItem, page: PageChart, within: readonly string[], listing: Listing): HTMLElement {
  const { text, items } = item;
  const place = placeOf(item, page, within);
  const fold = item.node === undefined || item.line !== undefined ? undefined : page.folds[item.node];
  const path = item.node === undefined ? within : [...within, item.node];
  return h(
    'li',
    { 'data-place': place && JSON.stringify(place) },
    place
      ? link([withSignsShown(text)], `item ${JSON.stringify(place)}`, () => listing.doing.reveal(place, true))
      : withSignsShown(text),
    ...(fold === undefined ? [] : [' ', foldButton(path, fold !== null, text, listing)]),
    fold ? listOf(fold, path, listing) : items.length > 0 && drawItems(items, page, within, listing),
  );
}

/** Where an item is drawn; undefined for what only says where an answer leads. */
function placeOf(
  { step, node, line }: OutlineItem,
  { chart }: PageChart,
  within: readonly string[],
): PagePlace | undefined {
  if (line === undefined) return undefined;
  const box = node ?? chart.nodes.find((one) => 'steps' in one && one.steps.some(({ id }) => id === step))?.id;
  return box === undefined ? undefined : { within, node: box, step };
}

function foldButton(
  path: readonly string[],
  isUnfolded: boolean,
  text: string,
  { words, doing }: Listing,
): HTMLButtonElement {
  const named = isUnfolded ? words.foldNamed : words.unfoldNamed;
  return button(
    isUnfolded ? words.fold : words.unfold,
    `fold ${JSON.stringify(path)}`,
    () => doing.fold(path, !isUnfolded),
    {
      class: 'secondary',
      'aria-expanded': String(isUnfolded),
      'aria-label': withSignsShown(named.replace('{0}', text)),
    },
  );
}
