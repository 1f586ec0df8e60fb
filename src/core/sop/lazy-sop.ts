import type { Problem } from '../problem';
import type { HeldText } from '../text/held-text';
import type { Range } from '../text/position';
import type {
  FrontMatter,
  Heading,
  Link,
  Placed,
  Reply,
  ReplyVariant,
  Section,
  Sop,
  SopLocation,
  SopStatus,
} from './model';
import { fileStart, Reading } from './reading';
import type { ReadBody } from './reading';
import { Recent } from './recent';
import { nameOf, verbatimText } from './record';
import type { SopRecord, VariantRecord } from './record';

/** How many SOPs are kept as they were read: more than anybody looks at in a minute, few beside a large library. */
export const mostReadings = 200;

/** A cache and nothing more: whoever asks gets the same, sooner or later. */
const readings = new Recent<HeldSop, Reading>(mostReadings);

/** A reply whose texts are read when they are asked for. */
interface HeldReply extends Reply {
  readonly variants: readonly HeldVariant[];
}

/**
 * An SOP that holds its record and its text alone, so that a library of thousands fits into memory. What else it says
 * is read again from the text when somebody asks, and kept for as long as few others are asked.
 */
export class HeldSop implements Sop, SopRecord {
  readonly location: SopLocation;
  readonly front: FrontMatter;
  readonly heading: string | undefined;
  readonly summary: string;
  readonly replies: readonly HeldReply[];
  readonly fileLinks: readonly Link[];
  readonly roles: readonly Placed[];
  readonly problems: readonly Problem[];
  readonly #text: HeldText;

  constructor(record: SopRecord, text: HeldText, location: SopLocation) {
    this.location = location;
    this.front = record.front;
    this.heading = record.heading;
    this.summary = record.summary;
    this.replies = record.replies.map(({ variants, ...reply }, index) => ({
      ...reply,
      variants: variants.map((variant, at) => new HeldVariant(variant, this, index, at)),
    }));
    this.fileLinks = record.fileLinks;
    this.roles = record.roles;
    this.problems = record.problems;
    this.#text = text;
  }

  get id(): string {
    return this.front.id?.text ?? nameOf(this.location);
  }

  get idRange(): Range {
    return this.front.id?.range ?? fileStart;
  }

  get title(): string {
    return this.front.title?.text ?? this.heading ?? nameOf(this.location);
  }

  get status(): SopStatus {
    return this.front.status ?? 'draft';
  }

  get version(): string | undefined {
    return this.front.version;
  }

  get lang(): string | undefined {
    return this.front.lang;
  }

  get headings(): readonly Heading[] {
    return this.#body.headings;
  }

  get sections(): readonly Section[] {
    return this.#body.sections;
  }

  get links(): readonly Link[] {
    return this.#body.links;
  }

  get text(): string {
    return this.#text.text;
  }

  /** Its text as UTF-8; undefined when it has none. */
  get bytes(): Uint8Array | undefined {
    return this.#text.bytes;
  }

  /** The text of one of its replies. */
  textOf(reply: number, variant: number, record: VariantRecord): string {
    if (record.isVerbatim) return verbatimText(record, this.#reading.lines);
    return this.#body.replies[reply]?.variants[variant]?.text ?? '';
  }

  get #reading(): Reading {
    return readings.get(this, () => new Reading(this.text));
  }

  get #body(): ReadBody {
    return this.#reading.body;
  }
}

/** A text of a reply that is read when it is asked for. */
export class HeldVariant implements ReplyVariant, VariantRecord {
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  readonly range: Range;
  readonly textRange: Range;
  readonly isVerbatim: boolean;
  readonly #sop: HeldSop;
  readonly #reply: number;
  readonly #variant: number;

  constructor(record: VariantRecord, sop: HeldSop, reply: number, variant: number) {
    this.lang = record.lang;
    this.channel = record.channel;
    this.range = record.range;
    this.textRange = record.textRange;
    this.isVerbatim = record.isVerbatim;
    this.#sop = sop;
    this.#reply = reply;
    this.#variant = variant;
  }

  get text(): string {
    return this.#sop.textOf(this.#reply, this.#variant, this);
  }
}
