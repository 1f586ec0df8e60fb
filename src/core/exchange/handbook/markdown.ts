import type { Rich } from '../../sop/rich/rich';
import { wordsOf } from '../../sop/rich/rich';
import type { NextSlice } from '../../time-slices';
import { codeInMarkdown, plainInMarkdown, unlinkedInMarkdown } from '../../text/markdown';
import { controlRows, register } from './control';
import { glossaryOf } from './glossary';
import type { Handbook, HandbookBlock, HandbookReply, HandbookSop, Place, ReplyPart } from './handbook';
import { mayLeadTo, shownAddress } from './links';
import { linkKey } from './sop';
import { handbookWords } from './words';
import type { SayInHandbook } from './words';

/**
 * A handbook as Markdown, for wikis and repositories: the same chapters, with flowcharts as Mermaid.
 * @param next awaited between procedures. @throws what that throws.
 */
export async function handbookMarkdown(book: Handbook, next?: NextSlice): Promise<string> {
  return `${(await new Writer(book).parts(next)).join('\n\n')}\n`;
}

/** A part of the handbook that has a heading of its own, and what its entry in the contents names below it. */
interface Chapter {
  readonly key: string;
  readonly title: string;
  readonly parts: readonly Place[];
  readonly content: readonly string[];
}

class Writer {
  readonly #book: Handbook;
  readonly #say: SayInHandbook;
  /** Those of the procedure that is written. */
  #links: HandbookSop['links'] = new Map();

  constructor(book: Handbook) {
    this.#book = book;
    this.#say = handbookWords(book.lang);
  }

