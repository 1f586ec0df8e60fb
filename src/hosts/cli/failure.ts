import { reasonOf } from '../../core/attempt';
import { FileRefused } from '../../core/ports';
import { MessagesFault } from '../../core/suggestion-check/messages/fault';

/** What ended a command, in words; what only its authors can mend is told apart from what was asked wrongly. */
export function failureText(error: unknown): string {
  const reason = reasonOf(error);
  return isExpected(error)
    ? `error: ${reason}`
    : `error: sop-guide failed and could not finish. Please report this, with the command that you ran. Reason: ${reason}`;
}

/**
 * Ours are plain errors or say why a file is refused or cannot be read, those of the file system have a code; engines throw errors of other
 * kinds, and anything else may be thrown.
 */
function isExpected(error: unknown): boolean {
  if (error instanceof FileRefused || error instanceof MessagesFault) return true;
  return error instanceof Error && (Object.getPrototypeOf(error) === Error.prototype || 'code' in error);
}
