import { maxTemplate } from '../../liquid/bounds';
import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { plainOfHtml, plainOfMarkdown } from './plain-text';
import { approvedTexts } from './texts';

const html: ProblemKind = {
  code: 'reply.html',
  severity: 'warning',
  message: '“{0}” is HTML. Replies are plain text, so customers would read it as it stands. Write plain text.',
  fix: (problem, file) => toPlain(problem, file, plainOfHtml),
};
const markdown: ProblemKind = {
  code: 'reply.markdown',
  severity: 'information',
  message: 'Customers would read the marks of “{0}” as they stand. Write it without them.',
  fix: (problem, file) => toPlain(problem, file, plainOfMarkdown),
};

/** How many are told of one SOP. */
const most = 100;

const tag =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|script|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,2000})?\s*\/?>|<!--[^]{0,200}?-->|<!--|&(?:nbsp|amp|lt|gt|quot|apos|euro|iexcl|iquest|middot|laquo|raquo|hellip|[nm]dash|[lr]squo|[lr]dquo|[a-z](?:acute|grave|tilde|uml|cedil)|#\d{2,5}|#x[\da-f]{2,4});/i;

/** What shows as marks wherever replies are pasted: bold, lists and links of mail keep what they mean. */
const anywhere = [
  /^ {0,3}#{1,6} \S.*$/m,
  /(?<![\p{L}\p{N}_])__(?=\S)[^_\n]+__(?![\p{L}\p{N}_])/u,
  /`[^`\n]+`/,
  /^\|.*\|[ \t]*\n\|[ \t:|-]{1,500}\|/m,
];
/** What shows as marks where nothing but plain text is sent. */
const outsideMail = [/\*\*(?=\S)[^*\n]+\*\*/, /\[[^\][\n]+\]\(https?:\/\/[^\s()]+\)/];
const mail = /^(?:e-?mail|mail|correo|correu)$/i;

/** Replies are plain text. */
export const replyMarkup: Rule<'library'> = {
  kinds: [html, markdown],
  *check({ sop }) {
    let told = 0;
    for (const one of approvedTexts(sop)) {
      const { text, variant } = one;
      if (!/[<&#_`*|[]/.test(text)) continue;
      const { channel } = variant;
      const isMail = channel === undefined || mail.test(channel);
      const first = tag.exec(text);
      const marked = [...anywhere, ...(isMail ? [] : outsideMail)]
        .map((pattern) => pattern.exec(text))
        .filter((match) => match !== null)
        .sort((a, b) => a.index - b.index)[0];
      for (const [kind, match] of [
        [html, first],
        [markdown, marked],
      ] as const) {
        if (!match || told++ >= most) continue;
        const [words = ''] = match[0].split('\n');
        yield found(kind, one.rangeOf(match.index, match.index + words.length), [words]);
      }
    }
  },
};

/** Makes the whole text plain: told once, mended at once. */
function toPlain({ range }: Problem, { sop, lines }: FixFile, plain: (text: string) => string): Fix[] {
  const texts = sop ? approvedTexts(sop) : [];
  const one = texts.find(
    ({
      variant: {
        textRange: { start, end },
      },
    }) => start.line <= range.start.line && range.start.line <= end.line,
  );
  if (!one) return [];
  const { start, end } = one.variant.textRange;
  // Texts inside a step are indented.
  if (start.character > 0) return [];
  const written = lines.slice(start.line, end.character === 0 ? end.line : end.line + 1).join('\n');
  if (written.length > maxTemplate) return [];
  const text = plain(written);
  if (text === written) return [];
  const to = end.character === 0 ? { line: end.line - 1, character: (lines[end.line - 1] ?? '').length } : end;
  return [{ title: 'plain-text', args: [], edits: [{ range: { start, end: to }, text }], isPreferred: false }];
}
