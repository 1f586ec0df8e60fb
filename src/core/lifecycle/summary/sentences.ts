import type { LibraryConfig } from '../../library/config';
import { inLanguage } from '../../library/local-text';
import type { LocalText } from '../../library/local-text';
import { stepsOf } from '../../sop/model';
import type { Approval, Sop } from '../../sop/model';
import { beginningOf } from '../../text/excerpts';
import type { HeadKey } from '../history/head';
import { changeWords } from '../words/change-words';
import type { Speaker } from '../words/change-words';
import { headWords } from '../words/head-words';
import { sayOfChanges } from '../words/texts';
import type { ChangeLanguage } from '../words/languages';
import type { ApprovalNews } from './approval-news';
import type { ConstantChange, ConstantUse } from './constants';
import type { SopSummary, Summary } from './summary';
import type { SentElsewhere, TestFileNews, TestNews } from './test-news';
import { sayOfSummary } from './words';
import type { SayOfSummary } from './words';

/** A sentence, and what is to be known of it besides. */
export interface Sentence {
  readonly text: string;
  readonly details: readonly string[];
}

/** So many letters of a sentence are read; more is nobody's summary. */
const longest = 400;
/** So many are named in a list. */
const mostNamed = 8;

/** Says in one language what a summary holds. */
export class Sentences {
  readonly say: SayOfSummary;
  readonly #lang: ChangeLanguage;
  readonly #speaker: Speaker;
  readonly #config: LibraryConfig;
  readonly #titleOf: (id: string) => string | undefined;

  /** @param titleOf the title of the SOP with an id. */
  constructor(lang: ChangeLanguage, config: LibraryConfig, titleOf: (id: string) => string | undefined) {
    this.#lang = lang;
    this.#config = config;
    this.#titleOf = titleOf;
    this.say = sayOfSummary(lang);
    this.#speaker = { say: sayOfChanges(lang), roleName: (role) => this.#roleName(role) };
  }

  /** How much changed, on one line. */
  overview({ sops, constants, settings }: Summary, { files }: TestNews): string {
    const count = (is: (one: SopSummary) => boolean) => sops.filter(is).length;
    const sum = (of: (one: TestFileNews) => number) => files.reduce((all, one) => all + of(one), 0);
    const isRetired = ({ approval }: SopSummary) => approval?.news === 'retired';
    const counts = [
      ['changedCount', count((one) => one.became === 'changed' && !isRetired(one))],
      ['newCount', count(({ became }) => became === 'new')],
      ['retiredCount', count((one) => one.became !== 'new' && isRetired(one))],
      ['goneCount', count(({ became }) => became === 'gone')],
      ['movedCount', count(({ became }) => became === 'moved')],
      ['layoutCount', count(({ became }) => became === 'layout')],
      ['aroundCount', count((one) => one.became === 'around' && !isRetired(one))],
      ['lostCount', count(({ approval }) => approval?.news === 'lost')],
      ['constantCount', constants.length],
      ['settingCount', settings.length],
      ['testCount', sum(({ added, removed, changed }) => added.length + removed.length + changed.length)],
      ['elsewhereCount', sum(({ sentElsewhere }) => sentElsewhere.length)],
    ] as const;
    const said = counts.flatMap(([text, number]) => (number > 0 ? [this.say(text, number)] : []));
    const failing = sum((one) => one.failing.length);
    const fails = failing > 0 ? [this.say('failingCount', failing)] : [];
    // What failed before fails now, too.
    if (said.length === 0) return [this.say('nothing'), ...fails.map((one) => `${one}.`)].join(' ');
    return `${[...said, ...fails].join(', ')}.`;
  }

