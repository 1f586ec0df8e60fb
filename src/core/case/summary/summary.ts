import { codeInMarkdown, plainInMarkdown } from '../../text/markdown';
import { readReason } from '../escalation/rules';
import type { RecordedReason } from '../escalation/rules';
import type { Contact } from '../escalation/contacts';
import type { CasePart, ReplyUse } from '../model/state';
import { stepsInView } from '../model/view';
import type { CaseView, PartView, SectionView, StepView } from '../model/view';

const msPerMinute = 60_000;
/** So much of a commit's hash names it to people. */
const shortCommit = 8;

/** The words of a summary in the language of whoever reads it. Texts that are put into them are Markdown already. */
export interface SummaryWords {
  /** When something happened, with the day. */
  readonly time: (ts: string) => string;
  /** The time zone of those times. */
  readonly zone: string;
  readonly duration: (minutes: number) => string;
  readonly percent: (share: number) => string;
  /** The name behind a key of the team; anything else as it is. */
  readonly person: (key: string) => string;
  readonly labels: {
    readonly ticket: string;
    readonly procedure: string;
    readonly opened: string;
    readonly closed: string;
    readonly timeTaken: string;
    readonly steps: string;
    readonly known: string;
    readonly promises: string;
    readonly escalated: string;
    readonly handedOver: string;
    readonly reopened: string;
    readonly to: string;
    readonly from: string;
    readonly why: string;
    readonly record: string;
    readonly answers: string;
    readonly done: string;
    readonly open: string;
    readonly notes: string;
    readonly replies: string;
  };
  readonly version: (version: string) => string;
  readonly commit: (hash: string) => string;
  readonly escalationTitle: (title: string) => string;
  readonly escalation: (name: string, time: string) => string;
  readonly handover: (name: string, time: string, step: string | undefined) => string;
  readonly timeWaited: (total: string, waited: string) => string;
  readonly counts: (done: number, skipped: number, open: number) => string;
  readonly closedAs: (how: 'complete' | 'override' | 'abandon', time: string, reason: string) => string;
  /** A reason in plain words. */
  readonly reason: (reason: RecordedReason) => string;
  readonly times: (count: number) => string;
  readonly skipped: (reason: string) => string;
  readonly stillOpen: string;
  readonly optional: string;
  readonly notCounted: string;
  readonly changedLater: string;
  readonly about: (step: string) => string;
  readonly replyUse: (how: ReplyUse['how']) => string;
  readonly changed: (share: string) => string;
  readonly ownText: string;
}

/** To whom a case goes, and why. */
export interface SummarizedEscalation {
  readonly to: Contact;
  /** Who can be asked back. */
  readonly from: string | undefined;
  readonly reason: string;
  readonly by: 'rule' | 'agent';
}

/**
 * A case as Markdown for the ticket: what was done, when, by which version. Texts of tickets, notes and SOPs show as they
 * are; none can become a heading, a link or anything else.
 * @param clocks how the promises stand, in words.
 */
export function caseSummary(view: CaseView, words: SummaryWords, clocks: readonly string[]): string {
  return new Summary(view, words).whole(clocks);
}

/** A case as Markdown for whoever it is escalated to: what is wanted first, then what is open, then what was done. */
export function escalationSummary(
  view: CaseView,
  words: SummaryWords,
  clocks: readonly string[],
  escalation: SummarizedEscalation,
): string {
  return new Summary(view, words).forContact(clocks, escalation);
}

/** What a case is called, as Markdown. */
export function summaryTitle({ state }: CaseView): string {
  return plainInMarkdown(state.ticket ? `${state.title} — ${state.ticket}` : state.title);
}

class Summary {
  readonly #view: CaseView;
  readonly #words: SummaryWords;
  readonly #steps: readonly StepView[];

  constructor(view: CaseView, words: SummaryWords) {
    this.#view = view;
    this.#words = words;
    this.#steps = stepsInView(view);
  }

  whole(clocks: readonly string[]): string {
    const { labels } = this.#words;
    return joined([
      `## ${summaryTitle(this.#view)}`,
      this.#facts([
        ...this.#origin(),
        ...this.#closing(),
        ...this.#course(clocks),
        [labels.record, codeInMarkdown(this.#view.state.head)],
      ]),
      this.#answers(),
      this.#checklist(labels.done, (step) => step.state !== 'open' || (step.onPath && step.binding)),
      this.#replies(),
      this.#notes(),
    ]);
  }

