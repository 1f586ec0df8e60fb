import { factsAsked } from '../../ticket/facts';
import { namedLanguage } from '../../language/code';
import { folderOf } from '../../library/path';
import { valueLabel } from '../../library/variables';
import { kinds } from '../../lint/kinds';
import { commonMeasures } from '../../report/goals';
import type { Sop } from '../../sop/model';
import { newSopId } from '../new-sop';
import { configOf, local, said, sopsOf } from '../asking';
import type { Asking } from '../asking';
import type { Key, ValueKind } from '../keys/key';
import type { Choice } from './choice';
import { icons, languageNames, timeZones } from './well-known';

/** What a value depends on besides what kind it is. */
export interface AroundValue {
  readonly key: Key;
  /** Where it stands: keys from the outside in. */
  readonly path: readonly string[];
  /** What the place says now. */
  readonly text: string;
}

/** The values that fit a place, the likeliest first. */
export function choicesOf(kind: ValueKind, asking: Asking, around: AroundValue): Choice[] {
  const often = (around.key.often ?? []).map((value): Choice => ({ value }));
  switch (kind) {
    case 'language':
      return languages(asking);
    case 'channel':
      return channels(asking);
    case 'person':
      return people(asking);
    case 'person-or-role':
      return apart(people(asking), roles(asking));
    case 'reader':
      return apart(roles(asking), people(asking));
    case 'role':
      return roles(asking);
    case 'tag':
      return tags(asking);
    case 'sop-id':
      return sopIds(asking);
    case 'own-id':
      return ownIds(asking);
    case 'day':
      return [{ value: asking.today, detail: said(asking, 'today') }];
    case 'version':
      return versions(asking, around);
    case 'fact':
      return facts(asking);
    case 'fact-value':
      return factValues(asking, around);
    case 'category':
      return categories(asking);
    case 'variable':
      return [...configOf(asking).variables].map(([value, { label }]) => variableChoice(asking, value, label));
    case 'flag':
      return [
        { value: 'true', detail: said(asking, 'value.true') },
        { value: 'false', detail: said(asking, 'value.false') },
      ];
    case 'icon':
      return icons.map((value) => ({ value }));
    case 'time-zone':
      return timeZones().map((value) => ({ value }));
    case 'measure':
      return [
        ...commonMeasures.map((value) => ({ value })),
        ...categories(asking).map(({ value }) => ({ value: `cases:${value}` })),
      ];
    case 'code':
      return codes(asking);
    case 'priority': {
      const labelled = configOf(asking).variables.get('priority')?.values;
      return labelled && labelled.size > 0 ? valuesOf(asking, 'priority') : often;
    }
    case 'target':
      return often.map((one) => ({ ...one, isText: true }));
    default:
      return often;
  }
}

function variableChoice(asking: Asking, value: string, label: Parameters<typeof local>[1]): Choice {
  const called = local(asking, label);
  return { value, kind: 'variable', ...(called === undefined ? {} : { detail: called, also: called }) };
}

/** The languages of the library, those it promises first, then others that people write in. */
function languages(asking: Asking): Choice[] {
  const { promises, lang } = configOf(asking);
  const used = new Set<string>([...(promises?.languages ?? []), ...(lang === undefined ? [] : [lang])]);
  for (const sop of sopsOf(asking)) {
    if (sop.lang !== undefined && namedLanguage(sop.lang)?.isWritten) used.add(sop.lang);
    for (const reply of sop.replies)
      for (const one of reply.variants)
        if (one.lang !== undefined && namedLanguage(one.lang)?.isWritten) used.add(one.lang);
  }
  const names = languageNames(asking.languages);
  return [...new Set([...used, ...names.keys()])].map((value) => {
    const name = names.get(value) ?? names.get(value.split('-')[0] ?? value);
    return { value, ...(name === undefined ? {} : { detail: name, also: name }) };
  });
}

/** The channels of the library. */
export function channels(asking: Asking): Choice[] {
  const { promises, variables } = configOf(asking);
  const declared = variables.get('channel')?.values ?? new Map<string, never>();
  const used = new Set([...(promises?.channels ?? []), ...declared.keys()]);
  for (const sop of sopsOf(asking))
    for (const reply of sop.replies)
      for (const { channel } of reply.variants) if (channel !== undefined) used.add(channel);
  const all = used.size > 0 ? [...used] : ['email', 'chat', 'phone', 'social'];
  return all.map((value) => labelled(asking, 'channel', value));
}

function labelled(asking: Asking, name: string, value: string): Choice {
  const label = valueLabel(configOf(asking).variables, name, value, asking.languages);
  return label === value ? { value } : { value, detail: label, also: label };
}

/** Teams and people, people first. */
function people(asking: Asking): Choice[] {
  const { team, roles: names } = configOf(asking);
  const all = [...team].map(([value, { name, role, isShared }]) => {
    const called = role === undefined ? undefined : (local(asking, names.get(role)) ?? role);
    const detail = [name === value ? undefined : name, called].filter((one) => one !== undefined).join(' · ');
    return { isShared: isShared === true, choice: { value, kind: 'person', detail, also: name } satisfies Choice };
  });
  return [...all.filter((one) => !one.isShared), ...all.filter((one) => one.isShared)].map(({ choice }) => choice);
}

/** The roles that somebody has or that have a name, each with who has it. */
export function roles(asking: Asking): Choice[] {
  const { team, roles: names } = configOf(asking);
  const holders = new Map<string, string[]>([...names.keys()].map((role) => [role, []]));
  for (const { name, role } of team.values())
    if (role !== undefined) holders.set(role, [...(holders.get(role) ?? []), name]);
  return [...holders].map(([value, who]) => {
    const name = local(asking, names.get(value));
    const [first, ...others] = who;
    const held =
      first === undefined
        ? said(asking, 'role')
        : said(asking, 'role-of', others.length > 1 ? `${first} +${others.length}` : who.join(', '));
    return { value, kind: 'role', detail: [name, held].filter(Boolean).join(' · '), also: name ?? '' };
  });
}

