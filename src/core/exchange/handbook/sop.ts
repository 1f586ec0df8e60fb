import { constantFiller } from '../../library/constants-in-sop';
import type { LibraryConfig } from '../../library/config';
import { inLanguage } from '../../library/local-text';
import type { Guidance, LinkTarget, Section, Sop, Step } from '../../sop/model';
import { partsOf } from '../../sop/outline';
import type { Outlined } from '../../sop/outline';
import { mapRich } from '../../sop/rich/rich';
import type { Rich } from '../../sop/rich/rich';
import { RichText } from '../../sop/rich/rich-text';
import type { Position } from '../../text/position';
import { documentControl } from './control';
import type { HandbookBlock, HandbookSop, HandbookStep, Place } from './handbook';
import { naming } from './named';
import { printedSections } from './places';
import type { Places } from './places';
import { placeOfReply } from './replies';
import type { SayInHandbook } from './words';

/** What an SOP is printed with. */
interface Printing {
  readonly config: LibraryConfig;
  /** The preferred ones, best first. */
  readonly languages: readonly string[];
  readonly say: SayInHandbook;
  readonly places: Places;
  /** The only language of replies that is printed; undefined for all. */
  readonly only: string | undefined;
  readonly flowchart: HandbookSop['flowchart'];
  /** Whether the team reads it, not customers. */
  readonly isForTeam: boolean;
}

/** A procedure as a handbook has it. @param sop with the constants of its library filled in. */
export function sopInHandbook(sop: Sop, printing: Printing): HandbookSop {
  const { places, config, languages, flowchart } = printing;
  const writer = new Writer(sop, printing);
  const sections = printedSections(sop);
  const depths = depthsOf(sections);
  return {
    key: places.keyOf(sop) ?? '',
    location: sop.location,
    title: sop.title,
    lang: sop.lang,
    summary: writer.named(sop.summary),
    control: printing.isForTeam ? documentControl(sop, config, languages) : undefined,
    flowchart,
    sections: sections.map((section, at) => ({
      key: places.keyOfSection(sop, section),
      title: writer.named(section.title),
      depth: depths[at] ?? 0,
      blocks: writer.blocks(partsOf(section)),
    })),
    links: writer.links,
  };
}

/** What is the same of links that lead to the same place. */
export function linkKey(target: LinkTarget): string {
  return target.kind === 'external'
    ? target.href
    : `${target.kind === 'file' ? target.path : ''}#${target.anchor ?? ''}`;
}

/** How deep headings stand, none more than one deeper than the one before it, whatever their levels are. */
function depthsOf(sections: readonly Pick<Section, 'level'>[]): number[] {
  const levels: number[] = [];
  return sections.map(({ level }) => {
    if (level === 0) return 0;
    while ((levels.at(-1) ?? 0) >= level) levels.pop();
    return levels.push(level);
  });
}

class Writer {
  readonly #sop: Sop;
  readonly #printing: Printing;
  readonly #rich: RichText;
  /** A text in which what is not known is called by its name. */
  readonly named: (text: string) => string;
  /** See `HandbookSop`. */
  readonly links = new Map<string, Place>();

  constructor(sop: Sop, printing: Printing) {
    this.#sop = sop;
    this.#printing = printing;
    this.named = naming(printing.config, printing.languages);
    this.#rich = new RichText(sop, constantFiller(printing.config, sop.lang));
  }

  blocks(parts: readonly Outlined[]): HandbookBlock[] {
    return parts.flatMap(({ part, inner: within }): HandbookBlock[] => {
      switch (part.kind) {
        case 'step':
          return [this.#step(part.step)];
        case 'alert': {
          const { kind, text, range } = part.alert;
          return [{ kind: 'alert', alert: kind, rich: this.#words(range.start, text), inner: this.blocks(within) }];
        }
        case 'guidance':
          return this.#guidance(part.guidance, this.blocks(within));
        case 'answer': {
          const { answer, target, also } = part.branch;
          const leadsTo = target && this.#leadsTo(target, true);
          return [
            {
              kind: 'answer',
              text: this.named(answer),
              leadsTo,
              outside: target?.kind === 'external' ? target.href : undefined,
              also: this.named(also),
            },
            ...this.blocks(within),
          ];
        }
      }
    });
  }

  /** @param isAnswer whether it must be said where an answer leads, even if that is not for whoever reads. */
  #leadsTo(target: LinkTarget, isAnswer = false): Place | undefined {
    const { places, only, isForTeam, say } = this.#printing;
    const [reply] = target.kind === 'section' && isForTeam ? placeOfReply(this.#sop, target.anchor, places, only) : [];
    const found = reply ?? places.ofTarget(this.#sop, target);
    const place = found && { ...found, title: this.named(found.title) };
    if (isForTeam || place?.key !== undefined || target.kind !== 'file') return place;
    return isAnswer ? { title: say('askUs'), key: undefined } : undefined;
  }

  #step(step: Step): HandbookStep {
    const { places, only, isForTeam } = this.#printing;
    return {
      kind: 'step',
      number: step.number,
      rich: this.#words(step.range.start, step.text),
      // Who does what by when, and what they write then, is the team's.
      tags: isForTeam ? this.#tags(step) : [],
      replies: isForTeam ? step.replies.flatMap((id) => placeOfReply(this.#sop, id, places, only)) : [],
      inner: this.blocks(partsOf(step)),
    };
  }

  #tags({ role, minutes, required, isStruck, conduct }: Step): string[] {
    const { say, config, languages } = this.#printing;
    return [
      role
        ? (inLanguage(config.roles.get(role.text) ?? {}, languages) ?? config.team.get(role.text)?.name ?? role.text)
        : '',
      minutes === undefined ? '' : durationText(minutes, languages[0] ?? 'en'),
      required || isStruck ? '' : say('optional'),
      conduct === undefined ? '' : say(conduct),
    ].filter(Boolean);
  }

  #guidance(guidance: Guidance, inner: HandbookBlock[]): HandbookBlock[] {
    const { start } = guidance.range;
    switch (guidance.kind) {
      case 'code':
        return [{ kind: 'code', text: this.named(guidance.code) }, ...inner];
      case 'table':
        return [
          {
            kind: 'table',
            rows: this.#rich.rows(start, guidance.rows).map((cells) => cells.map((cell) => this.#named(cell))),
          },
          ...inner,
        ];
      default:
        return [{ kind: 'words', rich: this.#words(start, guidance.text), isItem: this.#rich.isItem(start), inner }];
    }
  }

  #words(start: Position, text: string): Rich {
    return this.#named(this.#rich.words(start, text));
  }

  #named(rich: Rich): Rich {
    this.#follow(rich);
    return mapRich(rich, (text) => this.named(text));
  }

  #follow(rich: Rich): void {
    for (const part of rich) {
      if (part.kind === 'link' && part.target.kind !== 'external') {
        const place = this.#leadsTo(part.target);
        if (place?.key !== undefined) this.links.set(linkKey(part.target), place);
      }
      if ('inner' in part) this.#follow(part.inner);
    }
  }
}

/** Minutes, hours or days in a language, such as “5 min”, “2 hr”. */
function durationText(minutes: number, lang: string): string {
  const [unit, size] =
    minutes % 1440 === 0
      ? (['day', 1440] as const)
      : minutes % 60 === 0
        ? (['hour', 60] as const)
        : (['minute', 1] as const);
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short' }).format(
    minutes / size,
  );
}
