import type { ReadingCode } from '../../problem';
import type { ProblemKind } from '../rule';

/** The bounds of front matter and `library.yml`: what goes over one is not read at all. */
export const yamlBounds = {
  'yaml.too-long': {
    severity: 'error',
    message:
      'This front matter has {0} KiB; it may have at most {1} KiB. Move what people read into the text below it.',
    isFatal: true,
  },
  'yaml.too-deep': {
    severity: 'error',
    message: 'Groups and lists are nested more than {0} deep here, so none of this YAML is read. Flatten them.',
    isFatal: true,
  },
  'yaml.too-many-parts': {
    severity: 'error',
    message:
      'This YAML has more than {0} lines, keys, values and marks, so none of it is read. Remove what is not needed.',
    isFatal: true,
  },
  'yaml.too-many-references': {
    severity: 'error',
    message:
      'This YAML has more than {0} anchors (&), aliases (*), tags (!) and directives (%), or they stand for too much. Write out what they stand for.',
    isFatal: true,
  },
  'yaml.too-many-documents': {
    severity: 'error',
    message: 'A second YAML document begins here, so none of this YAML is read. Remove this “---” and what follows it.',
    isFatal: true,
  },
  'yaml.too-many-empty-lines': {
    severity: 'error',
    message: 'More than {0} lines in a row are empty here, so none of this YAML is read. Remove some.',
    isFatal: true,
  },
} as const satisfies Partial<Record<ReadingCode, Omit<ProblemKind, 'code'>>>;
