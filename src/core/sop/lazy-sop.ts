import { attempt } from '../attempt';
import type { Problem } from '../problem';
import type { Utf8Text } from '../text/utf8-text';
import type { Range } from '../text/position';
import type {
  FrontMatter,
  Heading,
  Link,
  TextWithRange,
  Reply,
  ReplyVariant,
  Section,
  Sop,
  SopLocation,
  SopStatus,
  StepRule,
} from './model';
import { fileStart, libraryRule, ParsedText } from './parsed-text';
import type { ParsedBody } from './parsed-text';
import { currentReading } from './reading';
import type { Reading } from './reading';
import { Recent } from './recent';
import { nameOf, titleIn, verbatimText } from './extract';
import type { SopExtract, VariantExtract } from './extract';

/** How many SOPs are kept fully read: more than anybody looks at in a minute, few compared with a large library. */
export const mostParsed = 200;

/** Only a cache: every caller gets the same result, sooner or later. */
const parsed = new Recent<LazySop, ParsedText>(mostParsed);

/** Which text of an SOP one is, by numbers. */
interface PlaceOfText {
  readonly among: 'replies' | 'anticipations';
  readonly reply: number;
  readonly variant: number;
}

/** A reply whose texts are read when needed. */
interface LazyReply extends Reply {
  readonly variants: readonly LazyVariant[];
}

/**
 * An SOP that holds only its extract and its text, so that a library of thousands fits into memory. The rest is read
 * from the text again when needed, and kept until enough other SOPs have been read.
 */
export class LazySop implements Sop, SopExtract {
  readonly location: SopLocation;
  readonly front: FrontMatter;
  readonly stepRule: StepRule;
  readonly heading: string | undefined;
  readonly summary: string;
  readonly replies: readonly LazyReply[];
  readonly anticipations: readonly LazyReply[];
  readonly fileLinks: readonly Link[];
  readonly hasSteps: boolean;
  readonly roles: readonly TextWithRange[];
  readonly problems: readonly Problem[];
  readonly #text: Utf8Text;
  readonly #reading: Reading;

  constructor(extract: SopExtract, text: Utf8Text, location: SopLocation, reading = currentReading) {
    this.location = location;
    this.front = extract.front;
    this.stepRule = extract.stepRule;
    this.heading = extract.heading;
    this.summary = extract.summary;
    this.replies = this.#lazy(extract, 'replies');
    this.anticipations = this.#lazy(extract, 'anticipations');
    this.fileLinks = extract.fileLinks;
    this.hasSteps = extract.hasSteps;
    this.roles = extract.roles;
    this.problems = extract.problems;
    this.#text = text;
    this.#reading = reading;
  }

  get id(): string {
    return this.front.id?.text ?? nameOf(this.location);
  }

  get idRange(): Range {
    return this.front.id?.range ?? fileStart;
  }

  get title(): string {
    return titleIn(this.front) ?? this.heading ?? nameOf(this.location);
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

  /** How many bytes its text takes. */
  get size(): number {
    return this.#text.size;
  }

  /** Its text as UTF-8; undefined when the text cannot be expressed in it. */
  get bytes(): Uint8Array | undefined {
    return this.#text.bytes;
  }

  /** The text of one of its replies. */
  textOf({ among, reply, variant }: PlaceOfText, extract: VariantExtract): string {
    if (extract.isVerbatim) return verbatimText(extract, this.#parsed.lines);
    return this.#body[among][reply]?.variants[variant]?.text ?? '';
  }

  #lazy(extract: SopExtract, among: PlaceOfText['among']): LazyReply[] {
    return extract[among].map(({ id, title, range, variants }, reply) => ({
      id,
      title,
      range,
      variants: variants.map((one, variant) => new LazyVariant(one, this, { among, reply, variant })),
    }));
  }

  get #parsed(): ParsedText {
    return parsed.get(this, () =>
      attempt(
        () => new ParsedText(this.text, this.#reading, libraryRule(this.stepRule)),
        () => new ParsedText(''),
      ),
    );
  }

  get #body(): ParsedBody {
    return this.#parsed.body;
  }
}

/** A text of a reply that is read when needed. */
class LazyVariant implements ReplyVariant, VariantExtract {
  readonly lang: string | undefined;
  readonly channel: string | undefined;
  readonly range: Range;
  readonly textRange: Range;
  readonly isVerbatim: boolean;
  readonly #sop: LazySop;
  readonly #place: PlaceOfText;

  constructor(extract: VariantExtract, sop: LazySop, place: PlaceOfText) {
    this.lang = extract.lang;
    this.channel = extract.channel;
    this.range = extract.range;
    this.textRange = extract.textRange;
    this.isVerbatim = extract.isVerbatim;
    this.#sop = sop;
    this.#place = place;
  }

  get text(): string {
    return this.#sop.textOf(this.#place, this);
  }
}
