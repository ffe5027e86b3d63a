import type { Term } from '../ledger/ledger';
import { nameKey } from '../normalise/nameKey';
import type { Language } from '../text/text';
import { speaker, type Answer, type Speak } from './answer';
import { conditionAnswers, type PupilFacts } from './conditions';
import { amountsIn } from './datedAmount';
import { primaryCategory, readHardship } from './hardship';
import { candidateOf, groupsOf, judge, type Candidate } from './judge';
import type { PackIndex } from './packIndex';
import type { ProgrammeOutcome } from './programmeOutcome';
import type { DecidingField, PupilInputs } from './pupilInputs';
import { reasons } from './reasons';
import { atSchool, readStage } from './schooling';
import type { Stage, Standard } from './standard';
import { compareTerms, termTitle } from './term';

/** What the deciding cells of a row come to; the same for every row with the same cells. */
export interface Decision {
  readonly stage: Stage | undefined;
  readonly category: string;
  /** Programme by programme; [] when the row as a whole says why not. */
  readonly parts: readonly ProgrammeOutcome[];
  /** Why no programme could be looked at, or why none is due. */
  readonly whole:
    | {
        readonly is: 'refused';
        readonly reason: string;
        readonly fields: readonly DecidingField[];
        readonly lacks?: DecidingField;
      }
    | { readonly is: 'notEntitled' | 'notInPack'; readonly reason: string };
}

/** Whether the row, or the title of its roll, names the programme of an award. */
function names(inputs: PupilInputs, standard: Standard): boolean {
  const wanted = [standard.programme, ...(standard.names ?? [])].map(nameKey);
  const said = [
    nameKey(inputs.text('programme')),
    ...(inputs.kind === 'paymentRoll' ? [nameKey(inputs.title)] : []),
  ];
  return said.some((text) => text !== '' && wanted.some((name) => text.includes(name)));
}

/** A year's amount that is paid whole in the other term. */
function inItsTerm(standard: Standard, term: Term, speak: Speak): Answer[] {
  const { period, split, programme } = standard;
  if (period !== 'year' || (split !== 'autumn' && split !== 'spring') || term.endsWith(split)) return [];
  const season = speak(
    split === 'autumn' ? { 'zh-CN': '秋季', en: 'autumn' } : { 'zh-CN': '春季', en: 'spring' },
  );
  return [{ is: 'no', reason: speak(reasons.otherTerm, { programme, season }) }];
}

/** Why nothing is due: what the standard nearest to fitting asks that the row does not have. */
function nearestReason(candidates: readonly Candidate[], facts: PupilFacts, speak: Speak): string {
  const cash = ({ standard }: Candidate): number =>
    standard.benefit === undefined || standard.benefit === 'cash' ? 0 : 1;
  const [nearest] = [...candidates].sort(
    (a, b) => cash(a) - cash(b) || a.denied.length - b.denied.length || b.amounts.length - a.amounts.length,
  );
  if (!nearest) return '';
  const [denied] = nearest.denied;
  return (
    denied ?? speak(reasons.notInForce, { term: facts.termTitle, programme: nearest.standard.programme })
  );
}

/** What a row's deciding cells come to under the pack, in words of the language. Pure. */
export function decide(inputs: PupilInputs, index: PackIndex, language: Language): Decision {
  const { pack, byStage } = index;
  const speak = speaker(language);
  const reading = readStage(inputs, speak);
  const hardship = readHardship(inputs, speak);
  const told = { stage: reading.stage, category: primaryCategory(hardship), parts: [] };
  const refused = (reason: string, fields: readonly DecidingField[], lacks?: DecidingField): Decision => ({
    ...told,
    whole: { is: 'refused', reason, fields, ...(lacks ? { lacks } : {}) },
  });
  const enrolled = atSchool(inputs, speak);
  if (enrolled.is === 'no') return { ...told, whole: { is: 'notEntitled', reason: enrolled.reason } };
  if (enrolled.is === 'unknown') return refused(enrolled.reason, enrolled.fields);
  if (reading.stage === undefined) {
    if (hardship.none)
      return {
        ...told,
        whole: { is: 'notEntitled', reason: speak(reasons.noHardship, { found: hardship.found }) },
      };
    return refused(
      reading.reason,
      reading.fields,
      inputs.has('stage') || inputs.has('grade') ? undefined : 'stage',
    );
  }
  const { stage, year } = reading;
  const forStage = (byStage.get(stage) ?? []).filter(
    (standard) => !standard.award || names(inputs, standard),
  );
  if (forStage.length === 0)
    return {
      ...told,
      whole: { is: 'notInPack', reason: speak(reasons.notInPack, { pack: pack.name, stage }) },
    };
  const { term } = inputs;
  if (term === undefined) {
    const found = inputs.text('term');
    if (found !== '') return refused(speak(reasons.termUnread, { found }), ['term']);
    return inputs.has('term')
      ? refused(speak(reasons.termBlank), ['term'])
      : refused(speak(reasons.noTerm), [], 'term');
  }
  if (compareTerms(term, pack.since) < 0) {
    const data = { since: termTitle(pack.since, language), term: termTitle(term, language) };
    return refused(speak(reasons.beforePack, data), inputs.has('term') ? ['term'] : []);
  }
  const facts: PupilFacts = { inputs, stage, year, hardship, termTitle: termTitle(term, language) };
  const inForce = forStage.filter((standard) => amountsIn(standard, term).length > 0);
  const candidates = forStage.map((standard) =>
    candidateOf(standard, amountsIn(standard, term), [
      ...conditionAnswers(facts, standard, inForce, speak),
      ...inItsTerm(standard, term, speak),
    ]),
  );
  const parts = groupsOf(candidates, pack).flatMap((group) => judge(group, facts, term, speak) ?? []);
  const reason = nearestReason(candidates, facts, speak);
  return { ...told, parts, whole: { is: 'notEntitled', reason } };
}
