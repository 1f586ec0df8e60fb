import { templateLanguage } from '../new-sop';
import { templateWords } from '../templates/words';
import { configOf, said } from '../asking';
import type { Asking } from '../asking';
import type { LineTyped, MarkdownTyped } from '../cursor/markdown-typed';
import type { AuthoringText } from '../texts';
import { channels } from './choices';
import { inSnippet } from './proposal';
import type { Proposal } from './proposal';

/** What may begin on a blank line of an SOP. @param isStart whether the file is empty so far. */
export function snippetProposals(
  { range, indent, isFree }: MarkdownTyped & LineTyped,
  asking: Asking,
  isStart: boolean,
): Proposal[] {
  const { lang, promises } = configOf(asking);
  const written = asking.sop?.lang ?? lang;
  const words = templateWords[templateLanguage(written)];
  const snippet = (
    name: 'front-matter' | 'section' | 'step' | 'question' | 'alert' | 'reply',
    text: string,
  ): Proposal => ({
    kind: 'snippet',
    label: said(asking, `snippet.${name}` satisfies AuthoringText),
    also: name,
    about: said(asking, `snippet.${name}.about` satisfies AuthoringText),
    example: text
      .replace(/\$\{\d:([^}]*)\}/g, '$1')
      .replace(/\$\d/g, '')
      .replace(/\\([\\$}])/g, '$1'),
    range,
    text,
    isSnippet: true,
  });
  const step = snippet('step', `- [ ] \${1:${words.checkStep}} \`#\${2:check}\`$0`);
  if (isStart)
    return [
      snippet(
        'front-matter',
        `---\nid: \${1:new-sop}\ntitle: \${2:…}\nstatus: draft\nversion: 0.1.0\nlang: ${written ?? templateLanguage(written)}\nowner: \${3:…}\ntriggers: [$4]\n---\n\n\${5:${inSnippet(words.summary)}}\n\n$0`,
      ),
    ];
  const question = snippet(
    'question',
    `- [ ] \${1:${words.question}} \`#\${2:conditions}\`\n  - ${words.yes} → \${3:[${words.solve}](#${words.solve.toLowerCase()})}\n  - ${words.no} → \${4:[${words.explain}](#${words.explain.toLowerCase()})}\n$0`,
  );
  if (indent > 0) return [step, question];
  const languages = promises?.languages.length ? promises.languages : [written ?? templateLanguage(written)];
  const all = promises?.channels.length
    ? promises.channels
    : channels(asking)
        .map(({ value }) => value)
        .slice(0, 1);
  let at = 2;
  const texts = languages.flatMap((language) =>
    all.map((channel) => {
      const text = inSnippet(templateWords[templateLanguage(language)].replyText);
      return `\`\`\`reply lang=${language} channel=${channel}\n\${${at++}:${text}}\n\`\`\`\n`;
    }),
  );
  const gap = isFree ? '' : '\n';
  return [
    step,
    question,
    snippet('section', `${gap}## \${1:${words.solve}}\n\n- [ ] \${2:${words.checkStep}} \`#\${3:check}\`\n$0`),
    snippet('alert', `${gap}> [!\${1|WARNING,NOTE,TIP,IMPORTANT,CAUTION|}]\n> $0`),
    snippet('reply', `${gap}### \${1:${words.reply}}\n\n${texts.join('\n')}$0`),
  ];
}
