import { cost } from '../liquid/budget';
import { Compared } from '../liquid/compared';
import type { TemplateNames } from '../liquid/parts';
import { Group, marker } from '../liquid/values';
import type { GroupSource, Session } from '../liquid/values';
import { YesOrNo, isGroup, textOf } from '../ticket/values';
import type { KnownValue, KnownValues } from '../ticket/values';
import type { LibraryWords } from './library-words';

/**
 * What a reply can read: constants and known values, with something unknown in place of what is neither. Only what it
 * asks for is looked at: a draft may hold more than any reply needs.
 */
export class ReplyScope {
  readonly #session: Session;
  readonly #words: LibraryWords;
  /**
   * The names that the reply uses, and what each is when nothing is known under it: a group when the reply asks for
   * something in it before it asks for the whole.
   */
  readonly #used = new Map<string, 'group' | 'single'>();
  readonly #own: ReadonlySet<string>;

  /** @param names those in the reply. */
  constructor(session: Session, words: LibraryWords, { paths, own }: TemplateNames) {
    this.#session = session;
    this.#words = words;
    this.#own = own;
    for (const path of paths) {
      for (let end = 1; end <= path.length; end++) {
        const name = path.slice(0, end).join('.');
        const kind = this.#used.get(name) ?? (end < path.length ? 'group' : 'single');
        this.#used.set(name, kind);
        if (kind === 'single') break;
      }
    }
  }

  /** @param prefix the whole name of the group. */
  group(values: KnownValues, prefix: string): Group {
    const source: GroupSource = {
      keys: () => this.#keysOf(values, prefix),
      read: (key) => this.#read(values, prefix, key),
    };
    return new Group(this.#session, prefix, source);
  }

  #keysOf(values: KnownValues, prefix: string): string[] {
    const known = Object.keys(values).filter((key) => values[key] !== undefined && values[key] !== '');
    const constants = this.#words.constantsIn(prefix);
    return constants ? [...new Set([...known, ...constants])] : known;
  }

  #read(values: KnownValues, prefix: string, key: string): unknown {
    const name = prefix ? `${prefix}.${key}` : key;
    const constant = this.#words.constant(name);
    if (constant !== undefined && constant !== '') return this.#value(constant, name, name);
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (this.#words.constantsIn(name)) return this.group(isGroup(value) ? value : {}, name);
    const known = value === undefined ? '' : this.#value(value, name, name);
    if (known !== '') return known;
    const used = this.#used.get(name);
    if (used === 'group') return this.group({}, name);
    // The reply sets it itself, but not in what is said this time.
    return used === undefined && prefix === '' && this.#own.has(key) ? undefined : this.#session.unknown(name);
  }

  /** @param variable the name it has labels by: that of the whole list for what is in it. */
  #value(value: KnownValue, name: string, variable: string): unknown {
    if (value === null) return value;
    if (isGroup(value)) return this.group(value, name);
    if (typeof value === 'object' && !(value instanceof YesOrNo)) return this.#list(value, name, variable);
    const text = textOf(value).replace(marker.stray, '');
    this.#session.budget.spend(0, text.length);
    if (text === '') return text;
    const plain = typeof value === 'string' ? text : value instanceof YesOrNo ? new YesOrNo(text, value.isYes) : value;
    const label = this.#words.label(variable, text);
    this.#session.budget.spend(0, label?.length);
    return this.#session.known(plain, label);
  }

  #list(items: readonly KnownValue[], name: string, variable: string): Compared {
    this.#session.budget.spend(0, items.length * cost.call);
    return Compared.list(
      items.map((item, index) => {
        const known = this.#value(item, `${name}.${index}`, variable);
        return known === '' ? this.#session.unknown(`${name}.${index}`) : known;
      }),
    );
  }
}
