import { configOf, local } from '../asking';
import type { Asking } from '../asking';
import type { YamlTyped } from '../cursor/yaml-word';
import { valuesOf } from './choices';
import type { Proposal } from './proposal';
import { factsAsked } from '../../ticket/facts';

const comparison = /([\p{L}_][\p{L}\p{N}_.-]*)\s*(?:==|!=|<>|contains)\s*(["']?)([^"']*)$/u;

/**
 * What fits the last word of a condition such as `refund.amount > 100`: a variable or a fact, or a value of the one that is
 * compared.
 */
export function conditionChoices(typed: YamlTyped, asking: Asking): Proposal[] {
  const { text, range, quote } = typed;
  const [, name, open = '', begun = ''] = comparison.exec(text) ?? [];
  if (name !== undefined) {
    const own = open === '' ? (quote === '"' ? "'" : '"') : '';
    return valuesOf(asking, name).map(({ value, detail }) => ({
      kind: 'value',
      label: value,
      ...(detail === undefined ? {} : { detail }),
      range: lastOf(range, begun.length),
      text: `${own}${value}${own === '' ? open : own}`,
    }));
  }
  const [word = ''] = /[\p{L}\p{N}_.-]*$/u.exec(text) ?? [];
  if (word === '' && !/^$|(?:\band|\bor)\s+$/.test(text)) return [];
  const { variables, rules } = configOf(asking);
  const names = new Set([...variables.keys(), ...factsAsked({ rules }).keys()]);
  return [...names].map((one) => {
    const detail = local(asking, variables.get(one)?.label);
    const shown = detail === undefined ? {} : { detail, also: detail };
    return { kind: 'variable', label: one, ...shown, range: lastOf(range, word.length), text: one };
  });
}

function lastOf({ end }: YamlTyped['range'], length: number): YamlTyped['range'] {
  return { start: { line: end.line, character: end.character - length }, end };
}
