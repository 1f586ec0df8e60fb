/** The first line of a window's file names no more entries than these that it follows: so many work on one case at a time. */
export const mostHeads = 32;