/** Choices, and those others that are called otherwise: a team and its role often have one name. */
function apart(first: readonly Choice[], others: readonly Choice[]): Choice[] {
  const there = new Set(first.map(({ value }) => value));
  return [...first, ...others.filter(({ value }) => !there.has(value))];
}

function tags(asking: Asking): Choice[] {
  const counts = new Map<string, number>();
  for (const { front } of sopsOf(asking)) for (const tag of front.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, fewer]) => fewer - many || a.localeCompare(b))
    .map(([value, count]) => ({
      value,
      detail: count === 1 ? said(asking, 'used.one') : said(asking, 'used.many', String(count)),
    }));
}

/** The other SOPs by their ids: those of the same folder first. */
function sopIds(asking: Asking): Choice[] {
  const own = asking.sop?.location.path;
  return nearFirst([...sopsOf(asking)], own)
    .filter(({ location }) => location.path !== own)
    .map(({ id, title }) => ({ value: id, kind: 'sop', detail: title, also: title }));
}

/** SOPs with those in the folder of a path before all others, each by title. */
export function nearFirst(sops: readonly Sop[], path: string | undefined): Sop[] {
  const folder = path === undefined ? undefined : folderOf(path);
  const rank = (sop: Sop) => (folderOf(sop.location.path) === folder ? 0 : 1);
  const ranked = sops.map((sop) => ({ sop, rank: rank(sop), title: sop.title }));
  ranked.sort((a, b) => a.rank - b.rank || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
  return ranked.map(({ sop }) => sop);
}

/** Ids for the SOP itself, made of its title and its file, that no other one has. */
function ownIds({ sop, library }: Asking): Choice[] {
  if (!sop) return [];
  const { uri, path } = sop.location;
  const isTaken = (id: string) => library.withId(id).some(({ location }) => location.uri !== uri);
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const names = [sop.front.title?.text, file].filter((one) => one !== undefined);
  return [...new Set(names.map((name) => newSopId(name, isTaken)))].map((value) => ({ value }));
}

/** The versions that may follow. */
function versions(asking: Asking, { path, text }: AroundValue): Choice[] {
  const front = asking.sop?.front;
  if (path[0] === 'translation-of') {
    const [source] = front?.translationOf ? asking.library.withId(front.translationOf.id, 1) : [];
    return source?.version === undefined ? [] : [{ value: source.version, detail: source.title, isText: true }];
  }
  const now = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text || (front?.version ?? ''));
  if (!now) return [{ value: '1.0.0', detail: said(asking, 'version.first') }, { value: '0.1.0' }];
  const [major, minor, patch] = [now[1], now[2], now[3]].map((part) => Number(part ?? 0)) as [number, number, number];
  return [
    { value: `${major}.${minor}.${patch + 1}`, detail: said(asking, 'version.patch') },
    { value: `${major}.${minor + 1}.0`, detail: said(asking, 'version.minor') },
    { value: `${major + 1}.0.0`, detail: said(asking, 'version.major') },
  ];
}

/** The facts that the library's rules and SOPs ask about, and those it declares. */
function facts(asking: Asking): Choice[] {
  const { rules, variables } = configOf(asking);
  const names = new Set(factsAsked({ rules }).keys());
  for (const { front } of sopsOf(asking)) for (const name of Object.keys(front.appliesTo)) names.add(name);
  for (const [name, { values }] of variables) if (values.size > 0) names.add(name);
  return [...names].map((value) => variableChoice(asking, value, variables.get(value)?.label));
}

/** The values of the fact that a place belongs to. */
function factValues(asking: Asking, { path }: AroundValue): Choice[] {
  const fact = path.findLast((part) => part !== '[]') ?? '';
  const all: Choice[] = path[0] === 'applies-to' ? [{ value: 'all', detail: said(asking, 'facts.all') }] : [];
  if (fact === 'lang') return [...all, ...languages(asking)];
  return [...all, ...valuesOf(asking, fact)];
}

/** The values of a variable or a fact: those declared, those that rules and SOPs name. */
export function valuesOf(asking: Asking, name: string): Choice[] {
  const { rules, variables } = configOf(asking);
  const values = new Set([...(variables.get(name)?.values.keys() ?? []), ...(factsAsked({ rules }).get(name) ?? [])]);
  if (name === 'channel') for (const { value } of channels(asking)) values.add(value);
  for (const { front } of sopsOf(asking)) {
    const asked = Object.hasOwn(front.appliesTo, name) ? (front.appliesTo[name] ?? []) : [];
    for (const value of asked) values.add(value);
  }
  if (name === 'tag') for (const { value } of tags(asking)) values.add(value);
  values.delete('all');
  return [...values].map((value) => labelled(asking, name, value));
}

/** The folders that hold SOPs. */
function categories(asking: Asking): Choice[] {
  return asking.library
    .categories()
    .filter(({ root, folder }) => root === asking.root && folder !== '')
    .map(({ folder }) => ({ value: folder }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** The codes of problems that may be set otherwise or suppressed. */
export function codes(asking: Asking): Choice[] {
  return [...kinds.values()]
    .filter(({ isFatal }) => !isFatal)
    .map(({ code, message, severity }) => ({
      value: code,
      detail: severity,
      about: asking.translate(message).replace(/\{\d\}/g, '…'),
    }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}