  /** What became of an SOP. @param tests what changed about its tests. */
  ofSop(summary: SopSummary, tests: readonly TestFileNews[]): Sentence[] {
    const { became, before, after, changes, isUnsaid, behind, approval } = summary;
    const { say } = this;
    const sayChange = this.#speaker.say;
    const isMoved = before && after && before.location.path !== after.location.path;
    return [
      ...(became === 'new' && after ? [this.#newText(after)] : []),
      ...(became === 'gone' ? [say('isGone')] : []),
      ...(approval ? [this.#approval(approval)] : []),
      ...(isMoved ? [sayChange('fileMoved', before.location.path, after.location.path)] : []),
      ...(before && after && before.id !== after.id ? [say('otherId', before.id, after.id)] : []),
      ...(became === 'layout' && approval?.news !== 'kept' ? [sayChange('layout')] : []),
      ...changes.map((change): Sentence => {
        const { label, details } = changeWords(change, this.#speaker);
        return { text: label, details };
      }),
      ...(isUnsaid ? [say('unsaid')] : []),
      ...headWords(
        summary.head.filter(({ key }) => !isToldOtherwise(key, summary)),
        sayChange,
      ),
      ...(behind ? [say('behind', behind.from, behind.source.title, behind.to)] : []),
      ...this.ofTests(tests),
    ].map((one) => shortened(typeof one === 'string' ? { text: one, details: [] } : one));
  }

  /** Which tests came, went, or are written otherwise. */
  ofTests(files: readonly TestFileNews[]): Sentence[] {
    const { say } = this;
    const texts = files.flatMap(({ added, removed, changed }) => [
      ...(added.length > 0 ? [say('testsAdded', added.length, this.#names(added))] : []),
      ...(removed.length > 0 ? [say('testsRemoved', removed.length, this.#names(removed))] : []),
      ...(changed.length > 0 ? [say('testsChanged', changed.length, this.#names(changed))] : []),
    ]);
    return texts.map((text) => shortened({ text, details: [] }));
  }

  ofConstant({ name, before, after, saidIn }: ConstantChange): Sentence {
    const [was, is] = [before, after].map((one) => one && this.#local(one));
    const text =
      was === undefined
        ? this.say('constantAdded', name, is ?? '')
        : is === undefined
          ? this.say('constantRemoved', name, was)
          : this.say('constantChanged', name, was, is);
    const uses = saidIn.map((use) => this.#use(use));
    const details = [uses.length === 0 ? this.say('saidNowhere') : this.say('saidIn', this.#names(uses))];
    return shortened({ text, details });
  }

  ofElsewhere({ name, lang, channel, before, after }: SentElsewhere): Sentence {
    const where = [lang, channel].filter((one) => one !== undefined).join(', ');
    const way = (titles: readonly string[]) => (titles.length === 0 ? this.say('noWay') : titles.join(' → '));
    const text = this.say('way', where === '' ? name : `${name} (${where})`, way(after));
    return shortened({ text, details: [this.say('wayBefore', way(before))] });
  }

  /** A day in words. */
  #day(day: string): string {
    return new Intl.DateTimeFormat(this.#lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  }

  #newText(sop: Sop): string {
    const steps = [...stepsOf(sop)].length;
    const counts = [
      ...(steps > 0 ? [this.say('steps', steps)] : []),
      ...(sop.replies.length > 0 ? [this.say('replyNumber', sop.replies.length)] : []),
    ];
    return counts.length === 0 ? this.say('isNew') : this.say('isNewWith', counts.join(this.say('and')));
  }

  #approval(news: ApprovalNews): string {
    const { say } = this;
    switch (news.news) {
      case 'approved':
        return news.by.length === 0
          ? say('approvedSo')
          : say('approved', news.by.map((one) => this.#person(one)).join(say('and')));
      case 'unbound':
        return news.by ? say('unbound', this.#person(news.by)) : say('unnamed');
      case 'lost':
        return say(news.isOwnText ? 'lost' : 'lostAround', this.#person(news.by));
      case 'still-changed':
        return say('stillChanged', this.#person(news.by));
      case 'kept':
        return say('kept');
      case 'in-review':
        return say('inReview');
      case 'draft':
        return say('draft');
      case 'retired': {
        const { successor } = news;
        return successor === undefined ? say('isRetired') : say('isReplaced', this.#titleOf(successor) ?? successor);
      }
    }
  }

  #person(approval: Approval | undefined): string {
    if (!approval) return this.say('somebody');
    const name = this.#config.team.get(approval.by)?.name ?? approval.by;
    return approval.on === undefined ? name : this.say('byOn', name, this.#day(approval.on));
  }

  #use({ sop: { title }, replies, isElsewhere }: ConstantUse): string {
    if (replies.length === 0) return title;
    return this.say(isElsewhere ? 'repliesToo' : 'replies', title, replies.slice(0, mostNamed).join(', '));
  }

  #names(names: readonly string[]): string {
    const shown = names.slice(0, mostNamed).join('; ');
    return names.length > mostNamed ? `${shown} ${this.say('more', names.length - mostNamed)}` : shown;
  }

  #local(text: LocalText): string {
    const all = Object.entries(text);
    return all.length === 1
      ? (all[0]?.[1] ?? '')
      : all.map(([lang, one]) => (lang === '' ? one : `${lang}: ${one}`)).join(', ');
  }

  #roleName(role: string): string {
    const { roles, team, lang } = this.#config;
    return inLanguage(roles.get(role) ?? {}, [this.#lang, lang ?? '']) ?? team.get(role)?.name ?? `@${role}`;
  }
}

/** Whether another sentence says it. */
function isToldOtherwise(key: HeadKey, { before, after, approval }: SopSummary): boolean {
  if (key === 'id') return before?.id !== after?.id;
  return approval !== undefined && (key === 'status' || key === 'approvers' || key === 'replaced-by');
}

function shortened({ text, details }: Sentence): Sentence {
  return { text: beginningOf(text, longest), details: details.map((one) => beginningOf(one, longest)) };
}
