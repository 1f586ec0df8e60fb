import { writeFileSync } from 'node:fs';
import { groupsOf } from './groups';
import type { Group } from './groups';
import type { Measured } from './measure';
import {
  printConfusions,
  printGroups,
  printMethods,
  printMistakes,
  printReliability,
  printSuggested,
  shareOffTopic,
} from './printing';
import type { Row } from './printing';
import { summaryOf } from './summary';
import type { Summary } from './summary';
import { table } from './table';

/** What is told of a set beside the figures of each method. */
export interface Telling {
  /** What the figures are of. */
  readonly heading: string;
  /** Whether messages may be shown: not of what is kept back. */
  readonly showsMessages: boolean;
}

/** Figures of a method as they are written for other programs: shares from 0 to 1, times in milliseconds. */
interface Figures {
  readonly cases: number;
  readonly accuracy1: number;
  readonly accuracy3: number;
  readonly mrr: number;
  readonly calibrationError: number | undefined;
  readonly p95: number | undefined;
  readonly withoutAnswer: number;
  readonly offTopic: Summary['offTopic'];
}

/** Prints the figures of sets, and collects them. */
export class Report {
  /** Set -> method -> `all` or a group -> figures. */
  readonly #figures: Record<string, Record<string, Record<string, Figures>>> = {};
  readonly #tables: Record<string, readonly (readonly string[])[]> = {};

  readonly #tellsMistakes: boolean;

  /** @param tellsMistakes whether each mistake is told of sets whose messages may be shown; of several drawings, those of the first. */
  constructor(tellsMistakes: boolean) {
    this.#tellsMistakes = tellsMistakes;
  }

  /** Tells how well methods did on a set: all of them together, by group, how far the first one is calibrated, what it confuses. */
  set(name: string, { heading, showsMessages }: Telling, methods: readonly Measured[]): void {
    const groups = groupsIn(methods);
    const rows = methods.map((measured) => ({
      name: measured.method.name,
      byGroup: groups.map((group) => summaryOf(measured, ({ one }) => group.has(one))),
      byRun: measured.runs.map((run) => summaryOf({ ...measured, runs: [run] })),
    }));
    this.#record(name, groups, rows);
    console.log(`\n${name}: ${heading}`);
    printMethods(rows);
    printGroups(groups, rows);
    const own = rows[0]?.byGroup[0]?.evaluation;
    if (!own) return;
    printReliability(own);
    if (showsMessages) printConfusions(own);
    if (showsMessages && this.#tellsMistakes) printMistakes(methods[0]!);
  }

  /** Tells how many messages that nothing should be suggested for got a suggestion: all of them and by group, and which. */
  offTopic(name: string, { heading, showsMessages }: Telling, methods: readonly Measured[]): void {
    const groups = groupsIn(methods);
    const rows = methods.map((measured) => ({
      name: measured.method.name,
      byGroup: groups.map((group) => summaryOf(measured, ({ one }) => group.has(one))),
    }));
    this.#record(name, groups, rows);
    console.log(`\n${name}: ${heading}`);
    console.log(
      table(
        ['share with a suggestion', 'messages', ...rows.map((row) => row.name)],
        groups.map((group, at) => [
          group.name,
          String(rows[0]?.byGroup[at]?.offTopic.cases ?? 0),
          ...rows.map(({ byGroup }) => shareOffTopic(byGroup[at]?.offTopic)),
        ]),
      ),
    );
    if (showsMessages) printSuggested(methods[0]);
  }

  /** Tells what only the product is asked for. */
  table(heading: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
    this.#tables[heading] = [head, ...rows];
    console.log(`\n${heading}`);
    console.log(table(head, rows));
  }

  #record(name: string, groups: readonly Group[], rows: readonly Pick<Row, 'name' | 'byGroup'>[]): void {
    this.#figures[name] = Object.fromEntries(
      rows.map((row) => [
        row.name,
        Object.fromEntries(groups.map((group, at) => [group.name, figuresOf(row.byGroup[at]!)])),
      ]),
    );
  }

  /** Writes all figures for other programs, as JSON. */
  write(path: string): void {
    writeFileSync(path, `${JSON.stringify({ sets: this.#figures, tables: this.#tables }, undefined, 2)}\n`);
  }
}

/** All cases, and the groups of them. */
function groupsIn(methods: readonly Measured[]): Group[] {
  return [{ name: 'all', has: () => true }, ...groupsOf(methods[0]?.runs.flat().map(({ one }) => one) ?? [])];
}

function figuresOf({ evaluation, calibrationError, p95, withoutAnswer, offTopic }: Summary): Figures {
  const { cases, accuracy1, accuracy3, mrr } = evaluation;
  return { cases, accuracy1, accuracy3, mrr, calibrationError, p95, withoutAnswer, offTopic };
}
