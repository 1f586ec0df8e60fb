import { languageOfMessage } from '../../language/message-language';
import { yamlWord } from '../../yaml/plain-word';
import { Fences } from './fences';
import type { ImportedProcedure } from './import';

/**
 * An imported procedure as a file of a library: a draft, whatever it was, until somebody approves it here.
 * @param fileOf where the SOP is that was made of the file that a link names; undefined where none was.
 */
export function importedSopText(
  { title, body, triggers }: ImportedProcedure,
  id: string,
  fileOf: (link: string) => string | undefined,
): string {
  const lang = languageOfMessage(body.replace(/```[\s\S]*?```/g, ''));
  const front = [
    `id: ${id}`,
    `title: ${yamlWord(title)}`,
    'status: draft',
    'version: 0.1.0',
    ...(lang === undefined ? [] : [`lang: ${lang}`]),
    ...(triggers.length === 0 ? [] : [`triggers: [${triggers.map(yamlWord).join(', ')}]`]),
  ];
  return `---\n${front.join('\n')}\n---\n\n${withLinks(body.trim(), fileOf)}\n`;
}

/** Procedures that were taken in together still lead to each other. */
function withLinks(body: string, fileOf: (link: string) => string | undefined): string {
  const fences = new Fences();
  return body
    .split('\n')
    .map((line) =>
      fences.take(line) || !line.includes('](')
        ? line
        : line.replace(/\]\(([^()\s#:]+)\)/g, (whole, link: string) => {
            const file = fileOf(link);
            return file === undefined ? whole : `](${file})`;
          }),
    )
    .join('\n');
}
