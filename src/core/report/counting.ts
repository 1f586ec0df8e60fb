import { dayNumber } from './days';
import type { Days } from './days';
import { withoutSmallGroups, withoutSmallFigures } from './suppression';
import { smallGroup, smallGroups } from './small-groups';
import { GroupTallies } from './groups';
import { fits, isFiltered } from './filter';
import type { Figure } from './measures';
import { replyKey } from './first/unused';
import type { CaseDigest, ReplyName } from './observation';
import { instantsOf, isIn, periodsIn } from './periods';
import type { DayRange, Period, PeriodUnit, Stretch } from './periods';
import { ReplyTally } from './reply-tally';
import type { Choice, GroupRow, PeriodRow, Report, ReportFilter } from './report';
import { largeOnes, Sizes } from './sizes';
import { StepTally } from './step-tally';
import { Tally } from './tally';

/** All that is counted for a range of days. */
export class Counting {
  readonly #filter: ReportFilter;
  readonly #range: DayRange;
  readonly #before: DayRange | undefined;
  readonly #unit: PeriodUnit;
  readonly #now: Stretch;
  readonly #then: Stretch | undefined;
  readonly #periods: readonly Period[];
  /** When each period begins, and when the last one ends. */
  readonly #starts: readonly number[];
  readonly #sizes: Sizes;
  readonly #isWithheld: boolean;
  readonly #total = new Tally();
  readonly #totalBefore = new Tally();
  readonly #sops: GroupTallies;
  readonly #categories: GroupTallies;
  readonly #channels: GroupTallies;
  readonly #rules: GroupTallies;
  readonly #tiers: GroupTallies;
  readonly #runners: GroupTallies;
  readonly #byPeriod = new Map<string, Tally>();
  readonly #fewPeriods: ReadonlySet<string>;
  readonly #steps = new StepTally();
  readonly #replies = new ReplyTally();
  readonly #usedSops = new Set<string>();
  readonly #usedReplies = new Set<string>();
  #skewed = 0;
  #changedAfterClosing = 0;

