import * as vscode from 'vscode';
import { hoverAt } from '../../core/authoring/hover/hover';
import { testHoverAt } from '../../core/authoring/hover/test-cards';
import { PartReader } from '../../core/scenario/run/part-reader';
import { toRange } from '../shared/convert';
import { authored } from './asking';
import type { AskingServices } from './asking';
import { cardMarkdown } from './card-markdown';

/** Tells authors what keys mean, and what SOPs, replies, variables and people are that they name. */
export class AuthorHover implements vscode.HoverProvider {
  readonly #services: AskingServices;
  readonly #reader = new PartReader();

  constructor(services: AskingServices) {
    this.#services = services;
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const file = authored(document, this.#services, this.#reader);
    if (!file) return undefined;
    const { kind, lines, location, asking } = file;
    const found = kind === 'test' ? testHoverAt(lines, position, location, asking) : hoverAt(lines, position, asking);
    return found && new vscode.Hover(cardMarkdown(found.parts), toRange(found.range));
  }
}
