import { Html, html } from '../../text/html';
import type { Rich, RichPart } from '../../sop/rich/rich';
import { controlRows, register } from './control';
import type {
  DocumentControl,
  Handbook,
  HandbookBlock,
  HandbookReply,
  HandbookSop,
  HandbookStep,
  Place,
} from './handbook';
import { searchScript, searchScriptHash } from './search-script';
import { style } from './style';
import { handbookWords } from './words';
import type { SayInHandbook } from './words';

/** Addresses of pictures, which stand in the page as data, by procedure and path. */
export type Pictures = (sop: HandbookSop, path: string) => string | undefined;

/**
 * A handbook as one web page that needs nothing else: it can be kept, sent, read offline, searched and printed. Its policy
 * lets nothing run but its own search, whatever the library contains.
 */
export function handbookHtml(book: Handbook, pictures: Pictures): string {
  return new Writer(book, pictures).page().markup;
}

class Writer {
  readonly #book: Handbook;
  readonly #pictures: Pictures;
  readonly #say: SayInHandbook;

  constructor(book: Handbook, pictures: Pictures) {
    this.#book = book;
    this.#pictures = pictures;
    this.#say = handbookWords(book.lang);
  }

  page(): Html {
    const { lang, title } = this.#book;
    const say = this.#say;
    const chapters = this.#chapters().filter(({ content }) => content.length > 0);
    return html`<!DOCTYPE html>
      <html lang="${lang}">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${new Html(searchScriptHash)}'; base-uri 'none'; form-action 'none'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          ${new Html(`<style>${style}</style>`)}
        </head>
        <body data-one="${say('foundOne')}" data-many="${say('found', '#')}" data-none="${say('foundNone')}">
          ${this.#cover()}
          <nav id="contents" aria-labelledby="contents-title">
            <h2 id="contents-title">${say('contents')}</h2>
            <form role="search" class="search">
              <label for="search">${say('search')}</label><input id="search" type="search" />
              <p id="found" role="status"></p>
            </form>
            <ol>
              ${chapters.map(
                ({ id, title: name, parts }) =>
                  html`<li>
                    <a href="#${id}">${name}</a>${
                      parts.length > 0 &&
                      html`<ul>
                        ${parts.map((part) => html`<li><a href="#${part.key}">${part.title}</a></li>`)}
                      </ul>`
                    }
                  </li> `,
              )}
            </ol>
          </nav>
          <main>
            ${chapters.map(
              ({ id, title: name, content }) =>
                html`<section class="chapter" id="${id}">
                  <h2>${name}</h2>
                  ${content}
                </section> `,
            )}
          </main>
          ${new Html(`<script>${searchScript}</script>`)}
        </body>
      </html> `;
  }

