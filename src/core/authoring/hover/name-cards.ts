import type { LocalText } from '../../library/local-text';
import { referencesTo } from '../../library/references';
import { valueLabel } from '../../library/variables';
import { configOf, local, said, sopsOf } from '../asking';
import type { Asking } from '../asking';
import type { CardPart } from './card';
import { fact, usersText } from './sop-card';

/** Of how many SOPs the titles are told. */
const mostTitles = 3;

/** What is told of a member of the team or a role: often both have one name. */
export function personCard(name: string, asking: Asking): CardPart[] {
  const { team, roles } = configOf(asking);
  const member = team.get(name);
  if (!member) return roleCard(name, asking);
  const { role, contact, isShared } = member;
  const owned = [...sopsOf(asking)].filter(({ front }) => front.owner?.text === name).length;
  return [
    { kind: 'title', text: member.name, detail: name },
    ...(role === undefined ? [] : [fact(asking, 'card.role', local(asking, roles.get(role)) ?? role)]),
    ...(contact === undefined ? [] : [fact(asking, 'card.contact', contact)]),
    ...(isShared ? [{ kind: 'prose', text: said(asking, 'card.shared') } as const] : []),
    ...(owned > 0 ? [fact(asking, 'card.keeps', usersText(owned, asking))] : []),
  ];
}

/** What is told of a role: who has it, and what they may decide alone. */
export function roleCard(name: string, asking: Asking): CardPart[] {
  const { team, roles, limits, variables } = configOf(asking);
  const holders = [...team.values()].filter(({ role }) => role === name);
  if (holders.length === 0 && !roles.has(name)) return [];
  const called = local(asking, roles.get(name));
  const allowed = [...limits].flatMap(([variable, byRole]) => {
    const most = byRole.get(name);
    return most === undefined ? [] : [`${local(asking, variables.get(variable)?.label) ?? variable} ≤ ${most}`];
  });
  return [
    { kind: 'title', text: called ?? name, detail: said(asking, 'role') },
    fact(
      asking,
      'card.holders',
      holders.length > 0 ? holders.map((one) => one.name).join(', ') : said(asking, 'card.nobody'),
    ),
    ...(allowed.length > 0 ? [fact(asking, 'card.decides', allowed.join(', '))] : []),
  ];
}

/** What is told of a variable or a constant; nothing of a name that is neither. */
export function variableCard(name: string, asking: Asking): CardPart[] {
  const { constants, variables } = configOf(asking);
  const constant = constants.get(name);
  if (constant)
    return [
      { kind: 'title', text: name, detail: said(asking, 'card.constant') },
      ...textsOf(constant),
      ...usedIn(name, asking),
    ];
  const variable = variables.get(name);
  if (!variable) return [];
  const { label, pattern, example, values, personal } = variable;
  const choices = [...values.keys()].map((value) => {
    const called = valueLabel(variables, name, value, asking.languages);
    return called === value ? value : `${value} (${called})`;
  });
  return [
    { kind: 'title', text: local(asking, label) ?? name, detail: name },
    ...(choices.length > 0 ? [fact(asking, 'card.values', choices.join(', '))] : []),
    ...(example === undefined ? [] : [fact(asking, 'card.example', example)]),
    ...(pattern ? [fact(asking, 'card.pattern', pattern.source)] : []),
    ...(personal ? [{ kind: 'prose', text: said(asking, 'card.personal') } as const] : []),
    ...usedIn(name, asking),
  ];
}

function textsOf(text: LocalText): CardPart[] {
  return Object.entries(text).map(([language, words]) =>
    language === '' ? { kind: 'words', text: words } : { kind: 'fact', name: language, value: words },
  );
}

/** The SOPs that say a name, as `{{ name }}` or in a condition: those that its references are in. */
function usedIn(name: string, asking: Asking): CardPart[] {
  const { library, root } = asking;
  const files = new Set([...referencesTo({ kind: 'variable', root, name }, library)].map(({ uri }) => uri));
  const titles = [...sopsOf(asking)].flatMap(({ location, title }) => (files.has(location.uri) ? [title] : []));
  if (titles.length === 0) return [{ kind: 'prose', text: said(asking, 'card.unused') }];
  const shown = titles.slice(0, mostTitles).join(', ') + (titles.length > mostTitles ? ', …' : '');
  return [fact(asking, 'card.used-in', `${usersText(titles.length, asking)}: ${shown}`)];
}
