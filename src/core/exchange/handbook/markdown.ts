import type { Rich } from '../../sop/rich/rich';
import { wordsOf } from '../../sop/rich/rich';
import { codeInMarkdown, plainInMarkdown, unlinkedInMarkdown } from '../../text/markdown';
import { controlRows, register } from './control';
import { glossaryOf } from './glossary';
import type { Handbook, HandbookBlock, HandbookReply, HandbookSop, Place } from './handbook';
import { handbookWords } from './words';
import type { SayInHandbook } from './words';

/** A handbook as Markdown, for wikis and repositories: the same chapters, with flowcharts as Mermaid. */
export function handbookMarkdown(book: Handbook): string {
  return `${new Writer(book).parts().join('\n\n')}\n`;
}

class Writer {
  readonly #book: Handbook;
  readonly #say: SayInHandbook;

  constructor(book: Handbook) {
    this.#book = book;
    this.#say = handbookWords(book.lang);
  }

  parts(): string[] {
    const { title, about, leftOut, visions, goals, conduct, categories, replies, questions } = this.#book;
    const say = this.#say;
    const sops = categories.flatMap((category) => category.sops);
    return [
      `# ${plainInMarkdown(title)}`,
      ...about.map(plainInMarkdown),
      ...(leftOut.length > 0 ? [plainInMarkdown(say('leftOut', leftOut.join(' · ')))] : []),
      ...chapter(
        say('vision'),
        visions.map(({ text }) => `> ${plainInMarkdown(text)}`),
      ),
      ...chapter(say('goals'), bullets(goals.map(plainInMarkdown))),
      ...chapter(say('conduct'), bullets(conduct.map(plainInMarkdown))),
      ...categories.flatMap((category) =>
        chapter(
          category.title,
          category.sops.flatMap((sop) => this.#sop(sop)),
        ),
      ),
      ...chapter(
        say('replies'),
        replies.flatMap(({ title: language, channels }) => [
          `### ${plainInMarkdown(language)}`,
          ...channels.flatMap((channel) => [
            `#### ${plainInMarkdown(channel.title)}`,
            ...channel.replies.flatMap((reply) => this.#reply(reply)),
          ]),
        ]),
      ),
      ...chapter(say('glossary'), this.#glossary()),
      ...chapter(
        say('questions'),
        bullets(questions.map(({ text, sops: found }) => `${plainInMarkdown(text)} → ${found.map(link).join(', ')}`)),
      ),
      ...chapter(say('control'), this.#register(sops)),
    ];
  }

  #sop({ key, title, summary, control, flowchart, sections }: HandbookSop): string[] {
    const say = this.#say;
    return [
      `<a id="${key}"></a>`,
      `### ${plainInMarkdown(title)}`,
      ...bullets(
        (control ? controlRows(control, say) : []).map(
          ([name, value]) => `**${plainInMarkdown(name)}:** ${plainInMarkdown(value)}`,
        ),
      ),
      ...(summary === '' ? [] : [plainInMarkdown(summary)]),
      ...(flowchart ? [`#### ${plainInMarkdown(say('flowchart'))}`, fenced('mermaid', flowchart.mermaid)] : []),
      ...sections.flatMap((section) => [
        `<a id="${section.key}"></a>`,
        ...(section.title === '' ? [] : [`#### ${plainInMarkdown(section.title)}`]),
        this.#blocks(section.blocks, ''),
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
          ? `${indent}- ${richText(block.rich)}${inner}`
          : `\n${indent}${richText(block.rich)}\n${inner}`;
      case 'code':
        return `\n${fenced('', block.text, indent)}\n`;
      case 'table':
        return `\n${tableText(
          block.rows.map((cells) => cells.map(richText)),
          indent,
        )}\n`;
      case 'alert':
        return `\n${indent}> **${plainInMarkdown(say(block.alert))}.** ${richText(block.rich)}\n${inner}`;
      case 'step': {
        const { number, tags, replies } = block;
        const about = [
          ...tags.map((tag) => `*${plainInMarkdown(tag)}*`),
          ...replies.map((reply) => `${plainInMarkdown(say('sendReply'))}: ${link(reply)}`),
        ];
        const words = `${number === undefined ? '' : `${number}\\. `}${richText(block.rich)}`;
        return `${indent}- [ ] ${[words, ...about].join(' · ')}${inner}`;
      }
      case 'answer':
        return `${indent}- ${[`**${plainInMarkdown(block.text)}**`, block.leadsTo ? `→ ${link(block.leadsTo)}` : '', plainInMarkdown(block.also)].filter(Boolean).join(' ')}`;
    }
  }

  #reply({ key, title, sop, isAnticipation, parts }: HandbookReply): string[] {
    const words = parts.map(({ kind, text }) =>
      kind === 'text' ? text : kind === 'gap' ? `[${text}]` : `\n(${text}) `,
    );
    return [
      `<a id="${key}"></a>`,
      `##### ${plainInMarkdown(title)} · ${link(sop)}`,
      ...(isAnticipation ? [plainInMarkdown(this.#say('anticipates'))] : []),
      fenced('text', words.join('')),
    ];
  }

  #glossary(): string[] {
    return glossaryOf(this.#book, this.#say).flatMap(({ title, head, rows }) => [
      `### ${plainInMarkdown(title)}`,
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

function chapter(title: string, content: readonly string[]): string[] {
  return content.length > 0 ? [`## ${plainInMarkdown(title)}`, ...content] : [];
}

/** One list, or nothing. */
function bullets(lines: readonly string[]): string[] {
  return lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : [];
}

function tableText([head = [], ...rows]: readonly (readonly string[])[], indent: string): string {
  const line = (cells: readonly string[]) =>
    `${indent}| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
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

function richText(rich: Rich): string {
  return rich
    .map((part): string => {
      switch (part.kind) {
        case 'code':
          return codeInMarkdown(part.text);
        case 'break':
          return ' ';
        case 'strong':
          return `**${richText(part.inner).trim()}**`;
        case 'emphasis':
          return `*${richText(part.inner).trim()}*`;
        case 'link':
          return part.target.kind === 'external' ? plainInMarkdown(wordsOf(part.inner)) : richText(part.inner);
        default:
          return spaced(part.text);
      }
    })
    .join('');
}

/** Escaped, with the white space at its ends: it stands between other parts. */
function spaced(text: string): string {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(text) ?? [];
  return text.trim() === '' ? text : `${before}${plainInMarkdown(text)}${after}`;
}
