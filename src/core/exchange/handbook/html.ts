import { Html, html } from '../../text/html';
import type { NextSlice } from '../../time-slices';
import { register } from './control';
import { glossaryOf } from './glossary';
import type { Handbook, HandbookReply } from './handbook';
import { byLetter } from './letters';
import { joined, langOf, link } from './links';
import { Numbers } from './numbers';
import { pageRule } from './paper';
import { searchScript, searchScriptHash } from './search-script';
import { sopHtml } from './sop-html';
import type { Pictures } from './sop-html';
import { style } from './style';
import { handbookWords } from './words';
import type { SayInHandbook } from './words';

/** By what, in its first lines, the page of a handbook is known again. */
export const handbookSign = '<meta name="generator" content="SOP Guide: handbook" />';

/**
 * A handbook as one web page that needs nothing else: it can be kept, sent, read offline, searched and printed. Its policy
 * lets nothing run but its own search, whatever the library contains.
 * @param next awaited between procedures. @throws what that throws, such as that somebody cancelled it.
 */
export async function handbookHtml(book: Handbook, pictures: Pictures, next?: NextSlice): Promise<string> {
  return (await new Writer(book, pictures).page(next)).markup;
}

/** A part of the handbook that has a heading of its own. */
interface Chapter {
  readonly id: string;
  readonly title: string;
  /** What its entry in the contents names below it. */
  readonly parts: readonly { readonly key: string; readonly title: string; readonly lang?: string | undefined }[];
  /** The name of the pages it is printed on, or of those it begins on; undefined where it goes on below what is before it. */
  readonly page: { readonly name: string; readonly isOfAll: boolean } | undefined;
  readonly content: readonly Html[];
}

class Writer {
  readonly #book: Handbook;
  readonly #pictures: Pictures;
  readonly #say: SayInHandbook;
  readonly #numbers: Numbers;
  /** What prints the heads of pages. */
  readonly #rules: string[] = [];

  constructor(book: Handbook, pictures: Pictures) {
    this.#book = book;
    this.#pictures = pictures;
    this.#say = handbookWords(book.lang);
    this.#numbers = new Numbers(book);
  }

