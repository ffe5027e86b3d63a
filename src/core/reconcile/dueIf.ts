import { decide } from '../policy/decide';
import { indexPack, type PackIndex } from '../policy/packIndex';
import { InputReader, type PupilInputs } from '../policy/pupilInputs';
import { rowResult } from '../policy/rowResult';
import { rowTerms } from '../policy/rowTerms';
import type { StandardsPack } from '../policy/standard';
import type { OutcomeKind } from '../policy/subsidy';
import type { LedgerView } from '../rules/rule';
import type { RuleEnvironment } from '../rules/rule';
import { noHardship } from '../codes/hardshipCategory';

/** What a row would come to. */
export interface Due {
  readonly kind: OutcomeKind;
  readonly programme: string;
  /** 元, `312.50`; undefined unless entitled. */
  readonly amount: string | undefined;
}

interface Reader {
  readonly reader: InputReader;
  readonly termOf: ReturnType<typeof rowTerms>;
  readonly known: Map<string, Due>;
}

/** Columns that say something about hardship: taken out when categories are supposed instead. */
const hardshipFields: ReadonlySet<string> = new Set([
  'householdType',
  'monitoringType',
  'isPovertyAlleviated',
  'isLowIncome',
  'isDestitute',
  'isOrphan',
  'isDisabled',
  'isMonitored',
  'hardshipTier',
]);

/** What rows are due under a pack, as they stand or with other categories than they say. */
export class DueIf {
  private readonly index: PackIndex;
  private readonly readers = new Map<LedgerView, Reader>();

  constructor(
    pack: StandardsPack,
    private readonly environment: RuleEnvironment,
  ) {
    this.index = indexPack(pack);
  }

  private readerOf(view: LedgerView): Reader {
    let known = this.readers.get(view);
    if (!known)
      this.readers.set(
        view,
        (known = {
          reader: new InputReader(view, this.index),
          termOf: rowTerms(view, this.environment.term),
          known: new Map<string, Due>(),
        }),
      );
    return known;
  }

  /** @param categories what the pupil is supposed to be; absent = as the row says */
  of(view: LedgerView, row: number, categories?: readonly string[]): Due {
    const { reader, termOf, known } = this.readerOf(view);
    const texts = reader.texts(row);
    const term = termOf(row);
    const key = [term ?? '', categories?.join('、') ?? '\u0001', ...texts].join('\u0000');
    let due = known.get(key);
    if (!due) {
      const inputs = reader.inputs(texts, term);
      const { kind, programme, amount } = rowResult(
        decide(categories ? supposing(inputs, categories) : inputs, this.index, 'zh-CN'),
        'zh-CN',
      );
      known.set(key, (due = { kind, programme, amount }));
    }
    return due;
  }
}

/** The same row with these categories and nothing else said of hardship; its tier stays, where there is hardship. */
function supposing(inputs: PupilInputs, categories: readonly string[]): PupilInputs {
  const stated = categories.length === 0 ? noHardship : categories.join('、');
  const tier = inputs.text('hardshipTier');
  return {
    ...inputs,
    has: (field) => field === 'hardshipCategory' || inputs.has(field),
    text: (field) => {
      if (field === 'hardshipCategory') return stated;
      if (field === 'hardshipTier') return categories.length === 0 || tier === '不困难' ? '' : tier;
      return hardshipFields.has(field) ? '' : inputs.text(field);
    },
  };
}
