import { isMap, isScalar, isSeq, Pair, Scalar, visit } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import type { LocalText } from '../../library/local-text';
import { weekdays } from '../../time/working-hours';
import { libraryBounds } from '../../yaml/bounds';
import { editableYaml, yamlText } from '../../yaml/document';
import { scalarText } from '../../yaml/nodes';
import { askedConstants, countryFolder, countryPrefix, hoursConstant } from './asked';
import { withoutLanguages } from './languages';
import { oneLine } from './plan';
import type { Member, Plan } from './plan';
import { weekSentence } from './week';
import { wordsIn } from './words';
import { setText, textNode } from './yaml-texts';

/**
 * The `library.yml` of a new library: the sample's, with what was answered, the named people in place of the invented ones, and comments
 * where somebody has to look.
 * @throws when the sample's cannot be read.
 */
export function libraryFile(text: string, plan: Plan): string {
  const document = editableYaml(text, libraryBounds);
  if (!document || !isMap(document.contents)) throw new Error('The library.yml of the sample cannot be read.');
  const { answers, lang, languages } = plan;
  withoutLanguages(document, plan.allLanguages, new Set([...languages, lang]));
  rename(document, plan);
  setConstants(document, plan);
  setTeam(document, plan);
  setTimes(document, plan);
  if (answers.country !== undefined) replaceCountry(document, plan, answers.country);
  if (plan.author) document.delete('approval');
  else document.set('approval', 'self');
  document.commentBefore = ` ${wordsIn(lang, 'made')}`;
  return yamlText(document);
}

/** Names the new shop in all texts, and in comments. */
function rename(document: Document, { renaming, lang }: Plan): void {
  visit(document, {
    Scalar(at, node) {
      if (at === 'key' || typeof node.value !== 'string') return;
      const text = renaming.named(node.value, lang);
      if (text !== node.value) setText(node, text);
    },
    Node(_, node) {
      if (node.comment != null) node.comment = renaming.named(node.comment, lang);
      if (node.commentBefore != null) node.commentBefore = renaming.named(node.commentBefore, lang);
    },
  });
}

function setConstants(document: Document, { answers, lang, languages }: Plan): void {
  const constants = document.get('constants');
  if (!isMap(constants)) return;
  const kept = [...new Set([...languages, lang])];
  for (const constant of askedConstants) {
    const said = answers.constants[constant];
    if (said && constants.has(constant)) constants.set(constant, localText(document, said, kept));
  }
  const { week } = answers;
  if (week && constants.has(hoursConstant)) {
    const texts = kept.map((one) => [one, weekSentence(week, one)] as const);
    const said = texts.filter((one): one is [string, string] => one[1] !== undefined);
    if (said.length > 0) constants.set(hoursConstant, localText(document, Object.fromEntries(said), kept));
  }
  // Above the first, whose comment says what they are for.
  const first = constants.items[0]?.key;
  const above = ` ${wordsIn(lang, 'constants')}`;
  if (isScalar(first)) first.commentBefore = first.commentBefore == null ? above : `${above}\n${first.commentBefore}`;
}

/** One text, or one for each language, as YAML that can mean nothing else. */
function localText(document: Document, text: LocalText, languages: readonly string[]): Scalar | YAMLMap {
  const all = Object.entries(text).map(([lang, said]) => [lang, oneLine(said)] as const);
  const [[, first] = ['', '']] = all;
  if (all.every(([, said]) => said === first)) return textNode(first);
  const map = document.createNode({}, { flow: true }) as YAMLMap;
  for (const [lang, said] of all)
    if (languages.includes(lang)) map.items.push(new Pair(new Scalar(lang), textNode(said)));
  return map;
}

/** Shared mailboxes stay, invented people go. */
function setTeam(document: Document, { lead, author }: Plan): void {
  const team = document.get('team');
  if (!isMap(team)) return;
  const isShared = (value: unknown) => isMap(value) && value.get('shared') === true;
  const people = team.items.filter(({ value }) => !isShared(value));
  const [above] = people.map(({ key }) => (isScalar(key) ? key.commentBefore : undefined));
  team.items = team.items.filter((one) => !people.includes(one));
  for (const [at, one] of [...(author ? [lead, author] : [lead])].entries()) {
    const key = new Scalar(one.key);
    if (at === 0 && above != null) key.commentBefore = above;
    team.items.push(new Pair(key, memberNode(document, one)));
  }
}

function memberNode(document: Document, { name, contact, role }: Member): YAMLMap {
  const said = Object.entries({ name, contact, role }).filter(([, text]) => text !== undefined && text !== '');
  const map = document.createNode({}, { flow: true }) as YAMLMap;
  for (const [key, text] of said) map.items.push(new Pair(new Scalar(key), textNode(text ?? '')));
  return map;
}

function setTimes(document: Document, { answers, lang, foreignLaw }: Plan): void {
  const calendars = document.get('calendars');
  for (const { value } of isMap(calendars) ? calendars.items : []) {
    if (!isMap(value)) continue;
    if (answers.timezone !== undefined) value.set('timezone', answers.timezone);
    if (answers.week) {
      const hours = Object.fromEntries(
        weekdays.flatMap((day) => (answers.week?.[day] ? [[day, answers.week[day]]] : [])),
      );
      const node = document.createNode(hours) as YAMLMap;
      for (const { value: list } of node.items)
        if (isSeq(list)) {
          list.flow = true;
          for (const item of list.items) if (isScalar(item)) item.type = Scalar.QUOTE_DOUBLE;
        }
      value.set('hours', node);
    }
    if (foreignLaw !== undefined && value.has('holidays')) {
      const none = document.createNode([], { flow: true });
      none.comment = ` ${wordsIn(lang, 'holidays')}`;
      value.set('holidays', none);
    }
  }
}

/** Names the other country, and marks what the law of the sample's says. */
function replaceCountry(document: Document, { lang, foreignLaw = '' }: Plan, country: string): void {
  if (document.hasIn(['categories', countryFolder, 'title']))
    document.setIn(['categories', countryFolder, 'title'], textNode(oneLine(country)));
  const constants = document.get('constants');
  for (const { key, value } of isMap(constants) ? constants.items : [])
    if (scalarText(key)?.startsWith(countryPrefix) === true && (isScalar(value) || isMap(value)))
      value.comment = ` ${wordsIn(lang, 'law', foreignLaw)}`;
}
