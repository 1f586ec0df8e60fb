import { Html, html } from '../../text/html';
import { register } from './control';
import { glossaryOf } from './glossary';
import type { Handbook, HandbookReply, HandbookSop, Place } from './handbook';
import { joined, link } from './links';
import { searchScript, searchScriptHash } from './search-script';
import { sopHtml } from './sop-html';
import type { Pictures } from './sop-html';
import { style } from './style';
import { handbookWords } from './words';
import type { SayInHandbook } from './words';

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
        content: category.sops.map((sop) =>
          sopHtml(sop, { lang: this.#book.lang, say: this.#say, pictures: this.#pictures }),
        ),
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

  #reply({ key, title, sop, isAnticipation, parts }: HandbookReply, lang: string | undefined): Html {
    const words = parts.map(({ kind, text }) =>
      kind === 'text'
        ? html`${text}`
        : kind === 'gap'
          ? html`<span class="gap">[${text}]</span>`
          : html`<span class="condition" lang="${this.#book.lang}">${text}</span>`,
    );
    return html`<article class="reply" id="${key}">
      <h5>${title} <span class="soft">· ${link(sop)}</span></h5>
      ${isAnticipation ? [html`<p class="tags">${this.#say('anticipates')}</p>`] : []}
      <div class="words" ${lang === undefined ? '' : html` lang="${lang}"`}>${words}</div>
    </article> `;
  }

  #glossary(): Html[] {
    return glossaryOf(this.#book, this.#say).map(
      ({ title, head, rows }) =>
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
    );
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
