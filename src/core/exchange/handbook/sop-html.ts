import { Html, html } from '../../text/html';
import { wordsOf } from '../../sop/rich/rich';
import type { Rich, RichPart } from '../../sop/rich/rich';
import { controlRows } from './control';
import type {
  DocumentControl,
  HandbookBlock,
  HandbookFlowchart,
  HandbookSection,
  HandbookSop,
  HandbookStep,
  Place,
} from './handbook';
import { joined, langOf, link, linked, mayLeadTo, shownAddress } from './links';
import type { Numbers } from './numbers';
import { linkKey } from './sop';
import type { SayInHandbook } from './words';

/** Addresses of pictures, which stand in the page as data, by procedure and path. */
export type Pictures = (sop: HandbookSop, path: string) => string | undefined;

/** What a procedure is written with. */
interface Writing {
  /** The language of the handbook. */
  readonly lang: string;
  readonly say: SayInHandbook;
  readonly pictures: Pictures;
  readonly numbers: Numbers;
}

/** A procedure as part of the page of a handbook. @param page the name of the pages it is printed on. */
export function sopHtml(sop: HandbookSop, page: string, writing: Writing): Html {
  return new SopWriter(sop, writing).write(page);
}

class SopWriter {
  readonly #sop: HandbookSop;
  readonly #writing: Writing;
  /** The language of the handbook. */
  readonly #lang: string;
  readonly #say: SayInHandbook;
  /** The language of the procedure. */
  readonly #own: string;

  constructor(sop: HandbookSop, writing: Writing) {
    this.#sop = sop;
    this.#writing = writing;
    this.#lang = writing.lang;
    this.#say = writing.say;
    this.#own = sop.lang ?? writing.lang;
  }

  write(page: string): Html {
    const { key, title, control, summary, flowchart, sections } = this.#sop;
    return html`<article class="sop" id="${key}" lang="${this.#own}" style="page:${page}">
      <h3><span class="number">${this.#writing.numbers.of(key)}</span> ${title}</h3>
      ${control && this.#control(control)} ${summary !== '' && html`<p class="summary">${summary}</p>`}
      ${flowchart && this.#flowchart(flowchart)} ${sections.map((section) => this.#section(section))}
      <p class="back" ${this.#inBook()}><a href="#contents">${this.#say('back')}</a></p>
    </article> `;
  }

  /** Says that something is in the language of the handbook. */
  #inBook(): Html | false {
    return langOf(this.#lang, this.#own);
  }

