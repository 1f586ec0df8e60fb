// How a test run inside an extension host reports to the outside: one marked console line for each event. The
// console is the one way out that the desktop, the server's host and the browser's host share.

/** What happens in a test run. */
export type TestEvent =
  | { readonly event: 'start'; readonly title: string }
  | { readonly event: 'pass'; readonly title: string; readonly group: string; readonly ms: number }
  | {
      readonly event: 'fail';
      readonly title: string;
      /** The outermost `describe`; undefined where none has begun. */
      readonly group: string | undefined;
      readonly file: string | undefined;
      readonly message: string;
      readonly stack: string;
    }
  /** Something that was measured, for people to read. */
  | { readonly event: 'figure'; readonly text: string }
  | { readonly event: 'end' };

const before = '##test-event ';
const after = ' test-event##';

/** Reports an event to the outside. */
function tell(event: TestEvent): void {
  console.log(before + JSON.stringify(event) + after);
}

/** The event in a console line, whatever the console put around it; nothing in any other line. */
export function heard(line: string): TestEvent | undefined {
  const start = line.indexOf(before);
  const end = line.lastIndexOf(after);
  if (start === -1 || end === -1) return undefined;
  return JSON.parse(line.slice(start + before.length, end)) as TestEvent;
}

/** Has a figure printed beside the results. */
export function tellFigure(text: string): void {
  tell({ event: 'figure', text });
}

/** Reports the failure of a test, or of a file that could not be loaded. */
export function tellFailure(title: string, group: string | undefined, file: string | undefined, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  // A console line has its limits: an endless diff must not swallow the event.
  tell({ event: 'fail', title, group, file, message: message.slice(0, 4000), stack: (stack ?? '').slice(-4000) });
}

/** A mocha reporter that reports every test. */
export function LineReporter(runner: Mocha.Runner): void {
  runner.on('test', (test) => tell({ event: 'start', title: test.fullTitle() }));
  runner.on('pass', (test) =>
    tell({ event: 'pass', title: test.fullTitle(), group: groupOf(test) ?? '', ms: test.duration ?? 0 }),
  );
  runner.on('fail', (test, error) => tellFailure(test.fullTitle(), groupOf(test), test.file, error));
  runner.on('end', () => tell({ event: 'end' }));
}

function groupOf(test: Mocha.Runnable): string | undefined {
  return test.titlePath().find((title) => title !== '');
}