  #cover(): Html {
    const { title, about, leftOut } = this.#book;
    const say = this.#say;
    return html`<header class="cover">
      <h1>${title}</h1>
      ${about.map((line) => html`<p>${line}</p>`)}
      ${leftOut.length > 0 && html`<p class="soft">${say('leftOut', leftOut.join(' · '))}</p>`}
    </header>`;
  }

  #chapters(): { id: string; title: string; parts: readonly Place[]; content: readonly Html[] }[] {
    const { visions, goals, conduct, categories, replies, questions } = this.#book;
    const say = this.#say;
    const sops = categories.flatMap((category) => category.sops);
    const list = (texts: readonly string[]) =>
      texts.length > 0
        ? [
            html`<ul>
              ${texts.map((text) => html`<li>${text}</li>`)}
            </ul>`,
          ]
        : [];
    return [
      {
        id: 'vision',
        title: say('vision'),
        parts: [],
        content: visions.map((text) => html`<p class="vision">${text}</p>`),
      },
      { id: 'goals', title: say('goals'), parts: [], content: list(goals) },
      { id: 'conduct', title: say('conduct'), parts: [], content: list(conduct) },
      ...categories.map((category, at) => ({
        id: `category-${at + 1}`,
        title: category.title,
        parts: category.sops,
        content: category.sops.map((sop) => this.#sop(sop)),
      })),
      {
        id: 'replies',
        title: say('replies'),
        parts: replies.map(({ title }, at) => ({ title, key: `replies-${at + 1}` })),
        content: this.#replies(),
      },
      { id: 'glossary', title: say('glossary'), parts: [], content: this.#glossary() },
      {
        id: 'questions',
        title: say('questions'),
        parts: [],
        content:
          questions.length > 0
            ? [
                html`<ul class="index">
                  ${questions.map(
                    ({ text, sops: found }) =>
                      html`<li>${text} <span class="leads">→ ${joined(found.map(link))}</span></li> `,
                  )}
                </ul>`,
              ]
            : [],
      },
      { id: 'control', title: say('control'), parts: [], content: this.#register(sops) },
    ];
  }

  #sop(sop: HandbookSop): Html {
    const say = this.#say;
    return html`<article class="sop" id="${sop.key}" lang="${sop.lang ?? this.#book.lang}">
      <h3>${sop.title}</h3>
      ${sop.control && this.#control(sop.control)} ${sop.summary !== '' && html`<p class="summary">${sop.summary}</p>`}
      ${
        sop.flowchart &&
        html`<figure class="flow">
          <figcaption lang="${this.#book.lang}">${say('flowchart')}</figcaption>
          ${new Html(sop.flowchart.svg)}
        </figure>`
      }
      ${sop.sections.map(
        (section) =>
          html`<section id="${section.key}">
            ${section.title !== '' && html`<h4>${section.title}</h4>`} ${this.#blocks(section.blocks, sop)}
          </section> `,
      )}
      <p class="back" lang="${this.#book.lang}"><a href="#contents">${say('back')}</a></p>
    </article> `;
  }

  #control(control: DocumentControl): Html {
    const say = this.#say;
    return html`<table class="control" lang="${this.#book.lang}">
      <caption>
        ${say('control')}
      </caption>
      <tbody>
        ${controlRows(control, say).map(
          ([name, value]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${value}</td>
            </tr> `,
        )}
      </tbody>
    </table>`;
  }

  /** Items, steps and answers that follow each other make one list of their kind. */
  #blocks(blocks: readonly HandbookBlock[], sop: HandbookSop): Html[] {
    const made: Html[] = [];
    for (let at = 0; at < blocks.length;) {
      const block = blocks[at];
      if (!block) break;
      const kind = listKind(block);
      let end = at + 1;
      while (kind !== undefined && end < blocks.length && listKind(blocks[end]) === kind) end++;
      const items = blocks.slice(at, end).map((one) => this.#block(one, sop));
      made.push(
        kind === undefined
          ? html`${items}`
          : html`<ul class="${kind}">
              ${items}
            </ul>`,
      );
      at = end;
    }
    return made;
  }

  #block(block: HandbookBlock, sop: HandbookSop): Html {
    const say = this.#say;
    switch (block.kind) {
      case 'words': {
        const words = this.#rich(block.rich, sop);
        const inner = this.#blocks(block.inner, sop);
        return block.isItem
          ? html`<li>${words}${inner}</li>`
          : html`<p>${words}</p>
              ${inner}`;
      }
      case 'code':
        return html`<pre>${block.text}</pre>`;
      case 'table':
        return this.#table(block.rows, sop);
      case 'alert':
        return html`<div class="alert alert-${block.alert}">
          <strong lang="${this.#book.lang}">${say(block.alert)}</strong>
          ${this.#rich(block.rich, sop)}${this.#blocks(block.inner, sop)}
        </div>`;
      case 'step':
        return this.#step(block, sop);
      case 'answer':
        return html`<li>
          <strong>${block.text}</strong>${block.leadsTo && html` <span class="leads">→ ${link(block.leadsTo)}</span>`}
          ${block.also}
        </li>`;
    }
  }

  #step({ number, rich, tags, replies, inner }: HandbookStep, sop: HandbookSop): Html {
    const say = this.#say;
    return html`<li>
      <span class="box" aria-hidden="true"></span
      >${number !== undefined && html`<span class="number">${number}.</span> `}${this.#rich(rich, sop)}${tags.length > 0 && html` <span class="tags" lang="${this.#book.lang}">${tags.join(' · ')}</span>`}${replies.length > 0 && html` <span class="leads" lang="${this.#book.lang}">${say('sendReply')}: ${joined(replies.map(link))}</span>`}${this.#blocks(inner, sop)}
    </li> `;
  }

  #table([head = [], ...rows]: readonly (readonly Rich[])[], sop: HandbookSop): Html {
    return html`<table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${this.#rich(cell, sop)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${this.#rich(cell, sop)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #rich(rich: Rich, sop: HandbookSop): Html[] {
    return rich.map((part) => this.#part(part, sop));
  }

  #part(part: RichPart, sop: HandbookSop): Html {
    switch (part.kind) {
      case 'text':
        return html`${part.text}`;
      case 'code':
        return html`<code>${part.text}</code>`;
      case 'break':
        return html`<br />`;
      case 'strong':
        return html`<strong>${this.#rich(part.inner, sop)}</strong>`;
      case 'emphasis':
        return html`<em>${this.#rich(part.inner, sop)}</em>`;
      case 'link': {
        const inner = this.#rich(part.inner, sop);
        // A script would run in the page of whoever opens it.
        return part.target.kind === 'external' && /^(?:https?:|mailto:|tel:)/i.test(part.target.href)
          ? html`<a href="${part.target.href}">${inner}</a>`
          : html`${inner}`;
      }
      case 'image': {
        const source = part.target.kind === 'file' ? this.#pictures(sop, part.target.path) : undefined;
        return source === undefined
          ? html`<em>${this.#say('picture', part.text)}</em>`
          : html`<img src="${source}" alt="${part.text}" />`;
      }
    }
  }

  #replies(): Html[] {
    return this.#book.replies.map(
      ({ title, lang, channels }, at) =>
        html`<section id="replies-${at + 1}">
          <h3>${title}</h3>
          ${channels.map(
            (channel) =>
              html`<h4>${channel.title}</h4>
                ${channel.replies.map((reply) => this.#reply(reply, lang))}`,
          )}
        </section> `,
    );
  }

  #reply({ key, title, sop, parts }: HandbookReply, lang: string | undefined): Html {
    const words = parts.map(({ kind, text }) =>
      kind === 'text'
        ? html`${text}`
        : kind === 'gap'
          ? html`<span class="gap">[${text}]</span>`
          : html`<span class="condition" lang="${this.#book.lang}">${text}</span>`,
    );
    return html`<article class="reply" id="${key}">
      <h5>${title} <span class="soft">· ${link(sop)}</span></h5>
      <div class="words" ${lang === undefined ? '' : html` lang="${lang}"`}>${words}</div>
    </article> `;
  }

  #glossary(): Html[] {
    const { variables, roles, constants } = this.#book;
    const say = this.#say;
    const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]) =>
      rows.length === 0
        ? []
        : [
            html`<h3>${title}</h3>
              <table>
                <thead>
                  <tr>
                    ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(
                    (cells) =>
                      html`<tr>
                        ${cells.map((cell) => html`<td>${cell}</td>`)}
                      </tr> `,
                  )}
                </tbody>
              </table> `,
          ];
    return [
      ...table(
        say('variables'),
        [say('term'), say('meaning'), say('example')],
        variables.map(({ label, name, example, values }) => [label, `{{ ${name} }}`, values.join(', ') || example]),
      ),
      ...table(
        say('roles'),
        [say('term'), say('members')],
        roles.map(({ title, members }) => [title, members.join('; ')]),
      ),
      ...table(
        say('constants'),
        [say('term'), say('value')],
        constants.map(({ name, text }) => [`{{ ${name} }}`, text]),
      ),
    ];
  }

  #register(sops: readonly HandbookSop[]): Html[] {
    const { head, rows } = register(sops, this.#say);
    if (rows.length === 0) return [];
    return [
      html`<table>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ sop, cells }) =>
              html`<tr>
                <td>${link(sop)}</td>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr> `,
          )}
        </tbody>
      </table> `,
    ];
  }
}

function listKind(block: HandbookBlock | undefined): 'items' | 'steps' | 'answers' | undefined {
  if (block?.kind === 'step') return 'steps';
  if (block?.kind === 'answer') return 'answers';
  return block?.kind === 'words' && block.isItem ? 'items' : undefined;
}

function link({ title, key }: Place): Html {
  return key === undefined ? html`${title}` : html`<a href="#${key}">${title}</a>`;
}

function joined(links: readonly Html[]): Html[] {
  return links.flatMap((one, at) => (at === 0 ? [one] : [html`, `, one]));
}
