import { UserError } from '../shared/progress';

/**
 * What the changelog says of a version: the text below its heading, up to the next version's.
 * @param tag the tag of the release, such as `v1.2.3`.
 * @param version the version of package.json.
 * @throws UserError when the tag names another version, or the changelog has nothing on it or calls it unreleased.
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`)
    throw new UserError(`The tag is ${tag}, and package.json says version ${version}. The tag must be v${version}.`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.split(/\s/, 1)[0] === version);
  if (section === undefined) throw new UserError(`CHANGELOG.md has no heading "## ${version} (date)".`);
  const [heading = '', ...lines] = section.split(/\r?\n/);
  if (/not released/i.test(heading))
    throw new UserError(`CHANGELOG.md still says "${heading.trim()}". Write the day of the release there.`);
  const notes = lines.join('\n').trim();
  if (notes === '') throw new UserError(`CHANGELOG.md says nothing of ${version}.`);
  return `${notes}\n`;
}
