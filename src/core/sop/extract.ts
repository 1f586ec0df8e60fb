import type { Problem } from '../problem';
import type { FrontMatter, Link, TextWithRange, Reply, ReplyVariant, SopLocation, StepRule } from './model';

/** A reply without its texts. */
export interface ReplyExtract extends Omit<Reply, 'variants'> {
  readonly variants: readonly VariantExtract[];
}

export interface VariantExtract extends Omit<ReplyVariant, 'text'> {
  /** Whether the text is exactly the lines of `textRange`, so that it can be had without reading the Markdown. */
  readonly isVerbatim: boolean;
}

/** What is kept of an SOP besides its text: everything that lists, searches and checks of a whole library need. */
export interface SopExtract {
  readonly front: FrontMatter;
  readonly stepRule: StepRule;
  /** The heading that serves as its title when the front matter has none. */
  readonly heading: string | undefined;
  readonly summary: string;
  readonly replies: readonly ReplyExtract[];
  readonly anticipations: readonly ReplyExtract[];
  readonly fileLinks: readonly Link[];
  readonly hasSteps: boolean;
  readonly roles: readonly TextWithRange[];
  readonly problems: readonly Problem[];
}

/**
 * The name of an SOP that does not state one: the last segment of its path, without `.md`. An `index.md` is named after
 * its folder, as there may be one in each.
 */
export function nameOf({ path }: Pick<SopLocation, 'path'>): string {
  const [folder, file = path] = ['', ...path.split('/')].slice(-2);
  return (folder && /^index\.md$/i.test(file) ? folder : file.replace(/\.md$/i, '')).normalize();
}

/** The title that front matter gives: one line, however many it is written on; undefined when it has no words. */
export function titleIn({ title }: Pick<FrontMatter, 'title'>): string | undefined {
  const text = title?.text.trim();
  if (!text) return undefined;
  return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
}

/** What is kept of a reply. @param lines the lines of its file. */
export function extractOfReply({ id, title, range, variants }: Reply, lines: readonly string[]): ReplyExtract {
  return { id, title, range, variants: variants.map((variant) => extractOfVariant(variant, lines)) };
}

function extractOfVariant(variant: ReplyVariant, lines: readonly string[]): VariantExtract {
  // Listed one by one: spreading an object takes several times as long, and a library has tens of thousands of these.
  const { lang, channel, range, textRange } = variant;
  return { lang, channel, range, textRange, isVerbatim: isVerbatim(variant, lines) };
}

/** Whether a reply's text is exactly its lines: it is not when it is nested, or its block is not closed. */
function isVerbatim(variant: ReplyVariant, lines: readonly string[]): boolean {
  return verbatimText(variant, lines) === variant.text;
}

/** The lines of a reply's text. */
export function verbatimText(
  { textRange: { start, end } }: Pick<ReplyVariant, 'textRange'>,
  lines: readonly string[],
): string {
  return lines.slice(start.line, end.line).join('\n');
}
