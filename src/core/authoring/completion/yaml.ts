import type { Range } from '../../text/position';
import { scalar } from '../../yaml/scalar';
import type { Asking } from '../asking';
import type { YamlTyped } from '../cursor/yaml-word';
import { isList, keyAt } from '../keys/find-key';
import type { KeyedFile, KeyPlace } from '../keys/find-key';
import type { Key } from '../keys/key';
import type { Choice } from './choice';
import { conditionChoices } from './condition';
import { begun, behindKey } from './key-text';
import { inSnippet } from './proposal';
import { choicesAt } from './test-choices';
import type { Proposal } from './proposal';

/** What fits a place of the front matter, of `library.yml` or of a file of tests. */
export function yamlProposals(kind: KeyedFile, typed: YamlTyped, asking: Asking): Proposal[] {
  const place = keyAt(kind, typed.path);
  if (!place) return [];
  return typed.part === 'key' ? keyProposals(kind, typed, place, asking) : valueProposals(kind, typed, place, asking);
}

function keyProposals(kind: KeyedFile, typed: YamlTyped, place: KeyPlace, asking: Asking): Proposal[] {
  const { key, isItem } = place;
  // On the line below a list, its next item fits.
  if (isList(key) && !isItem && !typed.isFlow && key.shape !== 'map')
    return key.shape === 'groups'
      ? namedKeys(key, typed).map(([name, one]) => keyProposal(name, one, kind, typed, asking, '- '))
      : itemProposals(typed, place, asking).map((one) => ({ ...one, text: `- ${one.text}` }));
  if (key.keys) return namedKeys(key, typed).map(([name, one]) => keyProposal(name, one, kind, typed, asking));
  if (key.shape === 'local' || key.shape === 'locals')
    return freeKeys('language', key, { shape: 'one', about: '' }, kind, typed, asking);
  return key.names && key.each ? freeKeys(key.names, key, key.each, kind, typed, asking) : [];
}

/** The keys of a group that are not there yet. */
function namedKeys({ keys = {} }: Key, { others }: YamlTyped): [string, Key][] {
  return Object.entries(keys).filter(([name]) => !others.includes(name));
}

/** The keys of a map that the library can name. */
function freeKeys(
  names: NonNullable<Key['names']>,
  key: Key,
  each: Key,
  kind: KeyedFile,
  typed: YamlTyped,
  asking: Asking,
): Proposal[] {
  return choicesAt(names, asking, { key, path: typed.path, text: typed.text })
    .filter(({ value }) => !typed.others.includes(value))
    .map((choice) => ({ ...keyProposal(choice.value, each, kind, typed, asking), ...shownOf(choice) }));
}

function keyProposal(name: string, key: Key, kind: KeyedFile, typed: YamlTyped, asking: Asking, before = ''): Proposal {
  const { about, example } = key;
  const { text, goesOn } = behindKey(key, asking, indentBelow(kind, typed, before !== ''));
  const written = scalar(name, { quote: typed.quote, isFlow: typed.isFlow });
  const shown = {
    kind: 'key',
    label: name,
    range: typed.range,
    ...(about === '' ? {} : { about: asking.translate(about) }),
  } as const;
  const whole = { ...shown, ...(example === undefined ? {} : { example: `${name}: ${example}` }) };
  if (typed.hasColon) return { ...whole, text: written };
  return { ...whole, text: `${before}${inSnippet(written)}:${text}`, isSnippet: true, ...(goesOn ? { goesOn } : {}) };
}

/**
 * By how much what stands on the lines below a key is indented against the line of the key; undefined where its value stands on
 * the line itself.
 * @param isBegun whether a dash is put before the key.
 */
function indentBelow(kind: KeyedFile, typed: YamlTyped, isBegun: boolean): number | undefined {
  if (kind === 'sop' || typed.isFlow) return undefined;
  if (kind === 'library') return typed.path.includes('[]') || isBegun ? undefined : 2;
  // Behind a dash, keys stand two columns further in than their line.
  return isBegun || typed.part === 'value' ? 4 : 2;
}

function shownOf({ detail, about, also }: Choice): Partial<Proposal> {
  return {
    ...(detail === undefined ? {} : { detail }),
    ...(about === undefined ? {} : { about }),
    ...(also === undefined ? {} : { also }),
  };
}

function valueProposals(kind: KeyedFile, typed: YamlTyped, place: KeyPlace, asking: Asking): Proposal[] {
  const { key, isItem, isLanguage } = place;
  if (isLanguage) return [];
  const space = typed.needsSpace ? ' ' : '';
  const spaced = (proposals: Proposal[]) =>
    space === '' ? proposals : proposals.map((one) => ({ ...one, text: `${space}${one.text}` }));
  const isGroup = key.keys !== undefined || key.shape === 'map';
  const alone = isGroup ? itemProposals(typed, place, asking) : [];
  if (isGroup && isItem && !typed.isFlow)
    return spaced([
      ...blockProposals(key, typed),
      ...namedKeys(key, { ...typed, others: [] }).map(([name, one]) => keyProposal(name, one, kind, typed, asking, '')),
    ]);
  if (isGroup)
    return spaced([...(typed.text === '' ? [groupProposal(key, isItem, typed.range, asking)] : []), ...alone]);
  const items = itemProposals(typed, place, asking);
  // A list that is begun by its first value.
  if (key.shape === 'list' && !isItem && typed.quote === '')
    return spaced(
      items.map((one) => ({
        ...one,
        text: `[${one.isSnippet ? one.text : inSnippet(one.text)}$0]`,
        isSnippet: true as const,
      })),
    );
  return spaced(items);
}

/** What begins a group on lines of its own, behind its dash. */
function blockProposals({ block, example }: Key, { range }: YamlTyped): Proposal[] {
  if (block === undefined || block === '$0') return [];
  const label = block.replace(/\s*\n\s*/g, ' ').replace(/\$\d/g, '…');
  const shown = example === undefined ? {} : { example };
  return [{ kind: 'snippet', label, ...shown, range, text: block, isSnippet: true }];
}

/** What begins a group, or a list of groups. */
function groupProposal(key: Key, isItem: boolean, range: Range, asking: Asking): Proposal {
  const { shape, example } = key;
  const group = `{${begun(key, asking)}}`;
  const text = shape === 'groups' && !isItem ? `[${group}]` : group;
  return {
    kind: 'snippet',
    label: text.replace(/\$\d/g, '…'),
    ...(example === undefined ? {} : { example }),
    range,
    text,
    isSnippet: true,
    goesOn: true,
  };
}

/** The values that fit. */
function itemProposals(typed: YamlTyped, { key }: KeyPlace, asking: Asking): Proposal[] {
  const { path, text, others, range } = typed;
  if (key.value === 'condition') return conditionChoices(typed, asking);
  const choices: readonly Choice[] = key.values
    ? Object.entries(key.values).map(([value, about]) => ({ value, about: asking.translate(about) }))
    : key.value
      ? choicesAt(key.value, asking, { key, path, text })
      : [];
  return choices
    .filter(({ value }) => !others.includes(value))
    .map((choice) => ({
      kind: choice.kind ?? 'value',
      label: choice.value,
      ...shownOf(choice),
      range,
      text: written(choice, typed),
    }));
}

function written({ value, isText }: Choice, { quote, isFlow }: YamlTyped): string {
  // Some are written in quotes in the tables, because YAML would read them otherwise.
  if (/^".*"$/.test(value)) return quote === '' ? value : value.slice(1, -1);
  return scalar(value, { quote, isFlow, isText });
}
