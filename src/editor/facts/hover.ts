import * as vscode from 'vscode';
import { singlesOf } from '../../core/ticket/facts';
import type { FoundFact } from '../../core/ticket/found-facts/found-fact';
import { isPersonal } from '../../core/ticket/personal';
import { textOf } from '../../core/ticket/values';
import type { DraftReading } from '../services/draft-readings';
import type { Services } from '../services/services';
import { commands } from '../shared/commands';
import type { CommandId } from '../shared/commands';
import { factLabel, sourceText } from '../shared/fact-words';
import { escapeMarkdown } from '../shared/markdown';
import { valueText } from '../shared/wording';

type HoverServices = Pick<Services, 'library' | 'readings' | 'drafts'>;

/** Names a fact of a draft to a command. */
export interface FoundFactArgument {
  /** Address of the draft. */
  readonly draft: string;
  readonly variable: string;
  readonly value: string;
}

/** Variables that say again what another at the same place says. */
const less = ['customer.first_name', 'customer.last_name', 'amount', 'date'];

/** Says of each thing found in a customer's message what it is taken for, and lets people choose or drop it. */
export class FactHover implements vscode.HoverProvider {
  readonly #services: HoverServices;

  constructor(services: HoverServices) {
    this.#services = services;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const { drafts, readings } = this.#services;
    if (!drafts.isLetter(document)) return undefined;
    await readings.ready();
    const reading = readings.of(document);
    const offset = document.offsetAt(position);
    const isHere = ({ start, end }: FoundFact) => start <= offset && offset <= end;
    const all = [...reading.found.facts, ...reading.dropped].filter(isHere);
    const telling = all.filter(({ variable }) => !less.includes(variable));
    const shown = telling.length > 0 ? telling : all;
    const [first] = shown;
    if (!first) return undefined;
    const range = new vscode.Range(document.positionAt(first.start), document.positionAt(first.end));
    return new vscode.Hover(
      shown.map((one) => this.#textOf(one, reading, document)),
      range,
    );
  }

  #textOf(fact: FoundFact, reading: DraftReading, document: vscode.TextDocument): vscode.MarkdownString {
    const { library, readings } = this.#services;
    const root = readings.rootFor(document);
    const { variable, value } = fact;
    const said = (one: string) => `**${escapeMarkdown(valueText(library, root, variable, one))}**`;
    const link = (command: CommandId, title: string, of = value) => {
      const argument: FoundFactArgument = { draft: document.uri.toString(), variable, value: of };
      return `[${escapeMarkdown(title)}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
    };
    const use = vscode.l10n.t('Use it');
    const drop = link(commands.dropFact, vscode.l10n.t('Not this'));
    const choices = reading.ticket.choices.get(variable);
    const known = reading.ticket.facts.get(variable);
    const [now] = known ? singlesOf(known.value).map((one) => textOf(one).trim()) : [];
    const lines = [`${escapeMarkdown(factLabel(library, root, variable))}: ${said(value)}`];
    if (reading.dropped.includes(fact)) lines.push(`${vscode.l10n.t('Not used.')} ${link(commands.useFact, use)}`);
    else if (choices)
      lines.push(
        escapeMarkdown(vscode.l10n.t('The message gives {0} values. Which is it?', choices.length)),
        [
          ...choices.map((one) => link(commands.useFact, valueText(library, root, variable, one.value), one.value)),
          drop,
        ].join(' · '),
      );
    else if (known?.place !== undefined || now === undefined)
      lines.push(`${escapeMarkdown(sourceText('message'))} · ${drop}`);
    else if (now === value) lines.push(escapeMarkdown(sourceText(known?.source ?? 'message')));
    else
      lines.push(
        `${escapeMarkdown(vscode.l10n.t('What counts:'))} ${said(now)} · ${escapeMarkdown(sourceText(known?.source ?? 'message'))}`,
        ...(known?.source === 'front-matter' ? [] : [link(commands.useFact, use)]),
      );
    if (isPersonal(variable, library.config(root).variables))
      lines.push(`_${escapeMarkdown(vscode.l10n.t('Personal: kept out of records.'))}_`);
    const text = new vscode.MarkdownString(lines.join('\n\n'));
    text.isTrusted = { enabledCommands: [commands.useFact, commands.dropFact] };
    return text;
  }
}
