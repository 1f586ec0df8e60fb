import * as vscode from 'vscode';
import { testDefinitionsAt } from '../../core/authoring/test-definitions';
import { PartReader } from '../../core/scenario/run/part-reader';
import { toRange } from '../shared/convert';
import { authored } from './asking';
import type { AskingServices } from './asking';

/** Leads from what a test names to where that is defined. */
export class TestDefinitions implements vscode.DefinitionProvider {
  readonly #services: AskingServices;
  readonly #reader = new PartReader();

  constructor(services: AskingServices) {
    this.#services = services;
  }

  provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.DefinitionLink[] {
    const file = authored(document, this.#services, this.#reader);
    if (file?.kind !== 'test') return [];
    return testDefinitionsAt(file.lines, position, file.location, file.asking).map(({ origin, uri, range }) => ({
      originSelectionRange: toRange(origin),
      targetUri: vscode.Uri.parse(uri),
      targetRange: toRange(range),
    }));
  }
}
