import GithubSlugger from 'github-slugger';
import { constantFiller } from '../../library/constants-in-sop';
import type { LibraryConfig } from '../../library/config';
import type { Guidance, LinkTarget, Reply, Section, Sop, Step } from '../../sop/model';
import { partsOf } from '../../sop/outline';
import type { Outlined } from '../../sop/outline';
import { RichText } from '../../sop/rich/rich-text';
import { durationText } from '../../text/duration';
import { plainInMarkdown } from '../../text/markdown';
import type { Position } from '../../text/position';
import { mayLeadTo } from '../handbook/links';
import { printedSections } from '../handbook/places';
import { fenced, headingWords, linkInMarkdown, wordsInMarkdown } from './marked-words';
import { parameterLines } from './parameters';
import { acquisitions, constraints, firstSection, force, headings, rules, usedWhen, warnings } from './wording';

/** What a procedure is written with. */
export interface ProcedureWriting {
  readonly config: LibraryConfig;
  /** Where the file of another SOP is, from this one, by the path that a link names; undefined where there is none. */
  readonly fileOf: (path: string) => string | undefined;
}

/**
 * An SOP as assistants read it: sections are steps, its steps what must, should and may be done in them. Whatever its texts say, they
 * are words on a line: no heading, list, comment or fence of the file can come of them.
 * @param sop with the constants of its library filled in.
 * @returns Markdown from the title on, without a line break at the end.
 */
export function procedureText(sop: Sop, writing: ProcedureWriting): string {
  return new Writer(sop, writing).text();
}

class Writer {
  readonly #sop: Sop;
  readonly #writing: ProcedureWriting;
  readonly #rich: RichText;
  readonly #sections: readonly Section[];
  /** Addresses within the file, by the anchors of the SOP. */
  readonly #anchors = new Map<string, string>();
  /** What was written so far that is no reply. */
  readonly #said: string[] = [];

  constructor(sop: Sop, writing: ProcedureWriting) {
    this.#sop = sop;
    this.#writing = writing;
    this.#rich = new RichText(sop, constantFiller(writing.config, sop.lang));
    this.#sections = printedSections(sop);
  }