  constructor(
    cases: readonly CaseDigest[],
    filter: ReportFilter,
    range: DayRange,
    before: DayRange | undefined,
    unit: PeriodUnit,
    days: Days,
  ) {
    this.#filter = filter;
    this.#range = range;
    this.#before = before;
    this.#unit = unit;
    this.#now = instantsOf(range, days);
    this.#then = before && instantsOf(before, days);
    this.#periods = periodsIn(unit, range);
    this.#starts = this.#periods.map((period) => days.start(dayNumber(period.since)));
    this.#sizes = new Sizes();
    for (const one of cases) this.#measure(one);
    // Days pick out as well as filters do; where there are no more cases at all, there is nobody to be picked out of.
    this.#isWithheld =
      (isFiltered(filter) || cases.length > this.#sizes.cases) &&
      this.#sizes.cases > 0 &&
      this.#sizes.cases < smallGroup;
    this.#sops = new GroupTallies(this.#sizes.sops);
    this.#categories = new GroupTallies(this.#sizes.categories);
    this.#channels = new GroupTallies(this.#sizes.channels);
    this.#rules = new GroupTallies(this.#sizes.rules);
    this.#tiers = new GroupTallies(this.#sizes.tiers);
    this.#runners = new GroupTallies(this.#sizes.runners);
    this.#fewPeriods = smallGroups(this.#sizes.periods);
  }

  take(digest: CaseDigest): void {
    if (this.#isWithheld || !fits(digest, this.#filter)) return;
    let isInside = false;
    for (const one of digest.observations) {
      if (this.#then && isIn(one.at, this.#then)) this.#totalBefore.add(one);
      if (!isIn(one.at, this.#now)) continue;
      isInside = true;
      this.#total.add(one);
      this.#sops.of(digest.sop).add(one);
      this.#categories.of(digest.category).add(one);
      this.#channels.of(digest.channel ?? '').add(one);
      this.#rules.of(digest.rule ?? '').add(one);
      this.#tiers.of(digest.tier ?? '').add(one);
      this.#runners.of(digest.runBy ?? 'person').add(one);
      this.#replies.add(one);
      if (one.kind === 'reply') this.#use(one.reply);
      if (one.kind === 'closed') this.#steps.add(digest.steps, digest.titles);
      const period = this.#periodAt(one.at);
      if (this.#fewPeriods.has(period)) continue;
      const tally = this.#byPeriod.get(period) ?? new Tally();
      this.#byPeriod.set(period, tally.add(one));
    }
    if (isInside) for (const id of [digest.sop, ...digest.joined]) this.#usedSops.add(id);
    if (isInside && digest.isSkewed) this.#skewed++;
    if (isInside && digest.isChangedAfterClosing) this.#changedAfterClosing++;
  }

  /** The hints are all of them. */
  result(
    nameOf: Readonly<Record<'category' | 'channel' | 'rule' | 'tier', (key: string) => string>> & {
      readonly step: (sop: string, text: string) => string;
      readonly reply: (sop: string, reply: string) => string;
    },
    freshness: Figure | undefined,
  ): Omit<Report, 'goals' | 'stale' | 'timezone' | 'first' | 'versions' | 'unused' | 'searches' | 'feedback'> {
    const { joined } = this.#sizes;
    const sopTitle = (id: string) => this.sopTitle(id);
    const choice =
      (title: (key: string) => string) =>
      (key: string): Choice => ({ key, title: title(key) });
    const withFreshness = freshness ? [freshness] : [];
    const total = this.#total.figures();
    const told = <R extends { readonly figures?: readonly Figure[] }>(rows: () => readonly R[]): R[] =>
      this.#isWithheld ? [] : withoutSmallGroups(rows(), total);
    return {
      ...this.#range,
      unit: this.#unit,
      filter: this.#filter,
      ...(this.#before ? { before: this.#before } : {}),
      cases: this.#isWithheld ? 0 : this.#sizes.cases,
      isWithheld: this.#isWithheld,
      figures: [...total, ...withFreshness],
      ...(this.#before ? { figuresBefore: withoutSmallFigures(this.#totalBefore.figures()) } : {}),
      by: {
        sop: told(() =>
          this.#sops.rows(sopTitle, (key) => ({
            ...((joined.get(key) ?? 0) >= smallGroup ? { joined: joined.get(key) ?? 0 } : {}),
          })),
        ),
        category: told(() => this.#categories.rows(nameOf.category)),
        channel: told(() => this.#channels.rows(nameOf.channel)),
        rule: told(() => known(this.#rules.rows(nameOf.rule))),
        tier: told(() => known(this.#tiers.rows(nameOf.tier))),
        // Where people alone run cases, there is nothing to tell apart.
        who: told(() => (this.#sizes.runners.has('assistant') ? this.#runners.rows((key) => key) : [])),
        period: told(() => this.#periods.map((period) => this.#periodRow(period))),
      },
      hints: this.#steps.hints(Infinity).map(({ answer, ...hint }) => ({
        ...hint,
        text: nameOf.step(hint.sop, hint.text),
        ...(answer === undefined ? {} : { answer: nameOf.step(hint.sop, answer) }),
      })),
      steps: this.#steps.rows().map((row) => ({ ...row, text: nameOf.step(row.sop, row.text) })),
      replies: this.#replies.rows(({ sop, reply }) => ({ sopTitle: sopTitle(sop), title: nameOf.reply(sop, reply) })),
      flags: { skewed: this.#skewed, changedAfterClosing: this.#changedAfterClosing },
      choices: {
        sops: largeOnes(this.#sizes.allSops).map(choice(sopTitle)),
        categories: largeOnes(this.#sizes.allCategories).map(choice(nameOf.category)),
        channels: largeOnes(this.#sizes.allChannels).map(choice(nameOf.channel)),
      },
    };
  }

  /** What the cases made use of: ids of SOPs, and replies by `replyKey`. */
  get used(): { readonly sops: ReadonlySet<string>; readonly replies: ReadonlySet<string> } {
    return { sops: this.#usedSops, replies: this.#usedReplies };
  }

  /** What an SOP is called in the cases; its id where no case names it. */
  sopTitle(id: string): string {
    return this.#sizes.titles.get(id) ?? id;
  }

  #use({ sop, reply }: ReplyName): void {
    this.#usedSops.add(sop);
    this.#usedReplies.add(replyKey(sop, reply));
  }

  #measure(digest: CaseDigest): void {
    this.#sizes.all(digest);
    if (!fits(digest, this.#filter)) return;
    const periods = new Set<string>();
    for (const { at } of digest.observations) if (isIn(at, this.#now)) periods.add(this.#periodAt(at));
    if (periods.size > 0) this.#sizes.take(digest, periods);
  }

  #periodRow(period: Period): PeriodRow {
    if (this.#fewPeriods.has(period.id)) return period;
    return {
      ...period,
      cases: this.#sizes.periods.get(period.id) ?? 0,
      figures: (this.#byPeriod.get(period.id) ?? new Tally()).figures(),
    };
  }

  #periodAt(at: number): string {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return this.#periods[low]?.id ?? '';
  }
}

/** No rows where nothing is known of any case: a library without rules needs no table of them. */
function known(rows: readonly GroupRow[]): readonly GroupRow[] {
  return rows.every(({ kind }) => kind === 'none') ? [] : rows;
}
