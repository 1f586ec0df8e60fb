import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { ParsedText } from '../../sop/parsed-text';
import { frontMatterBounds } from '../../yaml/bounds';
import { readYaml } from '../../yaml/document';
import type { Sop, StepMark } from '../../sop/model';
import { inLibrary, readSop } from '../../sop/read';

/** Where things stand, and what they were read from: none of it is what an SOP says. */
const places: ReadonlySet<string> = new Set(['range', 'idRange', 'textRange', 'headingRange', 'arrow', 'clockRange']);

/** All that is read of a text: what agents see, to the letter, and what is told of it; without the places. */
export function readingOf(text: string, { location }: Pick<Sop, 'location'>, rule: StepMark | undefined): string {
  return saidOf(inLibrary(readSop(text, location), rule)) + JSON.stringify(allKeys(text));
}

/** What the front matter says, with the keys of other tools, whose order says nothing; nothing where it cannot be read. */
function allKeys(text: string): unknown {
  const { state, yaml } = new ParsedText(text).frontMatter;
  const contents = state === 'found' ? readYaml(yaml, frontMatterBounds).document?.contents : undefined;
  if (!isMap(contents)) return undefined;
  return contents.items.map(({ key, value }) => `${valueOf(key)}: ${valueOf(value)}`).sort();
}

/** A value with all that is in it, as one text. */
function valueOf(node: unknown): string {
  if (isScalar(node)) return JSON.stringify([typeof node.value, String(node.value)]);
  if (isAlias(node)) return `*${node.source}`;
  if (isSeq(node)) return `[${node.items.map(valueOf).join()}]`;
  if (isMap(node)) return `{${node.items.map(({ key, value }) => `${valueOf(key)}:${valueOf(value)}`).join()}}`;
  return '';
}

function saidOf(sop: Sop): string {
  const { id, title, front, stepRule, summary, headings, sections, replies, anticipations, links, fileLinks } = sop;
  const problems = sop.problems.map(({ code, args, suggestion }) => JSON.stringify([code, args, suggestion])).sort();
  return JSON.stringify(
    { id, title, front, stepRule, summary, headings, sections, replies, anticipations, links, fileLinks, problems },
    (key, value: unknown) => (places.has(key) ? undefined : value),
  );
}
