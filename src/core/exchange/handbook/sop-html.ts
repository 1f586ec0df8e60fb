import { Html, html } from '../../text/html';
import type { Rich, RichPart } from '../../sop/rich/rich';
import { controlRows } from './control';
import type { DocumentControl, HandbookBlock, HandbookSop, HandbookStep } from './handbook';
import { joined, link } from './links';
import type { SayInHandbook } from './words';

/** Addresses of pictures, which stand in the page as data, by procedure and path. */
export type Pictures = (sop: HandbookSop, path: string) => string | undefined;

/** What a procedure is written with. */
interface Writing {
  /** The language of the handbook. */
  readonly lang: string;
  readonly say: SayInHandbook;
  readonly pictures: Pictures;
}

/** A procedure as part of the page of a handbook. */
export function sopHtml(sop: HandbookSop, writing: Writing): Html {
  return new SopWriter(writing).write(sop);
}

class SopWriter {
  readonly #lang: string;
  readonly #say: SayInHandbook;
  readonly #pictures: Pictures;

  constructor({ lang, say, pictures }: Writing) {
    this.#lang = lang;
    this.#say = say;
    this.#pictures = pictures;
  }

  write(sop: HandbookSop): Html {
    const say = this.#say;
    return html`<article class="sop" id="${sop.key}" lang="${sop.lang ?? this.#lang}">
      <h3>${sop.title}</h3>
      ${sop.control && this.#control(sop.control)} ${sop.summary !== '' && html`<p class="summary">${sop.summary}</p>`}
      ${
        sop.flowchart &&
        html`<figure class="flow">
          <figcaption lang="${this.#lang}">${say('flowchart')}</figcaption>
          ${new Html(sop.flowchart.svg)}
        </figure>`
      }
      ${sop.sections.map(
        (section) =>
          html`<section id="${section.key}">
            ${section.title !== '' && html`<h4>${section.title}</h4>`} ${this.#blocks(section.blocks, sop)}
          </section> `,
      )}
      <p class="back" lang="${this.#lang}"><a href="#contents">${say('back')}</a></p>
    </article> `;
  }

  #control(control: DocumentControl): Html {
    const say = this.#say;
    return html`<table class="control" lang="${this.#lang}">
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
          <strong lang="${this.#lang}">${say(block.alert)}</strong>
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
      >${number !== undefined && html`<span class="number">${number}.</span> `}${this.#rich(rich, sop)}${tags.length > 0 && html` <span class="tags" lang="${this.#lang}">${tags.join(' · ')}</span>`}${replies.length > 0 && html` <span class="leads" lang="${this.#lang}">${say('sendReply')}: ${joined(replies.map(link))}</span>`}${this.#blocks(inner, sop)}
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
}

function listKind(block: HandbookBlock | undefined): 'items' | 'steps' | 'answers' | undefined {
  if (block?.kind === 'step') return 'steps';
  if (block?.kind === 'answer') return 'answers';
  return block?.kind === 'words' && block.isItem ? 'items' : undefined;
}
