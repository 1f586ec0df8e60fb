import { codeInMarkdown, plainInMarkdown } from '../../text/markdown';
import { wordsOfKey } from '../../text/key-words';
import { readReason } from '../escalation/rules';
import type { Contact } from '../escalation/contacts';
import type { ReplyUse } from '../model/state';
import type { CaseView } from '../model/view';
import { caseTitle } from '../title';
import { checklist } from './checklist';
import { closingLines, courseLines, originLines } from './facts';
import type { Line } from './facts';
import { block, Subject } from './subject';
import type { SummaryWords } from './words';

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
export function summaryTitle(view: CaseView): string {
  return plainInMarkdown(caseTitle(view));
}

class Summary {
  readonly #subject: Subject;

  constructor(view: CaseView, words: SummaryWords) {
    this.#subject = new Subject(view, words);
  }

  whole(clocks: readonly string[]): string {
    const { labels } = this.#subject.words;
    return joined([
      `## ${summaryTitle(this.#subject.view)}`,
      this.#facts([
        ...originLines(this.#subject),
        ...closingLines(this.#subject),
        ...courseLines(this.#subject, clocks),
        ...this.#record(),
      ]),
      this.#answers(),
      checklist(this.#subject, labels.done, (step) => step.state !== 'open' || (step.onPath && step.binding)),
      this.#replies(),
      this.#notes(),
    ]);
  }

  forContact(clocks: readonly string[], { to, from, reason, by }: SummarizedEscalation): string {
    const { labels, escalationTitle, reason: reasonText } = this.#subject.words;
    const why = readReason(reason, by);
    const contact =
      to.contact === undefined || to.contact === to.name
        ? plainInMarkdown(to.name)
        : `${plainInMarkdown(to.name)}, ${plainInMarkdown(to.contact)}`;
    return joined([
      `## ${escalationTitle(summaryTitle(this.#subject.view))}`,
      this.#facts([
        [labels.to, contact],
        ...(from === undefined ? [] : [[labels.from, plainInMarkdown(from)] as const]),
        [labels.why, plainInMarkdown(reasonText(why))],
        ...originLines(this.#subject),
        ...courseLines(this.#subject, clocks),
        ...this.#record(),
      ]),
      checklist(this.#subject, labels.open, (step) => step.onPath && step.state === 'open'),
      this.#answers(),
      checklist(this.#subject, labels.done, (step) => step.state !== 'open'),
      this.#replies(),
      this.#notes(),
    ]);
  }

  /** Where the case is in a record; a case that is kept nowhere is in none. */
  #record(): Line[] {
    const { head } = this.#subject.view.state;
    return head === '' ? [] : [[this.#subject.words.labels.record, codeInMarkdown(head)]];
  }

  #facts(lines: readonly Line[]): string {
    return lines.map(([label, text]) => `- **${label}:** ${text}`).join('\n');
  }

  #answers(): string {
    const { labels, changedLater } = this.#subject.words;
    const { trail } = this.#subject.view.state;
    const lines = trail.map((given, index) => {
      const { step, answer } = given;
      const isChanged = trail.some((other, at) => at > index && other.step === step && other.answer !== answer);
      return `${index + 1}. ${this.#subject.stepText(step)} **${plainInMarkdown(answer)}** — ${this.#subject.by(given)}${isChanged ? ` (${changedLater})` : ''}`;
    });
    return block(labels.answers, lines);
  }

  #replies(): string {
    const { labels, changed, ownText, percent, replyUse, value, version } = this.#subject.words;
    const lines = this.#subject.view.state.replies
      .filter((use) => !use.isWithdrawn)
      .map((use) => {
        const title =
          use.reply === undefined ? ownText : `“${plainInMarkdown(this.#replyTitle(use) ?? wordsOfKey(use.reply))}”`;
        const facts = [
          ...(use.lang === undefined ? [] : [plainInMarkdown(value('lang', use.lang))]),
          ...(use.channel === undefined ? [] : [plainInMarkdown(value('channel', use.channel))]),
        ];
        if (use.reply_version !== undefined) facts.push(version(plainInMarkdown(use.reply_version)));
        if (use.distance !== undefined) facts.push(changed(percent(use.distance)));
        return `- ${title}${facts.length > 0 ? ` (${facts.join(', ')})` : ''} — ${replyUse(use.how)}, ${this.#subject.words.time(use.ts)}`;
      });
    return block(labels.replies, lines);
  }

  #replyTitle({ reply, reply_sop: sop }: ReplyUse): string | undefined {
    const found = this.#subject.view.sops.get(sop ?? this.#subject.view.state.sop);
    return [...(found?.replies ?? []), ...(found?.anticipations ?? [])].find((one) => one.id === reply)?.title;
  }

  #notes(): string {
    const { labels, about } = this.#subject.words;
    const lines = this.#subject.view.state.notes.map((note) => {
      const { step, text } = note;
      const subject = step === undefined ? '' : `${about(this.#subject.stepText(step))}, `;
      return `- ${plainInMarkdown(text)} — ${subject}${this.#subject.by(note)}`;
    });
    return block(labels.notes, lines);
  }
}

function joined(blocks: readonly string[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