  forContact(clocks: readonly string[], { to, from, reason, by }: SummarizedEscalation): string {
    const { labels, escalationTitle, reason: reasonText } = this.#words;
    const why = readReason(reason, by);
    const contact =
      to.contact === undefined || to.contact === to.name
        ? plainInMarkdown(to.name)
        : `${plainInMarkdown(to.name)}, ${plainInMarkdown(to.contact)}`;
    return joined([
      `## ${escalationTitle(summaryTitle(this.#view))}`,
      this.#facts([
        [labels.to, contact],
        ...(from === undefined ? [] : [[labels.from, plainInMarkdown(from)] as const]),
        [labels.why, plainInMarkdown(reasonText(why))],
        ...this.#origin(),
        ...this.#course(clocks),
        [labels.record, codeInMarkdown(this.#view.state.head)],
      ]),
      this.#checklist(labels.open, (step) => step.onPath && step.state === 'open'),
      this.#answers(),
      this.#checklist(labels.done, (step) => step.state !== 'open'),
      this.#replies(),
      this.#notes(),
    ]);
  }

  /** Where the case comes from: ticket, SOPs and when it was opened. */
  #origin(): Line[] {
    const { labels, time, zone } = this.#words;
    const { state } = this.#view;
    const known = Object.entries(state.facts)
      .filter(([, values]) => values.length > 0)
      .map(([fact, values]) => `${fact}: ${values.join(', ')}`)
      .join('; ');
    return [
      ...(state.ticket ? [[labels.ticket, plainInMarkdown(state.ticket)] as const] : []),
      ...[...state.parts.values()].map((part) => [labels.procedure, this.#procedure(part)] as const),
      ...(known ? [[labels.known, plainInMarkdown(known)] as const] : []),
      [labels.opened, `${time(state.openedAt)} (${plainInMarkdown(zone)})`],
    ];
  }

  #procedure({ sop, title, version, commit }: CasePart): string {
    const facts = [
      codeInMarkdown(sop),
      version === undefined ? '' : this.#words.version(plainInMarkdown(version)),
      commit === undefined ? '' : this.#words.commit(codeInMarkdown(commit.slice(0, shortCommit))),
    ];
    return `${plainInMarkdown(title)} (${facts.filter(Boolean).join(', ')})`;
  }