  #control(control: DocumentControl): Html {
    const say = this.#say;
    return html`<div class="control" role="group" aria-label="${say('control')}" ${this.#inBook()}>
      <dl>
        ${controlRows(control, say).map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div> `,
        )}
      </dl>
    </div>`;
  }

  #flowchart({ name, pieces, printedWidth }: HandbookFlowchart): Html {
    const say = this.#say;
    return html`<figure class="flow" style="--printed:${printedWidth}px">
      <figcaption${this.#inBook()}>${say('flowchart')}</figcaption>
      <div role="img" aria-label="${name}. ${say('inWords')}"${this.#inBook()}>${pieces.map((svg) => new Html(svg))}</div>
    </figure>`;
  }

  #section({ key, title, depth, blocks }: HandbookSection): Html {
    // Below those of the handbook, its chapters and its procedures.
    const tag = new Html(`h${Math.min(6, 3 + depth)}`);
    return html`<section id="${key}">
      ${title !== '' && html`<${tag}>${title}</${tag}>`} ${this.#blocks(blocks)}
    </section> `;
  }

  /** Items, steps and answers that follow each other make one list of their kind. */
  #blocks(blocks: readonly HandbookBlock[]): Html[] {
    const made: Html[] = [];
    for (let at = 0; at < blocks.length;) {
      const block = blocks[at];
      if (!block) break;
      const kind = listKind(block);
      let end = at + 1;
      while (kind !== undefined && end < blocks.length && listKind(blocks[end]) === kind) end++;
      const items = blocks.slice(at, end).map((one) => this.#block(one));
      made.push(
        kind === undefined
          ? html`${items}`
          : html`<ul class="${kind}" role="list">
              ${items}
            </ul>`,
      );
      at = end;
    }
    return made;
  }

  #block(block: HandbookBlock): Html {
    const say = this.#say;
    switch (block.kind) {
      case 'words': {
        const words = this.#rich(block.rich);
        const inner = this.#blocks(block.inner);
        return block.isItem
          ? html`<li>${words}${inner}</li>`
          : html`<p>${words}</p>
              ${inner}`;
      }
      case 'code':
        return html`<pre>${block.text}</pre>`;
      case 'table':
        return this.#table(block.rows);
      case 'alert':
        return html`<div class="alert alert-${block.alert}" role="note">
          <strong${this.#inBook()}>${say(block.alert)}</strong>
          ${this.#rich(block.rich)}${this.#blocks(block.inner)}
        </div>`;
      case 'step':
        return this.#step(block);
      case 'answer':
        return html`<li>
          <strong>${block.text}</strong
          >${block.leadsTo && html` <span class="leads">→ ${this.#link(block.leadsTo)}</span>`}${block.outside !== undefined && mayLeadTo(block.outside) && html` <span class="leads">→ <a href="${block.outside}">${shownAddress(block.outside)}</a></span>`}
          ${block.also}
        </li>`;
    }
  }

  #step({ number, rich, tags, replies, inner }: HandbookStep): Html {
    const say = this.#say;
    return html`<li>
      <span class="box" aria-hidden="true"></span
      >${number !== undefined && html`<span class="number">${number}.</span> `}${this.#rich(rich)}${tags.length > 0 && html` <span class="tags" ${this.#inBook()}>${tags.join(' · ')}</span>`}${replies.length > 0 && html` <span class="leads"><span${this.#inBook()}>${say('sendReply')}:</span> ${joined(replies.map((reply) => this.#link(reply)))}</span>`}${this.#blocks(inner)}
    </li> `;
  }

  #table([head = [], ...rows]: readonly (readonly Rich[])[]): Html {
    return html`<div class="wide">
      <table>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${this.#rich(cell)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${cells.map((cell) => html`<td>${this.#rich(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #link(place: Place): Html {
    return link(place, this.#writing.numbers, this.#own);
  }

  #rich(rich: Rich): Html[] {
    return rich.map((part) => this.#part(part));
  }

  #part(part: RichPart): Html {
    switch (part.kind) {
      case 'text':
        return html`${part.text}`;
      case 'code':
        return html`<code>${part.text}</code>`;
      case 'break':
        return html`<br />`;
      case 'strong':
        return html`<strong>${this.#rich(part.inner)}</strong>`;
      case 'emphasis':
        return html`<em>${this.#rich(part.inner)}</em>`;
      case 'link': {
        const inner = this.#rich(part.inner);
        const place = part.target.kind === 'external' ? undefined : this.#sop.links.get(linkKey(part.target));
        if (place) return linked(html`${inner}`, place, this.#writing.numbers);
        return part.target.kind === 'external' && mayLeadTo(part.target.href)
          ? html`<a href="${part.target.href}" ${isToPrint(part) && html` class="outside"`}>${inner}</a>`
          : html`${inner}`;
      }
      case 'image': {
        const source = part.target.kind === 'file' ? this.#writing.pictures(this.#sop, part.target.path) : undefined;
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

/** Whether the address of a link is to be printed, too: it says something else than its words. */
function isToPrint({ target, inner }: RichPart & { readonly kind: 'link' }): boolean {
  if (target.kind !== 'external' || !/^https?:/i.test(target.href)) return false;
  return shownAddress(wordsOf(inner)).toLowerCase() !== shownAddress(target.href).toLowerCase();
}
