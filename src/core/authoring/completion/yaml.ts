import type { Range } from '../../text/position';
import { scalar } from '../../yaml/scalar';
import type { Asking } from '../asking';
import type { YamlTyped } from '../cursor/yaml-word';
import { isList, keyAt } from '../keys/find-key';
import type { KeyPlace } from '../keys/find-key';
import type { Key } from '../keys/key';
import type { Choice } from './choice';
import { choicesOf } from './choices';
import { conditionChoices } from './condition';
import { begun, behindKey } from './key-text';
import { inSnippet } from './proposal';
import type { Proposal } from './proposal';

/** What fits a place of the front matter or of `library.yml`. */
export function yamlProposals(kind: 'sop' | 'library', typed: YamlTyped, asking: Asking): Proposal[] {
  const place = keyAt(kind, typed.path);
  if (!place) return [];
  return typed.part === 'key' ? keyProposals(kind, typed, place, asking) : valueProposals(kind, typed, place, asking);
}

function keyProposals(kind: 'sop' | 'library', typed: YamlTyped, place: KeyPlace, asking: Asking): Proposal[] {
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
  kind: 'sop' | 'library',
  typed: YamlTyped,
  asking: Asking,
): Proposal[] {
  return choicesOf(names, asking, { key, path: typed.path, text: typed.text })
    .filter(({ value }) => !typed.others.includes(value))
    .map((choice) => ({ ...keyProposal(choice.value, each, kind, typed, asking), ...shownOf(choice) }));
}

function keyProposal(
  name: string,
  key: Key,
  kind: 'sop' | 'library',
  typed: YamlTyped,
  asking: Asking,
  before = '',
): Proposal {
  const { about, example } = key;
  const isBlock = kind === 'library' && !typed.isFlow && !typed.path.includes('[]') && before === '';
  const { text, goesOn } = behindKey(key, asking, isBlock);
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

function shownOf({ detail, about, also }: Choice): Partial<Proposal> {
  return {
    ...(detail === undefined ? {} : { detail }),
    ...(about === undefined ? {} : { about }),
    ...(also === undefined ? {} : { also }),
  };
}

function valueProposals(kind: 'sop' | 'library', typed: YamlTyped, place: KeyPlace, asking: Asking): Proposal[] {
  const { key, isItem, isLanguage } = place;
  if (isLanguage) return [];
  const space = typed.needsSpace ? ' ' : '';
  const spaced = (proposals: Proposal[]) =>
    space === '' ? proposals : proposals.map((one) => ({ ...one, text: `${space}${one.text}` }));
  const isGroup = key.keys !== undefined || key.shape === 'map';
  if (isGroup && isItem && !typed.isFlow)
    return spaced(
      namedKeys(key, { ...typed, others: [] }).map(([name, one]) => keyProposal(name, one, kind, typed, asking, '')),
    );
  if (isGroup) return typed.text === '' ? spaced([groupProposal(key, isItem, typed.range, asking)]) : [];
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
      ? choicesOf(key.value, asking, { key, path, text })
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