  #closing(): Line[] {
    const { labels, time, duration, timeWaited, closedAs } = this.#words;
    const { closed, openedAt, pauses } = this.#view.state;
    if (!closed) return [];
    const total = minutesBetween(openedAt, closed.ts);
    const waited = pauses.reduce((sum, { from, to }) => sum + minutesBetween(from, to ?? closed.ts), 0);
    return [
      [labels.closed, closedAs(closed.how, time(closed.ts), plainInMarkdown(closed.reason ?? ''))],
      [labels.timeTaken, waited > 0 ? timeWaited(duration(total), duration(waited)) : duration(total)],
    ];
  }

  /** What happened on the way. */
  #course(clocks: readonly string[]): Line[] {
    const { labels, counts, escalation, handover, person, reason, time, times } = this.#words;
    const { escalations, handovers, reopened } = this.#view.state;
    const counted = this.#steps.filter((step) => step.isTickable && step.onPath);
    const inState = (state: StepView['state']) =>
      counted.filter((step) => step.state === state && (state !== 'open' || step.binding)).length;
    return [
      [labels.steps, counts(inState('done'), inState('skipped'), inState('open'))],
      ...clocks.map((clock) => [labels.promises, plainInMarkdown(clock)] as const),
      ...handovers.map(
        (one) =>
          [
            labels.handedOver,
            withReason(
              handover(
                plainInMarkdown(person(one.to)),
                time(one.ts),
                one.step_id === undefined ? undefined : this.#stepText(keyIn(one.sop_id, one.step_id)),
              ),
              one.reason && plainInMarkdown(one.reason),
            ),
          ] as const,
      ),
      ...escalations.map(
        (one) =>
          [
            labels.escalated,
            withReason(
              escalation(plainInMarkdown(person(one.to)), time(one.ts)),
              one.reason && plainInMarkdown(reason(readReason(one.reason, one.by))),
            ),
          ] as const,
      ),
      ...(reopened > 0 ? [[labels.reopened, times(reopened)] as const] : []),
    ];
  }

  #facts(lines: readonly Line[]): string {
    return lines.map(([label, text]) => `- **${label}:** ${text}`).join('\n');
  }

  #answers(): string {
    const { labels, changedLater } = this.#words;
    const { trail } = this.#view.state;
    const lines = trail.map(({ step, answer, ts, actor }, index) => {
      const isChanged = trail.some((other, at) => at > index && other.step === step && other.answer !== answer);
      return `${index + 1}. ${this.#stepText(step)} **${plainInMarkdown(answer)}** — ${this.#by(ts, actor)}${isChanged ? ` (${changedLater})` : ''}`;
    });
    return block(labels.answers, lines);
  }

  /** The steps that are wanted, in their sections; those of SOPs that joined below the question that led there. */
  #checklist(label: string, isWanted: (step: StepView) => boolean): string {
    const own = this.#sections(this.#view.sections, isWanted);
    return block(label, own);
  }

  #sections(sections: readonly SectionView[], isWanted: (step: StepView) => boolean): string[] {
    return sections.flatMap(({ section, steps }) => {
      const lines = steps.flatMap((step) => this.#step(step, isWanted, ''));
      return lines.length === 0
        ? []
        : section.title === ''
          ? [...lines, '']
          : [`**${plainInMarkdown(section.title)}**`, '', ...lines, ''];
    });
  }

  #step(step: StepView, isWanted: (step: StepView) => boolean, indent: string): string[] {
    const inner = [
      ...step.steps.flatMap((one) => this.#step(one, isWanted, `${indent}  `)),
      ...step.parts.flatMap((part) => this.#part(part, isWanted, `${indent}  `)),
    ];
    // What holds wanted steps is named, so that they stand where they belong.
    return inner.length > 0 || isWanted(step) ? [`${indent}- ${this.#stepLine(step)}`, ...inner] : [];
  }

  #part({ part, sections }: PartView, isWanted: (step: StepView) => boolean, indent: string): string[] {
    const lines = sections
      .flatMap((section) => section.steps)
      .flatMap((step) => this.#step(step, isWanted, `${indent}  `));
    return lines.length === 0 ? [] : [`${indent}- **${plainInMarkdown(part.title)}**`, ...lines];
  }

  #stepLine(step: StepView): string {
    const { optional, notCounted, skipped, stillOpen } = this.#words;
    const text = plainInMarkdown(step.step.text);
    const { record } = step;
    const answer = record?.answer === undefined ? '' : ` **${plainInMarkdown(record.answer)}**`;
    const when = record && step.isTickable ? this.#by(record.ts, record.actor) : '';
    if (!step.onPath) return `~~${text}~~${answer} — ${[notCounted, when].filter(Boolean).join(' · ')}`;
    switch (step.state) {
      case 'done':
        return `[x] ${text}${answer}${when ? ` — ${when}` : ''}`;
      case 'skipped':
        return `[ ] ${text} — ${[skipped(plainInMarkdown(record?.reason ?? '')), when].filter(Boolean).join(' · ')}`;
      case 'open':
        return `[ ] ${text}${step.isTickable ? ` — ${step.binding ? stillOpen : optional}` : ''}`;
    }
  }

  #replies(): string {
    const { labels, changed, ownText, percent, replyUse, version } = this.#words;
    const lines = this.#view.state.replies.map((use) => {
      const title = use.reply === undefined ? ownText : `“${plainInMarkdown(this.#replyTitle(use) ?? use.reply)}”`;
      const facts = [use.lang, use.channel].flatMap((one) => (one === undefined ? [] : plainInMarkdown(one)));
      if (use.reply_version !== undefined) facts.push(version(plainInMarkdown(use.reply_version)));
      if (use.distance !== undefined) facts.push(changed(percent(use.distance)));
      return `- ${title}${facts.length > 0 ? ` (${facts.join(', ')})` : ''} — ${replyUse(use.how)}, ${this.#words.time(use.ts)}`;
    });
    return block(labels.replies, lines);
  }

  #replyTitle({ reply, reply_sop: sop }: ReplyUse): string | undefined {
    return this.#view.sops.get(sop ?? this.#view.state.sop)?.replies.find((one) => one.id === reply)?.title;
  }

  #notes(): string {
    const { labels, about } = this.#words;
    const lines = this.#view.state.notes.map(({ step, text, ts, actor }) => {
      const subject = step === undefined ? '' : `${about(this.#stepText(step))}, `;
      return `- ${plainInMarkdown(text)} — ${subject}${this.#by(ts, actor)}`;
    });
    return block(labels.notes, lines);
  }

  #stepText(key: string): string {
    const step = this.#steps.find((one) => one.key === key);
    return step ? plainInMarkdown(step.step.text) : codeInMarkdown(key.slice(key.indexOf('#') + 1));
  }

  #by(ts: string, actor: string): string {
    return `${this.#words.time(ts)}, ${plainInMarkdown(actor)}`;
  }
}

/** A label and what stands behind it, as Markdown. */
type Line = readonly [label: string, text: string];

function joined(blocks: readonly string[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function block(label: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${label}\n\n${lines.join('\n').trimEnd()}`;
}

function withReason(text: string, reason: string | undefined): string {
  return reason ? `${text}: ${reason}` : text;
}

function keyIn(sop: string, step: string): string {
  return `${sop}#${step}`;
}

/** Whole minutes, at least one: nobody takes no time. */
function minutesBetween(from: string, to: string): number {
  return Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / msPerMinute));
}
