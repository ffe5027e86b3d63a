import type { Term } from '../ledger/ledger';
import type { InputReader, Wanted } from './pupilInputs';

/** What is known of rows that begin alike; a step down for each deciding column. */
interface Branch<T> {
  readonly next: Map<string, Branch<T>>;
  decided?: T;
}

/** What was decided of rows by their deciding texts: found again without putting a text together for each row. */
export class DecidedRows<T> {
  private readonly roots = new Map<Wanted, Map<Term | undefined, Branch<T>>>();

  constructor(private readonly reader: InputReader) {}

  /** What was decided of a row that reads alike, else what `decide` says. */
  of(row: number, term: Term | undefined, decide: () => T): T {
    const wanted = this.reader.wantedOf(row);
    let branch = this.root(wanted, term);
    for (const field of wanted) {
      const text = this.reader.text(row, field);
      let next = branch.next.get(text);
      if (!next) branch.next.set(text, (next = { next: new Map<string, Branch<T>>() }));
      branch = next;
    }
    return (branch.decided ??= decide());
  }

  private root(wanted: Wanted, term: Term | undefined): Branch<T> {
    let terms = this.roots.get(wanted);
    if (!terms) this.roots.set(wanted, (terms = new Map<Term | undefined, Branch<T>>()));
    let branch = terms.get(term);
    if (!branch) terms.set(term, (branch = { next: new Map<string, Branch<T>>() }));
    return branch;
  }
}
