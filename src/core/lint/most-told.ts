/** How many problems of one code are told of one SOP. */
const mostTold = 100;

/** The first of some problems. */
export function* upToMost<T>(all: Iterable<T>): Generator<T> {
  let told = 0;
  for (const one of all) {
    if (told++ >= mostTold) return;
    yield one;
  }
}
