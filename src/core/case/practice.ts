/** What the ids of cases for practice begin with; those of others are the host's, which never do. */
const beginning = 'practice-';

/** The id of a case for practice. @param id one that is never used twice. */
export function practiceId(id: string): string {
  return beginning + id;
}

/** Whether a case is for practice: it is kept in memory alone, and counts nowhere. */
export function isPractice(id: string): boolean {
  return id.startsWith(beginning);
}
