import { slug } from 'github-slugger';

/** The page that explains every code. */
const page = 'https://github.com/sop-guide/sop-guide/blob/main/docs/rules.md';

/** Where a code is explained: what it means, an example, and how to mend it. */
export function docsUrl(code: string): string {
  return `${page}#${slug(code)}`;
}