  async parts(next?: NextSlice): Promise<string[]> {
    const { title, about, leftOut } = this.#book;
    const say = this.#say;
    const chapters = (await this.#chapters(next)).filter(({ content }) => content.length > 0);
    return [
      `# ${plainInMarkdown(title)}`,
      ...about.map(plainInMarkdown),
      ...(leftOut.length > 0 ? [plainInMarkdown(say('leftOut', leftOut.join(' · ')))] : []),
      `## ${plainInMarkdown(say('contents'))}`,
      chapters
        .flatMap(({ key, title: name, parts }) => [
          `- ${link({ title: name, key })}`,
          ...parts.map((part) => `  - ${link(part)}`),
        ])
        .join('\n'),
      ...chapters.flatMap(({ key, title: name, content }) => [heading(2, name, key), ...content]),
    ];
  }

  async #chapters(next?: NextSlice): Promise<Chapter[]> {
    const { visions, goals, conduct, categories, replies, questions } = this.#book;
    const say = this.#say;
    const sops = categories.flatMap((category) => category.sops);
    const own = (
      key: 'vision' | 'goals' | 'conduct' | 'replies' | 'glossary' | 'questions' | 'control',
      content: readonly string[],
    ) => ({ key, title: say(key), parts: [], content });
    const procedures: Chapter[] = [];
    for (const { key, title, sops: parts } of categories) {
      const content: string[] = [];
      for (const sop of parts) {
        content.push(...this.#sop(sop));
        await next?.();
      }
      procedures.push({ key, title, parts, content });
    }
    return [
      own(
        'vision',
        visions.map(({ text }) => `> ${plainInMarkdown(text)}`),
      ),
      own('goals', bullets(goals.map(plainInMarkdown))),
      own('conduct', bullets(conduct.map(plainInMarkdown))),
      ...procedures,
      own(
        'replies',
        replies.flatMap(({ title: language, channels }) => [
          heading(3, language),
          ...channels.flatMap((channel) => [
            heading(4, channel.title),
            ...channel.replies.flatMap((reply) => this.#reply(reply)),
          ]),
        ]),
      ),
      own('glossary', this.#glossary()),
      own(
        'questions',
        bullets(questions.map(({ text, sops: found }) => `${plainInMarkdown(text)} → ${found.map(link).join(', ')}`)),
      ),
      own('control', this.#register(sops)),
    ];
  }

  #sop({ key, title, summary, control, flowchart, sections, links }: HandbookSop): string[] {
    const say = this.#say;
    this.#links = links;
    return [
      heading(3, title, key),
      ...bullets(
        (control ? controlRows(control, say) : []).map(
          ([name, value]) => `**${plainInMarkdown(name)}:** ${plainInMarkdown(value)}`,
        ),
      ),
      ...(summary === '' ? [] : [plainInMarkdown(summary)]),
      ...(flowchart ? [heading(4, say('flowchart')), fenced('mermaid', flowchart.mermaid.trimEnd())] : []),
      ...sections.flatMap((section) => [
        section.title === '' ? anchor(section.key) : heading(3 + section.depth, section.title, section.key),
        this.#blocks(section.blocks, '')
          .trim()
          .replace(/\n{3,}/g, '\n\n'),
      ]),
    ];
  }

  /** @param indent of the list item they stand in. */
  #blocks(blocks: readonly HandbookBlock[], indent: string): string {
    return blocks.map((block) => this.#block(block, indent)).join('\n');
  }

  #block(block: HandbookBlock, indent: string): string {
    const say = this.#say;
    const inner = 'inner' in block && block.inner.length > 0 ? `\n${this.#blocks(block.inner, `${indent}  `)}` : '';
    switch (block.kind) {
      case 'words':
        return block.isItem
          ? `${indent}- ${this.#rich(block.rich)}${inner}`
          : `\n${indent}${this.#rich(block.rich)}\n${inner}`;
      case 'code':
        return `\n${fenced('', block.text, indent)}\n`;
      case 'table':
        return `\n${tableText(
          block.rows.map((cells) => cells.map((cell) => this.#rich(cell))),
          indent,
        )}\n`;
      case 'alert':
        return `\n${quoted(`**${plainInMarkdown(say(block.alert))}.** ${this.#rich(block.rich)}`, indent)}${
          block.inner.length > 0 ? `\n${quoted(`\n${this.#blocks(block.inner, '').trim()}`, indent)}` : ''
        }\n`;
      case 'step': {
        const { number, tags, replies } = block;
        const about = [
          ...tags.map((tag) => `*${plainInMarkdown(tag)}*`),
          ...replies.map((reply) => `${plainInMarkdown(say('sendReply'))}: ${link(reply)}`),
        ];
        const words = `${number === undefined ? '' : `${number}\\. `}${this.#rich(block.rich)}`;
        return `${indent}- [ ] ${[words, ...about].join(' · ')}${inner}`;
      }
      case 'answer':
        return `${indent}- ${[`**${plainInMarkdown(block.text)}**`, block.leadsTo ? `→ ${link(block.leadsTo)}` : '', block.outside !== undefined && mayLeadTo(block.outside) ? `→ ${outside(shownAddress(block.outside), block.outside)}` : '', plainInMarkdown(block.also)].filter(Boolean).join(' ')}`;
    }
  }

  #rich(rich: Rich): string {
    return rich
      .map((part): string => {
        switch (part.kind) {
          case 'code':
            return codeInMarkdown(part.text);
          case 'break':
            return ' ';
          case 'strong':
            return `**${this.#rich(part.inner).trim()}**`;
          case 'emphasis':
            return `*${this.#rich(part.inner).trim()}*`;
          case 'link': {
            if (part.target.kind === 'external') return outside(wordsOf(part.inner), part.target.href);
            const key = this.#links.get(linkKey(part.target))?.key;
            return key === undefined ? this.#rich(part.inner) : link({ title: wordsOf(part.inner), key });
          }
          default:
            return spaced(part.text);
        }
      })
      .join('');
  }

  #reply({ key, title, sop, isAnticipation, parts }: HandbookReply): string[] {
    return [
      `##### ${anchor(key)}${plainInMarkdown(title)} · ${link(sop)}`,
      ...(isAnticipation ? [plainInMarkdown(this.#say('anticipates'))] : []),
      quoted(replyText(parts), ''),
    ];
  }

  #glossary(): string[] {
    return glossaryOf(this.#book, this.#say).flatMap(({ title, head, rows }) => [
      heading(3, title),
      tableText(
        [head, ...rows].map((cells) => cells.map(plainInMarkdown)),
        '',
      ),
    ]);
  }

  #register(sops: readonly HandbookSop[]): string[] {
    const { head, rows } = register(sops, this.#say);
    if (rows.length === 0) return [];
    return [
      tableText(
        [head.map(plainInMarkdown), ...rows.map(({ sop, cells }) => [link(sop), ...cells.map(plainInMarkdown)])],
        '',
      ),
    ];
  }
}

/** A heading, and by which address links lead to it: hosts make addresses of headings in ways of their own. */
function heading(level: number, title: string, key?: string): string {
  return `${'#'.repeat(Math.min(6, level))} ${key === undefined ? '' : anchor(key)}${plainInMarkdown(title)}`;
}

function anchor(key: string): string {
  return `<a id="${key}"></a>`;
}

/** Lines as a quote. */
function quoted(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => `${indent}> ${line}`.trimEnd())
    .join('\n');
}

/** A reply as its lines, each of which stays one. */
function replyText(parts: readonly ReplyPart[]): string {
  const lines = parts
    .map(({ kind, text }, at) => {
      if (kind === 'gap') return [codeInMarkdown(`[${text}]`)];
      if (kind === 'condition') return ['', `*${plainInMarkdown(text)}*`, ''];
      // A condition stands on a line of its own.
      const begun = parts[at - 1]?.kind === 'condition' ? text.replace(/^\s*\n/, '') : text;
      return (parts[at + 1]?.kind === 'condition' ? begun.trimEnd() : begun).split('\n').map(spaced);
    })
    .reduce<string[]>((before, [first = '', ...more]) => {
      before.push((before.pop() ?? '') + first, ...more);
      return before;
    }, [])
    .map((line) => line.trim());
  return lines
    .map((line, at) => (line !== '' && (lines[at + 1] ?? '') !== '' ? `${line}\\` : line))
    .join('\n')
    .trim();
}

/** One list, or nothing. */
function bullets(lines: readonly string[]): string[] {
  return lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : [];
}

function tableText([head = [], ...rows]: readonly (readonly string[])[], indent: string): string {
  const line = (cells: readonly string[]) => `${indent}| ${cells.map(withoutPipes).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Code is not escaped, and a table is cut at pipes before anybody looks for code. */
function withoutPipes(cell: string): string {
  return cell.replace(/\\[\s\S]|\|/g, (sign) => (sign === '|' ? '\\|' : sign));
}

/** Text whose lines are kept. */
function fenced(info: string, text: string, indent = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${info}`, ...text.split('\n'), fence].map((line) => indent + line).join('\n');
}

function link({ title, key }: Place): string {
  return key === undefined ? unlinkedInMarkdown(title) : `[${unlinkedInMarkdown(title)}](#${key})`;
}

/** A link that leads out; only its words where it would do something else than that. */
function outside(words: string, href: string): string {
  if (!mayLeadTo(href)) return plainInMarkdown(words);
  return `[${unlinkedInMarkdown(words)}](<${href.replace(/[<>\\\s\p{Cc}]/gu, encodeURIComponent)}>)`;
}

/** Escaped, with the white space at its ends: it stands between other parts. */
function spaced(text: string): string {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(text) ?? [];
  return text.trim() === '' ? text : `${before}${plainInMarkdown(text)}${after}`;
}