  text(): string {
    const { title, summary, front, replies } = this.#sop;
    const hasReplies = replies.length > 0;
    this.#findAnchors();
    const steps = this.#sections.flatMap((section, at) => this.#section(section, at + 1));
    const overview = this.#say(summary);
    const parameters = parameterLines(this.#sop, this.#said.join('\n'), this.#writing.config, this.#languages());
    return [
      `# ${headingWords(title)}`,
      `## ${headings.overview}`,
      ...(overview === '' ? [] : [overview]),
      ...(front.triggers.length === 0
        ? []
        : [usedWhen, front.triggers.map((one) => `- ${plainInMarkdown(one)}`).join('\n')]),
      `## ${headings.rules}`,
      rules.join('\n'),
      `## ${headings.parameters}`,
      ...(parameters.length === 0 ? [] : [parameters.join('\n')]),
      acquisitions[parameters.length === 0 ? 'none' : 'some'].join('\n'),
      `## ${headings.steps}`,
      ...steps,
      ...(hasReplies ? [`## ${headings.replies}`, ...replies.flatMap((reply) => this.#reply(reply))] : []),
      ...this.#handOver(),
    ].join('\n\n');
  }

  #languages(): string[] {
    return [this.#sop.lang, this.#writing.config.lang].filter((one) => one !== undefined);
  }

  #findAnchors(): void {
    const slugger = new GithubSlugger();
    const { title, headings: all, replies } = this.#sop;
    for (const one of [title, headings.overview, headings.rules, headings.parameters, headings.steps])
      slugger.slug(one);
    const own = new Map(this.#sections.map((one, at) => [one.anchor, slugger.slug(titleOf(one, at + 1))]));
    slugger.slug(headings.replies);
    for (const { id, title: words } of replies) this.#anchors.set(id, slugger.slug(words));
    // A heading without words of its own leads to the first one below that has some.
    let next: string | undefined;
    for (const { anchor, also = [] } of [...all].reverse()) {
      next = own.get(anchor) ?? next;
      for (const name of [anchor, ...also])
        if (next !== undefined && !this.#anchors.has(name)) this.#anchors.set(name, next);
    }
  }

  #section(section: Section, number: number): string[] {
    const parts = partsOf(section);
    const begun = parts.findIndex((one) => holdsStep(one));
    const first = begun < 0 ? parts.length : begun;
    const before = this.#blocks(parts.slice(0, first), '');
    const list = this.#blocks(parts.slice(first), '');
    const title = section.title === '' ? section.title : this.#say(section.title);
    return [
      `### ${number}. ${title === '' ? firstSection : title.replace(/(?<!#)#+$/, '\\$&')}`,
      ...(before === '' ? [] : [before]),
      ...(list === '' ? [] : [`${constraints}\n\n${list}`]),
    ];
  }

  /** @param indent of the list item that they stand in. */
  #blocks(parts: readonly Outlined[], indent: string): string {
    return this.#lines(parts, indent)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '');
  }

  #lines(parts: readonly Outlined[], indent: string): string[] {
    return parts.flatMap(({ part, inner }): string[] => {
      const within = () => this.#lines(inner, `${indent}  `);
      switch (part.kind) {
        case 'step':
          return this.#step(part.step, indent);
        case 'answer': {
          const { answer, target, also } = part.branch;
          const words = [`**${this.#say(answer)}** →`, target ? this.#leadsTo(target) : '', also && this.#say(also)];
          return [`${indent}- ${words.filter(Boolean).join(' ')}`, ...within()];
        }
        case 'alert': {
          const { kind, text, range } = part.alert;
          const words = this.#words(range.start, text);
          if (kind === 'warning' || kind === 'caution') return [`${indent}- ${warnings[kind]}: ${words}`, ...within()];
          return ['', `${indent}> [!${kind.toUpperCase()}]`, `${indent}> ${words}`, '', ...this.#lines(inner, indent)];
        }
        case 'guidance':
          return this.#guidance(part.guidance, indent, within());
      }
    });
  }

  #step(step: Step, indent: string): string[] {
    if (step.isStruck) return [];
    const { required, conduct, minutes, role, id, idRange, textRange } = step;
    // An id that is only made of the words is not the author's.
    const isNamed =
      idRange.start.line !== textRange.start.line || idRange.start.character !== textRange.start.character;
    const about = [
      ...(isNamed ? [`#${id}`] : []),
      ...(role ? [`@${role.text}`] : []),
      ...(minutes === undefined ? [] : [durationText(minutes)]),
    ];
    const replies = this.#sop.replies.filter((one) => step.replies.includes(one.id));
    const standing = replies.filter((one) => one.title === step.text);
    const words = withReplies(
      this.#words(step.range.start, step.text),
      replies.map((one) => [one.title, this.#linkTo(one)] as const),
    );
    return [
      `${indent}- ${force(required, conduct)}${about.length > 0 ? ` (${about.join(' ')})` : ''}: ${words}`,
      ...standing.map((one) => `${indent}  - ${this.#linkTo(one)}`),
      ...this.#lines(partsOf(step), `${indent}  `),
    ];
  }

  #linkTo({ id, title }: Reply): string {
    return linkInMarkdown(title, `#${this.#anchors.get(id) ?? ''}`);
  }

  #guidance(guidance: Guidance, indent: string, inner: readonly string[]): string[] {
    const { start } = guidance.range;
    switch (guidance.kind) {
      case 'code':
        this.#said.push(guidance.code);
        return ['', ...fenced('', guidance.code, indent), '', ...inner];
      case 'table': {
        const rows = this.#rich
          .rows(start, guidance.rows)
          .map((cells) => cells.map((cell) => cellText(wordsInMarkdown(cell, this.#address))));
        this.#said.push(guidance.text);
        const [head = [], ...others] = rows;
        return [
          '',
          ...[head, head.map(() => '---'), ...others].map((cells) => `${indent}| ${cells.join(' | ')} |`),
          '',
        ];
      }
      default: {
        const words = this.#words(start, guidance.text);
        return this.#rich.isItem(start) ? [`${indent}- ${words}`, ...inner] : ['', `${indent}${words}`, '', ...inner];
      }
    }
  }

  #reply({ title, variants }: Reply): string[] {
    return [
      `### ${headingWords(title)}`,
      ...variants.map(({ lang, channel, text }) => {
        const about = [lang === undefined ? '' : `lang=${lang}`, channel === undefined ? '' : `channel=${channel}`];
        const fill = constantFiller(this.#writing.config, lang ?? this.#sop.lang);
        return fenced(['reply', ...about.filter(Boolean)].join(' ').replace(/[`\s]+/g, ' '), fill(text)).join('\n');
      }),
    ];
  }

  #handOver(): string[] {
    const { escalation } = this.#sop.front;
    const to = escalation?.to?.text ?? 'a person';
    if (!escalation) return [];
    const when = escalation.when ? ` when: ${escalation.when.text}` : '';
    const after =
      escalation.after === undefined ? '' : `${when && ','} after ${durationText(escalation.after)} at the latest`;
    return [`## ${headings.troubleshooting}`, `Hand over to ${plainInMarkdown(`${to}${when}${after}`)}.`];
  }

  #leadsTo(target: LinkTarget): string {
    const href = this.#address(target);
    if (href === undefined) return 'hand over to a person';
    const at = target.kind === 'section' ? this.#titleAt(href.slice(1)) : undefined;
    return linkInMarkdown(at ?? href.replace(/^\.\.\/|(?:\.sop\.md|\/SKILL\.md)$/g, ''), href);
  }

  #titleAt(anchor: string): string | undefined {
    const at = this.#sections.findIndex((one) => this.#anchors.get(one.anchor) === anchor);
    const section = this.#sections[at];
    return section
      ? titleOf(section, at + 1)
      : this.#sop.replies.find(({ id }) => this.#anchors.get(id) === anchor)?.title;
  }

  readonly #address = (target: LinkTarget): string | undefined => {
    if (target.kind === 'external') return mayLeadTo(target.href) ? target.href : undefined;
    if (target.kind === 'file') return this.#writing.fileOf(target.path);
    const anchor = this.#anchors.get(target.anchor);
    return anchor === undefined ? undefined : `#${anchor}`;
  };

  #words(start: Position, text: string): string {
    this.#said.push(text);
    return wordsInMarkdown(this.#rich.words(start, text), this.#address);
  }

  #say(text: string): string {
    this.#said.push(text);
    return plainInMarkdown(text);
  }
}

/** Words with the titles of replies, which stand in quotes in them, as links. */
function withReplies(words: string, replies: readonly (readonly [title: string, link: string])[]): string {
  return replies.reduce((text, [title, link]) => text.split(`“${plainInMarkdown(title)}”`).join(link), words);
}

function titleOf({ title }: Pick<Section, 'title'>, number: number): string {
  return `${number}. ${title === '' ? firstSection : title}`;
}

function holdsStep({ part, inner }: Outlined): boolean {
  if (part.kind === 'step') return !part.step.isStruck;
  return (part.kind === 'alert' && part.alert.kind in warnings) || inner.some(holdsStep);
}

function cellText(words: string): string {
  return words.replace(/\\[\s\S]|\|/g, (sign) => (sign === '|' ? '\\|' : sign));
}