  async page(next?: NextSlice): Promise<Html> {
    const { lang, title } = this.#book;
    const say = this.#say;
    const all = [...this.#front(), ...(await this.#procedures(next)), ...this.#back()];
    const chapters = all.filter(({ content }) => content.length > 0);
    return html`<!DOCTYPE html>
      <html lang="${lang}">
        <head>
          <meta charset="utf-8" />
          ${new Html(handbookSign)}
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '${new Html(searchScriptHash)}'; base-uri 'none'; form-action 'none'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          ${new Html(`<style>${style}${this.#rules.join('\n')}</style>`)}
        </head>
        <body data-one="${say('foundOne')}" data-many="${say('found', '#')}" data-none="${say('foundNone')}">
          <a class="skip" href="#main">${say('skip')}</a>
          ${this.#cover()}
          <div class="columns">
            <nav id="contents" aria-labelledby="contents-title">
              <h2 id="contents-title">${say('contents')}</h2>
              <form role="search" class="search">
                <label for="search">${say('search')}</label><input id="search" type="search" autocomplete="off" />
                <p id="found" role="status"></p>
              </form>
              <ol role="list">
                ${chapters.map((chapter) => this.#entry(chapter))}
              </ol>
            </nav>
            <main id="main" tabindex="-1">${chapters.map((chapter) => this.#chapter(chapter))}</main>
          </div>
          ${new Html(`<script>${searchScript}</script>`)}
        </body>
      </html> `;
  }

  #entry({ id, title, parts }: Chapter): Html {
    const entry = (key: string, name: string, lang?: string) => {
      const number = this.#numbers.of(key);
      return html`<a href="#${key}" ${langOf(lang, this.#book.lang)}
        >${number !== undefined && html`<span class="number">${number} </span>`}${name}</a
      >`;
    };
    return html`<li>
      ${entry(id, title)}${
        parts.length > 0 &&
        html`<ul role="list">
          ${parts.map((part) => html`<li>${entry(part.key, part.title, part.lang)}</li> `)}
        </ul>`
      }
    </li> `;
  }

  #chapter({ id, title, page, content }: Chapter): Html {
    const on = page && html` style="page:${page.name}"`;
    return html`<section class="chapter" id="${id}"${page?.isOfAll && on}>
      <h2${page && !page.isOfAll && on}><span class="number">${this.#numbers.of(id)}</span> ${title}</h2>
      ${content}
    </section> `;
  }

  /** A name for the pages of something, which have its name at their head. */
  #pages(name: string, left: string, right = ''): string {
    this.#rules.push(pageRule(name, left, right));
    return name;
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

  #front(): Chapter[] {
    const { lang, visions, goals, conduct } = this.#book;
    const say = this.#say;
    const list = (texts: readonly string[]) =>
      texts.length > 0
        ? [
            html`<ul>
              ${texts.map((text) => html`<li>${text}</li>`)}
            </ul>`,
          ]
        : [];
    const vision = visions.map(({ text, lang: own }) => html`<p class="vision" ${langOf(own, lang)}>${text}</p>`);
    const page = undefined;
    return [
      { id: 'vision', title: say('vision'), parts: [], page, content: vision },
      { id: 'goals', title: say('goals'), parts: [], page, content: list(goals) },
      { id: 'conduct', title: say('conduct'), parts: [], page, content: list(conduct) },
    ];
  }

  async #procedures(next?: NextSlice): Promise<Chapter[]> {
    const { categories, lang } = this.#book;
    const writing = { lang, say: this.#say, pictures: this.#pictures, numbers: this.#numbers };
    const chapters: Chapter[] = [];
    for (const { key, title, sops } of categories) {
      const content: Html[] = [];
      const pages: string[] = [];
      for (const sop of sops) {
        const { control } = sop;
        const about = control ? [control.id, control.version].filter(Boolean).join(' · ') : '';
        const number = this.#numbers.of(sop.key) ?? '';
        pages.push(this.#pages(`p${number.replace('.', '-')}`, `${number} ${sop.title}`, about));
        content.push(sopHtml(sop, pages.at(-1) ?? '', writing));
        await next?.();
      }
      const [name = ''] = pages;
      chapters.push({ id: key, title, parts: sops, page: { name, isOfAll: false }, content });
    }
    return chapters;
  }

  #back(): Chapter[] {
    const { replies } = this.#book;
    const say = this.#say;
    const parts = replies.map(({ title }, at) => ({ title, key: `replies-${at + 1}` }));
    const chapter = (id: 'replies' | 'glossary' | 'questions' | 'control', content: Html[]): Chapter => ({
      id,
      title: say(id),
      parts: id === 'replies' ? parts : [],
      page: { name: this.#pages(`p-${id}`, `${this.#numbers.of(id) ?? ''} ${say(id)}`), isOfAll: true },
      content,
    });
    return [
      chapter('replies', this.#replies()),
      chapter('glossary', this.#glossary()),
      chapter('questions', this.#questions()),
      chapter('control', this.#register()),
    ];
  }

  #replies(): Html[] {
    return this.#book.replies.map(
      ({ title, lang, channels }, at) =>
        html`<section id="replies-${at + 1}" class="language">
          <h3>${title}</h3>
          ${channels.map(
            (channel) =>
              html`<section class="group">
                <h4>${channel.title}</h4>
                ${channel.replies.map((reply) => this.#reply(reply, lang))}
              </section> `,
          )}
        </section> `,
    );
  }

  #reply({ key, title, titleLang, sop, isAnticipation, parts }: HandbookReply, replyLang: string | undefined): Html {
    const { lang } = this.#book;
    const words = parts.map(({ kind, text }, at) => {
      if (kind === 'gap') return html`<span class="gap">[${text}]</span>`;
      if (kind === 'condition') return html`<span class="condition" lang="${lang}">${text}</span>`;
      // A condition stands on a line of its own.
      const begun = parts[at - 1]?.kind === 'condition' ? text.replace(/^\s*\n/, '') : text;
      return html`${parts[at + 1]?.kind === 'condition' ? begun.trimEnd() : begun}`;
    });
    return html`<article class="reply" id="${key}">
      <h5>
        <span class="number">${this.#numbers.of(key)}</span> <span${langOf(titleLang, lang)}>${title}</span>
        <span class="soft">· ${link(sop, this.#numbers, lang)}</span>
      </h5>
      ${isAnticipation && html`<p class="tags">${this.#say('anticipates')}</p>`}
      <div class="words"${replyLang !== undefined && html` lang="${replyLang}"`}>${words}</div>
    </article> `;
  }

  #questions(): Html[] {
    const { questions, lang } = this.#book;
    return byLetter(questions, lang).map(
      ({ letter, of }) =>
        html`<section class="group">
          <h3>${letter}</h3>
          <ul class="index">
            ${of.map(
              ({ text, sops }) =>
                html`<li>
                  ${text} <span class="leads">→ ${joined(sops.map((sop) => link(sop, this.#numbers, lang)))}</span>
                </li> `,
            )}
          </ul>
        </section> `,
    );
  }

  #glossary(): Html[] {
    return glossaryOf(this.#book, this.#say).map(
      ({ title, head, rows }) =>
        html`<section class="group">
          <h3>${title}</h3>
          ${table(
            head,
            rows.map((cells) => cells.map((cell) => html`${cell}`)),
          )}
        </section> `,
    );
  }

  #register(): Html[] {
    const { categories, lang } = this.#book;
    const { head, rows } = register(
      categories.flatMap(({ sops }) => sops),
      this.#say,
    );
    if (rows.length === 0) return [];
    const cellsOf = ({ sop, cells }: (typeof rows)[number]) => [
      link(sop, this.#numbers, lang),
      ...cells.map((cell) => html`${cell}`),
    ];
    return [table(head, rows.map(cellsOf))];
  }
}

/** A table whose rows are called by their first cells. */
function table(head: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}
