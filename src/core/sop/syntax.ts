import { attempt } from '../attempt';
import type { Position } from '../text/position';
import { frontMatterBounds } from '../yaml/bounds';
import { yamlMarks } from '../yaml/marks';
import { YamlReader } from '../yaml/reader';
import { frontMatterYaml } from './front-matter';
import type { Sop, StepMark } from './model';
import { libraryRule, maxSopBytes, ParsedText } from './parsed-text';
import { currentReading } from './reading';
import { Recent } from './recent';
import { bodyMarks } from './syntax/body-marks';
import { markAt, nested } from './syntax/mark';
import type { Mark, MarkAt } from './syntax/mark';

/** How many are kept: somebody who works on one file looks at a few others. */
const mostKept = 4;

/** Only a cache: the same text always gives the same result. */
const kept = new Recent<string, Syntax>(mostKept);

/**
 * What is in an SOP and where: keys, values, headings, steps, tags, links, replies and the Liquid in them. It is worked
 * out from the text when needed, and only the last few are kept.
 */
export function syntaxOf(sop: string | Pick<Sop, 'text' | 'stepRule'>): Syntax {
  const text =
    typeof sop === 'string'
      ? sop
      : attempt(
          () => sop.text,
          () => '',
        );
  const rule = typeof sop === 'string' ? undefined : libraryRule(sop.stepRule);
  return kept.get(rule === undefined ? text : `${rule}\0${text}`, () => new Syntax(text, rule));
}

/** The marks of one text. Its front matter and its Markdown are each read when first needed. */
export class Syntax {
  readonly #parsed: ParsedText;
  readonly #isSop: boolean;
  #front: readonly Mark[] | undefined;
  #body: readonly Mark[] | undefined;

  /** @param rule what its library says of its steps. */
  constructor(text: string, rule?: StepMark) {
    this.#parsed = new ParsedText(text, currentReading, rule);
    this.#isSop = text.length <= maxSopBytes && !this.#parsed.obstacle;
  }

  /** The marks in its front matter; none when that cannot be read: one of the SOP's problems says why. */
  get front(): readonly Mark[] {
    this.#front ??= this.#isSop ? marksOrNone(() => this.#readFront()) : [];
    return this.#front;
  }

  /** The marks in its Markdown; none when that cannot be read. */
  get body(): readonly Mark[] {
    this.#body ??= this.#isSop ? marksOrNone(() => this.#readBody()) : [];
    return this.#body;
  }

  get marks(): readonly Mark[] {
    return [...this.front, ...this.body];
  }

  /** The mark at a place. */
  markAt(position: Position): MarkAt | undefined {
    return markAt(this.marks, position);
  }

  #readFront(): Mark[] {
    const { state, yaml, firstLine } = this.#parsed.frontMatter;
    return state !== 'missing'
      ? nested(yamlMarks(new YamlReader(yaml, frontMatterBounds, frontMatterYaml, firstLine)))
      : [];
  }

  #readBody(): Mark[] {
    const { body, blocks } = this.#parsed.read();
    return nested(bodyMarks(body, blocks));
  }
}

function marksOrNone(read: () => Mark[]): Mark[] {
  return attempt(read, () => []);
}
